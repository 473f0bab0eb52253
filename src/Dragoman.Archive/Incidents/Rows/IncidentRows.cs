using System.Collections.Immutable;
using System.Data.Common;
using Dragoman.Archive.Reports;
using Dragoman.Archive.Searching;
using Dragoman.Archive.Storage;

namespace Dragoman.Archive.Incidents.Rows;

/// <summary>
/// Incidents as lists, maps and charts ask for them, a hundred thousand at once: their best values as <see cref="KeptIncidents.Refresh"/> left them. What
/// is changed afterwards is seen when that was called again.
/// </summary>
public sealed class IncidentRows
{
    private const int SidesAtOnce = 64;

    private static readonly string Keys = string.Join(", ", Enumerable.Range(0, SidesAtOnce).Select(i => $"@k{i}"));

    private readonly Database _database;

    internal IncidentRows(Database database) => _database = database;

    /// <summary>The latest first, those of which nobody says when last; of one day by id.</summary>
    /// <exception cref="ArchiveException"><see cref="IncidentQuery.After"/> is no place in the list.</exception>
    public IncidentPage Page(IncidentQuery query) => _database.Read(() =>
    {
        var asked = query.ToCondition(_database.Dialect);
        var total = (int)_database.One<long>($"SELECT COUNT(*) FROM incident_rows i WHERE {asked.Sql}", [.. asked.Values]);
        var condition = query.After is { } after ? Condition.All([asked, ListPlace.Parse(after).Condition]) : asked;
        var found = _database.Query(
            $"SELECT {RowColumns.Fields} FROM incident_rows i WHERE {condition.Sql} {ListPlace.Order}{ReportStore.Limited(query.Limit is { } limit ? limit + 1 : null)}",
            row => (Key: row.GetInt64(0), Row: RowColumns.Read(row)), [.. condition.Values]);
        var shown = query.Limit is { } most && found.Count > most ? found[..most] : found;
        var sides = SidesOf([.. shown.Select(item => item.Key)]);
        return new IncidentPage(
            [.. shown.Select(item => item.Row with { Sides = [.. sides[item.Key]] })],
            shown.Count < found.Count && shown is [.., var last] ? new ListPlace(last.Row.Days?.From, last.Row.Id).ToString() : null, total);
    });

    /// <summary>Those that have a point.</summary>
    public IncidentPoints Points(IncidentQuery query) => _database.Read(() => new PointReading(_database).Read(query));

    /// <summary>How many these are, the limit aside.</summary>
    public int CountPoints(IncidentQuery query) => _database.Read(() => new PointReading(_database).Count(query));

    public IncidentTimeline Timeline(IncidentQuery query, TimelineStep by, TimelineSplit split) => _database.Read(() => new TimelineReading(_database).Read(query, by, split));

    /// <summary>The largest first, those that say nothing of it last.</summary>
    public ImmutableArray<IncidentTotal> Totals(IncidentQuery query, TotalsBy by) => _database.Read(() => new TotalsReading(_database).Read(query, by));

    /// <summary>By what incidents can be counted: each has a best value of it.</summary>
    public static ImmutableArray<Grouping> Groupings { get; } = [.. Enum.GetValues<Grouping>().Except([Grouping.Acled, Grouping.Verdict])];

    /// <summary>The largest first; one that says nothing of it counts under null.</summary>
    /// <param name="by">One of <see cref="Groupings"/>.</param>
    public ImmutableArray<IncidentCount> Counts(IncidentQuery query, Grouping by) => _database.Read(() => new CountsReading(_database).Read(query, by).ToImmutableArray());

    private ILookup<long, RowSide> SidesOf(long[] incidents) => incidents.Chunk(SidesAtOnce).SelectMany(SidesOfSome).ToLookup(item => item.Incident, item => item.Side);

    // One statement for any number: the last key stands for those that are missing.
    private List<(long Incident, RowSide Side)> SidesOfSome(long[] keys) => _database.Query(
        $"SELECT s.incident, s.role, s.actor, s.name, s.side, s.side_name FROM incident_sides s WHERE s.is_best AND s.incident IN ({Keys}) ORDER BY s.incident, s.number",
        Side, [.. Enumerable.Range(0, SidesAtOnce).Select(i => ($"k{i}", (object?)keys[Math.Min(i, keys.Length - 1)]))]);

    private static (long, RowSide) Side(DbDataReader row) => (row.GetInt64(0), new RowSide(row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5)));
}
