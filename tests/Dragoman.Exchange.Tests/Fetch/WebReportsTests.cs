using System.Globalization;
using System.Text;
using Dragoman.Exchange.Fetch;
using Dragoman.Exchange.Input;
using static Dragoman.Exchange.Tests.Fetch.Fetching;

namespace Dragoman.Exchange.Tests.Fetch;

public sealed class WebReportsTests
{
    private readonly Memory _memory = new();

    private static string Article(string path) => $"<html><head><title>About {path}</title></head><body><article><p>The army left the town of {path.Trim('/')} on Wednesday, a spokesman said.</p></article></body></html>";

    private static string Rss(params string[] links) => Rss(links.Select(link => (link, "Fri, 05 Jun 2020 10:00:00 GMT")));

    private static string Rss(IEnumerable<(string Link, string Day)> items) =>
        $"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Coast Wire</title><language>en</language>{string.Concat(items.Select(item => $"<item><title>Summary</title><link>{item.Link}</link><pubDate>{item.Day}</pubDate><description>In short: they left.</description></item>"))}</channel></rss>";

    /// <summary>"/rss" is a feed of /1, /2, ...; every other page is an article. Both know when nothing has changed.</summary>
    private static Site News(int articles, Func<string, int>? status = null) => new(async (request, response) =>
    {
        var path = request.Url!.AbsolutePath;
        response.StatusCode = path == "/robots.txt" ? 404 : request.Headers["If-None-Match"] == "\"v\"" ? 304 : status?.Invoke(path) ?? 200;
        response.AddHeader("ETag", "\"v\"");
        if (response.StatusCode == 200)
            await Site.WriteAsync(response, path == "/rss" ? Rss([.. Enumerable.Range(1, articles).Select(i => new Uri(request.Url, $"/{i}").AbsoluteUri)]) : Article(path));
    });

    private async Task<List<WebItem>> Read(Uri address, WebOptions? options = null)
    {
        using var fetcher = new Fetcher(Options, _memory, new HurriedTime());
        var items = new List<WebItem>();
        await foreach (var item in new WebReports(fetcher, _memory, options ?? new WebOptions()).ReadAsync(address, TestContext.Current.CancellationToken))
        {
            items.Add(item);
            if (item is WebItem.Done(var visit))
                _memory.Keep(visit);
        }
        return items;
    }

    private static IEnumerable<InputItem.Good> Reports(IEnumerable<WebItem> items) => items.OfType<WebItem.Read>().Select(read => read.Item).OfType<InputItem.Good>();

    [Fact]
    public async Task Of_a_feed_the_articles_are_fetched()
    {
        using var site = News(3);
        var reports = Reports(await Read(site.At("rss"))).ToArray();
        Assert.Equal(["1", "2", "3"], reports.Select(good => good.Report.Text.Split(' ')[^6]));
        Assert.All(reports, good => Assert.Equal(("Coast Wire", new DateOnly(2020, 6, 5), "en", OriginMethod.Network), (good.Report.Outlet, good.Report.Published!.Value, good.Report.Language, good.Origin.Method)));
        Assert.Equal("About /2", reports[1].Report.Title);
        Assert.Equal([site.At("1").AbsoluteUri, site.At("2").AbsoluteUri, site.At("3").AbsoluteUri], reports.Select(good => good.Report.Url));
    }

    [Fact]
    public async Task A_second_run_asks_for_nothing_but_whether_the_feed_has_changed()
    {
        using var site = News(3);
        await Read(site.At("rss"));
        var asked = site.Asked.Count;
        Assert.IsType<WebItem.Unchanged>((await Read(site.At("rss")))[0]);
        Assert.Equal(["/robots.txt", "/rss"], site.Asked.Skip(asked).Select(request => request.Path));
    }

    [Fact]
    public async Task Of_a_feed_that_has_grown_only_what_is_new_is_fetched()
    {
        var articles = 2;
        using var site = new Site(async (request, response) =>
        {
            if (request.Url!.AbsolutePath == "/robots.txt")
                await Site.Status(response, 404);
            else
                await Site.WriteAsync(response, request.Url.AbsolutePath == "/rss" ? Rss([.. Enumerable.Range(1, articles).Select(i => new Uri(request.Url, $"/{i}").AbsoluteUri)]) : Article(request.Url.AbsolutePath));
        });
        await Read(site.At("rss"));
        (articles, var asked) = (3, site.Asked.Count);
        var items = await Read(site.At("rss"));
        Assert.Single(Reports(items));
        Assert.Equal(2, items.OfType<WebItem.Known>().Count());
        Assert.Equal(["/robots.txt", "/rss", "/3"], site.Asked.Skip(asked).Select(request => request.Path));
    }

    [Fact]
    public async Task A_feed_is_unchanged_only_when_all_of_it_was_had()
    {
        var isDown = true;
        using var site = News(3, path => path == "/2" && isDown ? 500 : 200);
        Assert.Equal(2, Reports(await Read(site.At("rss"))).Count());
        isDown = false;
        Assert.Equal("2", Assert.Single(Reports(await Read(site.At("rss")))).Report.Text.Split(' ')[^6]);
        Assert.IsType<WebItem.Unchanged>((await Read(site.At("rss")))[0]);
    }

