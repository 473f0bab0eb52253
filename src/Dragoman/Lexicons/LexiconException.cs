namespace Dragoman.Lexicons;

/// <summary>A table that can't be used; the message names the table, the line and what is wrong.</summary>
public sealed class LexiconException : Exception
{
    public LexiconException(string table, int line, string problem) : base($"{table}:{line}: {problem}")
    {
    }
}
