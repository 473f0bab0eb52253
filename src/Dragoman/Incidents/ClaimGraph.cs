using System.Collections.Immutable;

namespace Dragoman.Incidents;

/// <summary>Claims that were compared, in the order of their ids.</summary>
/// <param name="Pairs">Items by number; A is less than B. All that share a block, also those whose odds are bad.</param>
/// <param name="Parts">Whole and part.</param>
internal sealed record ClaimGraph(ImmutableArray<ClaimProfile> Claims, ImmutableArray<(int A, int B, double Odds)> Pairs, ImmutableArray<(int Whole, int Part)> Parts)
{
    public static ClaimGraph Of(ImmutableArray<ClaimProfile> claims, Linker linker)
    {
        var pairs = ImmutableArray.CreateBuilder<(int, int, double)>();
        var parts = ImmutableArray.CreateBuilder<(int, int)>();
        foreach (var (a, b) in Candidates(claims))
        {
            if (linker.Odds(claims[a], claims[b]) is { } odds) pairs.Add((a, b, odds));
            if (Incidents.Parts.Holds(claims[a], claims[b])) parts.Add((a, b));
            else if (Incidents.Parts.Holds(claims[b], claims[a])) parts.Add((b, a));
        }
        return new ClaimGraph(claims, pairs.ToImmutable(), parts.ToImmutable());
    }

    /// <summary>Claims that may be joined, or are whole and part, directly or by way of others: no incident, and no link that is shown, goes beyond.</summary>
    public IEnumerable<Component> Components(ImmutableArray<(int A, int B)> together, ImmutableArray<(int A, int B)> apart)
    {
        var groups = new Groups<int>(EqualityComparer<int>.Default);
        foreach (var (a, b, odds) in Pairs)
            if (odds > 0) groups.Join(a, b);
        foreach (var (a, b) in Parts.Concat(together)) groups.Join(a, b);
        var pairs = Pairs.Where(pair => groups.Find(pair.A) == groups.Find(pair.B)).ToLookup(pair => groups.Find(pair.A));
        var parts = Parts.ToLookup(pair => groups.Find(pair.Whole));
        var (joined, parted) = (together.ToLookup(pair => groups.Find(pair.A)), apart.Where(pair => groups.Find(pair.A) == groups.Find(pair.B)).ToLookup(pair => groups.Find(pair.A)));
        return Enumerable.Range(0, Claims.Length).GroupBy(groups.Find).Select(group => Component.Of(Claims, [.. group], pairs[group.Key], parts[group.Key], joined[group.Key], parted[group.Key]));
    }

    private static ImmutableArray<(int A, int B)> Candidates(ImmutableArray<ClaimProfile> claims)
    {
        var blocks = new Dictionary<string, (List<int> Wide, List<int> Narrow)>(StringComparer.Ordinal);
        for (var i = 0; i < claims.Length; i++)
            foreach (var key in BlockKeys.Of(claims[i]))
            {
                if (!blocks.TryGetValue(key.Name, out var block)) blocks[key.Name] = block = ([], []);
                (key.IsWide ? block.Wide : block.Narrow).Add(i);
            }
        return [.. blocks.Values.SelectMany(PairsOf).Distinct().Order()];
    }

    private static IEnumerable<(int, int)> PairsOf((List<int> Wide, List<int> Narrow) block)
    {
        for (var i = 0; i < block.Wide.Count; i++)
        {
            for (var j = i + 1; j < block.Wide.Count; j++) yield return (block.Wide[i], block.Wide[j]);
            foreach (var narrow in block.Narrow)
                if (narrow != block.Wide[i]) yield return (Math.Min(block.Wide[i], narrow), Math.Max(block.Wide[i], narrow));
        }
    }
}
