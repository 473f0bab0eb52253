using Dragoman.Claims;
using Dragoman.Exchange.Coding;
using Dragoman.Exchange.Layouts;
using Dragoman.Exchange.Tests.Coding;

namespace Dragoman.Exchange.Tests.Layouts;

public sealed class LayoutTests
{
    private const string Key = "LBY20015998343868";

    [Fact]
    public void Rows_are_in_the_order_of_their_days_whatever_the_order_of_the_incidents()
    {
        EventRecord[] records = [Records.Clash with { Id = "i-00000000000000ff", Time = Records.Day(5) }, Records.Clash, Records.Clash with { Id = "i-00000000000fffff", Time = Records.Day(1) }];
        var (one, other) = (Export("acled", records), Export("acled", [.. records.Reverse()]));
        Assert.Equal(one.Rows.Rows.Select(row => row[0].Text), other.Rows.Rows.Select(row => row[0].Text));
        Assert.Equal(["2020-06-01", "2020-06-03", "2020-06-05"], one.Rows.Rows.Select(row => row[1].ToString()));
    }

    [Fact]
    public void What_is_left_out_says_which_and_why()
    {
        var exported = Export("acled", [Records.Clash with { Status = Status.Denied }, Records.Clash with { Id = "i-1", Place = null }]);
        Assert.Empty(exported.Rows.Rows);
        Assert.Equal([new LeftOut("i-0123456789abcdef", "denied"), new LeftOut("i-1", "no place")], exported.LeftOut);
    }

    [Theory]
    [InlineData("acled", Key), InlineData("ucdp", "20015998343868"), InlineData("polecat", "i-0123456789abcdef"), InlineData("hxl", "i-0123456789abcdef")]
    public void A_key_is_the_incident_s_for_ever(string layout, string key)
    {
        Assert.Equal(key, Export(layout, [Records.Clash]).Rows.Rows[0][0].ToString());
        var gone = Layout(layout).Export([], [new Withdrawal("i-0123456789abcdef", "LBY", new DateOnly(2020, 7, 1))], []);
        Assert.Equal((key, 1593561600), (gone.Deleted.Rows[0][0].ToString(), gone.Deleted.Rows[0][1].Whole));
    }

    [Fact]
    public void Rows_that_are_gone_since_the_last_time_are_withdrawn_with_the_day_of_the_newest_report()
    {
        var exported = Layout("acled").Export([Records.Clash], [], [Key, "LBY2", "LBY1", "LBY1"]);
        Assert.Equal([("LBY1", 1591315200L), ("LBY2", 1591315200L)], exported.Deleted.Rows.Select(row => (row[0].Text!, row[1].Whole!.Value)));
        Assert.Equal(["event_id_cnty", "deleted_timestamp"], exported.Deleted.Schema.Columns.Select(column => column.Name));
    }

    [Fact]
    public void Hxl_says_in_the_table_what_is_withdrawn()
    {
        var rows = Layout("hxl").Export([Records.Clash], [], ["i-gone"]).Rows;
        Assert.Equal([("i-0123456789abcdef", "current"), ("i-gone", "withdrawn")], rows.Rows.Select(row => (row[0].Text!, row[^1].Text!)));
    }

    [Fact]
    public void There_is_no_other_layout() => Assert.Null(Exchange.Layouts.Layout.Find("gdelt", new LayoutChoices(Records.Outlet, false, "x")));

    private static Exported Export(string layout, EventRecord[] records) => Layout(layout).Export(records, [], []);

    private static Layout Layout(string name) => Exchange.Layouts.Layout.Find(name, new LayoutChoices(Records.Outlet, false, "x"))!;
}