    [Fact]
    public async Task An_article_that_is_gone_is_told_of_once()
    {
        using var site = News(3, path => path == "/2" ? 404 : 200);
        var bad = Assert.Single((await Read(site.At("rss"))).OfType<WebItem.Read>(), read => read.Item is InputItem.Bad);
        Assert.Equal($"{site.At("2")}: there is no such page (404). Check the address.", ((InputItem.Bad)bad.Item).Error.ToString());
        Assert.IsType<WebItem.Unchanged>((await Read(site.At("rss")))[0]);
    }

    [Fact]
    public async Task Of_a_long_feed_the_rest_is_left_for_the_next_run()
    {
        using var site = News(5);
        var first = await Read(site.At("rss"), new WebOptions { MostItems = 2 });
        Assert.Equal(2, Reports(first).Count());
        Assert.Equal("3 more articles of this feed are left for the next run", Assert.Single(first.OfType<WebItem.Note>()).Text);
        Assert.Equal(2, Reports(await Read(site.At("rss"), new WebOptions { MostItems = 2 })).Count());
        Assert.Single(Reports(await Read(site.At("rss"), new WebOptions { MostItems = 2 })));
        Assert.IsType<WebItem.Unchanged>((await Read(site.At("rss")))[0]);
    }

    [Fact]
    public async Task The_text_of_the_feed_itself_can_be_had_instead()
    {
        using var site = News(3);
        var reports = Reports(await Read(site.At("rss"), new WebOptions { TakesFeedText = true })).ToArray();
        Assert.All(reports, good => Assert.Equal(("In short: they left.", OriginMethod.Feed), (good.Report.Text, good.Origin.Method)));
        Assert.Equal(["/robots.txt", "/rss"], site.Asked.Select(request => request.Path));
    }

