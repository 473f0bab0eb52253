using System.Collections.Immutable;

namespace Dragoman.Evaluation.Attributions;

/// <summary>
/// Which attribution of the machine answers which of people, one to one: first those whose cues share a word, the most alike first (Dice of the cues,
/// then of sources and contents together); then, of those that are left, those whose sources and contents share more than half of their words.
/// </summary>
public static class Pairing
{
    private const double Alike = 0.5;

    public static ImmutableArray<(int Gold, int Found)> Pair(IReadOnlyList<SpokenWords> gold, IReadOnlyList<SpokenWords> found)
    {
        var candidates = new List<(int Gold, int Found, double Cue, double Others)>();
        for (var g = 0; g < gold.Count; g++)
            for (var f = 0; f < found.Count; f++)
                if ((Dice(gold[g].Cue, found[f].Cue), Dice(gold[g].Rest, found[f].Rest)) is var (cue, rest) && (cue > 0 || rest > Alike))
                    candidates.Add((g, f, cue, rest));
        var (usedGold, usedFound) = (new HashSet<int>(), new HashSet<int>());
        var pairs = ImmutableArray.CreateBuilder<(int, int)>();
        foreach (var pair in candidates.OrderByDescending(pair => pair.Cue > 0).ThenByDescending(pair => pair.Cue).ThenByDescending(pair => pair.Others).ThenBy(pair => pair.Gold).ThenBy(pair => pair.Found))
        {
            if (usedGold.Contains(pair.Gold) || usedFound.Contains(pair.Found)) continue;
            usedGold.Add(pair.Gold);
            usedFound.Add(pair.Found);
            pairs.Add((pair.Gold, pair.Found));
        }
        return pairs.ToImmutable();
    }

    private static double Dice(HashSet<int> one, HashSet<int> other) => one.Count + other.Count == 0 ? 0 : 2.0 * one.Count(other.Contains) / (one.Count + other.Count);
}

/// <summary>An attribution as numbers of words.</summary>
public sealed record SpokenWords(HashSet<int> Source, HashSet<int> Cue, HashSet<int> Content)
{
    public HashSet<int> Rest { get; } = [.. Source, .. Content];

    public static SpokenWords Of(SpokenSpans spans, TextWords words) => new(words.In(spans.Source), words.In(spans.Cue), words.In(spans.Content));

    public HashSet<int> Of(SpanRole role) => role switch
    {
        SpanRole.Source => Source,
        SpanRole.Cue => Cue,
        _ => Content,
    };
}
