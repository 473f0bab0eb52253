using System.Collections.Immutable;

namespace Dragoman.Incidents;

/// <summary>
/// Agglomerative clustering by the average of all pairs (UPGMA, Sokal and Michener 1958) with pairs that must not meet: the two clusters whose pairs
/// have the best mean are joined while that is above zero. Unlike single linkage it doesn't chain. Equal means are settled by the order of the items.
/// </summary>
internal sealed class AverageLinkage
{
    private readonly double _absent;
    private readonly Dictionary<int, Group> _clusters = [];
    private readonly PriorityQueue<(int A, int B, int Age), (double Mean, int A, int B)> _queue = new();

    /// <param name="count">Items are 0 to count - 1.</param>
    /// <param name="absent">What a pair counts for that nobody compared; below zero.</param>
    private AverageLinkage(int count, double absent)
    {
        _absent = absent;
        for (var i = 0; i < count; i++) _clusters[i] = new Group([i]);
    }

    /// <param name="together">Joined before all else.</param>
    /// <returns>The clusters by their first item, each in order.</returns>
    public static ImmutableArray<ImmutableArray<int>> Cluster(
        int count, IReadOnlyList<(int A, int B, double Odds)> pairs, IEnumerable<(int A, int B)> together, IEnumerable<(int A, int B)> apart, double absent)
    {
        var linkage = new AverageLinkage(count, absent);
        foreach (var (a, b, odds) in pairs) linkage.Set(a, b, odds);
        foreach (var (a, b) in apart) linkage.Forbid(a, b);
        linkage.JoinAll(together);
        linkage.Run();
        return [.. linkage._clusters.Values.Select(cluster => cluster.Items.Order().ToImmutableArray()).OrderBy(items => items[0])];
    }

    private void Set(int a, int b, double odds) => (_clusters[a].Pairs[b], _clusters[b].Pairs[a]) = (new Sum(odds, 1), new Sum(odds, 1));

    private void Forbid(int a, int b)
    {
        _clusters[a].Apart.Add(b);
        _clusters[b].Apart.Add(a);
    }

    private void JoinAll(IEnumerable<(int A, int B)> together)
    {
        var of = _clusters.Keys.ToDictionary(item => item);
        foreach (var (a, b) in together)
            if (of[a] != of[b])
            {
                var (kept, gone) = (Math.Min(of[a], of[b]), Math.Max(of[a], of[b]));
                foreach (var item in _clusters[gone].Items) of[item] = kept;
                Join(kept, gone);
            }
    }

    private void Run()
    {
        foreach (var (a, cluster) in _clusters)
            foreach (var b in cluster.Pairs.Keys.Where(b => a < b))
                Offer(a, b);
        while (_queue.TryDequeue(out var best, out _))
            if (_clusters.TryGetValue(best.A, out var one) && _clusters.TryGetValue(best.B, out var other) && one.Age + other.Age == best.Age)
            {
                Join(best.A, best.B);
                foreach (var next in one.Pairs.Keys) Offer(Math.Min(best.A, next), Math.Max(best.A, next));
            }
    }

    private void Offer(int a, int b)
    {
        var (one, other) = (_clusters[a], _clusters[b]);
        if (one.Apart.Contains(b)) return;
        var (sum, count) = (one.Pairs[b], (double)one.Items.Count * other.Items.Count);
        var mean = (sum.Odds + (count - sum.Count) * _absent) / count;
        if (mean > 0) _queue.Enqueue((a, b, one.Age + other.Age), (-mean, a, b));
    }

    /// <summary>All that was known of the second becomes the first's.</summary>
    private void Join(int kept, int gone)
    {
        var (one, other) = (_clusters[kept], _clusters[gone]);
        one.Items.AddRange(other.Items);
        one.Age = one.Items.Count;
        foreach (var (third, sum) in other.Pairs.OrderBy(pair => pair.Key))
            if (third != kept)
                one.Pairs[third] = _clusters[third].Pairs[kept] = sum.Plus(one.Pairs.GetValueOrDefault(third));
        foreach (var third in other.Apart.Where(third => third != kept)) Forbid(kept, third);
        foreach (var third in other.Pairs.Keys) _clusters[third].Pairs.Remove(gone);
        foreach (var third in other.Apart) _clusters[third].Apart.Remove(gone);
        one.Pairs.Remove(kept);
        one.Apart.Remove(kept);
        _clusters.Remove(gone);
    }

    private readonly record struct Sum(double Odds, int Count)
    {
        public Sum Plus(Sum other) => new(Odds + other.Odds, Count + other.Count);
    }

    private sealed class Group(List<int> items)
    {
        public List<int> Items { get; } = items;

        public int Age { get; set; } = items.Count;

        public Dictionary<int, Sum> Pairs { get; } = [];

        public HashSet<int> Apart { get; } = [];
    }
}
