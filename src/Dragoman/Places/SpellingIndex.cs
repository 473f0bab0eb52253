using System.Collections.Immutable;
using Dragoman.Entities.Names;

namespace Dragoman.Places;

/// <summary>The names of a country, or of all, as they may be met in other spellings.</summary>
internal sealed class SpellingIndex(SpellingCosts costs, IEnumerable<(string Name, int Place)> names)
{
    private const int Answers = 10;
    private const double PartPenalty = 0.9;
    private const double WholeForPart = 0.9;

    private readonly NameIndex _names = new(costs, names);

    /// <summary>The best by its score first.</summary>
    public ImmutableArray<SimilarPlace> Find(RomanisedName name)
    {
        Span<NameMatch> matches = stackalloc NameMatch[Answers];
        var found = ImmutableArray.CreateBuilder<SimilarPlace>(Answers);
        foreach (var match in matches[.._names.Find(name.Text, matches)])
        {
            var spelling = _names.TextOf(match.Name);
            found.Add(new(match.Entry, spelling, Similarity(name, RomanisedName.Of(spelling)), match.Score, match.Margin, match.Kind));
        }
        return found.ToImmutable();
    }

    /// <summary>"Al-Hadba" for "Al Hadba Project" and the other way about count for less than the same number of words.</summary>
    private static double Similarity(RomanisedName one, RomanisedName other) => Math.Max(
        one.Similarity(other),
        PartPenalty * Math.Max(one.SimilarityAsPartOf(other), Math.Min(WholeForPart, other.SimilarityAsPartOf(one))));
}
