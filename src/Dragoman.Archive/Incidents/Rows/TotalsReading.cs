using System.Collections.Immutable;
using Dragoman.Archive.Storage;

namespace Dragoman.Archive.Incidents.Rows;

/// <summary>Adds incidents up by what they say.</summary>
internal sealed class TotalsReading(Database database)
{
    public ImmutableArray<IncidentTotal> Read(IncidentQuery query, TotalsBy by)
    {
        var (condition, (key, name, join)) = (query.ToCondition(database.Dialect), Of(by));
        var totals = database.Query(
            $"""
            SELECT {key}, MIN({name}), COUNT(*), COALESCE(SUM(i.deaths_low), 0), COALESCE(SUM(i.deaths_high), 0), COUNT(CASE WHEN i.is_corroborated THEN 1 END), COUNT(CASE WHEN i.is_disputed THEN 1 END)
            FROM incident_rows i{join} WHERE {condition.Sql} GROUP BY {key}
            """,
            row => new IncidentTotal(row.TextOrNull(0), row.TextOrNull(1), (int)row.GetInt64(2), row.GetDouble(3), row.GetDouble(4), (int)row.GetInt64(5), (int)row.GetInt64(6)),
            [.. condition.Values]);
        return [.. totals.OrderBy(total => total.Key is null).ThenByDescending(total => total.Incidents).ThenBy(total => total.Key, StringComparer.Ordinal)];
    }

    private static (string Key, string Name, string Join) Of(TotalsBy by) => by switch
    {
        TotalsBy.Side => ("s.side", "s.side_name", " LEFT JOIN incident_sides s ON s.incident = i.incident AND s.is_side_first"),
        TotalsBy.Actor => ("s.actor", "s.name", " LEFT JOIN incident_sides s ON s.incident = i.incident AND s.is_actor_first"),
        TotalsBy.Class => ("i.class", "i.class", ""),
        TotalsBy.Country => ("i.country", "i.country", ""),
        TotalsBy.Admin1 => ("CASE WHEN i.country IS NULL THEN i.admin1 ELSE i.admin1 || ', ' || i.country END", "i.admin1", ""),
        TotalsBy.Outlet => ("r.outlet", "r.outlet", " JOIN incident_reports r ON r.incident = i.incident AND r.is_outlet_first"),
        _ => throw new ArgumentOutOfRangeException(nameof(by)),
    };
}
