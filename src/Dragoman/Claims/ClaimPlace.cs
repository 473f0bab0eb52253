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
    ClaimPlaceRelation? Relation);

/// <summary>"26 km north of Tripoli".</summary>
public sealed record ClaimPlaceRelation(string? Direction, double? DistanceKilometres, string Of);
