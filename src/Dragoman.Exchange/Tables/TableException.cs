namespace Dragoman.Exchange.Tables;

/// <summary>A table can't be written in a format, or a file isn't what its name says. The message is for people.</summary>
public sealed class TableException : Exception
{
    public TableException()
    {
    }

    public TableException(string message) : base(message)
    {
    }

    public TableException(string message, Exception inner) : base(message, inner)
    {
    }
}
