using System.Collections.Immutable;
using System.Data.Common;
using Dragoman.Archive.Reports;
using Dragoman.Archive.Storage;

namespace Dragoman.Archive.Incidents.Rows;

/// <summary>Points of a map, column by column: a hundred thousand of them are no objects.</summary>
internal sealed class PointReading(Database database)
{
    private readonly ImmutableArray<string>.Builder _ids = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<double>.Builder _longitudes = ImmutableArray.CreateBuilder<double>();
    private readonly ImmutableArray<double>.Builder _latitudes = ImmutableArray.CreateBuilder<double>();
    private readonly ImmutableArray<int>.Builder _precisions = ImmutableArray.CreateBuilder<int>();
    private readonly ImmutableArray<double?>.Builder _radii = ImmutableArray.CreateBuilder<double?>();
    private readonly ImmutableArray<string>.Builder _classes = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<DateOnly?>.Builder _days = ImmutableArray.CreateBuilder<DateOnly?>();
    private readonly ImmutableArray<double?>.Builder _deaths = ImmutableArray.CreateBuilder<double?>();
    private readonly ImmutableArray<PointFlags>.Builder _flags = ImmutableArray.CreateBuilder<PointFlags>();

    // There are few classes: each is one string.
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    /// <summary>Those beyond a limit included.</summary>
    public int Count(IncidentQuery query)
    {
        var asked = Asked(query);
        return (int)database.One<long>($"SELECT COUNT(*) FROM incident_rows i WHERE {asked.Sql}", [.. asked.Values]);
    }

    public IncidentPoints Read(IncidentQuery query)
    {
        var asked = Asked(query);
        var condition = query.After is { } after ? Condition.All([asked, ListPlace.Parse(after).Condition]) : asked;
        database.Each(
            $"""
            SELECT i.id, i.lon, i.lat, i.precision, i.radius_km, i.class, i.day_from, i.deaths_best, i.is_disputed, i.is_corroborated, i.is_published, i.is_reviewed
            FROM incident_rows i WHERE {condition.Sql} {ListPlace.Order}{ReportStore.Limited(query.Limit)}
            """,
            Take, [.. condition.Values]);
        var total = query is { Limit: null, After: null } ? _ids.Count : Count(query);
        return new IncidentPoints(
            total, _ids.DrainToImmutable(), _longitudes.DrainToImmutable(), _latitudes.DrainToImmutable(), _precisions.DrainToImmutable(), _radii.DrainToImmutable(),
            _classes.DrainToImmutable(), _days.DrainToImmutable(), _deaths.DrainToImmutable(), _flags.DrainToImmutable());
    }

    private Condition Asked(IncidentQuery query) => Condition.All([query.ToCondition(database.Dialect), Condition.Of("i.lat IS NOT NULL AND i.lon IS NOT NULL")]);

    private void Take(DbDataReader row)
    {
        _ids.Add(row.GetString(0));
        _longitudes.Add(row.GetDouble(1));
        _latitudes.Add(row.GetDouble(2));
        _precisions.Add((int)row.GetInt64(3));
        _radii.Add(row.NumberOrNull(4));
        _classes.Add(Known(row.GetString(5)));
        _days.Add(row.DayOrNull(6));
        _deaths.Add(row.NumberOrNull(7));
        _flags.Add(Flag(row, 8, PointFlags.Disputed) | Flag(row, 9, PointFlags.Corroborated) | Flag(row, 10, PointFlags.Published) | Flag(row, 11, PointFlags.Reviewed));
    }

    private string Known(string type) => _known.TryGetValue(type, out var known) ? known : _known[type] = type;

    private static PointFlags Flag(DbDataReader row, int column, PointFlags flag) => row.GetBoolean(column) ? flag : PointFlags.None;
}
