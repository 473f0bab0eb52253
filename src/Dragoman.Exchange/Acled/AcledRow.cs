using Dragoman.Actors;

namespace Dragoman.Exchange.Acled;

/// <summary>An event as ACLED publishes it, its 31 columns in their order (ACLED codebook, "Data columns"; https://acleddata.com/methodology/acled-codebook).</summary>
/// <param name="EventId">The country's ISO 3166 alpha-3 and a number: "LBY12345".</param>
/// <param name="TimePrecision">1 the day, 2 the week, 3 the month.</param>
/// <param name="AssociatedActor1">Names joined by "; ".</param>
/// <param name="Iso">ISO 3166 numeric.</param>
/// <param name="GeoPrecision">1 a named place, 2 a part of a region or near a place, 3 a region.</param>
/// <param name="Source">Names joined by "; ".</param>
/// <param name="Tags">Joined by "; ".</param>
/// <param name="Timestamp">When the row was last changed, in seconds since 1970 UTC.</param>
public sealed record AcledRow(
    string EventId,
    DateOnly? EventDate,
    int? Year,
    int? TimePrecision,
    string? DisorderType,
    string EventType,
    string? SubEventType,
    string? Actor1,
    string? AssociatedActor1,
    ActorKind? Inter1,
    string? Actor2,
    string? AssociatedActor2,
    ActorKind? Inter2,
    Interaction? Interaction,
    bool IsCivilianTargeting,
    int? Iso,
    string? Region,
    string? Country,
    string? Admin1,
    string? Admin2,
    string? Admin3,
    string? Location,
    double? Latitude,
    double? Longitude,
    int? GeoPrecision,
    string? Source,
    string? SourceScale,
    string? Notes,
    int? Fatalities,
    string? Tags,
    long? Timestamp);
