using System.Collections.Immutable;

namespace Dragoman.Incidents;

/// <summary>How one claim stands to another.</summary>
/// <param name="Odds">The logarithm of the odds that both tell of one happening, in millionths, above zero; null where they aren't alike.</param>
/// <param name="IsWhole">Whether the first tells of something larger that the other one is a part of.</param>
/// <param name="IsPart">The other way round.</param>
public readonly record struct ClaimPair(ClaimProfile One, ClaimProfile Other, long? Odds, bool IsWhole, bool IsPart);

/// <summary>Claims that were compared, each pair once.</summary>
internal sealed class ClaimPairs
{
    private readonly ImmutableArray<ClaimProfile> _claims;
    private readonly Linker _linker;

    public ClaimPairs(ImmutableArray<ClaimProfile> claims, Linker linker) => (_claims, _linker) = (claims, linker);

    /// <summary>Of all claims that share a block.</summary>
    public IEnumerable<(ClaimProfile One, ClaimProfile Other, long? Odds, bool IsWhole, bool IsPart)> All()
    {
        foreach (var (a, b) in Candidates())
            if (Compare(_claims[a], _claims[b], _linker) is { } pair)
                yield return (_claims[a], _claims[b], pair.Odds, pair.IsWhole, pair.IsPart);
    }

    /// <summary>Null where they have nothing to do with each other.</summary>
    public static (long? Odds, bool IsWhole, bool IsPart)? Compare(ClaimProfile one, ClaimProfile other, Linker linker)
    {
        var odds = linker.Odds(one, other) is { } some and > 0 ? (long?)Math.Round(some * 1e6) : null;
        var (isWhole, isPart) = (Parts.Holds(one, other), Parts.Holds(other, one));
        return odds is null && !isWhole && !isPart ? null : (odds, isWhole, isPart);
    }

    private IEnumerable<(int A, int B)> Candidates()
    {
        var blocks = new Dictionary<(long Block, int Time), (List<int> Wide, List<int> Narrow)>();
        for (var i = 0; i < _claims.Length; i++)
            foreach (var key in _claims[i].Blocks)
                for (var time = key.First; time <= key.Last; time++)
                {
                    if (!blocks.TryGetValue((key.Block, time), out var block)) blocks[(key.Block, time)] = block = ([], []);
                    (key.IsWide ? block.Wide : block.Narrow).Add(i);
                }
        return blocks.Values.SelectMany(PairsOf).Where(pair => (_claims[pair.A].Kin & _claims[pair.B].Kin) != 0).Distinct().Order();
    }

    private static IEnumerable<(int A, int B)> PairsOf((List<int> Wide, List<int> Narrow) block)
    {
        for (var i = 0; i < block.Wide.Count; i++)
        {
            for (var j = i + 1; j < block.Wide.Count; j++) yield return (block.Wide[i], block.Wide[j]);
            foreach (var narrow in block.Narrow)
                if (narrow != block.Wide[i]) yield return (Math.Min(block.Wide[i], narrow), Math.Max(block.Wide[i], narrow));
        }
    }
}
