using System.Runtime.InteropServices;

namespace Dragoman.Incidents.Linkage;

/// <summary>The claims that a change reaches: the graph's own words are asked once, and what is alike is followed without looking anything up.</summary>
internal sealed class ClaimNodes(IClusterGraph graph)
{
    private readonly Dictionary<string, ClaimNode> _nodes = new(StringComparer.Ordinal);

    public ClaimNode Of(string claim)
    {
        ref var node = ref CollectionsMarshal.GetValueRefOrAddDefault(_nodes, claim, out var isKnown);
        return isKnown ? node! : node = new ClaimNode(claim) { Old = graph.HistoryOf(claim) };
    }

    /// <summary>Whether it is there now; one that was taken out may still have a history.</summary>
    public bool IsThere(ClaimNode claim) => claim.IsThere ??= graph.Has(claim.Id);

    /// <summary>The claims that are alike, with the logarithm of the odds in millionths.</summary>
    public (ClaimNode Other, long Odds)[] PairsOf(ClaimNode claim) => claim.Pairs ??= [.. graph.PairsOf(claim.Id).Select(pair => (Of(pair.Key), pair.Value))];

    public IEnumerable<ClaimNode> GroupOf(ClaimNode claim) => graph.GroupOf(claim.Id).Select(Of);

    /// <summary>Those that people parted from it and that are there.</summary>
    public IEnumerable<ClaimNode> ApartFrom(ClaimNode claim) => graph.ApartFrom(claim.Id).Select(Of).Where(IsThere);

    /// <summary>All claims, those that were taken out too, with which it was in a cluster in a round; none for a new one.</summary>
    public IEnumerable<ClaimNode> OldMembers(ClaimNode claim, int round) => claim.Old.At(round) is { } name ? graph.MembersOf(name, round).Select(Of) : [];

    /// <summary>Whether these and no others were a cluster in a round.</summary>
    public bool WereOne(IReadOnlyList<ClaimNode> members, int round) =>
        members[0].Old.At(round) is { } name && members.All(member => member.Old.At(round) == name) && graph.MembersOf(name, round).Count == members.Count;
}
