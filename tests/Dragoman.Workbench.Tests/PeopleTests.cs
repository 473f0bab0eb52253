using System.Net;
using System.Net.Http.Json;
using Dragoman.Archive.People;

namespace Dragoman.Workbench.Tests;

/// <summary>Who does what under whose name.</summary>
public sealed class PeopleTests(TeamBench bench) : IClassFixture<TeamBench>
{
    [Fact]
    public async Task A_password_that_was_handed_over_has_to_be_changed_before_anything_else()
    {
        using var administrator = await bench.As(Role.Administrator);
        var made = await Bench.Read(await administrator.PostAsJsonAsync("people", new { name = "newcomer", role = "administrator" }, Bench.Stop), HttpStatusCode.Created);
        var password = (string)made["password"]!;
        using var client = bench.Nobody();
        client.DefaultRequestHeaders.Add("Cookie", TeamBench.CookieOf(await TeamBench.SignIn(client, "newcomer", password)));
        Assert.True((bool)(await TeamBench.Get(client, "me"))["must_change_password"]!);
        foreach (var path in new[] { "reports", "people", "me/tokens" })
            Assert.Equal("password", (string?)(await Bench.Read(await client.GetAsync(path, Bench.Stop), HttpStatusCode.Forbidden))["where"]);
        var changed = await client.PutAsJsonAsync("me/password", new Dictionary<string, string> { ["current"] = password, ["new"] = "seven hills and a well" }, Bench.Stop);
        client.DefaultRequestHeaders.Remove("Cookie");
        client.DefaultRequestHeaders.Add("Cookie", TeamBench.CookieOf(changed));
        await TeamBench.Get(client, "people");
        var reset = await Bench.Read(await administrator.PostAsJsonAsync($"people/{made["person"]!["id"]}/password", new { }, Bench.Stop), HttpStatusCode.OK);
        Assert.NotEqual(password, (string)reset["password"]!);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("me", Bench.Stop)).StatusCode);
    }

    [Fact]
    public async Task What_people_decide_stands_under_their_names()
    {
        using var coder = await bench.As(Role.Coder);
        var claim = (await TeamBench.Get(coder, $"reports/{Bench.Reports[0].Id}"))["claims"]![0]!;
        await Bench.Read(await coder.PutAsJsonAsync($"claims/{claim["id"]}/verdict", new { verdict = "accepted", version = (long)claim["version"]! }, Bench.Stop), HttpStatusCode.OK);
        using var program = bench.With(await TeamBench.TokenOf(await bench.As(Role.Reviewer), Role.Reviewer));
        await Bench.Read(await program.PutAsJsonAsync("ratings", new { kind = "outlet", name = "Coast Radio", reliability = "B" }, Bench.Stop), HttpStatusCode.OK);
        using var form = new MultipartFormDataContent { { new StringContent("Rebels killed two soldiers in Sabha on Monday."), "text" } };
        var added = await Bench.Read(await coder.PostAsync("reports", form, Bench.Stop), HttpStatusCode.Created);
        using var archive = bench.Open();
        Assert.Equal("carl", archive.LogOf((string)claim["id"]!).Last().Decision.Who);
        Assert.Equal("vera", archive.Ratings().All().Single().Who);
        Assert.Equal("carl", archive.LogOf((string)added["items"]![0]!["report"]!).Single().Decision.Who);
    }

    [Fact]
    public async Task A_coder_takes_work_and_a_reviewer_gives_it()
    {
        using var coder = await bench.As(Role.Coder);
        using var reviewer = await bench.As(Role.Reviewer);
        Assert.Equal(HttpStatusCode.OK, (await Assign(coder, 1, "carl", "open")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Assign(coder, 1, "vera", "open")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Assign(coder, 1, null, "todo")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Assign(reviewer, 1, "vera", "open")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Assign(coder, 1, "carl", "open")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Assign(reviewer, 1, "carl", "open")).StatusCode);
        Assert.Equal("assignee", (string?)(await Bench.Read(await Assign(reviewer, 1, "nobody-here", "open"), HttpStatusCode.UnprocessableEntity))["where"]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Assign(reviewer, 1, "rana", "open")).StatusCode);
    }

    [Fact]
    public async Task The_last_administrator_stays_one_and_names_are_taken_once()
    {
        using var administrator = await bench.As(Role.Administrator);
        var people = (await TeamBench.Get(administrator, "people"))["items"]!.AsArray();
        foreach (var other in people.Where(person => (string?)person!["role"] == "administrator" && (string?)person["name"] != "anna"))
            await administrator.PatchAsJsonAsync($"people/{other!["id"]}", new { role = "reader" }, Bench.Stop);
        var id = people.Single(person => (string?)person!["name"] == "anna")!["id"];
        Assert.Equal(HttpStatusCode.Conflict, (await administrator.PatchAsJsonAsync($"people/{id}", new { role = "reader" }, Bench.Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await administrator.PatchAsJsonAsync($"people/{id}", new { disabled = true }, Bench.Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await administrator.PostAsJsonAsync("people", new { name = "ANNA", role = "reader" }, Bench.Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await administrator.PostAsJsonAsync("people", new { name = "a b", role = "reader" }, Bench.Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync("me", Bench.Stop)).StatusCode);
    }

    [Fact]
    public async Task The_log_says_who_from_where_and_never_a_secret()
    {
        bench.Add("logged", Role.Reader);
        using var client = await bench.As("logged");
        var token = await TeamBench.TokenOf(client, Role.Reader);
        await TeamBench.SignIn(client, "logged", "a wrong one, by mistake");
        using var administrator = await bench.As(Role.Administrator);
        var (first, all) = (await TeamBench.Get(administrator, "people/log?limit=2"), await TeamBench.Get(administrator, "people/log?limit=500"));
        var second = await TeamBench.Get(administrator, $"people/log?limit=2&after={first["next"]}");
        Assert.Equal(all["items"]!.AsArray().Take(4).Select(entry => (long)entry!["seq"]!), first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(entry => (long)entry!["seq"]!));
        Assert.Equal(
            ["refused", "token_made", "signed_in", "added"],
            all["items"]!.AsArray().Where(entry => (string?)entry!["whose"] == "logged").Select(entry => (string?)entry!["what"]));
        Assert.Equal("127.0.0.1", (string?)all["items"]!.AsArray().First(entry => (string?)entry!["what"] == "refused")!["address"]);
        Assert.All(new[] { token, TeamBench.Password, "a wrong one", "drg_" }, secret => Assert.DoesNotContain(secret, all.ToJsonString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_that_leaves_the_archive_tells_of_accounts()
    {
        using var administrator = await bench.As(Role.Administrator);
        foreach (var format in new[] { "jsonl", "acled-csv", "geojson" })
        {
            var text = await administrator.GetStringAsync($"export?format={format}", Bench.Stop);
            Assert.All(TeamBench.NameOf.Values, name => Assert.DoesNotContain($"\"{name}\"", text, StringComparison.Ordinal));
        }
    }

    private static async Task<HttpResponseMessage> Assign(HttpClient client, int report, string? assignee, string state)
    {
        var version = (long)(await TeamBench.Get(client, $"reports/{Bench.Reports[report].Id}"))["version"]!;
        return await client.PutAsJsonAsync($"reports/{Bench.Reports[report].Id}/assignment", new { assignee, state, version }, Bench.Stop);
    }
}
