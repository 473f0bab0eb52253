namespace Dragoman.Workbench;

/// <summary>The workbench can't start; the message says why and what to do.</summary>
public sealed class WorkbenchException : Exception
{
    public WorkbenchException()
    {
    }

    public WorkbenchException(string message) : base(message)
    {
    }

    public WorkbenchException(string message, Exception inner) : base(message, inner)
    {
    }
}
