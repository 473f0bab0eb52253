namespace Dragoman.Archive.Decisions;

/// <summary>A claim with what people decided on it: what the log adds up to.</summary>
/// <param name="Report">The id of its report.</param>
/// <param name="Ordinal">Its number in the reading, from 0.</param>
/// <param name="Line">What the reader wrote, a line of the contract.</param>
/// <param name="Corrected">What a person wrote instead.</param>
public sealed record ClaimState(string Id, string Report, int Ordinal, string Line, string? Corrected = null, Verdict Verdict = Verdict.Unreviewed)
{
    public bool IsPublished { get; init; }

    public bool IsWithdrawn { get; init; }

    /// <summary>The newer reader doesn't find it any more; it stays since people decided on it.</summary>
    public bool IsKept { get; init; }

    // Within a text of JSON each quote has a backslash before it, so that no report's words can look like this.
    /// <summary>A person found it, and no reader did.</summary>
    public bool IsByPerson => Line.Contains("\"construction\":\"person\"", StringComparison.Ordinal);

    /// <summary>The line that holds.</summary>
    public string Current => Corrected ?? Line;

    /// <summary>Whether it is to be found and counted.</summary>
    public bool Counts => !IsWithdrawn && Verdict is not Verdict.Rejected;

    public bool IsDecided => Verdict is not Verdict.Unreviewed || IsPublished || IsWithdrawn;
}

/// <summary>What people said of two claims.</summary>
public enum LinkKind
{
    /// <summary>One happening.</summary>
    Must,
    /// <summary>Two happenings.</summary>
    Cannot,
}
