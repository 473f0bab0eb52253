using System.Collections.Immutable;

namespace Dragoman.Incidents.Linkage;

/// <summary>
/// Agglomerative clustering by the average of all pairs (UPGMA, Sokal and Michener 1958), in rounds: in each, clusters that are each other's best are
/// joined while their mean is above zero. That gives what joining the best pair of all at a time gives (such pairs are settled, whatever is joined
/// elsewhere: Murtagh 1983), and it is local: how a cluster fares in a round hangs on its neighbours alone. So after a change only those clusters are worked
/// out again that fare otherwise than before, round by round, and the result is that of clustering everything anew.
/// </summary>
internal sealed class Reclustering
{
    /// <summary>What a pair counts for that is not alike, in millionths.</summary>
    private const long Absent = -500_000;

    private readonly IClusterGraph _graph;
    private readonly HashSet<string> _changed;
    private readonly ImmutableArray<string> _gone;
    private readonly Dictionary<string, List<Joining>> _histories = new(StringComparer.Ordinal);

    // Of the round.
    private Dictionary<string, Cluster> _dirty = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Cluster> _clean = new(StringComparer.Ordinal);
    private readonly Dictionary<Cluster, Cluster?> _best = [];
    private int _round;

    /// <summary>The last round in which something changes of all that was compared in this one, by itself: it may leave a better partner to others then.</summary>
    private int _ahead;

    private Reclustering(IClusterGraph graph, IEnumerable<string> changed)
    {
        (_graph, _changed) = (graph, changed.ToHashSet(StringComparer.Ordinal));
        _gone = [.. _changed.Where(claim => !graph.Has(claim)).Order(StringComparer.Ordinal)];
    }

