using System.Collections.Immutable;

namespace Dragoman.Incidents;

/// <summary>Words of a text with how rare they are, for comparing it with others.</summary>
internal sealed class WeighedWords
{
    private readonly ImmutableArray<string> _words;
    private readonly double[] _squares;

    public WeighedWords(IEnumerable<string> words, Func<string, double> weight) : this(WordStems.Sorted(words), weight)
    {
    }

    /// <param name="words">Sorted, each once.</param>
    public WeighedWords(ImmutableArray<string> words, Func<string, double> weight)
    {
        _words = words;
        _squares = [.. _words.Select(weight).Select(value => value * value)];
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

    /// <summary>0 to 1: how many of its words the other one has; 0 where it has none itself.</summary>
    public double ShareIn(WeighedWords other) => _words.IsEmpty ? 0 : (double)_words.Count(other.Has) / _words.Length;

    /// <summary>What both have, the rarest first.</summary>
    public IEnumerable<string> SharedWith(WeighedWords other) =>
        _words.Select((word, i) => (word, _squares[i])).Where(pair => other.Has(pair.word)).OrderByDescending(pair => pair.Item2).Select(pair => pair.word);

    private bool Has(string word) => _words.BinarySearch(word, StringComparer.Ordinal) >= 0;
}
