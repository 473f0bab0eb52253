using Dragoman.Evaluation.Coreference;

namespace Dragoman.Evaluation.Attributions;

public sealed class AttributionScore
{
    private int _gold;
    private int _found;
    private int _paired;

    public RoleTally Source { get; } = new();

    public RoleTally Cue { get; } = new();

    public RoleTally Content { get; } = new();

    /// <summary>Attributions that answer one of people, whatever their spans.</summary>
    public PrecisionRecall Paired => new(_found == 0 ? 0 : (double)_paired / _found, _gold == 0 ? 0 : (double)_paired / _gold);

    public RoleTally Of(SpanRole role) => role switch
    {
        SpanRole.Source => Source,
        SpanRole.Cue => Cue,
        _ => Content,
    };

    /// <returns>The pairs.</returns>
    public IReadOnlyList<(int Gold, int Found)> Add(IReadOnlyList<SpokenWords> gold, IReadOnlyList<SpokenWords> found)
    {
        var pairs = Pairing.Pair(gold, found);
        (_gold, _found, _paired) = (_gold + gold.Count, _found + found.Count, _paired + pairs.Length);
        foreach (var role in Enum.GetValues<SpanRole>())
        {
            foreach (var words in gold) Of(role).Gold(words.Of(role));
            foreach (var words in found) Of(role).Found(words.Of(role));
            foreach (var (g, f) in pairs) Of(role).Pair(gold[g].Of(role), found[f].Of(role));
        }
        return pairs;
    }
}
