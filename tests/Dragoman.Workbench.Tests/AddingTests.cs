using System.Net;
using System.Text.Json.Nodes;

namespace Dragoman.Workbench.Tests;

public sealed class AddingTests(Bench bench) : IClassFixture<Bench>
{
    private static readonly string Text = Bench.Reports[1].Text;

    [Fact]
    public async Task A_claim_that_the_reader_missed_is_added_with_its_words()
    {
        var body = Claim("said", "accusation");
        var added = await bench.Post($"reports/{Bench.Reports[1].Id}/claims", body, HttpStatusCode.Created);
        Assert.Equal((true, "accepted", "person"), ((bool)added["by_person"]!, (string)added["verdict"]!, (string)added["claim"]!["because"]!["construction"]!));
        Assert.Equal(("said", Text.TrimEnd()), ((string)added["claim"]!["trigger"]!["text"]!, (string)added["claim"]!["evidence"]!["text"]!));
        Assert.NotNull((string?)added["incident"]);
        Assert.Contains((await bench.Claims(1)), claim => (string)claim!["id"]! == (string)added["id"]!);
        Assert.Equal("added", (string)(await bench.Get($"claims/{(string)added["id"]!}/history"))["items"]![0]!["kind"]!);
        await bench.Post($"reports/{Bench.Reports[1].Id}/claims", body, HttpStatusCode.Conflict);
        await bench.Put($"claims/{(string)added["id"]!}/verdict", new { Verdict = "rejected", Version = (long)added["version"]! });
        using var archive = bench.Open();
        Assert.Empty(archive.Check());
    }

    [Fact]
    public async Task A_claim_that_a_person_added_stays_when_another_reader_reads()
    {
        var added = await bench.Post($"reports/{Bench.Reports[1].Id}/claims", Claim("killing", "deaths"), HttpStatusCode.Created);
        using var archive = bench.Open();
        var report = archive.Report(Bench.Reports[1].Id)!.Report;
        var before = archive.ClaimsOf(report.Id).Length;
        archive.Recode(new Reading(report, [], []), "test 2", "anna");
        Assert.Contains(archive.ClaimsOf(report.Id), claim => claim.Id == (string)added["id"]! && claim is { IsKept: false, IsByPerson: true });
        archive.Rebuild();
        Assert.Empty(archive.Check());
        var tools = Cli.Wiring.OpenTools(Archive.Local.LocalNames.None);
        archive.Recode(tools.Read(report), "test 1", "anna");
        Assert.Equal(before, archive.ClaimsOf(report.Id).Length);
        Assert.Empty(archive.Check());
    }

    [Theory]
    [InlineData("no-such-class", 0, 4)]
    [InlineData("shelling", -1, 4)]
    [InlineData("shelling", 4, 4)]
    [InlineData("shelling", 0, 100_000)]
    public async Task A_claim_needs_a_class_and_words_of_the_report(string type, int start, int end)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"reports/{Bench.Reports[1].Id}/claims") { Content = System.Net.Http.Json.JsonContent.Create(new { @class = type, trigger = new { start, end } }) };
        Assert.InRange((int)(await bench.Client.SendAsync(request, Bench.Stop)).StatusCode, 400, 422);
    }

    [Fact]
    public async Task An_actor_that_was_added_is_found_picked_and_read()
    {
        var actor = await bench.Post("actors", new { Name = "Ubari Shield Battalion", Aliases = new[] { "Ubari Shield" }, Country = "LBY", Kind = 3, Reason = "named by three outlets" }, HttpStatusCode.Created);
        var id = (string)actor["id"]!;
        Assert.Equal(("lby-x-ubari-shield-battalion", true), (id, (bool)actor["local"]!));
        Assert.Contains((await bench.Get("actors?q=ubari%20sh"))["items"]!.AsArray(), one => (string)one!["id"]! == id);
        await bench.Post("actors", new { Name = "Ubari Shield Battalion", Country = "LBY", Kind = 3 }, HttpStatusCode.Conflict);
        var claim = await Read("The Ubari Shield Battalion attacked a checkpoint in Sabha on Tuesday.\n");
        Assert.Contains(claim["actors"]!.AsArray(), party => (string)party!["id"]! == id);
        var body = Claim("shelled", "shelling", new { Id = id, Start = 0, End = 3 });
        var added = await bench.Post($"reports/{Bench.Reports[1].Id}/claims", body, HttpStatusCode.Created);
        Assert.Equal("Ubari Shield Battalion", (string)added["claim"]!["actors"]![0]!["name"]!);
    }

    [Fact]
    public async Task A_name_that_was_added_to_an_actor_of_the_register_is_read_as_that_actor()
    {
        await bench.Post("actors", new { Name = "Grey Falcons Front", Id = "lby-lna" }, HttpStatusCode.Created);
        var claim = await Read("The Grey Falcons Front attacked a checkpoint in Sabha on Monday.\n");
        Assert.Contains(claim["actors"]!.AsArray(), party => (string)party!["id"]! == "lby-lna" && (string)party["name"]! == "Libyan National Army");
    }

    [Fact]
    public async Task A_place_that_was_added_is_found_and_read()
    {
        var place = await bench.Post("places", new { Name = "Qasr Zmirli", Lat = 27.1, Lon = 14.5, Country = "LBY", Admin1 = "Sabha", RadiusKm = 2, Kind = "settlement" }, HttpStatusCode.Created);
        Assert.Equal("local:lby-qasr-zmirli", (string)place["gazetteer"]!);
        Assert.True((bool)(await bench.Get("places?q=qasr%20zm"))["items"]![0]!["local"]!);
        var claim = await Read("Gunmen attacked a police station in Qasr Zmirli, Libya, on Tuesday.\n");
        Assert.Equal(("local:lby-qasr-zmirli", 27.1), ((string)claim["place"]!["gazetteer"]!, (double)claim["place"]!["lat"]!));
        await bench.Post("places", new { Name = "Nowhere", Lat = 127.1, Lon = 14.5, Country = "LBY" }, HttpStatusCode.BadRequest);
        await bench.Post("places", new { Name = "Nowhere", Lat = 27.1, Lon = 14.5, Country = "XYZ" }, HttpStatusCode.BadRequest);
    }

    private async Task<JsonNode> Read(string text)
    {
        using var form = new MultipartFormDataContent { { new StringContent(text), "text" }, { new StringContent("2020-06-05"), "published" } };
        var report = (string)(await bench.Post("reports", form, HttpStatusCode.Created))["items"]![0]!["report"]!;
        return (await bench.Get($"reports/{report}"))["claims"]![0]!["claim"]!;
    }

    private static object Claim(string trigger, string type, params object[] actors)
    {
        var start = Text.IndexOf(trigger, StringComparison.Ordinal);
        return new { Trigger = new { Start = start, End = start + trigger.Length }, Class = type, Actors = actors, Time = new { From = "2020-06-03", To = "2020-06-03" }, Reason = "missed" };
    }
}
