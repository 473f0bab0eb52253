using System.Collections.Immutable;
using Dragoman.Entities.Names;
using Dragoman.Places;

namespace Dragoman.Incidents;

/// <summary>Finds the places that somebody means by a key or a name, however it is romanised.</summary>
/// <param name="lookUp">The gazetteer's places of a name: how others call what reports call differently.</param>
public sealed class PlaceQuery(Func<string, IEnumerable<Place>> lookUp)
{
    /// <returns>The first of these that there are any of: those with that key, of exactly that name or spelling, of a name of the gazetteer's, of a name
    /// that is spelt alike. With what lies in them.</returns>
    public ImmutableArray<HeldPlace> Find(Territory territory, string words)
    {
        var places = territory.Places.ToImmutableArray();
        var (folded, name) = (RomanisedName.Fold(words), RomanisedName.Of(words));
        var found = Where(places, place => string.Equals(place.Key, words, StringComparison.OrdinalIgnoreCase));
        if (found.IsEmpty) found = Where(places, place => place.Spellings.Any(spelling => RomanisedName.Fold(spelling) == folded));
        if (found.IsEmpty && lookUp(words).Select(place => place.Id).ToHashSet(StringComparer.Ordinal) is var ids) found = Where(places, place => ids.Contains(place.Key));
        if (found.IsEmpty) found = Where(places, place => place.Spellings.Any(spelling => name.Similarity(RomanisedName.Of(spelling)) >= RomanisedName.SameName));
        return [.. found.Concat(places.Where(place => found.Any(whole => IsWithin(place, whole, places)))).DistinctBy(place => place.Key)];
    }

    private static ImmutableArray<HeldPlace> Where(ImmutableArray<HeldPlace> places, Func<HeldPlace, bool> isMeant) => [.. places.Where(isMeant)];

    private static bool IsWithin(HeldPlace place, HeldPlace whole, ImmutableArray<HeldPlace> all) =>
        place.Within is { } key && (key == whole.Key || all.Any(between => between.Key == key && IsWithin(between, whole, all)));
}
