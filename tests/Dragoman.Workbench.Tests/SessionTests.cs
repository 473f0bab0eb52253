using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Dragoman.Archive.People;
using Dragoman.Workbench.People;

namespace Dragoman.Workbench.Tests;

/// <summary>Signing in, staying in, and getting out.</summary>
public sealed class SessionTests(TeamBench bench) : IClassFixture<TeamBench>
{
    [Fact]
    public async Task A_session_is_a_cookie_that_no_script_and_no_other_site_gets()
    {
        using var client = bench.Nobody();
        var answer = await TeamBench.SignIn(client, "Carl", TeamBench.Password);
        var cookie = TeamBench.SetCookieOf(answer).ToLowerInvariant();
        Assert.All(new[] { "; path=/", "; secure", "; httponly", "; samesite=lax" }, part => Assert.Contains(part, cookie, StringComparison.Ordinal));
        Assert.DoesNotContain("domain=", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("expires=", cookie, StringComparison.Ordinal);
        var me = await Bench.Read(answer, HttpStatusCode.OK);
        Assert.Equal(("carl", "coder", "team", false), ((string?)me["user"], (string?)me["role"], (string?)me["mode"], (bool)me["must_change_password"]!));
        Assert.Equal(["read", "code"], me["may"]!.AsArray().Select(deed => (string)deed!));
        Assert.Equal("reports.dragoman", (string?)me["archive"]);
    }

    [Fact]
    public async Task Unknown_wrong_disabled_and_locked_are_told_the_same()
    {
        bench.Add("wrong", Role.Reader);
        bench.Add("locked", Role.Reader);
        var disabled = bench.Add("disabled", Role.Reader);
        using (var archive = bench.Open())
        {
            archive.Accounts().Change(disabled.Id, new AccountChange(IsDisabled: true), new Doer("root"));
            archive.Accounts().Add(new NewAccount("invited", Role.Reader, null), new Doer("root"));
        }
        using var client = bench.Nobody();
        for (var i = 0; i < Accounts.MostFailures; i++)
            await TeamBench.SignIn(client, "locked", "not this one, surely");
        var answers = new List<string>();
        foreach (var (name, password) in new[] { ("nobody", TeamBench.Password), ("wrong", "not this one, surely"), ("disabled", TeamBench.Password), ("locked", TeamBench.Password), ("invited", ""), ("", ""), ("wrong", new string('x', 10_000)) })
        {
            var answer = await TeamBench.SignIn(client, name, password);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
            answers.Add(await answer.Content.ReadAsStringAsync(Bench.Stop));
        }
        Assert.Single(answers.Distinct());
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await TeamBench.SignIn(client, "wrong", new string('x', 100_000))).StatusCode);
        bench.Time.Move(Accounts.Lockout);
        Assert.Equal(HttpStatusCode.OK, (await TeamBench.SignIn(client, "locked", TeamBench.Password)).StatusCode);
    }

    /// <summary>No time is measured, which other programs change: what is compared with is as much work.</summary>
    [Fact]
    public void A_name_that_is_not_there_takes_as_long_as_a_wrong_password()
    {
        // Format, function, rounds and the length of the salt, as Identity writes them before salt and key.
        const int head = 13;
        var (there, missing) = (Convert.FromBase64String(Passwords.ComparedWith(Passwords.Hash(TeamBench.Password))), Convert.FromBase64String(Passwords.ComparedWith(null)));
        Assert.Equal(there[..head], missing[..head]);
        Assert.Equal(there.Length, missing.Length);
        Assert.False(Passwords.IsRight(null, "x", out _));
    }

    [Fact]
    public async Task A_session_ends_when_it_is_idle_and_after_half_a_day_however_busy()
    {
        bench.Add("busy", Role.Reader);
        using (var idle = await bench.As("busy"))
        {
            bench.Time.Move(TimeSpan.FromMinutes(119));
            Assert.Equal(HttpStatusCode.OK, (await idle.GetAsync("me", Bench.Stop)).StatusCode);
            bench.Time.Move(TimeSpan.FromMinutes(2));
            Assert.Equal(HttpStatusCode.Unauthorized, (await idle.GetAsync("me", Bench.Stop)).StatusCode);
        }
        using var client = await bench.As("busy");
        for (var hour = 0; hour < 11; hour++)
        {
            // The cookie of the answer takes the place of the one before, as in a browser.
            bench.Time.Move(TimeSpan.FromMinutes(65));
            var answer = await client.GetAsync("me", Bench.Stop);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            client.DefaultRequestHeaders.Remove("Cookie");
            client.DefaultRequestHeaders.Add("Cookie", TeamBench.CookieOf(answer));
        }
        bench.Time.Move(TimeSpan.FromMinutes(10));
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("me", Bench.Stop)).StatusCode);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_also_for_who_kept_the_cookie()
    {
        bench.Add("leaving", Role.Reader);
        using var client = await bench.As("leaving");
        var answer = await client.DeleteAsync("session", Bench.Stop);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal("\"cache\"", answer.Headers.GetValues("Clear-Site-Data").Single());
        Assert.Contains("expires=Thu, 01 Jan 1970", TeamBench.SetCookieOf(answer), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("me", Bench.Stop)).StatusCode);
    }

    [Fact]
    public async Task Another_role_is_had_at_once_and_the_old_session_is_over()
    {
        var account = bench.Add("rising", Role.Reader);
        using var client = await bench.As("rising");
        using var administrator = await bench.As(Role.Administrator);
        await Bench.Read(await administrator.PatchAsJsonAsync($"people/{account.Id}", new { role = "reviewer" }, Bench.Stop), HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("me", Bench.Stop)).StatusCode);
        using var again = await bench.As("rising");
        Assert.Equal("reviewer", (string?)(await TeamBench.Get(again, "me"))["role"]);
    }

    [Fact]
    public async Task Another_password_ends_the_other_sessions_and_needs_the_present_one()
    {
        bench.Add("changing", Role.Reader);
        using var other = await bench.As("changing");
        using var client = await bench.As("changing");
        foreach (var (current, next, where) in new[] { ("wrong wrong wrong", "a quite different one", "current"), (TeamBench.Password, "short", "new"), (TeamBench.Password, "changing1234", "new"), (TeamBench.Password, "Password12345!", "new"), (TeamBench.Password, TeamBench.Password, "new") })
            Assert.Equal(where, (string?)(await Bench.Read(await Change(client, current, next), HttpStatusCode.UnprocessableEntity))["where"]);
        var changed = await Change(client, TeamBench.Password, "a quite different one");
        Assert.Equal(HttpStatusCode.NoContent, changed.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("me", Bench.Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await other.GetAsync("me", Bench.Stop)).StatusCode);
        client.DefaultRequestHeaders.Remove("Cookie");
        client.DefaultRequestHeaders.Add("Cookie", TeamBench.CookieOf(changed));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("me", Bench.Stop)).StatusCode);
        using var nobody = bench.Nobody();
        Assert.Equal(HttpStatusCode.Unauthorized, (await TeamBench.SignIn(nobody, "changing", TeamBench.Password)).StatusCode);
    }

    [Fact]
    public async Task A_forged_or_foreign_cookie_is_nobody()
    {
        using var client = await bench.As(Role.Administrator);
        var cookie = client.DefaultRequestHeaders.GetValues("Cookie").Single();
        foreach (var forged in new[] { "__Host-dragoman=x", cookie[..^6] + "AAAAAA", cookie.Replace("__Host-", "", StringComparison.Ordinal) })
        {
            using var other = bench.Nobody();
            other.DefaultRequestHeaders.Add("Cookie", forged);
            Assert.Equal(HttpStatusCode.Unauthorized, (await other.GetAsync("me", Bench.Stop)).StatusCode);
        }
    }

    [Theory]
    [InlineData("X-Dragoman", null)]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Another_site_signs_nobody_in_and_changes_nothing(string header, string? value)
    {
        using var client = await bench.As(Role.Coder);
        client.DefaultRequestHeaders.Remove(header);
        if (value is not null)
            client.DefaultRequestHeaders.Add(header, value);
        Assert.Equal(HttpStatusCode.Forbidden, (await TeamBench.SignIn(client, "rana", TeamBench.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.PutAsJsonAsync("claims/c-0/verdict", new { verdict = "accepted", version = 0 }, Bench.Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.DeleteAsync("session", Bench.Stop)).StatusCode);
        client.DefaultRequestHeaders.Remove(header);
        client.DefaultRequestHeaders.Remove("X-Dragoman");
        client.DefaultRequestHeaders.Add("X-Dragoman", "1");
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        Assert.Equal(HttpStatusCode.NotFound, (await client.PutAsJsonAsync("claims/c-0/verdict", new { verdict = "accepted", version = 0 }, Bench.Stop)).StatusCode);
    }

    [Fact]
    public async Task A_token_beside_a_cookie_counts_alone()
    {
        using var client = await bench.As(Role.Administrator);
        client.DefaultRequestHeaders.Add("Authorization", "Bearer drg_nothing");
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("me", Bench.Stop)).StatusCode);
    }

    private static Task<HttpResponseMessage> Change(HttpClient client, string current, string next) => client.PutAsJsonAsync("me/password", new JsonObject { ["current"] = current, ["new"] = next }, Bench.Stop);
}