    /// <param name="changed">All claims that are new, gone, or have other pairs, groups or partings than before.</param>
    public static Reclustered Of(IClusterGraph graph, IEnumerable<string> changed)
    {
        var work = new Reclustering(graph, changed);
        work.Begin();
        while (work.Step())
        {
        }
        return new Reclustered(
            [.. work._dirty.Values.Distinct().OrderBy(cluster => cluster.Name, StringComparer.Ordinal).Select(cluster => cluster.Members.Order(StringComparer.Ordinal).ToImmutableArray())],
            work._histories.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<Joining>)pair.Value, StringComparer.Ordinal),
            work._gone);
    }

    /// <summary>Round 0: what people joined.</summary>
    private void Begin()
    {
        var waiting = new Queue<string>(_changed);
        var reached = new HashSet<string>(_changed, StringComparer.Ordinal);
        while (waiting.TryDequeue(out var claim))
            foreach (var other in _graph.GroupOf(claim).Concat(OldMembers(claim, 0)))
                if (reached.Add(other))
                    waiting.Enqueue(other);
        foreach (var claim in reached.Where(_graph.Has))
            if (!_dirty.ContainsKey(claim))
                Put(_dirty, new Cluster([.. _graph.GroupOf(claim)], isDirty: true));
        Record(_dirty, 0, isJoined: _ => true);
    }

    /// <summary>From this round to the next; false where nothing changes any more.</summary>
    private bool Step()
    {
        _clean.Clear();
        _best.Clear();
        _ahead = -1;
        var waiting = new Queue<Cluster>(Concerned());
        var fares = new Dictionary<Cluster, Cluster?>();
        while (waiting.TryDequeue(out var cluster))
        {
            if (!fares.TryAdd(cluster, PartnerOf(cluster)))
                continue;
            var partner = fares[cluster];
            if (partner is not null)
                waiting.Enqueue(partner);
            if (cluster.IsDirty || !IsAsBefore(cluster, partner))
                foreach (var member in OldNext(cluster))
                    waiting.Enqueue(At(member));
        }
        var last = Math.Max(fares.Keys.SelectMany(cluster => cluster.Members).Max(claim => (int?)_graph.HistoryOf(claim).LastRound) ?? -1, _gone.Max(claim => (int?)_graph.HistoryOf(claim).LastRound) ?? -1);
        if (_round >= Math.Max(last, _ahead) && fares.Values.All(partner => partner is null))
            return false;
        var next = NextOf(fares);
        _round++;
        Settle(next, fares);
        return next.Count > 0 || _gone.Any(claim => _graph.HistoryOf(claim).LastRound > _round);
    }

    /// <summary>Clusters that may fare otherwise than before: what is dirty, what it touches, and what was with claims that are gone.</summary>
    private IEnumerable<Cluster> Concerned()
    {
        foreach (var cluster in _dirty.Values.Distinct())
        {
            yield return cluster;
            foreach (var other in cluster.Members.SelectMany(member => _graph.PairsOf(member).Keys).Select(At))
                yield return other;
        }
        foreach (var member in _gone.SelectMany(claim => OldMembers(claim, _round + 1)).Where(_graph.Has))
            yield return At(member);
    }

    private Dictionary<string, Cluster> NextOf(Dictionary<Cluster, Cluster?> fares)
    {
        var next = new Dictionary<string, Cluster>(StringComparer.Ordinal);
        foreach (var (cluster, partner) in fares)
        {
            if (next.ContainsKey(cluster.Name))
                continue;
            var joined = partner is null ? cluster : cluster.With(partner);
            if (joined.Members.Any(_changed.Contains) || !WasThere(joined.Members, _round + 1))
                Put(next, joined.IsDirty ? joined : new Cluster(joined.Members, isDirty: true));
        }
        return next;
    }

    /// <summary>What became dirty has another history from here on, and what is as before again has its own.</summary>
    private void Settle(Dictionary<string, Cluster> next, Dictionary<Cluster, Cluster?> fares)
    {
        var joined = fares.Where(pair => pair.Value is not null).SelectMany(pair => pair.Key.Members).ToHashSet(StringComparer.Ordinal);
        foreach (var claim in _dirty.Keys.Where(claim => !next.ContainsKey(claim)))
        {
            var (mine, old) = (_histories[claim], _graph.HistoryOf(claim));
            if (joined.Contains(claim))
                mine.Add(new Joining(_round, old.At(_round)!));
            mine.AddRange(old.Where(joining => joining.Round > _round));
        }
        Record(next, _round, joined.Contains);
        _dirty = next;
    }

    /// <summary>An entry for each round in which the cluster of a claim changes, also where its name doesn't.</summary>
    private void Record(Dictionary<string, Cluster> clusters, int round, Func<string, bool> isJoined)
    {
        foreach (var (claim, cluster) in clusters)
        {
            if (!_histories.TryGetValue(claim, out var history))
                _histories[claim] = history = [.. _graph.HistoryOf(claim)];
            // It may have been as before for a while.
            history.RemoveAll(joining => joining.Round >= round);
            if (isJoined(claim))
                history.Add(new Joining(round, cluster.Name));
        }
    }

    private Cluster At(string claim)
    {
        if (_dirty.TryGetValue(claim, out var dirty))
            return dirty;
        if (_clean.TryGetValue(claim, out var clean))
            return clean;
        var cluster = new Cluster(_graph.MembersOf(_graph.HistoryOf(claim).At(_round)!, _round), isDirty: false);
        Put(_clean, cluster);
        return cluster;
    }

    /// <summary>The one that it is joined with in this round; null where it stays alone.</summary>
    private Cluster? PartnerOf(Cluster cluster) => BestOf(cluster) is { } best && BestOf(best) == cluster ? best : null;

    private Cluster? BestOf(Cluster cluster)
    {
        if (_best.TryGetValue(cluster, out var known))
            return known;
        var sums = new Dictionary<Cluster, (long Odds, int Pairs)>();
        foreach (var member in cluster.Members)
            foreach (var (other, odds) in _graph.PairsOf(member))
                if (At(other) is var near && near != cluster)
                {
                    _ahead = Math.Max(_ahead, _graph.HistoryOf(other).LastRound);
                    sums[near] = sums.GetValueOrDefault(near) is var sum ? (sum.Odds + odds, sum.Pairs + 1) : default;
                }
        foreach (var apart in cluster.Members.SelectMany(_graph.ApartFrom).Where(_graph.Has))
            sums.Remove(At(apart));
        return _best[cluster] = Best(cluster, sums);
    }

    /// <summary>Equal means are settled by the names, for both sides alike.</summary>
    private static Cluster? Best(Cluster cluster, Dictionary<Cluster, (long Odds, int Pairs)> sums)
    {
        var (best, mean) = ((Cluster?)null, 0.0);
        foreach (var (other, (odds, pairs)) in sums)
        {
            var count = (long)cluster.Members.Count * other.Members.Count;
            var its = (odds + ((count - pairs) * Absent)) / (double)count;
            if (its > mean || (its == mean && best is not null && IsBefore(cluster, other, best)))
                (best, mean) = (other, its);
        }
        return best;
    }

    private static bool IsBefore(Cluster cluster, Cluster one, Cluster other)
    {
        var (a, b) = (Pair(cluster, one), Pair(cluster, other));
        return string.CompareOrdinal(a.First, b.First) is var first and not 0 ? first < 0 : string.CompareOrdinal(a.Second, b.Second) < 0;

        static (string First, string Second) Pair(Cluster x, Cluster y) => string.CompareOrdinal(x.Name, y.Name) < 0 ? (x.Name, y.Name) : (y.Name, x.Name);
    }

    /// <summary>Whether a clean cluster is joined with the one that it was joined with before, or with none as before.</summary>
    private bool IsAsBefore(Cluster cluster, Cluster? partner) =>
        partner?.IsDirty != true && WasThere(partner is null ? cluster.Members : [.. cluster.Members, .. partner.Members], _round + 1);

    /// <summary>Whether these and no others were a cluster in a round.</summary>
    private bool WasThere(IReadOnlyCollection<string> members, int round)
    {
        var name = _graph.HistoryOf(members.First()).At(round);
        return name is not null && _graph.MembersOf(name, round).Count == members.Count && members.All(member => _graph.HistoryOf(member).At(round) == name);
    }

    /// <summary>Those that are there of the clusters in which its members were in the next round.</summary>
    private IEnumerable<string> OldNext(Cluster cluster) => cluster.Members.SelectMany(member => OldMembers(member, _round + 1)).Where(_graph.Has);

    private IEnumerable<string> OldMembers(string claim, int round) => _graph.HistoryOf(claim).At(round) is { } name ? _graph.MembersOf(name, round) : [];

    private static void Put(Dictionary<string, Cluster> clusters, Cluster cluster)
    {
        foreach (var member in cluster.Members)
            clusters[member] = cluster;
    }
}
