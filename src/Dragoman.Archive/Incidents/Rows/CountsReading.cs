using Dragoman.Archive.Searching;
using Dragoman.Archive.Storage;

namespace Dragoman.Archive.Incidents.Rows;

/// <summary>Counts incidents by what their best values say, and keeps which they are.</summary>
internal sealed class CountsReading(Database database)
{
    private sealed record Counted(string Id, RowCount Deaths, RowCount Injured, bool IsCorroborated, bool IsDisputed);

    public IEnumerable<IncidentCount> Read(IncidentQuery query, Grouping by)
    {
        var (condition, (key, join)) = (query.ToCondition(database.Dialect), Of(by));
        var rows = database.Query(
            $"""
            SELECT {key}, i.id, i.deaths_low, i.deaths_best, i.deaths_high, i.injured_low, i.injured_best, i.injured_high, i.is_corroborated, i.is_disputed
            FROM incident_rows i{join} WHERE {condition.Sql} ORDER BY i.id
            """,
            row => (Key: row.TextOrNull(0), Row: new Counted(row.GetString(1), CountAt(row, 2), CountAt(row, 5), row.GetBoolean(8), row.GetBoolean(9))), [.. condition.Values]);
        return rows.GroupBy(row => row.Key, row => row.Row)
            .Select(group => new IncidentCount(
                group.Key, [.. group.Select(row => row.Id)], Sum(group.Select(row => row.Deaths)), Sum(group.Select(row => row.Injured)), group.Count(row => row.IsCorroborated), group.Count(row => row.IsDisputed)))
            .OrderByDescending(count => count.Incidents.Length).ThenBy(count => count.Key, StringComparer.Ordinal);
    }

    private static RowCount CountAt(System.Data.Common.DbDataReader row, int column) => new(row.NumberOrNull(column) ?? 0, row.NumberOrNull(column + 1) ?? 0, row.NumberOrNull(column + 2) ?? 0);

    private static RowCount Sum(IEnumerable<RowCount> counts) => counts.Aggregate(new RowCount(0, 0, 0), (sum, count) => new(sum.Low + count.Low, sum.Best + count.Best, sum.High + count.High));

    private static (string Key, string Join) Of(Grouping by) => by switch
    {
        Grouping.Day => ("CASE WHEN i.day_from = i.day_to THEN CAST(i.day_from AS TEXT) ELSE CAST(i.day_from AS TEXT) || '..' || CAST(i.day_to AS TEXT) END", ""),
        Grouping.Month => ("SUBSTR(CAST(i.day_from AS TEXT), 1, 7)", ""),
        Grouping.Place => ("CASE WHEN i.country IS NULL THEN i.place ELSE i.place || ', ' || i.country END", ""),
        Grouping.Country => ("i.country", ""),
        Grouping.Admin1 => ("CASE WHEN i.country IS NULL THEN i.admin1 ELSE i.admin1 || ', ' || i.country END", ""),
        Grouping.Actor => ("s.actor", " LEFT JOIN incident_sides s ON s.incident = i.incident AND s.is_actor_first"),
        Grouping.Side => ("s.side", " LEFT JOIN incident_sides s ON s.incident = i.incident AND s.is_side_first"),
        Grouping.Class => ("i.class", ""),
        Grouping.Plover => ("i.plover", ""),
        Grouping.Status => ("i.status", ""),
        Grouping.Outlet => ("r.outlet", " JOIN incident_reports r ON r.incident = i.incident AND r.is_outlet_first"),
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, "incidents have no best value of that"),
    };
}
