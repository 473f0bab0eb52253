using System.Collections.Immutable;

namespace Dragoman.Incidents;

/// <summary>What people decided: pairs of ids of claims that are of one incident, and pairs that aren't. Ids that no claim has are of no effect.</summary>
public sealed record Decisions
{
    /// <exception cref="ArgumentException">Two claims that are to be together by way of others are to be apart: names them.</exception>
    public Decisions(IEnumerable<(string A, string B)> together, IEnumerable<(string A, string B)> apart)
    {
        (Together, Apart) = (Settled(together), Settled(apart));
        var groups = new Groups<string>(StringComparer.Ordinal);
        foreach (var (a, b) in Together) groups.Join(a, b);
        foreach (var (a, b) in Apart)
            if (groups.Find(a) == groups.Find(b))
                throw new ArgumentException($"{a} and {b} are to be apart, and by other decisions together: take one of them back");
    }

    public static Decisions None { get; } = new([], []);

    /// <summary>Each pair in ordinal order, and the pairs too.</summary>
    public ImmutableArray<(string A, string B)> Together { get; }

    public ImmutableArray<(string A, string B)> Apart { get; }

    private static ImmutableArray<(string A, string B)> Settled(IEnumerable<(string A, string B)> pairs) =>
        [.. pairs.Select(pair => string.CompareOrdinal(pair.A, pair.B) <= 0 ? pair : (pair.B, pair.A)).Distinct().OrderBy(pair => pair.Item1, StringComparer.Ordinal).ThenBy(pair => pair.Item2, StringComparer.Ordinal)];
}
