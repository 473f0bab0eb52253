namespace Dragoman.Archive;

/// <summary>The archive can't do it: no such file, a full disk, another writer. The message is for people, and says what to do.</summary>
public sealed class ArchiveException : Exception
{
    /// <summary>Somebody else is writing: the same may be done a little later.</summary>
    public bool IsBusy { get; init; }

    /// <summary>The server went away, or takes nobody now: when it is back, the same may be done over a new connection.</summary>
    public bool IsLost { get; init; }

    public ArchiveException()
    {
    }

    public ArchiveException(string message) : base(message)
    {
    }

    public ArchiveException(string message, Exception inner) : base(message, inner)
    {
    }
}
