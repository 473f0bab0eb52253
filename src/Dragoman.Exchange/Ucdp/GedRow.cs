using Dragoman.Events;

namespace Dragoman.Exchange.Ucdp;

/// <summary>An event of UCDP GED, its 49 columns in their order (UCDP GED codebook version 23.1 and later, "Variables").</summary>
/// <param name="Id">Of the event, a whole number.</param>
/// <param name="RelId">The same in words that people sort by.</param>
/// <param name="WherePrecision">1 exact, 2 within 25 km, 3 second-level unit, 4 first-level unit, 5 a line or a vaguer area, 6 the country, 7 international waters or airspace.</param>
/// <param name="EventClarity">1 the event stands for itself in the sources, 2 it was told with others.</param>
/// <param name="DatePrecision">1 the day, 2 two to six days, 3 the week, 4 up to thirty days or the month, 5 up to a year.</param>
/// <param name="NumberOfSources">-1 where nobody counted.</param>
/// <param name="PrioGrid">Number of the half-degree cell (PRIO-GRID).</param>
/// <param name="CountryId">Gleditsch and Ward's number, as are <paramref name="GwNumberA"/> and <paramref name="GwNumberB"/>.</param>
public sealed record GedRow(
    long Id,
    string? RelId,
    int? Year,
    bool? IsActiveYear,
    string? CodeStatus,
    UcdpViolence? TypeOfViolence,
    long? ConflictDatasetId,
    long? ConflictId,
    string? ConflictName,
    long? DyadDatasetId,
    long? DyadId,
    string? DyadName,
    long? SideADatasetId,
    long? SideAId,
    string? SideA,
    long? SideBDatasetId,
    long? SideBId,
    string? SideB,
    int? NumberOfSources,
    string? SourceArticle,
    string? SourceOffice,
    string? SourceDate,
    string? SourceHeadline,
    string? SourceOriginal,
    int? WherePrecision,
    string? WhereCoordinates,
    string? WhereDescription,
    string? Admin1,
    string? Admin2,
    double? Latitude,
    double? Longitude,
    string? Geometry,
    int? PrioGrid,
    string? Country,
    int? CountryId,
    string? Region,
    int? EventClarity,
    int? DatePrecision,
    DateOnly? DateStart,
    DateOnly? DateEnd,
    int? DeathsA,
    int? DeathsB,
    int? DeathsCivilians,
    int? DeathsUnknown,
    int? Best,
    int? High,
    int? Low,
    int? GwNumberA,
    int? GwNumberB);
