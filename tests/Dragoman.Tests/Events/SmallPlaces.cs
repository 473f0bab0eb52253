using System.Collections.Immutable;
using Dragoman.Places;
using Dragoman.Syntax;

namespace Dragoman.Tests.Events;

/// <summary>The places of the tests: a few names that are known wherever they stand.</summary>
internal static class SmallPlaces
{
    private static readonly (string Name, string Country, PlaceMentionKind Kind)[] Names =
    [
        ("Tripoli", "LBY", PlaceMentionKind.Name), ("Sirte", "LBY", PlaceMentionKind.Name), ("Tarhuna", "LBY", PlaceMentionKind.Name),
        ("Gharyan", "LBY", PlaceMentionKind.Name), ("Misrata", "LBY", PlaceMentionKind.Name), ("Ankara", "TUR", PlaceMentionKind.Name),
        ("Libya", "LBY", PlaceMentionKind.Country), ("Egypt", "EGY", PlaceMentionKind.Country), ("Turkey", "TUR", PlaceMentionKind.Country),
    ];

    public static ImmutableArray<PlaceMention> Find(IEnumerable<Parse> parses) =>
        [.. parses.SelectMany(parse => Enumerable.Range(0, parse.Count).SelectMany(token => Names.Where(name => name.Name == parse[token].Form).Select(name => Mention(parse, token, name.Name, name.Country, name.Kind))))];

    private static PlaceMention Mention(Parse parse, int token, string name, string country, PlaceMentionKind kind)
    {
        var place = new Place($"test:{name}", name, kind is PlaceMentionKind.Country ? PlaceKind.Country : PlaceKind.Settlement, 30, 15, country, null, null, 0, 5);
        return new PlaceMention(
            parse.Sentence.Index, token, token, token, parse[token].Span, name, name, place, place.Latitude, place.Longitude, country,
            kind is PlaceMentionKind.Country ? PlacePrecision.Region : PlacePrecision.Exact, 5, null, kind, 1);
    }
}
