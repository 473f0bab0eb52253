using Dragoman.Incidents.Linkage;

namespace Dragoman.Archive.Incidents;

/// <summary>The claims of an archive, as they were joined and as they are alike; each is looked up once.</summary>
/// <param name="has">Whether there is such a claim, and it counts.</param>
internal sealed class ArchiveGraph(IncidentStore store, PairStore pairs, DecidedGroups decided, Func<string, bool> has) : IClusterGraph
{
    private readonly Dictionary<string, bool> _there = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, long>> _pairs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Joining>> _histories = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Claim, int Round, int Until)>> _clusters = new(StringComparer.Ordinal);

    public bool Has(string claim) => _there.TryGetValue(claim, out var known) ? known : _there[claim] = has(claim);

    public IReadOnlyDictionary<string, long> PairsOf(string claim) => _pairs.TryGetValue(claim, out var known) ? known : _pairs[claim] = pairs.PairsOf(claim);

    public IReadOnlyCollection<string> GroupOf(string claim) => decided.GroupOf(claim);

    public IReadOnlyCollection<string> ApartFrom(string claim) => decided.ApartFrom(claim);

    public IReadOnlyList<Joining> HistoryOf(string claim) => _histories.TryGetValue(claim, out var known) ? known : _histories[claim] = store.HistoryOf(claim);

    public IReadOnlyCollection<string> MembersOf(string cluster, int round)
    {
        if (!_clusters.TryGetValue(cluster, out var rows))
            _clusters[cluster] = rows = store.RoundsOf(cluster);
        return [.. rows.Where(row => row.Round <= round && round < row.Until).Select(row => row.Claim)];
    }
}
