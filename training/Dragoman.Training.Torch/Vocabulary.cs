using Dragoman.Syntax;
using Dragoman.Syntax.Network;

namespace Dragoman.Training.Torch;

/// <summary>Which words, affixes and shapes have a row of their own, and the frozen vectors.</summary>
internal sealed class Vocabulary
{
    private const int LeastWords = 2;
    private const int LeastAffixes = 3;

    private readonly Dictionary<ulong, uint> _rows = [];
    private readonly int[] _sizes = new int[WordRows.Features + 1];

    /// <summary>Frozen vectors as they are shipped: bytes, of which <see cref="VectorScale"/> makes numbers. Row 0 is zero.</summary>
    public sbyte[] Vectors { get; }

    public const int Dimensions = WordVectors.Dimensions;

    public const float VectorScale = 1f / 127;

    public Vocabulary(IEnumerable<string[]> sentences, WordVectors vectors)
    {
        Array.Fill(_sizes, 1);
        var counts = new Dictionary<(WordFeature, ulong), int>();
        foreach (var form in sentences.SelectMany(forms => forms))
        {
            var shape = WordShape.Of(form);
            foreach (var feature in Enum.GetValues<WordFeature>())
                if (feature != WordFeature.Vector)
                {
                    var key = (feature, WordRows.KeyOf(feature, shape));
                    counts[key] = counts.GetValueOrDefault(key) + 1;
                }
        }
        foreach (var ((feature, key), count) in counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key))
            if (count >= (feature == WordFeature.Word ? LeastWords : LeastAffixes))
                Add(feature, key);
        Vectors = AddVectors(vectors);
    }

    public int Count(WordFeature feature) => _sizes[(int)feature];

    public IReadOnlyDictionary<ulong, uint> Rows => _rows;

    public WordRows RowsOf(string form)
    {
        var shape = WordShape.Of(ArabicArticle.Strip(form));
        return new(Row(WordFeature.Word, shape), Row(WordFeature.Vector, shape), Row(WordFeature.Prefix, shape), Row(WordFeature.Suffix3, shape), Row(WordFeature.Suffix4, shape), Row(WordFeature.Shape, shape));
    }

    private int Row(WordFeature feature, in WordShape shape) => (int)_rows.GetValueOrDefault(WordRows.KeyOf(feature, shape));

    private bool Add(WordFeature feature, ulong key)
    {
        if (!_rows.TryAdd(key, (uint)_sizes[(int)feature])) return false;
        _sizes[(int)feature]++;
        return true;
    }

    private sbyte[] AddVectors(WordVectors vectors)
    {
        var kept = new List<sbyte>(new sbyte[Dimensions]);
        for (var i = 0; i < vectors.Words.Length; i++)
        {
            if (!Add(WordFeature.Vector, WordRows.KeyOf(WordFeature.Vector, WordShape.Of(vectors.Words[i])))) continue;
            // Of unit length; the largest of a hundred numbers is about .4, so that a quarter of a byte's range would be lost without the factor.
            foreach (var value in vectors.Values.AsSpan(i * Dimensions, Dimensions))
                kept.Add((sbyte)Math.Clamp(MathF.Round(value * 127 * Stretch), -127, 127));
        }
        return [.. kept];
    }

    /// <summary>By how much vectors of unit length are longer in the network.</summary>
    public const float Stretch = 2.5f;
}