    [Fact]
    public async Task Feeds_of_all_kinds_lead_to_their_articles()
    {
        const string atom = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Coast Wire</title><entry><title>A</title><link href="http://localhost:PORT/1"/><updated>2020-06-05T10:00:00Z</updated></entry></feed>""";
        const string json = """{"version":"https://jsonfeed.org/version/1.1","title":"Coast Wire","items":[{"id":"1","url":"http://localhost:PORT/1","date_published":"2020-06-05T10:00:00Z"}]}""";
        foreach (var (feed, type) in new[] { (atom, "application/atom+xml"), (atom, "text/html"), (atom, "application/octet-stream"), (json, "application/feed+json"), (json, "text/plain"), (Rss("http://localhost:PORT/1"), "text/xml") })
        {
            using var articles = SiteOf((path, response) => Site.WriteAsync(response, Article(path)));
            using var feeds = SiteOf((_, response) => Site.WriteAsync(response, feed.Replace("PORT", articles.Root.Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal), type));
            var report = Assert.Single(Reports(await Read(feeds.At("feed")))).Report;
            Assert.Equal((new DateOnly(2020, 6, 5), "Coast Wire"), (report.Published!.Value, report.Outlet));
            _memory.Kept.Clear();
        }
    }

    [Theory]
    [InlineData("""<feed xmlns="http://www.w3.org/2005/Atom"><title>W</title><entry><title>A</title><link href="../1"/></entry></feed>""")]
    [InlineData("""<feed xmlns="http://www.w3.org/2005/Atom" xml:base="/x/y/"><title>W</title><entry><title>A</title><link href="../../1"/></entry></feed>""")]
    [InlineData("""<rss><channel><title>W</title><item><title>A</title><link>/1</link></item></channel></rss>""")]
    [InlineData("""{"version":"https://jsonfeed.org/version/1.1","title":"W","items":[{"id":"1","url":"/1"}]}""")]
    public async Task Links_are_read_from_where_the_feed_stands(string feed)
    {
        using var site = SiteOf((path, response) => Site.WriteAsync(response, path == "/feeds/all" ? feed : Article(path), path == "/feeds/all" ? "application/octet-stream" : "text/html"));
        Assert.Equal(site.At("1").AbsoluteUri, Assert.Single(Reports(await Read(site.At("feeds/all")))).Report.Url);
    }

    /// <summary>Each entry is little to send and much to keep.</summary>
    [Theory]
    [InlineData("<rss><channel><title>W</title>", "<item/>", "</channel></rss>")]
    [InlineData("<rss><channel><title>W</title>", "<item><link>http://localhost:1/</link></item>", "</channel></rss>")]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{}", ",{}", "]}")]
    public async Task A_feed_without_end_costs_no_more_than_the_first_entries(string open, string entry, string close)
    {
        var bytes = Encoding.UTF8.GetBytes(open + new StringBuilder().Insert(0, entry, (7 << 20) / entry.Length) + close);
        using var site = SiteOf((path, response) => path == "/rss" ? response.OutputStream.WriteAsync(bytes).AsTask() : Site.Status(response, 404));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var items = await Read(site.At("rss"), new WebOptions { MostItems = 1 });
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.InRange(items.Count, 1, 10_000);
    }

    [Theory]
    [InlineData("application/pdf", "<!DOCTYPE html><html><body><p>Rebels shelled the market of Sirte on Monday morning.</p></body></html>", null)]
    [InlineData("image/png", "<html><body><p>Rebels shelled the market of Sirte on Monday morning.</p></body></html>", null)]
    [InlineData("application/octet-stream", "Rebels shelled the market of Sirte on Monday morning.", null)]
    [InlineData("text/html", "\u0089PNG\r\n\u001A\n\0\0\0\rIHDR", "no text but text/html")]
    [InlineData("image/png", "\u0089PNG\r\n\u001A\n\0\0\0\rIHDR", "no text but image/png")]
    [InlineData("text/xml", "<?xml version=\"1.0\"?><urlset><url/></urlset>", "XML that is no feed: <urlset>")]
    [InlineData("text/html", "", "no text in it")]
    public async Task What_the_bytes_are_counts_and_not_what_they_are_called(string type, string body, string? refusal)
    {
        using var site = SiteOf(async (_, response) =>
        {
            response.ContentType = type;
            await response.OutputStream.WriteAsync(Encoding.Latin1.GetBytes(body));
        });
        var item = Assert.Single((await Read(site.At("a"))).OfType<WebItem.Read>()).Item;
        if (refusal is null)
            Assert.Equal("Rebels shelled the market of Sirte on Monday morning.", Assert.IsType<InputItem.Good>(item).Report.Text);
        else
            Assert.IsType<InputItem.Bad>(item);
        if (refusal is not null and not "no text in it")
            Assert.Equal(refusal, ((InputItem.Bad)item).Error.What);
    }

    [Fact]
    public async Task A_document_is_read_whatever_it_is_called()
    {
        var pdf = Input.Pdf.PdfInputTests.TwoPages();
        using var site = SiteOf(async (_, response) =>
        {
            response.ContentType = "text/html";
            await response.OutputStream.WriteAsync(pdf);
        });
        Assert.Equal("application/pdf", Assert.Single(Reports(await Read(site.At("report")))).Origin.MediaType);
    }

    [Theory]
    [InlineData("%PDF-1.7\n", "an answer larger than 33554432 bytes")]
    [InlineData("<html>", "an answer larger than 8388608 bytes")]
    [InlineData("{", "an answer larger than 8388608 bytes")]
    public async Task A_document_may_be_larger_than_a_text_whatever_it_is_called(string start, string refusal)
    {
        using var site = SiteOf(async (_, response) =>
        {
            (response.SendChunked, response.ContentType) = (true, start[0] == '%' ? "text/html" : "application/pdf");
            await response.OutputStream.WriteAsync(Encoding.ASCII.GetBytes(start));
            while (true)
                await response.OutputStream.WriteAsync(new byte[1 << 16]);
        });
        Assert.Equal(refusal, ((InputItem.Bad)Assert.Single((await Read(site.At("a"))).OfType<WebItem.Read>()).Item).Error.What);
    }

    [Fact]
    public async Task A_report_is_known_by_where_redirects_led_and_by_where_they_began()
    {
        using var site = SiteOf((path, response) => path == "/short" ? Redirect(response, "/long#part") : Site.WriteAsync(response, Article(path)));
        Assert.Equal(site.At("long").AbsolutePath, new Uri(Assert.Single(Reports(await Read(site.At("short")))).Report.Url!).AbsolutePath);
        Assert.True(_memory.IsMet(site.At("short")) && _memory.IsMet(site.At("long")));
    }

    [Fact]
    public void Several_addresses_are_taken_in_their_order_and_asked_at_once()
    {
        using var slow = SiteOf(async (path, response) =>
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
            await Site.WriteAsync(response, Article(path));
        });
        using var fast = SiteOf((path, response) => Site.WriteAsync(response, Article(path)));
        Uri[] addresses = [.. Enumerable.Range(0, 12).Select(i => i % 3 == 0 ? slow.At($"{i}") : fast.At($"{i}"))];
        using var fetcher = new Fetcher(Options with { Delay = TimeSpan.Zero }, _memory, TimeProvider.System);
        var reports = new WebReports(fetcher, _memory, new WebOptions());
        using var streams = new AddressStreams(addresses, reports);
        Assert.Equal(addresses.Select(address => address.AbsoluteUri), addresses.SelectMany((_, i) => Reports(streams.Of(i))).Select(good => good.Report.Url));
        Assert.Equal(12, reports.Expected);
    }

    [Fact]
    public void Whoever_stops_early_leaves_nothing_running()
    {
        using var site = News(50);
        using var fetcher = new Fetcher(Options with { Delay = TimeSpan.Zero }, _memory, TimeProvider.System);
        using (var streams = new AddressStreams([site.At("rss"), site.At("99")], new WebReports(fetcher, _memory, new WebOptions())))
            Assert.NotNull(streams.Of(0).First());
        var asked = site.Asked.Count;
        Assert.InRange(asked, 1, 20);
    }
}
