using System.Net;
using System.Text.Json.Nodes;

namespace Dragoman.Workbench.Tests;

public sealed class ClaimTests(Bench bench) : IClassFixture<Bench>
{
    [Fact]
    public async Task The_second_of_two_coders_is_told_and_nothing_is_lost()
    {
        var claim = (await bench.Claims(0))[0]!;
        var (id, version) = ((string)claim["id"]!, (long)claim["version"]!);
        var corrected = claim["claim"]!.DeepClone();
        corrected["status"] = "unconfirmed";
        var first = await bench.Put($"claims/{id}/verdict", new { Verdict = "corrected", Claim = corrected, Version = version, Reason = "nobody confirms it" });
        Assert.Equal(("corrected", "unconfirmed", "occurred"), ((string)first["verdict"]!, (string)first["claim"]!["status"]!, (string)first["coded"]!["status"]!));
        var problem = await bench.Put($"claims/{id}/verdict", new { Verdict = "rejected", Version = version }, HttpStatusCode.Conflict);
        Assert.Equal("unconfirmed", (string)problem["current"]!["claim"]!["status"]!);
        Assert.Equal("anna", (string)problem["by"]!);
        Assert.Equal((long)first["version"]!, (long)problem["current"]!["version"]!);
        Assert.Equal("corrected", (string)(await bench.Get($"claims/{id}"))["verdict"]!);
        await bench.Put($"claims/{id}/verdict", new { Verdict = "rejected", Version = (long)problem["current"]!["version"]! });
        var history = (await bench.Get($"claims/{id}/history"))["items"]!.AsArray();
        Assert.Equal(["corrected", "rejected"], history.Select(entry => (string)entry!["after"]!["verdict"]!));
        Assert.Equal("nobody confirms it", (string)history[0]!["reason"]!);
    }

    [Fact]
    public async Task Many_coders_at_once_each_get_all_of_it_or_a_conflict()
    {
        var claim = (await bench.Claims(2))[0]!;
        var (id, version) = ((string)claim["id"]!, (long)claim["version"]!);
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Send(i)));
        Assert.Single(answers, HttpStatusCode.OK);
        Assert.Equal(11, answers.Count(status => status is HttpStatusCode.Conflict));
        Assert.Single((await bench.Get($"claims/{id}/history"))["items"]!.AsArray());

        async Task<HttpStatusCode> Send(int i)
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, $"claims/{id}/verdict") { Content = System.Net.Http.Json.JsonContent.Create(new { verdict = "accepted", version, reason = $"coder {i}" }) };
            return (await bench.Client.SendAsync(request, Bench.Stop)).StatusCode;
        }
    }

    [Theory]
    [InlineData("event.class", "\"no-such-class\"")]
    [InlineData("trigger.text", "\"other words\"")]
    [InlineData("trigger.end", "100000")]
    [InlineData("status", "\"perhaps\"")]
    [InlineData("id", "\"c-0000000000000000\"")]
    [InlineData("actors.0.id", "\"xyz-nobody\"")]
    [InlineData("place.lat", "123")]
    [InlineData("place.precision", "7")]
    public async Task A_correction_is_held_to_the_report_and_the_register(string path, string value)
    {
        var claim = (await bench.Claims(1))[0]!;
        var corrected = claim["claim"]!.DeepClone();
        JsonNode at = corrected;
        var steps = path.Split('.');
        foreach (var step in steps.SkipLast(1))
            at = (int.TryParse(step, out var i) ? at[i] : at[step])!;
        at[steps[^1]] = JsonNode.Parse(value);
        using var request = new HttpRequestMessage(HttpMethod.Put, $"claims/{(string)claim["id"]!}/verdict") { Content = System.Net.Http.Json.JsonContent.Create(new { verdict = "corrected", claim = corrected, version = (long)claim["version"]! }) };
        var answer = await bench.Client.SendAsync(request, Bench.Stop);
        Assert.InRange((int)answer.StatusCode, 400, 422);
        Assert.Equal("unreviewed", (string)(await bench.Get($"claims/{(string)claim["id"]!}"))["verdict"]!);
    }

    [Fact]
    public async Task Another_class_takes_the_code_books_with_it()
    {
        var claim = (await bench.Claims(0))[1]!;
        var corrected = claim["claim"]!.DeepClone();
        corrected["event"]!["class"] = "shelling";
        var after = await bench.Put($"claims/{(string)claim["id"]!}/verdict", new { Verdict = "corrected", Claim = corrected, Version = (long)claim["version"]! });
        Assert.Equal("Shelling/artillery/missile attack", (string)after["claim"]!["event"]!["acled"]!["sub_event_type"]!);
    }

    [Fact]
    public async Task What_was_read_alike_is_found_and_changed_alike()
    {
        foreach (var day in new[] { "Monday", "Sunday" })
        {
            using var form = new MultipartFormDataContent { { new StringContent($"Residents said gunmen attacked a police station in Sabha on {day}.\n"), "text" }, { new StringContent("2020-06-05"), "published" } };
            await bench.Post("reports", form, HttpStatusCode.Created);
        }
        var claim = (await bench.Claims(2)).First(one => one!["claim"]!["place"] is not null)!;
        var like = (await bench.Get($"claims/{(string)claim["id"]!}/like?field=place"))["items"]!.AsArray();
        Assert.True(like.Count >= 2);
        Assert.All(like, one => Assert.Contains("Sabha", (string)one!["evidence"]!, StringComparison.Ordinal));
        var place = new { Name = "Zuwara", Gazetteer = "geonames:2208425", Lat = 32.93, Lon = 12.08, Country = "LBY", Precision = 1, RadiusKm = 3 };
        var items = like.Select(one => new { Id = (string)one!["id"]!, Version = (long)one["version"]! }).Append(new { Id = "c-0000000000000000", Version = 1L }).ToArray();
        var done = await bench.Post("claims/verdicts", new { Items = items, Verdict = "corrected", Change = new { Field = "place", Value = place }, Reason = "another town" });
        Assert.Equal(like.Count, done["done"]!.AsArray().Count);
        Assert.Equal("c-0000000000000000", (string)Assert.Single(done["conflicts"]!.AsArray())!["id"]!);
        var changed = await bench.Get($"claims/{(string)like[0]!["id"]!}");
        Assert.Equal(("Zuwara", "Sabha"), ((string)changed["claim"]!["place"]!["name"]!, (string)changed["claim"]!["place"]!["text"]!));
        var stale = await bench.Post("claims/verdicts", new { Items = items, Verdict = "accepted" }, HttpStatusCode.OK);
        Assert.Empty(stale["done"]!.AsArray());
    }
}
