using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Dragoman.Exchange.Fetch;
using static Dragoman.Exchange.Tests.Fetch.Fetching;

namespace Dragoman.Exchange.Tests.Fetch;

/// <summary>What people are told, and whether it is worth asking again.</summary>
public sealed class TroubleWordsTests
{
    [Theory]
    [InlineData(401, "localhost asks for a name and a password (401)", true)]
    [InlineData(403, "localhost won't give it to programs (403)", true)]
    [InlineData(404, "there is no such page (404)", true)]
    [InlineData(410, "the page was taken down (410)", true)]
    [InlineData(418, "localhost doesn't take the request (418)", true)]
    [InlineData(451, "localhost may not show it, for legal reasons (451)", true)]
    [InlineData(429, "localhost was asked too often (429)", false)]
    [InlineData(500, "localhost is in trouble (500)", false)]
    [InlineData(304, "localhost gives no page (304)", true)]
    [InlineData(204, "localhost gives no page (204)", true)]
    public async Task An_answer_that_is_no_page_says_why(int status, string what, bool isLasting)
    {
        using var site = SiteOf((_, response) => Site.Status(response, status));
        var refused = await Refuse(site.At("a"));
        Assert.Equal((what, isLasting), (refused.Error.What, refused.IsLasting));
    }

    [Theory]
    [InlineData(SocketError.HostNotFound, "there is no host called news.example")]
    [InlineData(SocketError.TryAgain, "the name news.example can't be looked up now")]
    public async Task A_name_that_nobody_knows_is_said(SocketError error, string what)
    {
        var policy = AddressPolicy.PublicInternet with { Resolve = (_, _) => Task.FromException<IPAddress[]>(new SocketException((int)error)) };
        Assert.Equal(what, (await Refused(new Uri("http://news.example/"), Options with { Policy = policy })).What);
    }

    [Fact]
    public async Task A_port_where_nobody_listens_is_said()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        Assert.Equal("localhost takes no connections", (await Refused(new Uri($"http://localhost:{port}/"))).What);
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_said()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2040, 1, 1, 0, 0, 0, TimeSpan.Zero));
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = Task.Run(async () =>
        {
            using var client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
            await using var safe = new SslStream(client.GetStream());
            try
            {
                await safe.AuthenticateAsServerAsync(certificate);
                await safe.ReadExactlyAsync(new byte[1], TestContext.Current.CancellationToken);
            }
            catch (Exception)
            {
                // The client doesn't trust us, as it should.
            }
        }, TestContext.Current.CancellationToken);
        var refused = await Refuse(new Uri($"https://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}/"));
        Assert.StartsWith("no safe connection to localhost: ", refused.Error.What, StringComparison.Ordinal);
        Assert.Contains("certificate", refused.Error.ToString(), StringComparison.Ordinal);
        await serving;
    }

    [Fact]
    public async Task A_host_that_wants_a_moment_gets_it()
    {
        var asked = 0;
        using var site = SiteOf((_, response) =>
        {
            if (asked++ > 0)
                return Site.WriteAsync(response, Page);
            response.AddHeader("Retry-After", "20");
            return Site.Status(response, 503);
        });
        var time = new HurriedTime();
        Assert.IsType<FetchResult.Fetched>(await Ask(site.At("a"), time: time));
        Assert.Equal(TimeSpan.FromSeconds(20), time.Pauses.Max());
    }

    [Theory]
    [InlineData("3600")]
    [InlineData("Thu, 04 Jun 2020 11:00:00 GMT")]
    public async Task A_host_that_wants_more_is_left_until_then(string when)
    {
        using var site = SiteOf((_, response) =>
        {
            response.AddHeader("Retry-After", when);
            return Site.Status(response, 429);
        });
        var (time, memory) = (new HurriedTime(), new Memory());
        using var fetcher = new Fetcher(Options, memory, time);
        var refused = Assert.IsType<FetchResult.Refused>(await fetcher.FetchAsync(site.At("a"), TestContext.Current.CancellationToken));
        Assert.Equal("localhost was asked too often (429)", refused.Error.What);
        Assert.Matches(@"^Come back after 2020-06-04 11:00:0\d UTC\.$", refused.Error.Advice);
        Assert.Equal("localhost", refused.Rest!.Host);
        // Neither this run nor another one asks before.
        var asked = site.Asked.Count;
        var second = Assert.IsType<FetchResult.Refused>(await fetcher.FetchAsync(site.At("b"), TestContext.Current.CancellationToken));
        Assert.Equal("localhost asks to be left alone", second.Error.What);
        memory.Rests["localhost"] = refused.Rest.Until;
        Assert.Contains("asks to be left alone", (await Refuse(site.At("c"), state: memory, time: time)).Error.What, StringComparison.Ordinal);
        Assert.Equal(asked, site.Asked.Count);
        time.Pass(TimeSpan.FromHours(1));
        Assert.Equal("localhost was asked too often (429)", (await Refuse(site.At("d"), state: memory, time: time)).Error.What);
    }

    [Theory]
    [InlineData("99999999999999999999")]
    [InlineData("-5")]
    [InlineData("soon")]
    [InlineData("Thu, 04 Jun 1970 11:00:00 GMT")]
    public async Task A_time_to_come_back_that_is_none_is_passed_over(string when)
    {
        using var site = new RawSite((stream, stop) => RawSite.WriteAsync(stream, $"HTTP/1.1 429 Too Many Requests\r\nRetry-After: {when}\r\nContent-Length: 0\r\n\r\n", stop));
        Assert.Null((await Refuse(site.At("a"))).Rest);
    }

    [Fact]
    public async Task A_host_that_fails_again_and_again_is_asked_no_more()
    {
        using var site = SiteOf((_, response) => Site.Status(response, 500));
        using var fetcher = new Fetcher(Options, new Memory(), new HurriedTime());
        for (var i = 0; i < 3; i++)
            await fetcher.FetchAsync(site.At("a"), TestContext.Current.CancellationToken);
        var refused = Assert.IsType<FetchResult.Refused>(await fetcher.FetchAsync(site.At("a"), TestContext.Current.CancellationToken));
        Assert.Equal(("localhost has failed 3 times in a row, and is left alone", false), (refused.Error.What, refused.IsLasting));
        Assert.Equal(4, site.Asked.Count);
    }
}
