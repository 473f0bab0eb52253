using System.Net;
using System.Net.Http.Json;
using Dragoman.Archive.People;
using Dragoman.Workbench.People;

namespace Dragoman.Workbench.Tests;

/// <summary>Where an identity provider says who people are.</summary>
public class ProviderBench : TeamBench
{
    internal IdentityServer Server { get; } = new();

    protected virtual string? Roles => null;

    protected override TeamOptions Team => base.Team with { Provider = new IdentityProvider(new Uri(Server.Issuer), IdentityServer.Client, IdentityServer.Secret, Roles) };

    public override async ValueTask InitializeAsync()
    {
        await Server.StartAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>The way of a browser from the page to the provider and back.</summary>
    /// <returns>Where it ends, and the client with its session.</returns>
    internal async Task<(string Page, HttpClient Client)> Come(Dictionary<string, object> says, string to = "/incidents")
    {
        Server.Says = says;
        var (client, cookies, address) = (Nobody(), new CookieContainer(), new Uri(Address, $"/sign-in/provider?to={Uri.EscapeDataString(to)}"));
        for (var step = 0; step < 5; step++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            // Cookies of this machine are for the workbench and the provider alike; marked as over TLS, as browsers take this machine.
            var secure = new UriBuilder(address) { Scheme = "https" }.Uri;
            if (cookies.GetCookieHeader(secure) is { Length: > 0 } header)
                request.Headers.Add("Cookie", header);
            var answer = await client.SendAsync(request, Stop);
            if (answer.Headers.TryGetValues("Set-Cookie", out var set))
                foreach (var one in set)
                    cookies.SetCookies(secure, one.Replace(",", "%2C", StringComparison.Ordinal).Replace("%2C ", ", ", StringComparison.Ordinal));
            if (answer.Headers.Location is not { } next)
                throw new InvalidOperationException($"{address}: {answer.StatusCode}: {await answer.Content.ReadAsStringAsync(Stop)}");
            address = new Uri(address, next);
            if (address.Authority == Address.Authority && !address.AbsolutePath.StartsWith("/sign-in/provider", StringComparison.Ordinal))
            {
                client.DefaultRequestHeaders.Add("Cookie", cookies.GetCookieHeader(secure) is { Length: > 0 } session ? session : "none=1");
                return (address.PathAndQuery, client);
            }
        }
        throw new InvalidOperationException("it goes in a circle");
    }
}

public sealed class RoleProviderBench : ProviderBench
{
    protected override string Roles => "roles";
}

public sealed class ProviderTests(ProviderBench bench) : IClassFixture<ProviderBench>
{
    [Fact]
    public async Task Who_was_invited_gets_in_by_a_verified_address_and_is_known_by_subject_from_then_on()
    {
        using var administrator = await bench.As(Role.Administrator);
        var made = await Bench.Read(await administrator.PostAsJsonAsync("people", new { name = "lina@example.org", role = "coder", elsewhere = true }, Bench.Stop), HttpStatusCode.Created);
        Assert.Null(made["password"]);
        Assert.Equal("/sign-in?refused=stranger", (await bench.Come(new() { ["sub"] = "evil", ["email"] = "lina@example.org", ["email_verified"] = false })).Page);
        var (page, client) = await bench.Come(new() { ["sub"] = "42", ["email"] = "lina@example.org", ["email_verified"] = true });
        Assert.Equal("/incidents", page);
        var me = await TeamBench.Get(client, "me");
        Assert.Equal(("lina@example.org", "coder", false), ((string?)me["user"], (string?)me["role"], (bool)me["has_password"]!));
        Assert.Equal("/", (await bench.Come(new() { ["sub"] = "42" }, to: "//evil.example")).Page);
        // Another one with that address is somebody else.
        Assert.Equal("/sign-in?refused=stranger", (await bench.Come(new() { ["sub"] = "43", ["email"] = "lina@example.org", ["email_verified"] = true })).Page);
        await administrator.PatchAsJsonAsync($"people/{made["person"]!["id"]}", new { disabled = true }, Bench.Stop);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("me", Bench.Stop)).StatusCode);
        Assert.Equal("/sign-in?refused=stranger", (await bench.Come(new() { ["sub"] = "42" })).Page);
    }

    [Fact]
    public async Task A_stranger_stays_outside_and_no_account_with_a_password_is_taken_over()
    {
        foreach (var says in new Dictionary<string, object>[] { new() { ["sub"] = "7", ["preferred_username"] = "anna" }, new() { ["sub"] = "8", ["roles"] = "dragoman-administrator" } })
        {
            var (page, client) = await bench.Come(says);
            Assert.Equal("/sign-in?refused=stranger", page);
            Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("me", Bench.Stop)).StatusCode);
        }
        using var archive = bench.Open();
        Assert.All(archive.Accounts().Log(limit: 2), entry => Assert.Equal((AccountEvent.Refused, null), (entry.What, entry.Whose)));
    }

    [Fact]
    public async Task A_code_that_nobody_asked_for_is_refused()
    {
        using var client = bench.Nobody();
        var answer = await client.GetAsync(new Uri(bench.Address, "/sign-in/provider/done?code=x&state=y"), Bench.Stop);
        Assert.Equal("/sign-in?refused=provider", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task The_page_learns_of_both_ways()
    {
        using var client = bench.Nobody();
        var ways = await TeamBench.Get(client, "session");
        Assert.Equal(["password", "provider"], ways["ways"]!.AsArray().Select(way => (string)way!));
        Assert.Equal(("127.0.0.1", "/sign-in/provider"), ((string?)ways["provider"], (string?)ways["provider_address"]));
    }
}

public sealed class RoleProviderTests(RoleProviderBench bench) : IClassFixture<RoleProviderBench>
{
    [Fact]
    public async Task The_provider_gives_roles_and_takes_them()
    {
        var (page, client) = await bench.Come(new() { ["sub"] = "1", ["preferred_username"] = "noor", ["name"] = "Noor A.", ["roles"] = new[] { "staff", "dragoman-coder", "dragoman-reader" } });
        Assert.Equal("/incidents", page);
        Assert.Equal(("noor", "coder", "Noor A."), await Me(client));
        (_, client) = await bench.Come(new() { ["sub"] = "1", ["preferred_username"] = "renamed", ["roles"] = new[] { "dragoman-reviewer" } });
        Assert.Equal(("noor", "reviewer", "Noor A."), await Me(client));
        Assert.Equal("/sign-in?refused=stranger", (await bench.Come(new() { ["sub"] = "1", ["roles"] = new[] { "staff", "dragoman-3" } })).Page);
        // A name that is taken here is nobody else's.
        Assert.Equal("/sign-in?refused=stranger", (await bench.Come(new() { ["sub"] = "2", ["preferred_username"] = "anna", ["roles"] = new[] { "dragoman-reader" } })).Page);
    }

    private static async Task<(string?, string?, string?)> Me(HttpClient client)
    {
        var me = await TeamBench.Get(client, "me");
        return ((string?)me["user"], (string?)me["role"], (string?)me["display_name"]);
    }
}
