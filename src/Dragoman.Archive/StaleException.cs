using Dragoman.Archive.Decisions;

namespace Dragoman.Archive;

/// <summary>Somebody decided meanwhile, and what was to be done rests on what was before. Nothing of it was done.</summary>
public sealed class StaleException : Exception
{
    public StaleException()
    {
    }

    public StaleException(string message) : base(message)
    {
    }

    public StaleException(string message, Exception inner) : base(message, inner)
    {
    }

    public StaleException(string subject, LogEntry? last) : this($"{subject} was changed meanwhile{(last is null ? "" : $" by {last.Decision.Who}")}") => (Subject, Last) = (subject, last);

    /// <summary>The id of a claim or a report.</summary>
    public string? Subject { get; }

    /// <summary>What was decided last.</summary>
    public LogEntry? Last { get; }
}
