namespace Dragoman.Incidents.Linkage;

/// <summary>Claims that are together in a round.</summary>
internal sealed class Cluster
{
    /// <param name="members">At least one; each once.</param>
    /// <param name="isDirty">Whether it isn't what it was when all was settled last.</param>
    public Cluster(ClaimNode[] members, bool isDirty)
    {
        (Members, IsDirty) = (members, isDirty);
        Name = members.Select(member => member.Id).Min(StringComparer.Ordinal)!;
    }

    /// <summary>The smallest claim id.</summary>
    public string Name { get; }

    public ClaimNode[] Members { get; }

    public bool IsDirty { get; }

    /// <summary>The neighbour that is most like it, and in which round that was so; null while nobody has asked.</summary>
    public (int Round, Cluster? Cluster)? Best { get; set; }

    /// <summary>The sum that is being made of its pairs with another one.</summary>
    public NearSum Near;

    public Cluster With(Cluster other) => new([.. Members, .. other.Members], isDirty: true);
}

/// <summary>What a cluster has in common with the one that asks.</summary>
/// <param name="Question">Which question this is of; what is of another one counts for nothing.</param>
/// <param name="Odds">In millionths, of the pairs that are alike.</param>
/// <param name="Pairs">How many these are.</param>
internal record struct NearSum(int Question, long Odds, long Pairs);
