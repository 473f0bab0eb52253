using System.Net;

namespace Dragoman.Workbench.Tests;

public sealed class GuardTests(Bench bench) : IClassFixture<Bench>
{
    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("localhost.evil.example:8372")]
    [InlineData("192.168.1.5")]
    public async Task A_name_of_somebody_else_is_refused(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "me");
        request.Headers.Host = host;
        var problem = await Bench.Read(await bench.Client.SendAsync(request, Bench.Stop), HttpStatusCode.MisdirectedRequest);
        Assert.Contains(host.Split(':')[0], (string)problem["detail"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1:80")]
    [InlineData("[::1]:9")]
    public async Task Names_of_this_machine_are_answered(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "me");
        request.Headers.Host = host;
        await Bench.Read(await bench.Client.SendAsync(request, Bench.Stop), HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_change_without_the_header_is_refused_whatever_it_is()
    {
        using var bare = new HttpClient { BaseAddress = bench.Client.BaseAddress };
        foreach (var (method, path) in await Routes.Of(bench))
            if (method != HttpMethod.Get)
            {
                using var request = new HttpRequestMessage(method, path.Replace("{id}", "x", StringComparison.Ordinal));
                Assert.Equal((HttpStatusCode.Forbidden, path), ((await bare.SendAsync(request, Bench.Stop)).StatusCode, path));
            }
    }

    [Fact]
    public async Task A_page_of_another_site_changes_nothing_even_with_the_header()
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "claims/c-0/verdict");
        request.Headers.Add("Origin", "https://evil.example");
        await Bench.Read(await bench.Client.SendAsync(request, Bench.Stop), HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/v1/me")]
    [InlineData("/api/v1/reports/none")]
    [InlineData("/openapi/v1.json")]
    public async Task Every_answer_says_what_pages_may_do(string path)
    {
        var answer = await bench.Client.GetAsync(path, Bench.Stop);
        Assert.Contains("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task Pages_are_served_for_whatever_address_and_nothing_of_the_interface_is_a_page()
    {
        var page = await bench.Client.GetAsync("/incidents/i-1?class=shelling", Bench.Stop);
        Assert.Equal(("text/html", HttpStatusCode.OK), (page.Content.Headers.ContentType?.MediaType, page.StatusCode));
        var missing = await bench.Client.GetAsync("/api/v1/nothing", Bench.Stop);
        Assert.Equal(("application/problem+json", HttpStatusCode.NotFound), (missing.Content.Headers.ContentType?.MediaType, missing.StatusCode));
        Assert.Equal(HttpStatusCode.NotFound, (await bench.Client.GetAsync("/assets/../../secret.js", Bench.Stop)).StatusCode);
    }

    [Theory]
    [InlineData("http://0.0.0.0:80", "--team")]
    [InlineData("http://192.168.1.5:8080", "--team")]
    [InlineData("http://[::]:8080", "--team")]
    [InlineData("http://example.org", "--team")]
    [InlineData("https://127.0.0.1:8443", "speaks http")]
    [InlineData("127.0.0.1", "no address")]
    [InlineData("http://127.0.0.1:1/x", "no address")]
    public void Only_this_machine_is_listened_on(string address, string why)
    {
        Assert.False(ListeningAddress.TryParse(address, null, out _, out var refusal));
        Assert.Contains(why, refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_taken_is_said_to_be()
    {
        var options = new WorkbenchOptions { Archive = bench.Location, User = "anna", Version = "dragoman 0.0.0", Addresses = [new ListeningAddress(IPAddress.Loopback, bench.Address.Port)] };
        var failure = await Assert.ThrowsAsync<WorkbenchException>(() => WorkbenchServer.StartAsync(options, Cli.Wiring.OpenTools, stop: Bench.Stop));
        Assert.Contains("--urls", failure.Message, StringComparison.Ordinal);
    }
}
