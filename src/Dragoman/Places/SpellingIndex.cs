using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dragoman.Entities.Names;

namespace Dragoman.Places;

/// <summary>The names of one country by the trigrams of their skeletons.</summary>
internal sealed class SpellingIndex
{
    private const int Candidates = 60;
    private const int Answers = 5;
    private const double PartPenalty = 0.9;

    private readonly RomanisedName[] _names;
    private readonly int[] _places;
    private readonly Dictionary<int, List<int>> _postings = [];
    private readonly int[] _lengths;

    public SpellingIndex(IEnumerable<(string Name, int Place)> names)
    {
        var all = names.Select(pair => (Name: RomanisedName.Of(pair.Name), pair.Place))
            .Where(pair => pair.Name.Skeleton.Length > 1)
            .DistinctBy(pair => (pair.Name.Loose, pair.Place)).ToArray();
        _names = [.. all.Select(pair => pair.Name)];
        _places = [.. all.Select(pair => pair.Place)];
        _lengths = [.. _names.Select(name => name.Skeleton.Length)];
        for (var i = 0; i < _names.Length; i++)
            foreach (var trigram in Trigrams(_names[i].Skeleton))
                (CollectionsMarshal.GetValueRefOrAddDefault(_postings, trigram, out _) ??= []).Add(i);
    }

    public ImmutableArray<SimilarPlace> Find(RomanisedName name) =>
    [
        .. Overlapping(name.Skeleton)
            .Select(i => new SimilarPlace(_places[i], _names[i].Text, Similarity(name, _names[i])))
            .OrderByDescending(found => found.Similarity).ThenBy(found => found.Number)
            .DistinctBy(found => found.Number).Take(Answers),
    ];

    /// <summary>"Al-Hadba" for "Al Hadba Project" and the other way about count for less than the same number of words.</summary>
    private static double Similarity(RomanisedName one, RomanisedName other) => Math.Max(
        one.Similarity(other),
        PartPenalty * Math.Max(one.SimilarityAsPartOf(other), Math.Min(0.9, other.SimilarityAsPartOf(one))));

    /// <summary>By shared trigrams over mean length; half of the places go to those that hold most of the name.</summary>
    private IEnumerable<int> Overlapping(string skeleton)
    {
        var shared = ArrayPool<int>.Shared.Rent(_names.Length);
        Array.Clear(shared, 0, _names.Length);
        foreach (var trigram in Trigrams(skeleton))
            if (_postings.TryGetValue(trigram, out var names))
                foreach (var i in names)
                    shared[i]++;
        var (alike, holding) = (new Best(Candidates), new Best(Candidates / 2));
        for (var i = 0; i < _names.Length; i++)
            if (shared[i] > 0)
            {
                alike.Offer(i, (double)shared[i] / (skeleton.Length + _lengths[i]));
                holding.Offer(i, shared[i]);
            }
        ArrayPool<int>.Shared.Return(shared);
        return alike.Numbers.Concat(holding.Numbers).Distinct();
    }

    /// <summary>The few with the highest scores, best first, the one offered first before its equals.</summary>
    private sealed class Best(int most)
    {
        private readonly double[] _scores = new double[most + 1];
        private readonly int[] _numbers = new int[most + 1];
        private int _count;

        public IEnumerable<int> Numbers => _numbers.Take(_count);

        public void Offer(int number, double score)
        {
            var at = _count;
            while (at > 0 && _scores[at - 1] < score)
            {
                (_scores[at], _numbers[at]) = (_scores[at - 1], _numbers[at - 1]);
                at--;
            }
            (_scores[at], _numbers[at]) = (score, number);
            _count = Math.Min(_count + 1, most);
        }
    }

    private static List<int> Trigrams(string skeleton)
    {
        var trigrams = new List<int>(2 * skeleton.Length + 1);
        var (before, last) = (0, (int)'^');
        for (var i = 0; i <= skeleton.Length; i++)
        {
            var letter = i < skeleton.Length ? skeleton[i] : '$';
            trigrams.Add((before << 16) | (last << 8) | letter);
            if (before != 0)
                trigrams.Add((before << 16) | letter);
            (before, last) = (last, letter);
        }
        return trigrams;
    }
}
