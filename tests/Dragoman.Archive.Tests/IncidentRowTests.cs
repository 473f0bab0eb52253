using System.Collections.Immutable;
using Dragoman.Archive.Checking;
using Dragoman.Archive.Incidents.Rows;
using Dragoman.Archive.Reports;
using Dragoman.Archive.Searching;
using Dragoman.Incidents;
using Dragoman.Places;

namespace Dragoman.Archive.Tests;

public sealed class SqliteIncidentRowTests : IncidentRowTests<SqliteStore>;

public sealed class PostgresIncidentRowTests : IncidentRowTests<PostgresStore>;

/// <summary>Rows of incidents say what reading the incidents says, whatever happened; queries over them find what looking at each row finds.</summary>
public abstract class IncidentRowTests<TStore> : IDisposable where TStore : Store, new()
{
    private readonly TStore _store = new();
    private readonly ReportArchive _archive;
    private readonly History _history;

    protected IncidentRowTests()
    {
        _archive = _store.Create();
        _history = new History(_archive);
    }

    private IncidentRows Rows => _archive.IncidentRows();

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public void Whatever_happened_rows_say_what_their_incidents_say(int seed)
    {
        var random = new Random(seed);
        for (var step = 0; step < 50; step++)
        {
            _history.Step(random);
            if (random.Next(4) > 0)
                continue;
            _history.Incidents.Refresh();
            AssertRowsAreIncidents();
        }
        _history.Incidents.Refresh();
        AssertRowsAreIncidents();
        Assert.Empty(_archive.Check());
        _archive.Rebuild();
        _history.Incidents.Refresh();
        AssertRowsAreIncidents();
        Assert.Empty(_archive.Check());
    }

    [Theory]
    [InlineData("UPDATE claims SET is_published = NOT is_published WHERE key = (SELECT MIN(key) FROM claims)")]
    [InlineData("UPDATE claims SET verdict = 'accepted' WHERE verdict = 'unreviewed'")]
    [InlineData("DELETE FROM claims WHERE verdict <> 'unreviewed'")]
    [InlineData("DELETE FROM links")]
    [InlineData("UPDATE reports SET reader = 'nobody'")]
    [InlineData("DELETE FROM ratings")]
    public void However_little_of_the_log_is_read_at_once_the_same_is_found(string sql)
    {
        Fill();
        _archive.Decide(Decisions.DecisionKind.Merged, [.. _history.All().MaxBy(incident => incident.Claims.Length)!.Claims.Take(2).Select(claim => claim.Id)], "omar");
        Assert.Empty(new LogCheck(_archive.Database, 3, 2).Run());
        _store.Run(sql);
        var faults = new LogCheck(_archive.Database).Run().Select(fault => $"{fault.Where} {fault.What}").ToList();
        Assert.NotEmpty(faults);
        Assert.Equal(faults, new LogCheck(_archive.Database, 3, 2).Run().Select(fault => $"{fault.Where} {fault.What}"));
    }

    [Fact]
    public void A_rating_given_after_the_builder_was_opened_holds()
    {
        for (var number = 0; number < 12; number++)
            _history.Add(number);
        _history.Incidents.Refresh();
        var before = Lines();
        foreach (var outlet in _archive.Ratings().Outlets())
            _archive.Ratings().Rate(new SourceRating(RatedKind.Outlet, outlet.Name, (Reliability)(outlet.Name[^1] % 5)), "anna");
        Assert.Equal(before, Lines());
        _history.Incidents.Refresh();
        Assert.NotEqual(before, Lines());
        AssertRowsAreIncidents();
    }

    [Fact]
    public void Pages_put_together_are_the_list_and_nothing_comes_twice()
    {
        Fill();
        // Nobody else tells of a visit, so it stays without a day.
        var undated = Made.Saying("The Quiet Watch left the Old Mill in Zuwara.") with { Published = null };
        _archive.Add(new Arrival(undated), new Reading(undated, [.. Made.Read(undated).Claims.Select(claim => claim with { Event = claim.Event with { Class = "visit" }, Actors = [], Recipients = [] })], []), Made.Reader, "anna");
        _history.Incidents.Refresh();
        var all = Rows.Page(IncidentQuery.All);
        Assert.Null(all.Next);
        Assert.Equal(all.Total, all.Rows.Length);
        Assert.Contains(all.Rows, row => row.Days is null);
        Assert.Equal(all.Rows.OrderBy(row => row.Days is null).ThenByDescending(row => row.Days?.From).ThenBy(row => row.Id, StringComparer.Ordinal).Select(row => row.Id), all.Rows.Select(row => row.Id));
        foreach (var size in new[] { 1, 7, 1000 })
        {
            var (rows, after) = (new List<string>(), (string?)null);
            do
            {
                var page = Rows.Page(new IncidentQuery { Limit = size, After = after });
                Assert.Equal(all.Total, page.Total);
                rows.AddRange(page.Rows.Select(row => row.Id));
                after = page.Next;
            }
            while (after is not null);
            Assert.Equal(all.Rows.Select(row => row.Id), rows);
        }
    }

