namespace Dragoman.Archive.Decisions;

/// <summary>What was done to a report or to claims.</summary>
public enum DecisionKind
{
    /// <summary>A report was read for the first time.</summary>
    Coded,
    /// <summary>A report was read again by another reader.</summary>
    Recoded,
    /// <summary>Somebody judged a claim, and perhaps corrected it.</summary>
    Reviewed,
    /// <summary>Two claims are about one happening.</summary>
    Merged,
    /// <summary>Two claims are about two happenings.</summary>
    Split,
    /// <summary>What was said of two claims is taken back.</summary>
    Unlinked,
    /// <summary>A claim went out.</summary>
    Published,
    /// <summary>A claim doesn't count any more.</summary>
    Withdrawn,
    /// <summary>A claim that was withdrawn counts again.</summary>
    Restored,
    /// <summary>Somebody said how far a source is to be trusted or whose it is, or how credible a claim is; or took that back.</summary>
    Rated,
    /// <summary>A dataset of others came in, in the place of an older one of its name.</summary>
    Imported,
    /// <summary>Somebody added a claim that the reader didn't find.</summary>
    Added,
    /// <summary>Somebody took on a report, or said how far they are with it.</summary>
    Assigned,
    /// <summary>An actor or a place got a name that the register or the gazetteer doesn't have.</summary>
    Named,
    /// <summary>Incidents went out together, as files; or that was taken back.</summary>
    Released,
}
