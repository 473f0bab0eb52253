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

    private readonly ClaimNodes _nodes;
    private readonly HashSet<ClaimNode> _changed;
    private readonly ClaimNode[] _gone;
    private readonly HashSet<ClaimNode> _rewritten = [];

    // Of the round.
    private List<Cluster> _dirty = [];
    private int _round;
    private int _question;
    private readonly List<Cluster> _near = [];

    /// <summary>The last round in which something changes of all that was compared in this one, by itself: it may leave a better partner to others then.</summary>
    private int _ahead;

    private Reclustering(IClusterGraph graph, IEnumerable<string> changed)
    {
        _nodes = new ClaimNodes(graph);
        _changed = [.. changed.Select(_nodes.Of)];
        _gone = [.. _changed.Where(claim => !_nodes.IsThere(claim)).OrderBy(claim => claim.Id, StringComparer.Ordinal)];
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
            [.. work._dirty.OrderBy(cluster => cluster.Name, StringComparer.Ordinal).Select(cluster => cluster.Members.Select(member => member.Id).Order(StringComparer.Ordinal).ToImmutableArray())],
            work._rewritten.ToDictionary(claim => claim.Id, claim => (IReadOnlyList<Joining>)claim.New!, StringComparer.Ordinal),
            [.. work._gone.Select(claim => claim.Id)]);
    }

    /// <summary>Round 0: what people joined.</summary>
    private void Begin()
    {
        var waiting = new Queue<ClaimNode>(_changed);
        var reached = new HashSet<ClaimNode>(_changed);
        while (waiting.TryDequeue(out var claim))
            foreach (var other in _nodes.GroupOf(claim).Concat(_nodes.OldMembers(claim, 0)))
                if (reached.Add(other))
                    waiting.Enqueue(other);
        var first = new List<Cluster>();
        foreach (var claim in reached)
            if (claim.Next is null && _nodes.IsThere(claim))
                Put(first, new Cluster([.. _nodes.GroupOf(claim)], isDirty: true));
        Record(first, 0, isJoined: _ => true);
        Enter(first);
    }

    /// <summary>From this round to the next; false where nothing changes any more.</summary>
    private bool Step()
    {
        _ahead = -1;
        var waiting = new Queue<Cluster>(Concerned());
        var fares = new Dictionary<Cluster, Cluster?>();
        while (waiting.TryDequeue(out var cluster))
        {
            if (fares.ContainsKey(cluster))
                continue;
            var partner = fares[cluster] = PartnerOf(cluster);
            if (partner is not null)
                waiting.Enqueue(partner);
            if (cluster.IsDirty || !IsAsBefore(cluster, partner))
                foreach (var member in OldNext(cluster))
                    waiting.Enqueue(At(member));
        }
        var last = fares.Keys.SelectMany(cluster => cluster.Members).Concat(_gone).Max(claim => (int?)claim.Old.LastRound) ?? -1;
        if (_round >= Math.Max(last, _ahead) && fares.Values.All(partner => partner is null))
            return false;
        var next = NextOf(fares);
        _round++;
        Settle(next, fares);
        return next.Count > 0 || _gone.Any(claim => claim.Old.LastRound > _round);
    }

    /// <summary>Clusters that may fare otherwise than before: what is dirty, what it touches, and what was with claims that are gone.</summary>
    private HashSet<Cluster> Concerned()
    {
        var concerned = new HashSet<Cluster>(_dirty);
        foreach (var cluster in _dirty)
            foreach (var member in cluster.Members)
                foreach (var (other, _) in _nodes.PairsOf(member))
                    if (other.Dirty is null)
                        concerned.Add(At(other));
        foreach (var member in _gone.SelectMany(claim => _nodes.OldMembers(claim, _round + 1)))
            if (_nodes.IsThere(member))
                concerned.Add(At(member));
        return concerned;
    }

    private List<Cluster> NextOf(Dictionary<Cluster, Cluster?> fares)
    {
        var next = new List<Cluster>();
        foreach (var (cluster, partner) in fares)
        {
            if (cluster.Members[0].Next is not null)
                continue;
            var joined = partner is null ? cluster : cluster.With(partner);
            if (joined.Members.Any(_changed.Contains) || !_nodes.WereOne(joined.Members, _round + 1))
                Put(next, joined.IsDirty ? joined : new Cluster(joined.Members, isDirty: true));
        }
        return next;
    }

    /// <summary>What became dirty has another history from here on, and what is as before again has its own.</summary>
    private void Settle(List<Cluster> next, Dictionary<Cluster, Cluster?> fares)
    {
        var joined = fares.Where(pair => pair.Value is not null).SelectMany(pair => pair.Key.Members).ToHashSet();
        foreach (var claim in _dirty.SelectMany(cluster => cluster.Members))
        {
            if (claim.Next is not null)
                continue;
            if (joined.Contains(claim))
                claim.New!.Add(new Joining(_round, claim.Old.At(_round)!));
            claim.New!.AddRange(claim.Old.Where(joining => joining.Round > _round));
        }
        Record(next, _round, joined.Contains);
        Enter(next);
    }

    /// <summary>An entry for each round in which the cluster of a claim changes, also where its name doesn't.</summary>
    private void Record(List<Cluster> clusters, int round, Func<ClaimNode, bool> isJoined)
    {
        foreach (var cluster in clusters)
            foreach (var claim in cluster.Members)
            {
                _rewritten.Add(claim);
                var history = claim.New ??= [.. claim.Old];
                // It may have been as before for a while.
                history.RemoveAll(joining => joining.Round >= round);
                if (isJoined(claim))
                    history.Add(new Joining(round, cluster.Name));
            }
    }

    private void Enter(List<Cluster> next)
    {
        foreach (var claim in _dirty.SelectMany(cluster => cluster.Members))
            claim.Dirty = null;
        foreach (var claim in next.SelectMany(cluster => cluster.Members))
            (claim.Dirty, claim.Next) = (claim.Next, null);
        _dirty = next;
    }

    private Cluster At(ClaimNode claim)
    {
        if (claim.Dirty is { } dirty)
            return dirty;
        if (claim.Clean is (var round, var known) && round == _round)
            return known;
        var cluster = new Cluster([.. _nodes.OldMembers(claim, _round)], isDirty: false);
        foreach (var member in cluster.Members)
            member.Clean = (_round, cluster);
        return cluster;
    }

    /// <summary>The one that it is joined with in this round; null where it stays alone.</summary>
    private Cluster? PartnerOf(Cluster cluster) => BestOf(cluster) is { } best && BestOf(best) == cluster ? best : null;

    private Cluster? BestOf(Cluster cluster)
    {
        if (cluster.Best is (var round, var known) && round == _round)
            return known;
        Sum(cluster);
        foreach (var apart in cluster.Members.SelectMany(_nodes.ApartFrom))
            At(apart).Near = default;
        var best = Best(cluster);
        cluster.Best = (_round, best);
        return best;
    }

    /// <summary>Leaves the sums in those that have pairs with it.</summary>
    private void Sum(Cluster cluster)
    {
        _near.Clear();
        _question++;
        foreach (var member in cluster.Members)
            foreach (var (other, odds) in _nodes.PairsOf(member))
            {
                var near = At(other);
                if (near == cluster)
                    continue;
                _ahead = Math.Max(_ahead, other.Old.LastRound);
                if (near.Near.Question != _question)
                {
                    near.Near = new NearSum(_question, 0, 0);
                    _near.Add(near);
                }
                near.Near.Odds += odds;
                near.Near.Pairs++;
            }
    }

    /// <summary>Equal means are settled by the names, for both sides alike.</summary>
    private Cluster? Best(Cluster cluster)
    {
        var (best, mean) = ((Cluster?)null, 0.0);
        foreach (var other in _near)
        {
            if (other.Near.Question != _question)
                continue;
            var count = (long)cluster.Members.Length * other.Members.Length;
            var its = (other.Near.Odds + ((count - other.Near.Pairs) * Absent)) / (double)count;
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
        partner?.IsDirty != true && _nodes.WereOne(partner is null ? cluster.Members : [.. cluster.Members, .. partner.Members], _round + 1);

    /// <summary>Those that are there of the clusters in which its members were in the next round.</summary>
    private IEnumerable<ClaimNode> OldNext(Cluster cluster) => cluster.Members.SelectMany(member => _nodes.OldMembers(member, _round + 1)).Where(_nodes.IsThere);

    private static void Put(List<Cluster> clusters, Cluster cluster)
    {
        clusters.Add(cluster);
        foreach (var member in cluster.Members)
            member.Next = cluster;
    }
}
