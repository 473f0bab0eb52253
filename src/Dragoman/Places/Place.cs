namespace Dragoman.Places;

/// <summary>An entry of the gazetteer.</summary>
/// <param name="Id">"geonames:2210247", "ourairports:4650" or "dragoman:lby-yarmouk-camp".</param>
/// <param name="Latitude">Degrees, WGS 84; of countries and units the conventional point.</param>
/// <param name="Country">ISO 3166 alpha-3; empty where a region spans several countries.</param>
/// <param name="Admin1">Name of the first-level unit.</param>
/// <param name="Population">0 where it isn't known; within a fiftieth of a per cent otherwise.</param>
/// <param name="RadiusKm">Of a circle that holds about all of it.</param>
public sealed record Place(
    string Id,
    string Name,
    PlaceKind Kind,
    double Latitude,
    double Longitude,
    string Country,
    string? Admin1,
    string? Admin2,
    long Population,
    double RadiusKm);
