using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Dragoman.Workbench.Tests;

/// <summary>Texts that are no reports any more are refused in words, however they come.</summary>
public sealed class LongReportTests(Bench bench) : IClassFixture<Bench>
{
    private static readonly string Quotes = string.Concat(Enumerable.Repeat("\"he said “she said ‘they said \"", 10_000_000 / 30));

    [Fact]
    public async Task Ten_megabytes_of_nested_quotes_are_refused_when_they_are_typed()
    {
        using var form = new MultipartFormDataContent { { new StringContent(Quotes), "text" } };
        var problem = await bench.Post("reports", form, HttpStatusCode.BadRequest);
        Assert.Contains("no report is longer than 4194304 characters", (string)problem["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_megabytes_of_nested_quotes_are_refused_as_a_file_and_others_are_taken()
    {
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(Encoding.UTF8.GetBytes(Quotes)), "file", "quotes.txt" },
            { new StringContent("Gunmen attacked a mill in Sabha on Tuesday.\n"), "file", "mill.txt" },
        };
        var items = (await bench.Post("reports", form, HttpStatusCode.Created))["items"]!.AsArray();
        Assert.Equal(["failed", "new"], items.Select(item => (string)item!["kind"]!).Order(StringComparer.Ordinal));
        var failed = items.Single(item => (string)item!["kind"]! == "failed")!;
        Assert.Contains("no report is longer than 4194304", (string)failed["error"]!, StringComparison.Ordinal);
        Assert.Contains("quotes.txt", (string)failed["error"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_larger_than_any_report_is_refused()
    {
        using var form = new MultipartFormDataContent { { new StringContent(new string('x', 90 << 20)), "text" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "reports") { Content = form };
        try
        {
            var answer = await bench.Client.SendAsync(request, Bench.Stop);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
            Assert.NotEmpty((string)JsonNode.Parse(await answer.Content.ReadAsStringAsync(Bench.Stop))!["detail"]!);
        }
        catch (HttpRequestException)
        {
            // Kestrel may close the connection while it is still being sent.
        }
        await bench.Get("me");
    }
}
