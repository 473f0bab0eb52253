using System.IO.Compression;
using System.Net;
using System.Text;
using Dragoman.Exchange.Fetch;
using Dragoman.Exchange.Input;
using static Dragoman.Exchange.Tests.Fetch.Fetching;

namespace Dragoman.Exchange.Tests.Fetch;

public sealed class FetcherTests
{
    private static Site SiteWithRobots(string robots) =>
        new((request, response) => Site.WriteAsync(response, request.Url!.AbsolutePath == "/robots.txt" ? robots : Page));

    [Fact]
    public async Task A_page_is_fetched_by_a_program_that_says_its_name()
    {
        using var site = SiteOf((_, response) => Site.WriteAsync(response, Page));
        var fetched = Assert.IsType<FetchResult.Fetched>(await Ask(site.At("a.html"), Options with { Contact = "desk@coastwire.example" }));
        Assert.Equal((Page, "text/html", "utf-8"), (Encoding.UTF8.GetString(fetched.Bytes.Span), fetched.MediaType, fetched.Charset));
        Assert.All(site.Asked, asked => Assert.Matches(@"^Dragoman/\d+\.\d+\.\d+ \(\+desk@coastwire\.example\)$", asked.Agent));
        Assert.Equal(["/robots.txt", "/a.html"], site.Asked.Select(asked => asked.Path));
    }

    [Fact]
    public async Task What_was_fetched_is_read_with_its_address_and_time()
    {
        using var site = SiteOf((_, response) => Site.WriteAsync(response, Page));
        var time = new HurriedTime();
        var fetched = Assert.IsType<FetchResult.Fetched>(await Ask(site.At("a"), time: time));
        var item = Assert.IsType<InputItem.Good>(Assert.Single(FetchedReports.Read(fetched, ReportDefaults.None)));
        Assert.Equal("The army left the town of Qasr on Wednesday, a spokesman said.", item.Report.Text);
        Assert.Equal((OriginMethod.Network, site.At("a").AbsoluteUri, time.GetUtcNow()), (item.Origin.Method, item.Origin.Address, item.Origin.Retrieved!.Value));
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        using var site = new Site((request, response) =>
        {
            response.StatusCode = request.Url!.AbsolutePath == "/robots.txt" ? 404 : request.Headers["If-None-Match"] == "\"v1\"" ? 304 : 200;
            response.AddHeader("ETag", "\"v1\"");
            response.AddHeader("Last-Modified", "Wed, 03 Jun 2020 10:00:00 GMT");
            return response.StatusCode == 200 ? Site.WriteAsync(response, Page) : Task.CompletedTask;
        });
        var state = new Memory();
        var fetched = Assert.IsType<FetchResult.Fetched>(await Ask(site.At("feed"), state: state));
        Assert.Equal(new Validators("\"v1\"", "Wed, 03 Jun 2020 10:00:00 GMT"), fetched.Visit.Validators);
        state.Keep(fetched.Visit);
        Assert.Equal(site.At("feed"), Assert.IsType<FetchResult.Unchanged>(await Ask(site.At("feed"), state: state)).Address);
        Assert.Equal("Wed, 03 Jun 2020 10:00:00 GMT", site.Asked.Last().IfModifiedSince);
    }

    [Fact]
    public async Task Rules_for_robots_are_sent_whole_even_to_whoever_read_them_as_a_page()
    {
        using var site = new Site((request, response) => request.Headers["If-None-Match"] is null ? Site.WriteAsync(response, "User-agent: *\nDisallow: /private") : Site.Status(response, 304));
        var state = new Memory();
        state.Keep(new Visit([site.At("robots.txt")], new Validators("\"v1\"", null)));
        Assert.IsType<FetchResult.Fetched>(await Ask(site.At("a"), state: state));
    }

