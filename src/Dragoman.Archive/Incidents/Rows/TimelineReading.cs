using System.Collections.Immutable;
using Dragoman.Archive.Storage;

namespace Dragoman.Archive.Incidents.Rows;

/// <summary>Counts incidents by their first days.</summary>
internal sealed class TimelineReading(Database database)
{
    public IncidentTimeline Read(IncidentQuery query, TimelineStep by, TimelineSplit split)
    {
        var condition = Condition.All([query.ToCondition(database.Dialect), Condition.Of("i.day_from IS NOT NULL")]);
        var days = database.Query(
            $"SELECT i.day_from, COUNT(*), COALESCE(SUM(i.deaths_best), 0) FROM incident_rows i WHERE {condition.Sql} GROUP BY i.day_from",
            row => (Day: row.GetFieldValue<DateOnly>(0), Incidents: (int)row.GetInt64(1), Deaths: row.GetDouble(2)), [.. condition.Values]);
        var counts = database.Query(
            $"SELECT i.day_from, {Key(split)}, {Name(split)}, COUNT(*) FROM incident_rows i{Join(split)} WHERE {condition.Sql} GROUP BY i.day_from, {Key(split)}",
            row => (Day: row.GetFieldValue<DateOnly>(0), Key: row.GetString(1), Name: row.GetString(2), Incidents: (int)row.GetInt64(3)), [.. condition.Values]);
        var byBucket = counts.ToLookup(count => First(count.Day, by));
        return new IncidentTimeline(
            [.. counts.GroupBy(count => count.Key, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new TimelineKey(group.Key, group.Select(count => count.Name).Min(StringComparer.Ordinal)!))],
            [.. days.GroupBy(day => First(day.Day, by)).OrderBy(group => group.Key).Select(group => new TimelineBucket(
                group.Key, Last(group.Key, by),
                byBucket[group.Key].GroupBy(count => count.Key, StringComparer.Ordinal).ToImmutableSortedDictionary(same => same.Key, same => same.Sum(count => count.Incidents), StringComparer.Ordinal),
                group.Sum(day => day.Incidents), group.OrderBy(day => day.Day).Sum(day => day.Deaths)))]);
    }

    private static DateOnly First(DateOnly day, TimelineStep by) => by switch
    {
        TimelineStep.Day => day,
        TimelineStep.Week => DateOnly.FromDayNumber(day.DayNumber - Math.Min(day.DayNumber, ((int)day.DayOfWeek + 6) % 7)),
        TimelineStep.Month => new DateOnly(day.Year, day.Month, 1),
        _ => throw new ArgumentOutOfRangeException(nameof(by)),
    };

    private static DateOnly Last(DateOnly first, TimelineStep by) => by switch
    {
        TimelineStep.Day => first,
        TimelineStep.Week => DateOnly.FromDayNumber(Math.Min(first.DayNumber + 6, DateOnly.MaxValue.DayNumber)),
        _ => new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month)),
    };

    private static string Key(TimelineSplit split) => split switch
    {
        TimelineSplit.Plover => "i.plover",
        TimelineSplit.Class => "i.class",
        TimelineSplit.Side => "s.side",
        _ => throw new ArgumentOutOfRangeException(nameof(split)),
    };

    private static string Name(TimelineSplit split) => split is TimelineSplit.Side ? "MIN(s.side_name)" : Key(split);

    private static string Join(TimelineSplit split) => split is TimelineSplit.Side ? " JOIN incident_sides s ON s.incident = i.incident AND s.is_side_first" : "";
}
