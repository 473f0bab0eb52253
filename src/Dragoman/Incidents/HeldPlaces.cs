using System.Collections.Immutable;
using Dragoman.Claims;
using Dragoman.Places;

namespace Dragoman.Incidents;

/// <summary>Tells which claims are about one place: by the gazetteer, and "the north of the airport" with the airport.</summary>
internal static class HeldPlaces
{
    public static ImmutableArray<(HeldPlace Place, ImmutableArray<HoldingClaim> Said)> Of(IReadOnlyCollection<HoldingClaim> claims)
    {
        var known = claims.Select(said => said.Claim.Claim.Place!).Where(place => place.Gazetteer is not null)
            .GroupBy(NameKey, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Min(place => place.Gazetteer)!, StringComparer.Ordinal);
        var places = claims.GroupBy(said => KeyOf(said.Claim.Claim.Place!, known), StringComparer.Ordinal).Select(group => (Place: Describe(group.Key, [.. group]), Said: Sorted(group))).ToList();
        return [.. places.Select(item => (item.Place with { Within = Around(item.Place, places.Select(other => other.Place)) }, item.Said)).OrderBy(item => item.Item1.Key, StringComparer.Ordinal)];
    }

    /// <summary>"26 km north of Tripoli" is a place of its own; "the north of Tripoli" is of Tripoli, if that is known.</summary>
    private static string KeyOf(ClaimPlace place, Dictionary<string, string> known) => place switch
    {
        { Gazetteer: { } id } => id,
        { Relation: { DistanceKilometres: { } far } relation } => $"{place.Country}:{NameOf(place, relation, far)}",
        _ => known.GetValueOrDefault(NameKey(place), NameKey(place)),
    };

    private static string NameKey(ClaimPlace place) => $"{place.Country}:{place.Name}";

    private static string NameOf(ClaimPlace place, ClaimPlaceRelation relation, double far) =>
        place.Name == relation.Of ? FormattableString.Invariant($"{far} km {relation.Direction ?? "from"}{(relation.Direction is null ? "" : " of")} {relation.Of}") : place.Name;

    private static HeldPlace Describe(string key, ImmutableArray<HoldingClaim> said)
    {
        // What is said of the whole says best where it is.
        var best = said.Select(item => item.Claim.Claim.Place!).OrderBy(place => place.Gazetteer is null).ThenBy(place => place.Latitude is null).ThenBy(place => place.Precision)
            .ThenByDescending(place => place.RadiusKilometres).ThenBy(place => place.Name, StringComparer.Ordinal).ThenBy(place => place.Latitude).First();
        var name = best is { Gazetteer: null, Relation: { DistanceKilometres: { } far } relation } ? NameOf(best, relation, far) : best.Name;
        var spellings = said.Where(item => item.Claim.Claim.Place is { Relation: null }).Select(item => item.Claim.Claim.Place!.Span.Of(item.Claim.Report.Text).ToString()).Append(name);
        return new HeldPlace(
            key, name, best is { Latitude: { } latitude, Longitude: { } longitude } ? new GeoPoint(latitude, longitude) : null, best.RadiusKilometres, best.Precision, best.Country, best.Admin1, best.Admin2,
            [.. spellings.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], null);
    }

    private static string? Around(HeldPlace place, IEnumerable<HeldPlace> all) =>
        all.Where(other => other.Key != place.Key && !other.Key.StartsWith($"{other.Country}:", StringComparison.Ordinal) && place.LiesIn(other)).OrderBy(other => other.RadiusKilometres).ThenBy(other => other.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;

    private static ImmutableArray<HoldingClaim> Sorted(IEnumerable<HoldingClaim> said) =>
        [.. said.OrderBy(item => item.Day).ThenBy(item => item.Claim.Report.Published).ThenBy(item => item.Claim.Report.Id, StringComparer.Ordinal).ThenBy(item => item.Claim.Claim.Trigger.Start).ThenBy(item => item.Claim.Id, StringComparer.Ordinal)];
}
