using Dragoman.Exchange.Fetch;

namespace Dragoman.Exchange.Tests.Fetch;

/// <summary>Feeds that are followed for months: their rhythm, and what people hear of them.</summary>
public sealed class FeedScheduleTests
{
    private static readonly DateTimeOffset Begin = new(2020, 6, 4, 10, 0, 0, TimeSpan.Zero);
    private static readonly Uri One = new("https://coast.example/rss"), Other = new("https://desert.example/atom");
    private static readonly FeedShape Whole = new(Entries: 20, Links: 20, Days: 19, Texts: 20, Articles: 4, Reports: 4);

    [Fact]
    public void Each_has_a_rhythm_of_its_own()
    {
        var schedule = new FeedSchedule([(One, TimeSpan.FromMinutes(15)), (Other, TimeSpan.FromHours(2)), (One, TimeSpan.FromDays(1))], Begin, Nothing);
        Assert.Equal([One, Other], schedule.DueAt(Begin));
        Saw(schedule, One, new Look.Unchanged(), Begin);
        Saw(schedule, Other, new Look.Unchanged(), Begin.AddMinutes(1));
        Assert.Equal(Begin.AddMinutes(15), schedule.Next);
        Assert.Empty(schedule.DueAt(Begin.AddMinutes(14)));
        Assert.Equal([One], schedule.DueAt(Begin.AddMinutes(15)));
        Assert.Equal([One, Other], schedule.DueAt(Begin.AddMinutes(121)));
    }

    [Fact]
    public void What_fails_is_looked_at_more_and_more_seldom_and_told_of_once()
    {
        var schedule = new FeedSchedule([(One, TimeSpan.FromHours(1))], Begin, Nothing);
        var (now, pauses, told) = (Begin, new List<double>(), new List<string>());
        for (var i = 0; i < 20; i++)
        {
            told.AddRange(Saw(schedule, One, new Look.Failed(), now));
            pauses.Add((schedule.Next - now).TotalHours);
            now = schedule.Next;
        }
        Assert.Equal([2, 4, 8, 16, .. Enumerable.Repeat(24.0, 16)], pauses);
        Assert.Contains("can't be had now", Assert.Single(told), StringComparison.Ordinal);
        Assert.Equal(["can be had again"], Saw(schedule, One, new Look.Unchanged(), now));
        Assert.Equal(now.AddHours(1), schedule.Next);
    }

    [Fact]
    public void What_is_looked_at_once_a_week_is_not_looked_at_more_often_because_it_fails()
    {
        var schedule = new FeedSchedule([(One, TimeSpan.FromDays(7))], Begin, Nothing);
        Saw(schedule, One, new Look.Failed(), Begin);
        Assert.Equal(Begin.AddDays(7), schedule.Next);
    }

    [Fact]
    public void A_feed_that_is_a_page_now_is_told_of_once()
    {
        var schedule = new FeedSchedule([(One, TimeSpan.FromHours(1))], Begin, Nothing);
        Assert.Empty(Saw(schedule, One, new Look.Feed(Whole), Begin));
        Assert.Empty(Saw(schedule, One, new Look.Unchanged(), Begin));
        Assert.Contains("was a feed", Assert.Single(Saw(schedule, One, new Look.Page(), Begin)), StringComparison.Ordinal);
        Assert.Empty(Saw(schedule, One, new Look.Page(), Begin));
        Assert.Contains("is a feed now", Assert.Single(Saw(schedule, One, new Look.Feed(Whole), Begin)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0, 0, 0, 0, 0, "has no entries any more")]
    [InlineData(20, 0, 19, 20, 0, 0, "no links any more")]
    [InlineData(20, 20, 2, 20, 0, 0, "don't say any more when they were published")]
    [InlineData(20, 20, 20, 0, 0, 0, "have no text any more")]
    [InlineData(20, 20, 20, 20, 5, 0, "none of its 5 new articles")]
    // Too few to tell, or none of it lost.
    [InlineData(2, 0, 0, 0, 0, 0, null)]
    [InlineData(20, 20, 20, 20, 2, 0, null)]
    [InlineData(20, 20, 9, 20, 3, 1, null)]
    [InlineData(40, 40, 40, 40, 0, 0, null)]
    public void A_feed_that_is_not_what_it_was_says_in_what(int entries, int links, int days, int texts, int articles, int reports, string? words)
    {
        var changes = new FeedShape(entries, links, days, texts, articles, reports).ChangesSince(Whole);
        if (words is null)
            Assert.Empty(changes);
        else
            Assert.Contains(words, Assert.Single(changes), StringComparison.Ordinal);
    }

    [Fact]
    public void Visits_without_new_articles_do_not_make_it_forgotten_that_there_were_some()
    {
        var schedule = new FeedSchedule([(One, TimeSpan.FromHours(1))], Begin, Nothing);
        Saw(schedule, One, new Look.Feed(Whole), Begin);
        Saw(schedule, One, new Look.Feed(Whole with { Articles = 0, Reports = 0 }), Begin);
        Assert.Contains("none of its 6", Assert.Single(Saw(schedule, One, new Look.Feed(Whole with { Articles = 6, Reports = 0 }), Begin)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_run_goes_on_where_the_last_one_was()
    {
        var (kept, now) = (new Dictionary<Uri, FollowedState>(), Begin);
        FeedSchedule Anew() => new([(One, TimeSpan.FromHours(1)), (Other, TimeSpan.FromHours(6))], now, kept.GetValueOrDefault);
        string[] Look(FeedSchedule schedule, Uri address, Look look)
        {
            var (words, state) = schedule.Saw(address, look, now);
            kept[address] = state!;
            return [.. words];
        }

        var first = Anew();
        Assert.Equal([One, Other], first.DueAt(now));
        Assert.Empty(Look(first, One, new Look.Feed(Whole)));
        Assert.Single(Look(first, Other, new Look.Failed()));
        now = Begin.AddMinutes(20);
        // Neither before its time.
        var second = Anew();
        Assert.Equal((Begin.AddHours(1), 0), (second.Next, second.DueAt(now).Count));
        now = Begin.AddHours(1);
        Assert.Contains("was a feed", Assert.Single(Look(second, One, new Look.Page())), StringComparison.Ordinal);
        now = Begin.AddHours(12);
        // It failed before, and is told of no more; what was told of as a page is one.
        var third = Anew();
        Assert.Equal([One, Other], third.DueAt(now));
        Assert.Empty(Look(third, Other, new Look.Failed()));
        Assert.Empty(Look(third, One, new Look.Page()));
        Assert.Equal((Begin.AddHours(13), 2), (third.Next, kept[Other].Failures));
        // A clock that was ahead then.
        now = Begin;
        Assert.Equal(Begin.AddHours(1), Anew().Next);
    }

    private static string[] Saw(FeedSchedule schedule, Uri address, Look look, DateTimeOffset now) => [.. schedule.Saw(address, look, now).Words];

    private static FollowedState? Nothing(Uri address) => null;
}
