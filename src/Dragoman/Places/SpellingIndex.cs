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
    private readonly Dictionary<int, int[]> _postings;
    private readonly int[] _lengths;

    public SpellingIndex(IEnumerable<(string Name, int Place)> names)
    {
        var all = names.Select(pair => (Name: RomanisedName.Of(pair.Name), pair.Place))
            .Where(pair => pair.Name.Skeleton.Length > 1)
            .DistinctBy(pair => (pair.Name.Loose, pair.Place)).ToArray();
        _names = [.. all.Select(pair => pair.Name)];
        _places = [.. all.Select(pair => pair.Place)];
        _lengths = [.. _names.Select(name => name.Skeleton.Length)];
        var postings = new Dictionary<int, List<int>>();
        for (var i = 0; i < _names.Length; i++)
            foreach (var trigram in Trigrams(_names[i].Skeleton))
                (CollectionsMarshal.GetValueRefOrAddDefault(postings, trigram, out _) ??= []).Add(i);
        _postings = postings.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray());
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
        var shared = new Dictionary<int, int>();
        foreach (var trigram in Trigrams(skeleton))
            foreach (var i in _postings.GetValueOrDefault(trigram, []))
                CollectionsMarshal.GetValueRefOrAddDefault(shared, i, out _)++;
        var alike = shared.OrderByDescending(pair => (double)pair.Value / (skeleton.Length + _lengths[pair.Key])).ThenBy(pair => pair.Key);
        var holding = shared.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key);
        return alike.Take(Candidates).Concat(holding.Take(Candidates / 2)).Select(pair => pair.Key).Distinct();
    }

    private static IEnumerable<int> Trigrams(string skeleton)
    {
        var (before, last) = (0, (int)'^');
        foreach (var letter in skeleton.Append('$'))
        {
            yield return (before << 16) | (last << 8) | letter;
            if (before != 0)
                yield return (before << 16) | letter;
            (before, last) = (last, letter);
        }
    }
}
