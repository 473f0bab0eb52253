using Dragoman.Incidents;

namespace Dragoman.Archive.Ratings;

/// <summary>A rating as it stands, and who gave it last.</summary>
public sealed record GivenRating(SourceRating Rating, DateTimeOffset At, string Who, string? Reason)
{
    /// <summary>What the log calls the rated: "outlet:Maghreb%20Wire", "actor:lby-lna", or the claim by its id.</summary>
    public static string SubjectOf(RatedKind kind, string name) => kind switch
    {
        RatedKind.Claim => name,
        // Of the words of one entry, the hash is that of their line: none of them may have a space.
        _ => $"{kind.ToString().ToLowerInvariant()}:{Uri.EscapeDataString(name)}",
    };

    public string Subject => SubjectOf(Rating.Kind, Rating.Name);
}
