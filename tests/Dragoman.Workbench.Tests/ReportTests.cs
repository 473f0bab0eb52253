using System.Net;
using System.Text.Json.Nodes;
using Dragoman.Text;

namespace Dragoman.Workbench.Tests;

public sealed class ReportTests(Bench bench) : IClassFixture<Bench>
{
    [Fact]
    public async Task A_report_comes_with_its_claims_whose_words_are_those_of_its_text()
    {
        var report = await bench.Get($"reports/{Bench.Reports[0].Id}");
        Assert.Equal(Bench.Reports[0].Text, (string)report["text"]!);
        var claims = report["claims"]!.AsArray();
        Assert.NotEmpty(claims);
        foreach (var claim in claims)
        {
            var trigger = claim!["claim"]!["trigger"]!;
            Assert.Equal((string)trigger["text"]!, Bench.Reports[0].Text[(int)trigger["start"]!..(int)trigger["end"]!]);
            Assert.True((long)claim["version"]! > 0);
        }
        Assert.Contains(report["blocks"]!.AsArray(), block => (string)block!["kind"]! == "paragraph");
    }

    [Fact]
    public async Task Spans_count_code_points()
    {
        var text = "\U0001F4A5\U0001F4A5 Gunmen attacked a police station in Sabha on Tuesday.\n";
        var added = await Add(("text", text), ("published", "2020-06-05"));
        var report = await bench.Get($"reports/{(string)added["items"]![0]!["report"]!}");
        var trigger = report["claims"]![0]!["claim"]!["trigger"]!;
        var index = new CodePointIndex(text);
        Assert.Equal("attacked", text[index.OffsetOf((int)trigger["start"]!)..index.OffsetOf((int)trigger["end"]!)]);
        Assert.Equal(0, (int)report["blocks"]![0]!["start"]!);
        Assert.Equal(index.CodePointsBefore(text.Length - 1), (int)report["blocks"]![0]!["end"]!);
    }

    [Fact]
    public async Task The_list_goes_on_page_by_page_and_each_report_is_on_one()
    {
        var (ids, after) = (new List<string>(), "");
        do
        {
            var page = await bench.Get($"reports?limit=2{after}");
            ids.AddRange(page["items"]!.AsArray().Select(item => (string)item!["id"]!));
            Assert.True((long)page["total"]! >= Bench.Reports.Length);
            after = page["next"] is { } next ? $"&after={next}" : null;
        }
        while (after is not null);
        Assert.Equal(ids.Distinct(), ids);
        Assert.Empty(Bench.Reports.Select(report => report.Id).Except(ids));
    }

    [Theory]
    [InlineData("words=police%20station", 2)]
    [InlineData("words=shell*&outlet=Coast%20Radio", 1)]
    [InlineData("outlet=Nobody", -1)]
    [InlineData("from=2021-01-01", -1)]
    [InlineData("assignee=nobody", -1)]
    public async Task The_list_is_filtered(string filter, int report)
    {
        var page = await bench.Get($"reports?{filter}");
        if (report < 0)
            Assert.Equal(0, (long)page["total"]!);
        else
            Assert.Contains(page["items"]!.AsArray(), item => (string)item!["id"]! == Bench.Reports[report].Id);
        Assert.DoesNotContain(page["items"]!.AsArray(), item => (string)item!["id"]! == Bench.Reports[0].Id);
    }

    [Theory]
    [InlineData("reports?from=yesterday", "from")]
    [InlineData("reports?state=late", "state")]
    [InlineData("reports?limit=0", "limit")]
    [InlineData("reports?after=x", "after")]
    [InlineData("reports?words=-war", "words")]
    [InlineData("reports?copies=some", "copies")]
    public async Task What_makes_no_sense_is_said_to(string path, string where)
    {
        var problem = await Bench.Read(await bench.Client.GetAsync(path, Bench.Stop), HttpStatusCode.BadRequest);
        Assert.Equal(where, (string)problem["where"]!);
    }

