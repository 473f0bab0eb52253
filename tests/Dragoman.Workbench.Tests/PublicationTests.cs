using System.Net;
using System.Text.Json.Nodes;

namespace Dragoman.Workbench.Tests;

public sealed class PublicationTests(Bench bench) : IClassFixture<Bench>
{
    [Fact]
    public async Task What_nobody_reviewed_is_held_back()
    {
        var preview = await bench.Post("publications/preview", new { Filter = new { Reviewed = false } });
        Assert.Equal(0, (int)preview["counts"]!["leaving"]!);
        Assert.All(preview["leaving"]!.AsArray(), one => Assert.Contains("nobody has reviewed", (string)one!["held_back"]!, StringComparison.Ordinal));
        var problem = await bench.Post("publications", new { Name = "June", Licence = "CC-BY-4.0", Filter = new { Reviewed = false } }, HttpStatusCode.UnprocessableEntity);
        Assert.Contains("held back", (string)problem["detail"]!, StringComparison.Ordinal);
        Assert.DoesNotContain((await bench.Get("publications"))["items"]!.AsArray(), release => (string)release!["name"]! == "June");
    }

    [Fact]
    public async Task Places_leave_as_their_units_and_no_trace_of_the_finer_one_is_left()
    {
        var id = await bench.Reviewed("shelling");
        var asked = new { Incidents = new[] { id }, Places = new { Rule = "admin1" }, Text = new { Rule = "quote" }, Name = "Units", Licence = "CC-BY-4.0", Formats = new[] { "acled-csv", "ucdp-csv", "hxl-csv", "polecat-csv", "geojson", "package" } };
        var leaving = Assert.Single((await bench.Post("publications/preview", asked))["leaving"]!.AsArray())!;
        Assert.Null((string?)leaving["held_back"]);
        Assert.Equal(("Abu Salim", "Tripoli", 3), ((string)leaving["before"]!["place"]!, (string)leaving["after"]!["place"]!, (int)leaving["after"]!["precision"]!));
        Assert.NotEqual((double)leaving["before"]!["lat"]!, (double)leaving["after"]!["lat"]!);
        var release = await bench.Post("publications", asked, HttpStatusCode.Created);
        foreach (var file in release["files"]!.AsArray().Where(file => !((string)file!["name"]!).EndsWith(".zip", StringComparison.Ordinal)))
        {
            var text = await bench.Client.GetStringAsync((string)file!["href"]!, Bench.Stop);
            Assert.DoesNotContain("Abu Salim", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(((double)leaving["before"]!["lat"]!).ToString(System.Globalization.CultureInfo.InvariantCulture), text, StringComparison.Ordinal);
        }
        Assert.True((bool)(await bench.Get($"incidents/{id}"))["published"]!);
        await bench.Post("publications", asked, HttpStatusCode.Conflict);
        var taken = await bench.Post($"publications/{(string)release["id"]!}/withdraw", new { Reason = "too early" });
        Assert.Equal("withdrawn", (string)taken["state"]!);
        Assert.Equal(HttpStatusCode.Gone, (await bench.Client.GetAsync((string)release["files"]![0]!["href"]!, Bench.Stop)).StatusCode);
        using var archive = bench.Open();
        Assert.Empty(archive.Check());
    }

    [Fact]
    public async Task Places_leave_as_cells_whose_circle_reaches_their_corners()
    {
        var id = await bench.Reviewed("shelling");
        var leaving = Assert.Single((await bench.Post("publications/preview", new { Incidents = new[] { id }, Places = new { Rule = "grid", Degrees = 0.5 }, Text = new { Rule = "remove" } }))["leaving"]!.AsArray())!;
        Assert.Null((string?)leaving["held_back"]);
        Assert.Equal((32.75, 13.25), ((double)leaving["after"]!["lat"]!, (double)leaving["after"]!["lon"]!));
        Assert.InRange((double)leaving["after"]!["radius_km"]!, 36, 37);
        Assert.Equal(2, (int)leaving["after"]!["precision"]!);
        Assert.Empty(leaving["after"]!["quoted"]!.AsArray());
        await bench.Post("publications/preview", new { Places = new { Rule = "grid", Degrees = 0 } }, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Persons_leave_by_rule()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("Salem al-Warfalli, a doctor, said Khalifa Haftar shelled Zuwara on Wednesday.\n"), "text" }, { new StringContent("2020-06-04"), "published" },
        };
        var report = (string)(await bench.Post("reports", form, HttpStatusCode.Created))["items"]![0]!["report"]!;
        await bench.Accept((await bench.Get($"reports/{report}"))["claims"]!.AsArray());
        var id = (string)(await bench.Get($"reports/{report}"))["claims"]!.AsArray().Select(claim => claim!["incident"]).First(incident => incident is not null)!;
        var kept = await Leaving(id, "keep");
        Assert.Contains("Salem al-Warfalli", kept["after"]!.ToJsonString(), StringComparison.Ordinal);
        foreach (var rule in new[] { "office", "remove" })
        {
            var left = await Leaving(id, rule);
            Assert.DoesNotContain("Warfalli", left["after"]?.ToJsonString() ?? "", StringComparison.Ordinal);
            Assert.Null((string?)left["held_back"]);
            Assert.Equal(rule == "office", left["after"]!.ToJsonString().Contains("Haftar", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task What_isn_t_said_is_careful()
    {
        var id = await bench.Reviewed("shelling");
        var bare = Assert.Single((await bench.Post("publications/preview", new { Incidents = new[] { id } }))["leaving"]!.AsArray())!["after"]!;
        var said = Assert.Single((await bench.Post("publications/preview", new { Incidents = new[] { id }, Places = new { Rule = "admin1" }, People = new { Rule = "office" }, Text = new { Rule = "quote" }, OnlyReviewed = true }))["leaving"]!.AsArray())!["after"]!;
        Assert.Equal(said.ToJsonString(), bare.ToJsonString());
        Assert.Equal("Tripoli", (string)bare["place"]!);
        Assert.Empty(bare["titles"]!.AsArray());
        var release = await bench.Post("publications", new { Incidents = new[] { id }, Name = "Bare", Licence = "CC0-1.0" }, HttpStatusCode.Created);
        Assert.Equal(("admin1", "office", "quote", true), ((string)release["rules"]!["places"]!, (string)release["rules"]!["people"]!, (string)release["rules"]!["text"]!, (bool)release["rules"]!["only_reviewed"]!));
        foreach (var file in release["files"]!.AsArray())
            Assert.DoesNotContain("Abu Salim", await bench.Client.GetStringAsync((string)file!["href"]!, Bench.Stop), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Whom_one_incident_may_not_name_no_other_quotes()
    {
        // He is a side of the first, and only quoted in the second, in letters that no name is written in.
        using var form = new MultipartFormDataContent { { new StringContent("Khalifa Haftar shelled Zuwara on Tuesday.\n\nRebels attacked Sabratha on Tuesday, khalifa haftar said.\n"), "text" }, { new StringContent("2020-06-04"), "published" } };
        var report = (string)(await bench.Post("reports", form, HttpStatusCode.Created))["items"]![0]!["report"]!;
        await bench.Accept((await bench.Get($"reports/{report}"))["claims"]!.AsArray());
        var claims = (await bench.Get($"reports/{report}"))["claims"]!.AsArray();
        var asked = new { Incidents = claims.Select(claim => (string?)claim!["incident"]).OfType<string>().Distinct().ToArray(), Places = new { Rule = "as_is" }, People = new { Rule = "remove" } };
        var preview = await bench.Post("publications/preview", asked);
        Assert.Equal((2, 1), ((int)preview["counts"]!["chosen"]!, (int)preview["counts"]!["held_back"]!));
        Assert.DoesNotContain("haftar", string.Concat(preview["leaving"]!.AsArray().Select(one => one!["after"]?.ToJsonString())), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_a_reader_of_lines_would_be_told_is_not_to_be_published()
    {
        await bench.Post("publications", new { Name = "x", Licence = "CC-BY-4.0", Formats = new[] { "jsonl" } }, HttpStatusCode.BadRequest);
        await bench.Post("publications", new { Name = "x", Licence = "mine" }, HttpStatusCode.BadRequest);
        await bench.Post("publications", new { Name = "x", Licence = "CC0-1.0", Incidents = new[] { "i-0000000000000000" } }, HttpStatusCode.NotFound);
        Assert.Equal(HttpStatusCode.NotFound, (await bench.Client.GetAsync("publications/p-0/files/..%2F..%2Freports.dragoman", Bench.Stop)).StatusCode);
    }

    private async Task<JsonNode> Leaving(string id, string people) =>
        Assert.Single((await bench.Post("publications/preview", new { Incidents = new[] { id }, Places = new { Rule = "as_is" }, Text = new { Rule = "keep" }, People = new { Rule = people } }))["leaving"]!.AsArray())!;
}