    [Theory]
    [InlineData("tomorrow"), InlineData("2020-13-01~i-1"), InlineData("2020-01-01~"), InlineData("~"), InlineData("")]
    public void What_is_no_place_in_a_list_is_said(string after) =>
        Assert.Contains("is no place in a list of incidents", Assert.Throws<ArchiveException>(() => Rows.Page(new IncidentQuery { After = after })).Message, StringComparison.Ordinal);

    [Fact]
    public void Queries_find_what_looking_at_each_finds()
    {
        Fill();
        var all = Rows.Page(IncidentQuery.All).Rows;
        foreach (var (query, holds) in RowQueries.All(_archive, _history))
        {
            var expected = all.Where(holds).ToList();
            Assert.True(expected.Count > 0 && expected.Count < all.Length, query.ToString());
            var page = Rows.Page(query with { Limit = 3 });
            Assert.Equal(expected.Count, page.Total);
            Assert.Equal(expected.Take(3).Select(row => row.Id), page.Rows.Select(row => row.Id));
            var points = Rows.Points(query);
            Assert.Equal(expected.Where(row => row.Place?.Latitude is not null).Select(PointOf), Enumerable.Range(0, points.Total).Select(i => PointOf(points, i)));
            Assert.Equal(points.Total, Rows.CountPoints(query with { Limit = 2 }));
            Assert.Equal(points.Id.Take(2), Rows.Points(query with { Limit = 2 }).Id);
            RowQueries.AssertAddsUp(expected, by => Rows.Totals(query, by), (step, split) => Rows.Timeline(query, step, split));
            RowQueries.AssertCounts(expected, by => Rows.Counts(query, by));
        }
    }

    [Fact]
    public void By_outlet_each_counts_once()
    {
        Fill();
        var expected = _history.All().SelectMany(incident => incident.Claims.Select(claim => (claim.Report.Outlet, incident.Id)).Distinct()).GroupBy(pair => pair.Outlet!).ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal(expected, Rows.Totals(IncidentQuery.All, TotalsBy.Outlet).ToDictionary(total => total.Key!, total => total.Incidents));
    }

    [Theory]
    [InlineData("UPDATE incident_rows SET claims = claims + 1", "counts other claims")]
    [InlineData("UPDATE incident_rows SET class = 'riot'", "a class that none of its claims has")]
    [InlineData("UPDATE incident_rows SET lat = 1", "a place that none of its claims has")]
    [InlineData("UPDATE incident_rows SET day_to = '2030-01-01'", "days that none of its claims has")]
    [InlineData("UPDATE incident_rows SET is_reviewed = NOT is_reviewed", "whether it was reviewed")]
    [InlineData("UPDATE incident_rows SET is_published = NOT is_published", "whether it was published")]
    [InlineData("UPDATE incident_sides SET actor = 'xxx'", "a side that none of its claims names")]
    [InlineData("DELETE FROM incident_reports", "counts other reports")]
    [InlineData("DELETE FROM incident_rows", "has no row in lists")]
    [InlineData("UPDATE incident_rows SET incident = incident + 1000000", "belong to rows of incidents that aren't there")]
    public void Rows_that_were_spoiled_are_found_out_and_made_anew(string sql, string what)
    {
        Fill();
        var before = Lines();
        _store.Run(sql);
        Assert.Contains(_archive.Check(), fault => fault.What.Contains(what, StringComparison.Ordinal));
        _archive.Rebuild();
        _history.Incidents.Refresh();
        Assert.Equal(before, Lines());
        Assert.Empty(_archive.Check());
    }

    public void Dispose()
    {
        _archive?.Dispose();
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    private void Fill()
    {
        var random = new Random(11);
        for (var step = 0; step < 60; step++)
            _history.Step(random);
        _history.Incidents.Refresh();
        _history.Publish(random);
        _history.Incidents.Refresh();
    }

    private void AssertRowsAreIncidents() => Assert.Equal(
        _history.All().Select(incident => ExpectedRow.Of(incident, _archive)).Order(StringComparer.Ordinal), Lines().Order(StringComparer.Ordinal));

    private ImmutableArray<string> Lines() => [.. Rows.Page(IncidentQuery.All).Rows.Select(ExpectedRow.Line)];

    private static (string, double, double, int, double?, string, DateOnly?, double?, PointFlags) PointOf(IncidentRow row) => (
        row.Id, row.Place!.Longitude!.Value, row.Place.Latitude!.Value, row.Place.Precision, row.Place.RadiusKilometres, row.Class, row.Days?.From, row.Deaths?.Best,
        (row.IsDisputed ? PointFlags.Disputed : 0) | (row.IsCorroborated ? PointFlags.Corroborated : 0) | (row.IsPublished ? PointFlags.Published : 0) | (row.IsReviewed ? PointFlags.Reviewed : 0));

    private static (string, double, double, int, double?, string, DateOnly?, double?, PointFlags) PointOf(IncidentPoints points, int i) => (
        points.Id[i], points.Longitude[i], points.Latitude[i], points.Precision[i], points.RadiusKilometres[i], points.Class[i], points.Day[i], points.Deaths[i], points.Flags[i]);
}
