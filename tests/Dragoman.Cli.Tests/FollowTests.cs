using System.Net;
using Dragoman.Exchange.Fetch;
using Dragoman.Exchange.Tests.Fetch;

namespace Dragoman.Cli.Tests;

/// <summary>`dragoman follow`: a feed of a server of this machine for some days, which pass at once.</summary>
public sealed class FollowTests : IDisposable
{
    private readonly Folder _folder = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly LongPauses _clock = new();

    public void Dispose()
    {
        _stop.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_feed_is_followed_through_a_failure_and_a_new_format_until_somebody_stops_it()
    {
        var looks = 0;
        using var site = new Site(async (request, response) =>
        {
            if (request.Url!.AbsolutePath is "/robots.txt")
            {
                response.StatusCode = 404;
                return;
            }
            if (request.Url.AbsolutePath is not "/rss")
            {
                await Site.WriteAsync(response, $"<html><body><article><p>report number{request.Url.AbsolutePath} of the town in the south of the country</p></article></body></html>");
                return;
            }
            // Three articles, one more, nothing new, an error, a page where the feed was, and the end.
            switch (++looks)
            {
                case 1 or 2:
                    response.AddHeader("ETag", $"\"{looks}\"");
                    await Site.WriteAsync(response, Feed(request.Url, 2 + looks));
                    break;
                case 3:
                    response.StatusCode = request.Headers["If-None-Match"] == "\"2\"" ? 304 : 500;
                    break;
                case 4:
                    response.StatusCode = 404;
                    break;
                default:
                    await Site.WriteAsync(response, "<html><body><article><p>this site has moved to a place with a new name and a new look</p></article></body></html>");
                    if (looks == 6)
                        await _stop.CancelAsync();
                    break;
            }
        });
        Run("init");
        var begin = _clock.GetUtcNow();
        var ran = Run("follow", "--addresses", _folder.Add("feeds.txt", $"{site.At("rss")} every 30m # ours\n"));
        Assert.Equal(ExitCode.Well, ran.Code);
        Assert.Equal(6, looks);
        // 4 articles, each once, and the page.
        Assert.Equal(["/1", "/2", "/3", "/4"], site.Asked.Select(asked => asked.Path).Where(path => path is not ("/robots.txt" or "/rss")).Order(StringComparer.Ordinal));
        Assert.True(ran.Lines.Count() >= 4, ran.Output);
        foreach (var words in new[] { "3 reports added", "can't be had now", "can be had again", "was a feed, and is none now" })
            Assert.Contains(words, ran.Error, StringComparison.Ordinal);
        Assert.Equal(1, ran.Error.Split("was a feed").Length - 1);
        // Half an hour between two, and an hour after the one that failed.
        Assert.Equal(4 * 30 + 60, (int)(_clock.GetUtcNow() - begin).TotalMinutes);
        // Whoever starts it anew is told when it goes on, and asks nobody before.
        Assert.Contains($"the next look is due at {_clock.GetUtcNow().AddMinutes(30):yyyy-MM-dd'T'HH:mm'Z'}", Run("follow", "--addresses", _folder["feeds.txt"]).Error, StringComparison.Ordinal);
        Assert.Equal(6, looks);
    }

    [Theory]
    [InlineData("nothing to follow")]
    [InlineData("'reports.txt' is no address of the web", "reports.txt")]
    [InlineData("says no time", "https://news.example/rss", "--every", "often")]
    public void What_makes_no_sense_is_refused(string message, params string[] args)
    {
        Run("init");
        var ran = Run(["follow", .. args]);
        Assert.Equal(ExitCode.Usage, ran.Code);
        Assert.Contains(message, ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://news.example/rss every 0m"), InlineData("https://news.example/rss often"), InlineData("https://news.example/rss every"), InlineData("news.example/rss every 2h")]
    public void A_line_of_a_list_that_says_no_time_is_refused(string line)
    {
        Run("init");
        var ran = Run("follow", "--addresses", _folder.Add("feeds.txt", $"# ours\n{line}\n"));
        Assert.Equal(ExitCode.Usage, ran.Code);
        Assert.Contains("feeds.txt:2: no address of the web", ran.Error, StringComparison.Ordinal);
    }

    private static string Feed(Uri at, int entries) =>
        $"<rss version=\"2.0\"><channel><title>Coast Wire</title>{string.Concat(Enumerable.Range(1, entries).Select(i => $"<item><title>Dispatch {i}</title><link>{new Uri(at, $"/{i}")}</link><description>in short {i}</description><pubDate>Thu, 04 Jun 2020 10:00:00 GMT</pubDate></item>"))}</channel></rss>";

    private Ran Run(params string[] args) => Ran.InProcess(
        host =>
        {
            // This very address and no other name of it.
            var own = IPAddress.Parse("127.0.0.1");
            return host with
            {
                Clock = _clock,
                Stop = _stop.Token,
                Fetching = new FetchOptions
                {
                    Delay = TimeSpan.Zero,
                    Policy = new AddressPolicy((_, _) => Task.FromResult<IPAddress[]>([own]), address => ReferenceEquals(address, own)),
                },
            };
        },
        [.. args, "--archive", _folder["x.dragoman"]]);

    /// <summary>A clock on which hours pass at once, and what is shorter, like a timeout, never comes.</summary>
    private sealed class LongPauses : TimeProvider
    {
        private long _ticks = new DateTime(2020, 6, 4, 10, 0, 0, DateTimeKind.Utc).Ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Interlocked.Read(ref _ticks);

        public override DateTimeOffset GetUtcNow() => new(GetTimestamp(), TimeSpan.Zero);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime >= TimeSpan.FromMinutes(10))
            {
                Interlocked.Add(ref _ticks, dueTime.Ticks);
                ThreadPool.QueueUserWorkItem(_ => callback(state));
            }
            return new Nothing();
        }

        private sealed class Nothing : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
