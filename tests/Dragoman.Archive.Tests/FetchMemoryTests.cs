using Dragoman.Archive.Fetching;
using Dragoman.Exchange.Fetch;

namespace Dragoman.Archive.Tests;

public sealed class SqliteFetchMemoryTests : FetchMemoryTests<SqliteStore>;

public sealed class PostgresFetchMemoryTests : FetchMemoryTests<PostgresStore>;

public abstract class FetchMemoryTests<TStore> : IDisposable where TStore : Store, new()
{
    private static readonly Uri Feed = new("https://news.example/rss?lang=en");
    private static readonly Validators Tagged = new("\"v1\"", "Wed, 03 Jun 2020 10:00:00 GMT");

    private readonly TStore _store = new();
    private readonly ReportArchive _archive;

    protected FetchMemoryTests() => _archive = _store.Create();

    [Fact]
    public void What_is_kept_is_there_for_the_next_run()
    {
        using (var fetches = _archive.Fetches(FetchPurpose.Articles))
        {
            Assert.Null(fetches.Find(Feed));
            fetches.Keep(new Visit([Feed], Tagged));
            fetches.Keep(new Rest("news.example", Clock.Instance.GetUtcNow().AddHours(1)));
        }
        using var again = _store.Open();
        using var next = again.Fetches(FetchPurpose.Articles);
        Assert.Equal(Tagged, next.Find(Feed));
        Assert.Equal(Clock.Instance.GetUtcNow().AddHours(1), next.RestOf("news.example"));
        Assert.Null(next.RestOf("other.example"));
    }

    [Fact]
    public void What_is_followed_is_known_to_the_next_run_and_to_a_backup()
    {
        FollowedState[] states =
        [
            new(Clock.Instance.GetUtcNow(), 0, null), new(Clock.Instance.GetUtcNow().AddHours(1), 3, new Look.Page()),
            new(Clock.Instance.GetUtcNow().AddHours(2), 0, new Look.Feed(new FeedShape(20, 19, 18, 17, 4, 3))),
        ];
        var path = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.dragoman");
        using (var fetches = _archive.Fetches(FetchPurpose.Articles))
            foreach (var state in states)
            {
                fetches.KeepFollowed(Feed, state);
                Assert.Equal(state, fetches.FollowedAt(Feed));
            }
        try
        {
            _archive.Backup(path);
            using var copy = ReportArchive.Open(path, Clock.Instance);
            foreach (var archive in new[] { _archive, copy })
            {
                using var next = archive.Fetches(FetchPurpose.Articles);
                Assert.Equal(states[^1], next.FollowedAt(Feed));
                Assert.Null(next.FollowedAt(new Uri("https://news.example/rss?lang=fr")));
                using var texts = archive.Fetches(FetchPurpose.Text);
                Assert.Null(texts.FollowedAt(Feed));
            }
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void The_last_visit_counts()
    {
        using var fetches = _archive.Fetches(FetchPurpose.Articles);
        fetches.Keep(new Visit([Feed], Tagged));
        fetches.Keep(new Visit([Feed], null));
        Assert.True(fetches.Find(Feed)!.AreNone);
        fetches.Keep(new Visit([Feed], new Validators(null, "x")));
        Assert.Equal(new Validators(null, "x"), fetches.Find(Feed));
    }

    [Fact]
    public void All_addresses_of_a_way_are_met_and_the_last_is_the_one_to_ask_about()
    {
        using var fetches = _archive.Fetches(FetchPurpose.Articles);
        Uri[] way = [new("https://short.example/1"), new("https://news.example/2020/a#comments")];
        fetches.Keep(new Visit(way, Tagged));
        Assert.All(way, address => Assert.True(fetches.IsMet(address)));
        Assert.True(fetches.IsMet(new Uri("https://news.example/2020/a")));
        Assert.False(fetches.IsMet(new Uri("https://news.example/2020/b")));
        Assert.Equal((true, Tagged), (fetches.Find(way[0])!.AreNone, fetches.Find(way[1])));
    }

    [Fact]
    public void A_feed_whose_text_was_kept_has_not_been_read_for_its_articles()
    {
        using var text = _archive.Fetches(FetchPurpose.Text);
        text.Keep(new Visit([Feed], Tagged));
        using var articles = _archive.Fetches(FetchPurpose.Articles);
        Assert.Equal((Tagged, null), (text.Find(Feed), articles.Find(Feed)));
    }

    [Fact]
    public void An_address_may_be_longer_than_an_index_takes()
    {
        var address = new Uri("https://news.example/" + new string('a', 8000));
        using var fetches = _archive.Fetches(FetchPurpose.Articles);
        fetches.Keep(new Visit([address], Tagged));
        Assert.Equal(Tagged, fetches.Find(address));
    }

    [Fact]
    public async Task Several_may_ask_while_reports_are_added()
    {
        using var fetches = _archive.Fetches(FetchPurpose.Articles);
        var asking = Enumerable.Range(0, 4).Select(i => Task.Run(() => Enumerable.Range(0, 50).Count(n => fetches.IsMet(new Uri($"https://news.example/{n}"))), TestContext.Current.CancellationToken)).ToArray();
        for (var i = 0; i < 5; i++)
        {
            _archive.Add(Made.Arrival(i), Made.Read(Made.Report(i)), Made.Reader, "anna");
            fetches.Keep(new Visit([new Uri($"https://news.example/{i}")], null));
        }
        await Task.WhenAll(asking);
        Assert.Equal(5, Enumerable.Range(0, 50).Count(n => fetches.IsMet(new Uri($"https://news.example/{n}"))));
        Assert.Empty(_archive.Check());
    }

    [Fact]
    public void A_backup_remembers_too()
    {
        using (var fetches = _archive.Fetches(FetchPurpose.Articles))
        {
            fetches.Keep(new Visit([Feed], Tagged));
            fetches.Keep(new Rest("news.example", Clock.Instance.GetUtcNow()));
        }
        using var file = new SqliteStore();
        using var other = new TStore();
        _archive.Backup(file.Location);
        using var copy = file.Open();
        using var filled = other.Create();
        filled.FillFrom(copy);
        foreach (var archive in new[] { copy, filled })
        {
            using var fetches = archive.Fetches(FetchPurpose.Articles);
            Assert.Equal((Tagged, Clock.Instance.GetUtcNow()), (fetches.Find(Feed), fetches.RestOf("news.example")!.Value));
        }
    }

    public void Dispose()
    {
        _archive?.Dispose();
        _store.Dispose();
        GC.SuppressFinalize(this);
    }
}
