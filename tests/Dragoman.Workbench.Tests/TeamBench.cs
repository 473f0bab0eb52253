using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Dragoman.Archive.People;
using Dragoman.Workbench.People;

namespace Dragoman.Workbench.Tests;

/// <summary>A workbench for a team: rana reads, carl codes, vera reviews, anna says who may do what. Nobody is signed in.</summary>
public class TeamBench : Bench
{
    public const string Password = "four rivers and a bridge";

    /// <summary>Hashing is slow, as it has to be.</summary>
    private static readonly Lazy<string> Hashed = new(() => Passwords.Hash(Password));

    public static IReadOnlyDictionary<Role, string> NameOf { get; } =
        new Dictionary<Role, string> { [Role.Reader] = "rana", [Role.Coder] = "carl", [Role.Reviewer] = "vera", [Role.Administrator] = "anna" };

    public MovableClock Time { get; } = new();

    protected virtual TeamOptions Team => new() { SignInBurst = 1000 };

    /// <summary>Another account with the usual password.</summary>
    public Account Add(string name, Role role)
    {
        using var archive = Open();
        return archive.Accounts().Add(new NewAccount(name, role, Hashed.Value), new Doer("root"));
    }

    /// <summary>What a browser would do: signs in, and keeps the cookie; "" is nobody.</summary>
    public async Task<HttpClient> As(string name)
    {
        var client = Nobody();
        if (name.Length > 0)
            client.DefaultRequestHeaders.Add("Cookie", CookieOf(await SignIn(client, name, Password)));
        return client;
    }

    public Task<HttpClient> As(Role role) => As(NameOf[role]);

    /// <summary>A program with a token, which sends nothing that a page would.</summary>
    public HttpClient With(string token)
    {
        var client = new HttpClient { BaseAddress = Client.BaseAddress };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    public HttpClient Nobody()
    {
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = Client.BaseAddress };
        client.DefaultRequestHeaders.Add("X-Dragoman", "1");
        return client;
    }

    public static Task<HttpResponseMessage> SignIn(HttpClient client, string name, string password) => client.PostAsJsonAsync("session", new { name, password }, Stop);

    public static string CookieOf(HttpResponseMessage answer)
    {
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}: {answer.Content.ReadAsStringAsync(Stop).GetAwaiter().GetResult()}");
        return SetCookieOf(answer).Split(';')[0];
    }

    public static string SetCookieOf(HttpResponseMessage answer) => answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("__Host-dragoman=", StringComparison.Ordinal));

    /// <summary>A token of an account, made as a page makes it.</summary>
    public static async Task<string> TokenOf(HttpClient client, Role role, int days = 30, string name = "test")
    {
        var made = await Read(await client.PostAsJsonAsync("me/tokens", new { name, role = role.ToString().ToLowerInvariant(), days }, Stop), HttpStatusCode.Created);
        return (string)made["secret"]!;
    }

    public static async Task<JsonNode> Get(HttpClient client, string path) => await Read(await client.GetAsync(path, Stop), HttpStatusCode.OK);

    protected override void Fill(Archive.ReportArchive archive)
    {
        base.Fill(archive);
        foreach (var (role, name) in NameOf)
            archive.Accounts().Add(new NewAccount(name, role, Hashed.Value), new Doer("root"));
    }

    protected override WorkbenchOptions With(WorkbenchOptions options) => options with { Team = Team, Clock = Time };
}

/// <summary>Stands still, unless it is moved.</summary>
public sealed class MovableClock : TimeProvider
{
    private long _moved;

    public void Move(TimeSpan by) => Interlocked.Add(ref _moved, by.Ticks);

    public override DateTimeOffset GetUtcNow() => Clock.Instance.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _moved));
}
