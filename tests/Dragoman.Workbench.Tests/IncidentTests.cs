using System.Net;
using System.Text.Json.Nodes;
using Dragoman.Archive.Searching;
using Dragoman.Exchange.Output;

namespace Dragoman.Workbench.Tests;

public sealed class IncidentTests(Bench bench) : IClassFixture<Bench>
{
    [Fact]
    public async Task A_list_shows_best_values_and_an_incident_all_that_is_said()
    {
        var shelling = await Disputed();
        Assert.Equal((2, 2, true, false), ((int)shelling["reports"]!, (int)shelling["voices"]!, (bool)shelling["corroborated"]!, (bool)shelling["published"]!));
        Assert.Equal((3, 7), ((int)shelling["deaths"]!["low"]!, (int)shelling["deaths"]!["high"]!));
        var incident = await bench.Get($"incidents/{(string)shelling["id"]!}");
        Assert.NotEmpty(incident["contradictions"]!.AsArray());
        Assert.Equal(incident["claims"]!.AsArray().Count, incident["claim_states"]!.AsArray().Count);
        Assert.Equal(["Coast Radio", "Maghreb Wire"], incident["sources"]!.AsArray().Select(source => (string)source!["outlet"]!).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("country=LBY", true)]
    [InlineData("place=32.84,13.18,20", true)]
    [InlineData("box=10,30,16,34", true)]
    [InlineData("box=370,30,376,34", true)]
    [InlineData("from=2020-06-01&to=2020-06-30&corroborated=true", true)]
    [InlineData("words=shell*", true)]
    [InlineData("actor=lby-lna", true)]
    [InlineData("box=-10,30,-6,34", false)]
    [InlineData("from=2021-01-01", false)]
    [InlineData("published=true&country=FRA", false)]
    public async Task Lists_maps_timelines_and_charts_share_their_filters(string filter, bool isFound)
    {
        var id = (string)(await Disputed())["id"]!;
        Assert.Equal(isFound, (await bench.Get($"incidents?{filter}"))["items"]!.AsArray().Any(item => (string)item!["id"]! == id));
        var map = await bench.Get($"map?{filter}");
        Assert.Equal(isFound, map["points"]!["id"]!.AsArray().Any(item => (string)item! == id));
        Assert.Equal(map["points"]!["id"]!.AsArray().Count, map["points"]!["lon"]!.AsArray().Count);
        Assert.Equal(isFound, (await bench.Get($"timeline?{filter}&by=month&split=class"))["buckets"]!.AsArray().Any(bucket => bucket!["counts"]!.AsObject().ContainsKey("shelling")));
        Assert.Equal(isFound, (await bench.Get($"charts?{filter}&by=class"))["items"]!.AsArray().Any(total => (string?)total!["key"] == "shelling"));
        Assert.Equal(isFound, (await bench.Client.GetStringAsync($"export?{filter}&format=acled-csv", Bench.Stop)).Contains("Shelling", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_export_of_lines_is_what_the_archive_says()
    {
        var lines = (await bench.Client.GetStringAsync("export?format=jsonl", Bench.Stop)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        using var archive = bench.Open();
        var tools = Cli.Wiring.OpenTools(Archive.Local.LocalNames.None);
        var expected = new List<string>();
        archive.Incidents(tools.Kit(tools.SourcesOf([]))).Each(ClaimQuery.All, incident => expected.Add(System.Text.Encoding.UTF8.GetString(IncidentJson.Line(incident).Span).TrimEnd()));
        Assert.Equal(expected.Select(IdOf).Order(StringComparer.Ordinal), lines.Select(IdOf).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("ucdp-xlsx")]
    [InlineData("geojson")]
    [InlineData("package")]
    [InlineData("hxl-csv")]
    [InlineData("polecat-tsv")]
    public async Task Other_formats_are_written(string format) => Assert.NotEmpty(await bench.Client.GetByteArrayAsync($"export?format={format}", Bench.Stop));

    [Fact]
    public async Task What_belongs_together_is_merged_and_what_does_not_is_split()
    {
        var all = (await bench.Get("incidents"))["items"]!.AsArray().Where(item => !(bool)item!["corroborated"]!).Take(2).ToArray();
        var merged = (string)(await bench.Post("incidents/merge", new { Incidents = all.Select(item => (string)item!["id"]!), Reason = "the same" }))["incident"]!;
        var claims = (await bench.Get($"incidents/{merged}"))["claims"]!.AsArray().Select(claim => (string)claim!["id"]!).ToArray();
        Assert.Equal(all.Sum(item => (int)item!["claims"]!), claims.Length);
        Assert.Contains((await bench.Get($"incidents/{merged}"))["history"]!.AsArray(), entry => (string)entry!["kind"]! == "merged" && (string)entry["reason"]! == "the same");
        var parts = (await bench.Post("incidents/split", new { Groups = new[] { claims[..1], claims[1..] } }))["incidents"]!.AsArray();
        Assert.Equal(2, parts.Count);
        await bench.Post("incidents/merge", new { Claims = new[] { claims[0] } }, HttpStatusCode.BadRequest);
        await bench.Post("incidents/merge", new { Claims = claims[..2], Versions = new Dictionary<string, long> { [claims[0]] = 0 } }, HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_rating_is_what_a_person_sent_last_and_incidents_show_it()
    {
        await bench.Put("ratings", new { Kind = "outlet", Name = "Coast Radio", Reliability = "B", Side = "lby-gna", Reason = "read for years" });
        var second = await bench.Put("ratings", new { Kind = "outlet", Name = "Coast Radio", Reliability = "C" });
        Assert.Equal(("C", null, 1), ((string)second["reliability"]!, (string?)second["side"], (int)second["reports"]!));
        var incident = await bench.Get($"incidents/{(string)(await Disputed())["id"]!}");
        Assert.Contains("\"C", incident["event"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Null((await bench.Put("ratings", new { Kind = "outlet", Name = "Coast Radio" }))["reliability"]);
        await bench.Put("ratings", new { Kind = "actor", Name = "nobody-at-all", Reliability = "A" }, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Who_holds_what_is_told_of_a_day()
    {
        var before = await bench.Get("control?date=2019-01-01");
        Assert.Empty(before["places"]!.AsArray());
        var places = (await bench.Get("control?date=2020-06-05&country=LBY"))["places"]!.AsArray();
        Assert.Contains(places, place => (string)place!["name"]! == "Tarhuna" && place["holders"]!.AsArray().Any(holder => (string)holder!["id"]! == "lby-gna") && place["incidents"]!.AsArray().Count > 0);
    }

    private async Task<JsonNode> Disputed() =>
        (await bench.Get("incidents?disputed=true"))["items"]!.AsArray().First(item => (string)item!["class"]! == "shelling")!;

    private static string IdOf(string line) => (string)JsonNode.Parse(line)!["id"]!;
}
