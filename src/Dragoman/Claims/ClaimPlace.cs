using Dragoman.Places;
using Dragoman.Text;

namespace Dragoman.Claims;

/// <summary>Where. Coordinates and codes are absent when the name couldn't be placed.</summary>
/// <param name="Gazetteer">The layer and key of the place: "geonames:2210247", "curated:tripoli-international-airport".</param>
/// <param name="Latitude">WGS 84, degrees.</param>
/// <param name="Country">ISO 3166 alpha-3.</param>
/// <param name="Precision">ACLED: 1 a named town or site, 2 part of a region or near a town, 3 a region or more.</param>
public sealed record ClaimPlace(
    TextSpan Span,
    string Name,
    string? Gazetteer,
    double? Latitude,
    double? Longitude,
    string? Country,
    string? Admin1,
    string? Admin2,
    int Precision,
    double? RadiusKilometres,
    ClaimPlaceRelation? Relation)
{
    public static ClaimPlace Of(PlaceMention place) => new(
        place.Span, place.Name, place.Relation is null ? place.Place?.Id : null, place.Latitude, place.Longitude, place.Country,
        place.Place?.Admin1, place.Place?.Admin2, (int)place.Precision, place.Latitude is null ? null : place.RadiusKm,
        place.Relation is { } relation ? new ClaimPlaceRelation(relation.Direction, relation.DistanceKm, relation.Of) { Kind = relation.Kind, Bearing = relation.Bearing, To = relation.To } : null);
}

/// <summary>"26 km north of Tripoli", "between Sirte and Misrata".</summary>
/// <param name="Of">The other place.</param>
public sealed record ClaimPlaceRelation(string? Direction, double? DistanceKilometres, string Of)
{
    /// <summary>Null in claims of programs that didn't tell kinds apart.</summary>
    public PlaceRelationKind? Kind { get; init; }

    /// <summary>Degrees clockwise from north.</summary>
    public double? Bearing { get; init; }

    /// <summary>The second of two places: Misrata.</summary>
    public string? To { get; init; }
}
