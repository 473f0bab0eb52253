using System.Diagnostics;
using System.IO.Compression;
using Dragoman.Exchange.Fetch;
using static Dragoman.Exchange.Tests.Fetch.Fetching;

namespace Dragoman.Exchange.Tests.Fetch;

/// <summary>Servers that would have the fetcher go where it shouldn't, wait for ever, or fill the memory: each is refused, in time that is bounded.</summary>
public sealed class HostileSiteTests
{
    [Fact]
    public async Task Redirects_that_never_meet_themselves_again_end_too()
    {
        var number = 0;
        using var site = SiteOf((_, response) => Redirect(response, $"/{Interlocked.Increment(ref number)}"));
        var refused = await Refuse(site.At("a"));
        Assert.Equal(("more than 5 redirects", true, 6), (refused.Error.What, refused.IsLasting, number));
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[::1]:8080/")]
    [InlineData("http://10.1.2.3/")]
    [InlineData("http://0x7f000001/")]
    [InlineData("http://127.0.0.1:8080/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("http://[64:ff9b::a00:1]/")]
    public async Task A_redirect_to_where_only_this_network_goes_is_refused_for_good(string to)
    {
        using var site = SiteOf((_, response) => Redirect(response, to));
        var refused = await Refuse(site.At("a"), Options with { Policy = OnlyLocalhost });
        Assert.Contains("is no address of the public internet", refused.Error.What, StringComparison.Ordinal);
        Assert.Equal((true, 2), (refused.IsLasting, refused.Visit.Addresses.Count));
    }

    [Fact]
    public async Task A_robots_txt_can_not_lead_into_this_network_either()
    {
        using var site = new Site((request, response) => Redirect(response, "http://169.254.169.254/robots.txt"));
        var refused = await Refuse(site.At("a"), Options with { Policy = OnlyLocalhost });
        Assert.StartsWith("the robots.txt of localhost can't be had, so nothing is fetched there: 169.254.169.254 is no address", refused.Error.What, StringComparison.Ordinal);
        Assert.Single(site.Asked);
    }

    [Theory]
    [InlineData(22), InlineData(25), InlineData(631)]
    public async Task Ports_of_other_services_are_refused(int port) =>
        Assert.Equal($"port {port} is none of the web", (await Refused(new Uri($"http://news.example:{port}/"))).What);

    /// <summary>One byte at a time, so that something always comes.</summary>
    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nX-Slow: ")]
    public async Task A_server_that_dribbles_is_left(string head)
    {
        using var site = new RawSite(async (stream, stop) =>
        {
            await RawSite.WriteAsync(stream, head, stop);
            while (true)
            {
                await RawSite.WriteAsync(stream, "a", stop);
                await Task.Delay(20, stop);
            }
        });
        Assert.Equal("no answer in time", (await InTime(() => Refused(site.At("a"), Impatient, TimeProvider.System))).What);
    }

    [Fact]
    public async Task A_head_without_end_is_refused()
    {
        using var site = new RawSite(async (stream, stop) =>
        {
            await RawSite.WriteAsync(stream, "HTTP/1.1 200 OK\r\n", stop);
            while (true)
                await RawSite.WriteAsync(stream, $"X-A: {new string('a', 1000)}\r\n", stop);
        });
        Assert.Equal("localhost answers with a head without end", (await InTime(() => Refused(site.At("a")))).What);
    }

    /// <summary>Redirects that each take nearly all the time there is, take it together.</summary>
    [Fact]
    public async Task The_time_is_that_of_all_redirects_together()
    {
        using var site = SiteOf(async (path, response) =>
        {
            await Task.Delay(300, TestContext.Current.CancellationToken);
            await Redirect(response, path + "a");
        });
        Assert.Equal("no answer in time", (await Refused(site.At("a"), Impatient, TimeProvider.System)).What);
        Assert.InRange(site.Asked.Count, 2, 4);
    }

    [Theory]
    [InlineData("gzip"), InlineData("br"), InlineData("deflate")]
    public async Task A_bomb_costs_no_more_than_the_limit(string coding)
    {
        var wire = new MemoryStream();
        await using (Stream packed = coding switch { "br" => new BrotliStream(wire, CompressionLevel.Fastest, true), "deflate" => new ZLibStream(wire, CompressionLevel.Fastest, true), _ => new GZipStream(wire, CompressionLevel.Fastest, true) })
            for (var i = 0; i < 1024; i++)
                packed.Write(new byte[1 << 20]);
        var bomb = wire.ToArray();
        using var site = SiteOf(async (_, response) =>
        {
            response.AddHeader("Content-Encoding", coding);
            response.ContentType = "text/html";
            await response.OutputStream.WriteAsync(bomb);
        });
        var before = GC.GetTotalAllocatedBytes();
        Assert.Equal("an answer larger than 8388608 bytes", (await InTime(() => Refused(site.At("a"), Options with { LargestAnswer = 8 << 20 }))).What);
        // A gigabyte was in it.
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 256 << 20);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_no_page()
    {
        using var site = new RawSite((stream, stop) => RawSite.WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5000\r\n\r\n<p>The army left", stop));
        var refused = await Refuse(site.At("a"));
        Assert.Equal(("localhost breaks off in the middle of its answer", false), (refused.Error.What, refused.IsLasting));
    }

    [Theory]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n")]
    [InlineData("HTTP/9.9 what\r\n\r\n")]
    public async Task What_is_no_answer_is_told_of(string answer)
    {
        using var site = new RawSite((stream, stop) => RawSite.WriteAsync(stream, answer, stop));
        Assert.StartsWith("can't be fetched:", (await Refused(site.At("a"))).What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_a_megabyte_of_robots_is_read_and_the_rest_left()
    {
        using var site = new Site(async (request, response) =>
        {
            if (request.Url!.AbsolutePath != "/robots.txt")
                await Site.WriteAsync(response, Page);
            else
                while (true)
                    await response.OutputStream.WriteAsync("User-agent: *\nDisallow: /private\n"u8.ToArray());
        });
        Assert.IsType<FetchResult.Fetched>(await InTime(() => Ask(site.At("a"))));
        Assert.Contains("asks not to fetch /private/b", (await Refused(site.At("private/b"))).What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validators_that_no_server_needs_are_not_kept()
    {
        using var site = SiteOf((_, response) =>
        {
            response.AddHeader("ETag", new string('a', 5000));
            return Site.WriteAsync(response, Page);
        });
        Assert.True(Assert.IsType<FetchResult.Fetched>(await Ask(site.At("a"))).Visit.Validators!.AreNone);
    }

    private static async Task<T> InTime<T>(Func<Task<T>> work)
    {
        var clock = Stopwatch.StartNew();
        var result = await work();
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        return result;
    }
}
