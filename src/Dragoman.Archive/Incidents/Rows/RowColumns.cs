using System.Data.Common;
using Dragoman.Archive.Storage;

namespace Dragoman.Archive.Incidents.Rows;

/// <summary>A row of an incident, column by column.</summary>
internal static class RowColumns
{
    public const string Fields =
        """
        i.incident, i.id, i.class, i.plover, i.status, i.place, i.gazetteer, i.lat, i.lon, i.precision, i.radius_km, i.country, i.admin1, i.day_from, i.day_to, i.time_precision,
        i.deaths_low, i.deaths_best, i.deaths_high, i.injured_low, i.injured_best, i.injured_high, i.claims, i.reports, i.voices, i.is_disputed, i.is_published, i.is_reviewed
        """;

    public const string Insert =
        """
        INSERT INTO incident_rows (incident, id, class, plover, status, place, gazetteer, lat, lon, precision, radius_km, country, admin1, day_from, day_to, time_precision,
            deaths_low, deaths_best, deaths_high, injured_low, injured_best, injured_high, claims, reports, voices, is_disputed, is_corroborated, is_published, is_reviewed)
        VALUES (@incident, @id, @class, @plover, @status, @place, @gazetteer, @lat, @lon, @precision, @radius_km, @country, @admin1, @day_from, @day_to, @time_precision,
            @deaths_low, @deaths_best, @deaths_high, @injured_low, @injured_best, @injured_high, @claims, @reports, @voices, @is_disputed, @is_corroborated, @is_published, @is_reviewed)
        """;

    /// <summary>Without its sides.</summary>
    public static IncidentRow Read(DbDataReader row) => new()
    {
        Id = row.GetString(1),
        Class = row.GetString(2),
        Plover = row.GetString(3),
        Status = row.GetString(4),
        Place = row.TextOrNull(5) is { } name
            ? new(name, row.TextOrNull(6), row.NumberOrNull(7), row.NumberOrNull(8), (int)row.GetInt64(9), row.NumberOrNull(10), row.TextOrNull(11), row.TextOrNull(12))
            : null,
        Days = row.DayOrNull(13) is { } from ? new(from, row.GetFieldValue<DateOnly>(14), (int)row.GetInt64(15)) : null,
        Deaths = CountOf(row, 16),
        Injured = CountOf(row, 19),
        Claims = (int)row.GetInt64(22),
        Reports = (int)row.GetInt64(23),
        Voices = (int)row.GetInt64(24),
        IsDisputed = row.GetBoolean(25),
        IsPublished = row.GetBoolean(26),
        IsReviewed = row.GetBoolean(27),
    };

    public static (string Name, object? Value)[] Values(long incident, IncidentRow row) =>
    [
        ("incident", incident), ("id", row.Id), ("class", row.Class), ("plover", row.Plover), ("status", row.Status), ("place", row.Place?.Name), ("gazetteer", row.Place?.Gazetteer),
        ("lat", row.Place?.Latitude), ("lon", row.Place?.Longitude), ("precision", (long?)row.Place?.Precision), ("radius_km", row.Place?.RadiusKilometres), ("country", row.Place?.Country),
        ("admin1", row.Place?.Admin1), ("day_from", row.Days?.From), ("day_to", row.Days?.To), ("time_precision", (long?)row.Days?.Precision),
        ("deaths_low", row.Deaths?.Low), ("deaths_best", row.Deaths?.Best), ("deaths_high", row.Deaths?.High),
        ("injured_low", row.Injured?.Low), ("injured_best", row.Injured?.Best), ("injured_high", row.Injured?.High),
        ("claims", (long)row.Claims), ("reports", (long)row.Reports), ("voices", (long)row.Voices), ("is_disputed", row.IsDisputed), ("is_corroborated", row.IsCorroborated),
        ("is_published", row.IsPublished), ("is_reviewed", row.IsReviewed),
    ];

    private static RowCount? CountOf(DbDataReader row, int first) =>
        row.IsDBNull(first) ? null : new(row.GetDouble(first), row.GetDouble(first + 1), row.GetDouble(first + 2));
}
