namespace Dragoman.Exchange.Hxl;

/// <summary>An event for humanitarian spreadsheets, in the columns that HXL 1.1 has hashtags for (https://hxlstandard.org/standard/1-1final/dictionary/).</summary>
/// <param name="CountryCode">ISO 3166 alpha-3.</param>
/// <param name="Admin1Code">OCHA's P-code, as is <paramref name="Admin2Code"/>.</param>
/// <param name="GeoPrecision">ACLED's, 1 to 3.</param>
/// <param name="Killed">The conservative count; <paramref name="KilledLow"/> and <paramref name="KilledHigh"/> are the reliable range.</param>
/// <param name="SourceRating">Of the Admiralty code, as people gave it.</param>
/// <param name="Status">"current", or "withdrawn" for a row that copies should drop.</param>
public sealed record HxlRow(
    string Id,
    DateOnly? Start,
    DateOnly? End,
    string? Type,
    string? SubType,
    string? Group,
    string? OtherGroup,
    string? Country,
    string? CountryCode,
    string? Admin1,
    string? Admin1Code,
    string? Admin2,
    string? Admin2Code,
    string? Location,
    double? Latitude,
    double? Longitude,
    int? GeoPrecision,
    int? Killed,
    int? KilledLow,
    int? KilledHigh,
    int? Injured,
    int? Displaced,
    string? Description,
    string? Source,
    int? SourceCount,
    string? SourceRating,
    string? Url,
    DateOnly? Reported,
    string Status);
