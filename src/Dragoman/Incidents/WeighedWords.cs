using System.Collections.Immutable;

namespace Dragoman.Incidents;

/// <summary>Words of a text with how rare they are, for comparing it with others.</summary>
internal sealed class WeighedWords
{
    private readonly ImmutableArray<string> _words;
    private readonly double[] _squares;

    public WeighedWords(IEnumerable<string> words, Func<string, double> weight)
    {
        _words = WordStems.Sorted(words);
        _squares = [.. _words.Select(word => weight(word) * weight(word))];
        Norm = Math.Sqrt(_squares.Sum());
    }

    public double Norm { get; }

    public ImmutableArray<string> Words => _words;

    /// <summary>The cosine of the two vectors: 0 where nothing is shared, 1 for the same words.</summary>
    public double Similarity(WeighedWords other)
    {
        if (Norm <= 0 || other.Norm <= 0) return 0;
        var shared = 0.0;
        for (int i = 0, j = 0; i < _words.Length && j < other._words.Length;)
            switch (string.CompareOrdinal(_words[i], other._words[j]))
            {
                case 0:
                    shared += _squares[i];
                    (i, j) = (i + 1, j + 1);
                    break;
                case < 0:
                    i++;
                    break;
                default:
                    j++;
                    break;
            }
        return shared / (Norm * other.Norm);
    }

    /// <summary>What both have, the rarest first.</summary>
    public IEnumerable<string> SharedWith(WeighedWords other) =>
        _words.Select((word, i) => (word, _squares[i])).Where(pair => other._words.BinarySearch(pair.word, StringComparer.Ordinal) >= 0).OrderByDescending(pair => pair.Item2).Select(pair => pair.word);
}
