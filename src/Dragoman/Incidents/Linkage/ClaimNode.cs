namespace Dragoman.Incidents.Linkage;

/// <summary>A claim while clusters are made: what the graph knows of it, asked once, and where it is in the round.</summary>
internal sealed class ClaimNode(string id)
{
    public string Id { get; } = id;

    /// <summary>Whether it is there now; null until somebody asks.</summary>
    public bool? IsThere { get; set; }

    /// <summary>How it was joined when all was settled last.</summary>
    public required IReadOnlyList<Joining> Old { get; init; }

    /// <summary>How it is joined now; null while that is as before.</summary>
    public List<Joining>? New { get; set; }

    /// <summary>The claims that are alike; null until somebody asks.</summary>
    public (ClaimNode Other, long Odds)[]? Pairs { get; set; }

    /// <summary>The cluster of this round, where it isn't what it was.</summary>
    public Cluster? Dirty { get; set; }

    /// <summary>That of the next.</summary>
    public Cluster? Next { get; set; }

    /// <summary>The cluster that it was in before, and in which round.</summary>
    public (int Round, Cluster Cluster)? Clean { get; set; }
}
