using Dragoman.Exchange.Acled;
using Dragoman.Exchange.Comparing;
using Dragoman.Exchange.Tables;
using Dragoman.Exchange.Tests.Tables;

namespace Dragoman.Exchange.Tests.Comparing;

public sealed class ComparisonTests
{
    private static readonly AcledRow Ours = Samples.Acled with { EventId = "OUR1", TimePrecision = 1, GeoPrecision = 1, Latitude = 32.66, Longitude = 13.16, Fatalities = 48, Location = "Tripoli Airport" };

    private static readonly AcledRow Theirs = Ours with { EventId = "LBY1", Actor1 = "Military Forces of Libya (2016-2021)", Latitude = 32.7, Fatalities = 45 };

    [Fact]
    public void The_same_event_is_matched_with_what_speaks_for_it()
    {
        var match = Assert.IsType<Compared.Matched>(Assert.Single(Compare([Ours], [Theirs])));
        Assert.Equal((0, 4.0), (match.Likeness.Days, Math.Round(match.Likeness.Kilometres!.Value)));
        Assert.Equal(["the same day", "4 km apart", "both Battles: Armed clash", "Military Forces of Libya is Military Forces of Libya (2016-2021)", "deaths 48 against 45"], match.Likeness.Reasons);
    }

    [Theory]
    [InlineData(1, true), InlineData(2, true), InlineData(3, false)]
    public void Datings_may_differ_by_two_days(int days, bool isMatched) =>
        Assert.Equal(isMatched, Compare([Ours], [Theirs with { EventDate = Theirs.EventDate!.Value.AddDays(days) }])[0] is Compared.Matched);

    [Fact]
    public void A_week_is_any_of_its_days() =>
        Assert.IsType<Compared.Matched>(Compare([Ours], [Theirs with { EventDate = Theirs.EventDate!.Value.AddDays(5), TimePrecision = 2 }])[0]);

    [Fact]
    public void Far_away_is_another_event_and_the_reason_says_how_far()
    {
        var compared = Compare([Ours], [Theirs with { Latitude = 30 }]);
        Assert.Equal("nothing within 2 days and 40 km", Assert.IsType<Compared.OnlyOurs>(compared[0]).Reason);
        Assert.Equal("LBY1", Assert.IsType<Compared.OnlyTheirs>(compared[1]).Theirs.Id);
    }

    [Fact]
    public void Near_but_unlike_says_what_is_unlike()
    {
        var protest = Theirs with { EventType = "Protests", SubEventType = "Peaceful protest", Actor1 = "Protesters (Libya)", AssociatedActor1 = null, Actor2 = "Labour Union", AssociatedActor2 = null, Fatalities = 0, Latitude = 32.9, EventDate = Theirs.EventDate!.Value.AddDays(2) };
        Assert.Equal(
            "nearest is LBY1, too unlike (2 days apart, 27 km apart, Battles: Armed clash against Protests: Peaceful protest, no actor in common (Military Forces of Libya; Labour Union), deaths 48 against 0)",
            Assert.IsType<Compared.OnlyOurs>(Compare([Ours], [protest])[0]).Reason);
    }

    [Fact]
    public void An_event_is_matched_once_with_the_likest()
    {
        var compared = Compare([Ours, Ours with { EventId = "OUR2", Fatalities = 3, EventDate = Ours.EventDate!.Value.AddDays(1) }], [Theirs]);
        Assert.Equal("OUR1", Assert.IsType<Compared.Matched>(compared[0]).Ours.Id);
        Assert.StartsWith("nearest is LBY1, which has a better match (1 days apart, ", Assert.IsType<Compared.OnlyOurs>(compared[1]).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_of_the_rows_changes_no_match()
    {
        var theirs = Enumerable.Range(0, 6).Select(i => Theirs with { EventId = $"LBY{i}", Fatalities = 40 + i, EventDate = Theirs.EventDate!.Value.AddDays(i % 3) }).ToArray();
        var ours = Enumerable.Range(0, 6).Select(i => Ours with { EventId = $"OUR{i}", Fatalities = 44 - i, EventDate = Ours.EventDate!.Value.AddDays(i % 2) }).ToArray();
        Assert.Equal(Matches(Compare(ours, theirs)), Matches(Compare([.. ours.Reverse()], [.. theirs.Reverse()])));
    }

    [Fact]
    public void What_the_other_side_doesn_t_cover_is_said()
    {
        Assert.Equal("outside of the days of the other side (2020-06-03 to 2020-06-03)", Reason([Ours with { EventDate = new DateOnly(2019, 1, 1) }], [Theirs]));
        Assert.Equal("the other side has nothing in Sudan", Reason([Ours with { Country = "Sudan", Latitude = 15 }], [Theirs]));
        Assert.Equal("the other side is empty", Reason([Ours], []));
    }

    [Fact]
    public void Deaths_by_ucdp_are_a_range()
    {
        var (one, other) = (Happening.Of(Samples.Ged), Happening.Of(Samples.Ged with { Id = 2, Low = 11, Best = 12, High = 20 }));
        Assert.Contains("deaths 9-12 against 11-20", Likeness.Of(one, other)!.Reasons);
        Assert.Equal("State-based violence", one.Type);
    }

    [Theory]
    [InlineData("Military Forces of Libya (2016-2021)", "Government of Libya", 1), InlineData("LNA: Libyan National Army", "Libyan National Army", 1), InlineData("LNA", "Libyan National Army", 1)]
    [InlineData("Haftar Brigade", "Hifter Brigade", 1), InlineData("Rapid Support Forces", "Libyan National Army", 0), InlineData("Military Forces of Libya", "Military Forces of Sudan", 0)]
    public void Names_of_actors_are_compared_by_what_is_their_own(string one, string other, double likeness) => Assert.Equal(likeness, ActorNames.Likeness(one, other));

    [Fact]
    public void The_table_has_a_row_for_each_result()
    {
        var table = ComparisonTable.Instance.Table(Compare([Ours, Ours with { EventId = "OUR2", Latitude = 25 }], [Theirs, Theirs with { EventId = "LBY2", Latitude = 20 }]));
        Assert.Equal(["matched", "only ours", "only theirs"], table.Rows.Select(row => row[0].Text));
        Assert.All(table.Rows, row => Assert.Equal(table.Schema.Columns.Length, row.Length));
        Assert.Equal(4, Files.Text("csv", table).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    private static string Reason(AcledRow[] ours, AcledRow[] theirs) => Assert.IsType<Compared.OnlyOurs>(Compare(ours, theirs)[0]).Reason;

    private static string Matches(IEnumerable<Compared> compared) =>
        string.Join(' ', compared.OfType<Compared.Matched>().Select(match => $"{match.Ours.Id}={match.Theirs.Id}").Order(StringComparer.Ordinal));

    private static System.Collections.Immutable.ImmutableArray<Compared> Compare(AcledRow[] ours, AcledRow[] theirs) => Comparison.Of([.. ours.Select(Happening.Of)], [.. theirs.Select(Happening.Of)]);
}
