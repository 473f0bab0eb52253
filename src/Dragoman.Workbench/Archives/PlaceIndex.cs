using Dragoman.Entities.Names;
using Dragoman.Places;

namespace Dragoman.Workbench.Archives;

/// <summary>The gazetteer by any beginning of a name.</summary>
internal sealed class PlaceIndex
{
    private const int MostLookedAt = 20_000;
    private const int LeastLetters = 2;

    private readonly Gazetteer _gazetteer;
    private readonly string[] _names;
    private readonly int[] _places;

    public PlaceIndex(Gazetteer gazetteer)
    {
        _gazetteer = gazetteer;
        var all = gazetteer.Names.Select(name => (Name: RomanisedName.Fold(name.Name), name.Place)).Where(name => name.Name.Length > 0).Distinct().ToArray();
        (_names, _places) = ([.. all.Select(name => name.Name)], [.. all.Select(name => name.Place)]);
        Array.Sort(_names, _places, StringComparer.Ordinal);
    }

    /// <summary>The best first: the name itself, then what is near, large and called so from the beginning.</summary>
    public IEnumerable<Place> Find(string folded, string? country, GeoPoint? near, int limit)
    {
        if (folded.Length < LeastLetters)
            return [];
        return Matching(folded).Where(found => country is null || found.Place.Country == country)
            .GroupBy(found => found.Place.Id, StringComparer.Ordinal).Select(same => same.MinBy(found => found.IsWhole ? 0 : 1))
            .OrderByDescending(found => Weight(found.Place, found.IsWhole, near)).ThenBy(found => found.Place.Id, StringComparer.Ordinal).Take(limit).Select(found => found.Place);
    }

    private IEnumerable<(Place Place, bool IsWhole)> Matching(string folded)
    {
        var at = Array.BinarySearch(_names, folded, StringComparer.Ordinal);
        for (at = at < 0 ? ~at : at; at > 0 && _names[at - 1] == folded; at--)
        {
        }
        for (var count = 0; count < MostLookedAt && at < _names.Length && _names[at].StartsWith(folded, StringComparison.Ordinal); count++, at++)
            yield return (_gazetteer[_places[at]], _names[at].Length == folded.Length);
    }

    /// <summary>Each tenfold population is worth as much as each tenth of the distance.</summary>
    private static double Weight(Place place, bool isWhole, GeoPoint? near) =>
        (isWhole ? 3 : 0) + Math.Log10(1 + place.Population) / 2 + (place.Kind is PlaceKind.Capital or PlaceKind.Country ? 1 : 0)
        - (near is { } point ? 2 * Math.Log10(1 + point.KilometresTo(new GeoPoint(place.Latitude, place.Longitude)) / 10) : 0);
}
