using Dragoman.Incidents.Linkage;

namespace Dragoman.Archive.Incidents;

/// <summary>The claims of an archive, as they were joined and as they are alike; each is looked up once, and with it what will be asked for next.</summary>
/// <param name="isAhead">Whether there may be pairs with claims that still wait.</param>
internal sealed class ArchiveGraph(IncidentStore store, PairStore pairs, DecidedGroups decided, ClaimsAtHand claims, bool isAhead) : IClusterGraph
{
    private readonly Dictionary<string, Dictionary<string, long>> _pairs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Joining>> _histories = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Claim, int Round, int Until)>> _clusters = new(StringComparer.Ordinal);

    // Claims and clusters that were met, and not yet asked about.
    private readonly HashSet<string> _met = new(StringComparer.Ordinal);
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    /// <summary>How far a change reaches at least: claims, and those that are like them, with theirs.</summary>
    public void Fetch(IReadOnlyCollection<string> changed)
    {
        FetchPairs(changed);
        string[] near = [.. changed.SelectMany(claim => _pairs[claim].Keys).Except(changed).Distinct(StringComparer.Ordinal)];
        FetchPairs(near);
        claims.Fetch(changed.Concat(near));
        _met.UnionWith(changed);
    }

    public bool Has(string claim) => claims.Has(claim);

    public IReadOnlyDictionary<string, long> PairsOf(string claim)
    {
        if (!_pairs.ContainsKey(claim))
            FetchPairs([claim]);
        return _pairs[claim];
    }

    public IReadOnlyCollection<string> GroupOf(string claim) => decided.GroupOf(claim);

    public IReadOnlyCollection<string> ApartFrom(string claim) => decided.ApartFrom(claim);

    public IReadOnlyList<Joining> HistoryOf(string claim)
    {
        if (_histories.TryGetValue(claim, out var known))
            return known;
        _met.Add(claim);
        foreach (var id in _met)
            _histories[id] = [];
        foreach (var (id, joining) in store.HistoriesOf(_met))
        {
            _histories[id].Add(joining);
            if (!_clusters.ContainsKey(joining.Cluster))
                _named.Add(joining.Cluster);
        }
        _met.Clear();
        return _histories[claim];
    }

    public IReadOnlyCollection<string> MembersOf(string cluster, int round)
    {
        if (!_clusters.ContainsKey(cluster))
            FetchClusters(cluster);
        return [.. _clusters[cluster].Where(row => row.Round <= round && round < row.Until).Select(row => row.Claim)];
    }

    private void FetchPairs(IReadOnlyCollection<string> of)
    {
        foreach (var claim in of)
            _pairs[claim] = new(StringComparer.Ordinal);
        var found = pairs.PairsOf(of);
        // Pairs with claims that were compared ahead and still wait: for now they aren't there.
        if (isAhead)
        {
            claims.Fetch(found.Select(pair => pair.Other));
            found.RemoveAll(pair => !claims.Has(pair.Other));
        }
        foreach (var (claim, other, odds) in found)
        {
            _pairs[claim].Add(other, odds);
            if (!_histories.ContainsKey(other))
                _met.Add(other);
        }
    }

    private void FetchClusters(string cluster)
    {
        _named.Add(cluster);
        foreach (var name in _named)
            _clusters[name] = [];
        foreach (var (name, claim, round, until) in store.RoundsOf(_named))
        {
            _clusters[name].Add((claim, round, until));
            if (!_histories.ContainsKey(claim))
                _met.Add(claim);
        }
        _named.Clear();
    }
}
