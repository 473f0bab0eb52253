using System.Collections.Immutable;

namespace Dragoman.Incidents.Linkage;

/// <summary>Claims that were never joined before.</summary>
internal sealed class NewGraph : IClusterGraph
{
    private static readonly IReadOnlyDictionary<string, long> Alone = ImmutableDictionary<string, long>.Empty;

    private readonly HashSet<string> _claims;
    private readonly Dictionary<string, Dictionary<string, long>> _pairs = new(StringComparer.Ordinal);
    private readonly DecidedGroups _decided;

    public NewGraph(IEnumerable<string> claims, IEnumerable<(string A, string B, long Odds)> pairs, Decisions decisions)
    {
        _claims = claims.ToHashSet(StringComparer.Ordinal);
        _decided = new DecidedGroups(decisions, _claims.Contains);
        foreach (var (a, b, odds) in pairs) (Of(a)[b], Of(b)[a]) = (odds, odds);
    }

    public bool Has(string claim) => _claims.Contains(claim);

    public IReadOnlyDictionary<string, long> PairsOf(string claim) => _pairs.TryGetValue(claim, out var pairs) ? pairs : Alone;

    public IReadOnlyCollection<string> GroupOf(string claim) => _decided.GroupOf(claim);

    public IReadOnlyCollection<string> ApartFrom(string claim) => _decided.ApartFrom(claim);

    public IReadOnlyList<Joining> HistoryOf(string claim) => [];

    public IReadOnlyCollection<string> MembersOf(string cluster, int round) => [];

    private Dictionary<string, long> Of(string claim) => _pairs.TryGetValue(claim, out var pairs) ? pairs : _pairs[claim] = new(StringComparer.Ordinal);
}
