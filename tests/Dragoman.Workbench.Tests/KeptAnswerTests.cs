using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Dragoman.Workbench.Tests;

public sealed class KeptAnswerTests(Bench bench) : IClassFixture<Bench>
{
    [Theory]
    [InlineData("incidents?limit=5")]
    [InlineData("map?country=LBY")]
    [InlineData("timeline?by=month")]
    [InlineData("charts?by=side")]
    public async Task What_was_answered_holds_until_something_is_decided(string path)
    {
        var first = await bench.Client.GetAsync(path, Bench.Stop);
        var tag = first.Headers.ETag!;
        Assert.Equal("private, no-cache", string.Join(", ", first.Headers.CacheControl!.ToString().Split(", ").OrderDescending()));
        Assert.Equal(HttpStatusCode.NotModified, (await Ask(path, tag)).StatusCode);
        var before = await first.Content.ReadAsStringAsync(Bench.Stop);
        Assert.Equal(before, await bench.Client.GetStringAsync(path, Bench.Stop));

        var claims = await bench.Claims(0);
        foreach (var verdict in (string[])["rejected", "unreviewed"])
        {
            foreach (var claim in claims)
                await bench.Put($"claims/{(string)claim!["id"]!}/verdict", new { verdict, version = (long)(await bench.Get($"claims/{(string)claim["id"]!}"))["version"]! });
            var now = await Ask(path, tag);
            Assert.Equal(HttpStatusCode.OK, now.StatusCode);
            Assert.NotEqual(tag, now.Headers.ETag);
            Assert.Equal(verdict is "unreviewed", Said(before) == Said(await now.Content.ReadAsStringAsync(Bench.Stop)));
        }
    }

    [Fact]
    public async Task A_question_that_was_refused_is_refused_again()
    {
        for (var i = 0; i < 2; i++)
            Assert.Equal(HttpStatusCode.BadRequest, (await bench.Client.GetAsync("timeline?by=century", Bench.Stop)).StatusCode);
    }

    private static string Said(string answer) => JsonNode.Parse(answer)!.ToJsonString();

    private async Task<HttpResponseMessage> Ask(string path, EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(tag);
        return await bench.Client.SendAsync(request, Bench.Stop);
    }
}