    [Fact]
    public async Task Ten_gigabytes_are_refused_before_they_come()
    {
        using var site = SiteOf(async (_, response) =>
        {
            response.ContentLength64 = 10L << 30;
            await response.OutputStream.WriteAsync(new byte[100]);
            await response.OutputStream.FlushAsync();
        });
        Assert.Equal("an answer larger than 33554432 bytes", (await Refused(site.At("a"))).What);
    }

    [Fact]
    public async Task A_stream_without_end_is_cut_off_at_the_limit()
    {
        using var site = SiteOf(async (_, response) =>
        {
            response.SendChunked = true;
            while (true)
                await response.OutputStream.WriteAsync(new byte[1 << 16]);
        });
        Assert.Equal("an answer larger than 1000000 bytes", (await Refused(site.At("a"), Options with { LargestAnswer = 1_000_000 })).What);
    }

    [Fact]
    public async Task A_bomb_on_the_wire_is_cut_off_at_the_limit()
    {
        var bomb = new MemoryStream();
        using (var gzip = new GZipStream(bomb, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(new byte[50 << 20]);
        using var site = SiteOf(async (_, response) =>
        {
            response.AddHeader("Content-Encoding", "gzip");
            await response.OutputStream.WriteAsync(bomb.ToArray());
        });
        Assert.Equal("an answer larger than 1000000 bytes", (await Refused(site.At("a"), Options with { LargestAnswer = 1_000_000 })).What);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_left()
    {
        var never = new TaskCompletionSource();
        using var site = SiteOf((_, _) => never.Task);
        Assert.Equal("no answer in time", (await Refused(site.At("a"), Impatient, TimeProvider.System)).What);
        never.SetResult();
    }

    [Fact]
    public async Task Who_stops_the_fetcher_gets_no_result()
    {
        using var stop = new CancellationTokenSource();
        using var site = SiteOf(async (_, _) => await stop.CancelAsync());
        using var fetcher = new Fetcher(Options, new Memory(), new HurriedTime());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await fetcher.FetchAsync(site.At("a"), stop.Token));
    }

    [Fact]
    public async Task Redirects_are_followed_to_an_end()
    {
        using var site = SiteOf((path, response) => path == "/3" ? Site.WriteAsync(response, Page) : Redirect(response, path == "/loop" ? "/loop" : $"/{path[^1] - '0' + 1}"));
        Assert.Equal(site.At("3"), Assert.IsType<FetchResult.Fetched>(await Ask(site.At("0"))).Address);
        Assert.Equal("more than 5 redirects", (await Refused(site.At("loop"))).What);
    }

    [Theory]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://[::ffff:192.168.1.1]/")]
    [InlineData("http://2130706434/")]
    public async Task A_redirect_into_a_private_network_is_refused(string to)
    {
        using var site = SiteOf((_, response) => Redirect(response, to));
        var options = Options with { Policy = Here with { IsAllowed = address => address.Equals(IPAddress.Loopback) || address.Equals(IPAddress.IPv6Loopback) || AddressPolicy.IsPublic(address) } };
        Assert.Contains("is no address of the public internet", (await Refused(site.At("a"), options)).What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://coastwire.example/")]
    [InlineData("http://user:word@coastwire.example/")]
    public async Task Only_addresses_of_the_web_are_fetched(string address)
    {
        Assert.StartsWith("no address of the web", (await Refused(new Uri(address))).What, StringComparison.Ordinal);
        using var site = SiteOf((_, response) => Redirect(response, address));
        Assert.StartsWith("no address of the web", (await Refused(site.At("a"))).What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://localhost/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://0.0.0.0/")]
    public async Task This_machine_is_no_part_of_the_public_internet(string address) =>
        Assert.Contains("is no address of the public internet", (await Refused(new Uri(address), new FetchOptions { Delay = TimeSpan.Zero }, TimeProvider.System)).What, StringComparison.Ordinal);

    [Fact]
    public async Task A_name_that_changes_its_address_between_check_and_connection_leads_nowhere()
    {
        using var site = SiteOf((_, response) => Site.WriteAsync(response, Page));
        var asked = 0;
        var rebinding = AddressPolicy.PublicInternet with
        {
            // Public when it is looked at, this machine when it is connected to.
            Resolve = (_, _) => Task.FromResult<IPAddress[]>([Interlocked.Increment(ref asked) == 1 ? IPAddress.Parse("93.184.216.34") : IPAddress.Loopback]),
        };
        var error = await Refused(new Uri($"http://rebinding.example:{site.Root.Port}/"), Options with { Policy = rebinding });
        Assert.Equal("rebinding.example is 127.0.0.1, which is no address of the public internet", error.What);
        Assert.Equal((2, 0), (asked, site.Asked.Count));
    }

    [Fact]
    public async Task A_name_of_which_one_address_is_private_is_refused()
    {
        var mixed = AddressPolicy.PublicInternet with { Resolve = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("93.184.216.34"), IPAddress.Parse("192.168.0.1")]) };
        Assert.Contains("192.168.0.1", (await Refused(new Uri("http://mixed.example/"), Options with { Policy = mixed })).What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_is_asked_one_thing_at_a_time_with_pauses()
    {
        using var site = SiteOf((_, response) => Site.WriteAsync(response, Page));
        var time = new HurriedTime();
        using var fetcher = new Fetcher(Options, new Memory(), time);
        var results = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => fetcher.FetchAsync(site.At($"{i}"), TestContext.Current.CancellationToken)));
        Assert.All(results, result => Assert.IsType<FetchResult.Fetched>(result));
        Assert.Equal(1, site.Busiest);
        Assert.Equal(site.Asked.Count - 1, time.Pauses.Count);
        Assert.All(time.Pauses, pause => Assert.Equal(TimeSpan.FromSeconds(2), pause));
    }

    [Fact]
    public async Task Robots_are_honoured()
    {
        using var site = SiteWithRobots("User-agent: *\nDisallow: /\n\nUser-agent: dragoman\nDisallow: /private\nCrawl-delay: 7");
        var time = new HurriedTime();
        Assert.IsType<FetchResult.Fetched>(await Ask(site.At("news"), time: time));
        Assert.Equal([TimeSpan.FromSeconds(7)], time.Pauses);
        Assert.Equal("the robots.txt of localhost asks not to fetch /private/1", (await Refused(site.At("private/1"))).What);
        Assert.DoesNotContain(site.Asked, asked => asked.Path.StartsWith("/private", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Robots_hold_on_the_way_of_redirects_too()
    {
        using var site = new Site((request, response) => request.Url!.AbsolutePath == "/robots.txt" ? Site.WriteAsync(response, "User-agent: *\nDisallow: /b") : Redirect(response, "/b"));
        Assert.Contains("asks not to fetch /b", (await Refused(site.At("a"))).What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_robots_can_not_be_had_nothing_is_fetched()
    {
        using var site = new Site((_, response) =>
        {
            response.StatusCode = 503;
            return Task.CompletedTask;
        });
        Assert.Equal("the robots.txt of localhost can't be had, so nothing is fetched there: localhost is in trouble (503)", (await Refused(site.At("a"))).What);
        Assert.DoesNotContain(site.Asked, asked => asked.Path == "/a");
    }

    [Fact]
    public async Task Robots_are_read_once_a_day()
    {
        using var site = SiteOf((_, response) => Site.WriteAsync(response, Page));
        var time = new HurriedTime();
        using var fetcher = new Fetcher(Options, new Memory(), time);
        foreach (var wait in new[] { TimeSpan.Zero, TimeSpan.FromHours(1), TimeSpan.FromHours(24) })
        {
            time.Pass(wait);
            await fetcher.FetchAsync(site.At("a"), TestContext.Current.CancellationToken);
        }
        Assert.Equal(2, site.Asked.Count(asked => asked.Path == "/robots.txt"));
    }
}
