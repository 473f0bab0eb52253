namespace Dragoman.Cli;

/// <summary>The result can't be written. The message is for people.</summary>
public sealed class OutputException : Exception
{
    public OutputException()
    {
    }

    public OutputException(string message) : base(message)
    {
    }

    public OutputException(string message, Exception inner) : base(message, inner)
    {
    }
}
