namespace Dragoman.Archive.Decisions;

/// <summary>What a person says of a claim.</summary>
public enum Verdict
{
    Unreviewed,
    /// <summary>The reader read rightly.</summary>
    Accepted,
    /// <summary>The reader erred, and this is what the report says.</summary>
    Corrected,
    /// <summary>The report says nothing of the kind.</summary>
    Rejected,
}
