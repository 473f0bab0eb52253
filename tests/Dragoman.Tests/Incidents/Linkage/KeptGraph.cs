using Dragoman.Incidents;
using Dragoman.Incidents.Linkage;

namespace Dragoman.Tests.Incidents.Linkage;

/// <summary>A graph that remembers how its claims were joined, as an archive does.</summary>
internal sealed class KeptGraph : IClusterGraph
{
    private readonly SortedSet<string> _claims = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), long> _pairs = [];
    private readonly HashSet<string> _stale = new(StringComparer.Ordinal);
    private Dictionary<string, IReadOnlyList<Joining>> _histories = new(StringComparer.Ordinal);
    private DecidedGroups _decided = new(Decisions.None, _ => true);
    private Decisions _decisions = Decisions.None;

    public IEnumerable<string> Claims => _claims;

    public int Looked { get; private set; }

    public void Add(string claim)
    {
        _claims.Add(claim);
        _stale.Add(claim);
    }

    public void Remove(string claim)
    {
        foreach (var pair in _pairs.Keys.Where(pair => pair.Item1 == claim || pair.Item2 == claim).ToList())
            Set(pair.Item1, pair.Item2, 0);
        _claims.Remove(claim);
        _stale.Add(claim);
    }

    /// <summary>Nothing above zero is no pair.</summary>
    public void Set(string a, string b, long odds)
    {
        var pair = string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);
        if (odds > 0) _pairs[pair] = odds;
        else _pairs.Remove(pair);
        _stale.UnionWith([a, b]);
    }

    public void Decide(Decisions decisions)
    {
        foreach (var (a, b) in _decisions.Together.Concat(_decisions.Apart).Concat(decisions.Together).Concat(decisions.Apart)) _stale.UnionWith([a, b]);
        _decisions = decisions;
    }

    public string Settle()
    {
        _decided = new DecidedGroups(_decisions, Has);
        var result = IncidentBuilder.Recluster(this, _stale);
        _histories = new(_histories, StringComparer.Ordinal);
        foreach (var claim in result.Gone) _histories.Remove(claim);
        foreach (var (claim, history) in result.Histories) _histories[claim] = history;
        _stale.Clear();
        foreach (var cluster in result.Clusters)
            Assert.Equal(cluster, Members(cluster[0]));
        return Tell();
    }

    /// <summary>The same from the beginning.</summary>
    public string FromScratch()
    {
        var other = new KeptGraph();
        foreach (var claim in _claims) other.Add(claim);
        foreach (var ((a, b), odds) in _pairs) other.Set(a, b, odds);
        other.Decide(_decisions);
        return other.Settle();
    }

    public bool Has(string claim) => _claims.Contains(claim);

    public IReadOnlyDictionary<string, long> PairsOf(string claim)
    {
        Looked++;
        return _pairs.Where(pair => pair.Key.Item1 == claim || pair.Key.Item2 == claim).ToDictionary(pair => pair.Key.Item1 == claim ? pair.Key.Item2 : pair.Key.Item1, pair => pair.Value);
    }

    public IReadOnlyCollection<string> GroupOf(string claim) => _decided.GroupOf(claim);

    public IReadOnlyCollection<string> ApartFrom(string claim) => _decided.ApartFrom(claim);

    public IReadOnlyList<Joining> HistoryOf(string claim) => _histories.GetValueOrDefault(claim) ?? [];

    public IReadOnlyCollection<string> MembersOf(string cluster, int round) => [.. _histories.Where(pair => NameAt(pair.Value, round) == cluster).Select(pair => pair.Key)];

    private string Tell() => string.Join("\n", _claims.GroupBy(claim => _histories[claim][^1].Cluster).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => string.Join(' ', group)));

    private IEnumerable<string> Members(string cluster) => _claims.Where(claim => _histories[claim][^1].Cluster == cluster);

    private static string? NameAt(IReadOnlyList<Joining> history, int round) => history.Where(joining => joining.Round <= round).Select(joining => joining.Cluster).LastOrDefault();
}