    [Fact]
    public async Task Hostile_words_come_back_as_they_were_and_as_no_markup()
    {
        var text = "<script>alert(1)</script> \u202EGunmen attacked a police station in Sabha on Tuesday.\u202C <svg onload=alert(2)> =HYPERLINK(\"x\") </textarea>\n";
        var added = await Add(("text", text), ("title", "<img src=x onerror=alert(3)>"));
        var answer = await bench.Client.GetAsync($"reports/{(string)added["items"]![0]!["report"]!}", Bench.Stop);
        var bytes = await answer.Content.ReadAsStringAsync(Bench.Stop);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain('<', bytes);
        var report = JsonNode.Parse(bytes)!;
        Assert.Equal((text, "<img src=x onerror=alert(3)>"), ((string)report["text"]!, (string)report["title"]!));
    }

    [Fact]
    public async Task Ten_megabytes_of_nested_quotes_are_refused_or_read_and_the_workbench_goes_on()
    {
        using var form = new MultipartFormDataContent { { new StringContent(new string('"', 5 << 20)), "text" } };
        var problem = await bench.Post("reports", form, HttpStatusCode.BadRequest);
        Assert.Equal("text", (string)problem["where"]!);
        await bench.Get("me");
    }

    [Fact]
    public async Task Files_are_read_in_their_formats_and_what_fails_leaves_the_others()
    {
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent("{\"text\":\"Soldiers arrested four men in Kidal on Monday.\",\"published\":\"2020-06-02\",\"outlet\":\"Sahel News\"}\n{broken\n"), "files", "two.jsonl");
        form.Add(new StringContent("Police dispersed protesters in Bamako on Monday.\n"), "files", "one.txt");
        var items = (await bench.Post("reports", form, HttpStatusCode.Created))["items"]!.AsArray();
        Assert.Equal(["new", "failed", "new"], items.Select(item => (string)item!["kind"]!));
        Assert.Contains("two.jsonl:2", (string)items[1]!["error"]!, StringComparison.Ordinal);
        Assert.Equal("Sahel News", (string)(await bench.Get($"reports/{(string)items[0]!["report"]!}"))["outlet"]!);
        using var again = new MultipartFormDataContent { { new StringContent("Police dispersed protesters in Bamako on Monday.\n"), "files", "one.txt" } };
        Assert.Equal("again", (string)(await bench.Post("reports", again))["items"]![0]!["kind"]!);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://127.0.0.1:1/")]
    [InlineData("http://localhost/")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://[::1]/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("nothing")]
    public async Task Addresses_that_are_not_of_the_public_web_are_refused(string address)
    {
        using var form = new MultipartFormDataContent { { new StringContent(address), "address" } };
        var problem = await bench.Post("reports", form, HttpStatusCode.UnprocessableEntity);
        Assert.NotEmpty((string)problem["detail"]!);
    }

    [Fact]
    public async Task An_address_of_script_is_no_address_of_a_typed_report()
    {
        using var form = new MultipartFormDataContent { { new StringContent("Some text."), "text" }, { new StringContent("javascript:alert(1)"), "url" } };
        await bench.Post("reports", form, HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Who_works_at_a_report_is_told_to_the_second_who_takes_it()
    {
        var path = $"reports/{Bench.Reports[2].Id}/assignment";
        var first = await bench.Put(path, new { Assignee = "anna", State = "open", Version = 0 });
        var problem = await bench.Put(path, new { Assignee = "omar", State = "open", Version = 0 }, HttpStatusCode.Conflict);
        Assert.Equal("anna", (string)problem["current"]!["assignee"]!);
        await bench.Put(path, new { Assignee = "omar", State = "done", Version = (long)first["version"]! });
        var page = await bench.Get("reports?assignee=omar&state=done");
        Assert.Equal(Bench.Reports[2].Id, (string)Assert.Single(page["items"]!.AsArray())!["id"]!);
        Assert.Equal(2, (await bench.Get($"reports/{Bench.Reports[2].Id}/history"))["items"]!.AsArray().Count(entry => (string)entry!["kind"]! == "assigned"));
        using var archive = bench.Open();
        Assert.Empty(archive.Check());
    }

    private Task<JsonNode> Add(params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        return bench.Post("reports", form, HttpStatusCode.Created);
    }
}
