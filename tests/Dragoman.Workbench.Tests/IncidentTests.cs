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
    public async Task Who_holds_what_is_the_same_as_by_all_claims()
    {
        using var archive = bench.Open();
        var tools = Cli.Wiring.OpenTools(Archive.Local.LocalNames.None);
        var incidents = archive.Incidents(tools.Kit(tools.SourcesOf([])));
        var (all, few) = (incidents.Claims(ClaimQuery.All), incidents.Claims(new ClaimQuery { Classes = tools.ControlClasses }));
        Assert.True(few.Length < all.Length);
        var day = new DateOnly(2020, 6, 5);
        var (expected, got) = (tools.Territory(all, tools.SourcesOf([])).ControlAt(day), tools.Territory(few, tools.SourcesOf([])).ControlAt(day));
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Select(one => (one.Place.Key, one.State, string.Join(' ', one.Claims.Select(claim => claim.Id)))), got.Select(one => (one.Place.Key, one.State, string.Join(' ', one.Claims.Select(claim => claim.Id)))));
        Assert.Equal(all.Max(claim => claim.Report.Published), DateOnly.Parse((string)(await bench.Get("control"))["date"]!, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Who_holds_what_is_told_of_a_day()
    {
        var before = await bench.Get("control?date=2019-01-01");
        Assert.Empty(before["places"]!.AsArray());
        var places = (await bench.Get("control?date=2020-06-05&country=LBY"))["places"]!.AsArray();
        Assert.Contains(places, place => (string)place!["name"]! == "Tarhuna" && place["holders"]!.AsArray().Any(holder => (string)holder!["id"]! == "lby-gna") && place["incidents"]!.AsArray().Count > 0);
    }

    [Fact]
    public async Task Who_is_said_to_hold_a_place_elsewhere_is_told_with_the_other_incident()
    {
        await Add("The Government of National Accord said its forces captured Bani Walid on Wednesday.\n", "Capital Radio");
        var denied = await Add("The Libyan National Army said on Thursday that its forces still control Bani Walid.\n", "Eastern Radio");
        await bench.Get("incidents");
        var incident = (string)(await bench.Get($"reports/{denied}"))["claims"]![0]!["incident"]!;
        var items = (await bench.Get($"incidents/{incident}/contradictions"))["items"]!.AsArray();
        var item = Assert.Single(items, one => (string)one!["field"]! == "control")!;
        Assert.Contains("Bani Walid", (string)item["text"]!, StringComparison.Ordinal);
        var claims = item["sides"]!.AsArray().SelectMany(side => side!["claims"]!.AsArray()).ToArray();
        Assert.Contains(claims, claim => (string)claim!["incident"]! == incident);
        var other = (string)claims.First(claim => (string)claim!["incident"]! != incident)!["incident"]!;
        Assert.Contains((await bench.Get($"incidents/{other}/contradictions"))["items"]!.AsArray(), one => (string)one!["text"]! == (string)item["text"]!);
        // What the command says of all of them at once is the same.
        using var archive = bench.Open();
        var tools = Cli.Wiring.OpenTools(Archive.Local.LocalNames.None);
        var all = new List<Dragoman.Incidents.Incident>();
        archive.Incidents(tools.Kit(tools.SourcesOf([]))).Each(ClaimQuery.All, all.Add);
        var told = tools.Across([.. all], tools.SourcesOf(archive.Ratings().All().Select(given => given.Rating))).Single(one => one.Id == incident);
        Assert.Contains(told.Contradictions, one => one.Text == (string)item["text"]!);
    }

    private async Task<string> Add(string text, string outlet)
    {
        using var form = new MultipartFormDataContent { { new StringContent(text), "text" }, { new StringContent(outlet), "outlet" }, { new StringContent("2020-06-05"), "published" } };
        return (string)(await bench.Post("reports", form, HttpStatusCode.Created))["items"]![0]!["report"]!;
    }

    private async Task<JsonNode> Disputed() =>
        (await bench.Get("incidents?disputed=true"))["items"]!.AsArray().First(item => (string)item!["class"]! == "shelling")!;

    private static string IdOf(string line) => (string)JsonNode.Parse(line)!["id"]!;
}
