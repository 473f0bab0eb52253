using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Dragoman.Archive.People;
using Dragoman.Workbench.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Dragoman.Workbench.Tests;

/// <summary>Every operation of the interface, asked by everybody.</summary>
public sealed class RoleTests(TeamBench bench) : IClassFixture<TeamBench>
{
    private sealed record Operation(HttpMethod Method, string Path, Role? Role, bool TakesTokens)
    {
        /// <summary>With ids of nothing, and a body that says nothing: who may not ask doesn't learn so.</summary>
        public HttpRequestMessage Request() => new(Method, Path.Replace("{z}/{x}/{y}", "0/0/0", StringComparison.Ordinal).Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal))
        {
            Content = Method == HttpMethod.Get ? null : Path.EndsWith("/reports", StringComparison.Ordinal) ? new MultipartFormDataContent { { new StringContent(""), "text" } } : JsonContent.Create(new { }),
        };

        // Signing out ends what the others go on with.
        public bool IsLast => Path.EndsWith("/session", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_not_the_role_is_refused_by_every_route_and_who_has_it_by_none()
    {
        var operations = await Operations();
        Assert.True(operations.Count > 40);
        Assert.Equal(["GET /api/v1/session", "POST /api/v1/session"], operations.Where(one => one.Role is null).Select(one => $"{one.Method} {one.Path}").Order(StringComparer.Ordinal));
        using var nobody = bench.Nobody();
        foreach (var operation in operations.Where(one => one.Role is not null))
            await Expect(operation, nobody, "nobody", HttpStatusCode.Unauthorized);
        foreach (var role in Enum.GetValues<Role>())
        {
            using var client = await bench.As(role);
            foreach (var operation in operations.Where(one => one.Role is not null).OrderBy(one => one.IsLast))
                await Expect(operation, client, role.ToString(), role < operation.Role ? HttpStatusCode.Forbidden : null);
        }
    }

    [Fact]
    public async Task A_token_may_what_it_was_made_for_and_never_who_gets_in()
    {
        var operations = await Operations();
        using var administrator = await bench.As(Role.Administrator);
        foreach (var role in Enum.GetValues<Role>())
        {
            using var client = bench.With(await TeamBench.TokenOf(administrator, role));
            foreach (var operation in operations.Where(one => one.Role is not null))
                await Expect(operation, client, $"token for {role}", role < operation.Role || !operation.TakesTokens ? HttpStatusCode.Forbidden : null);
        }
        Assert.All(operations.Where(one => one.Role is not null && (one.Path.Contains("/people", StringComparison.Ordinal) || one.Path.Contains("/me/", StringComparison.Ordinal)) && one.Method != HttpMethod.Get), one => Assert.False(one.TakesTokens));
    }

    [Fact]
    public async Task Who_was_disabled_and_what_is_good_no_more_gets_in_nowhere()
    {
        var operations = (await Operations()).Where(one => one.Role is not null).ToArray();
        var id = bench.Add("gone", Role.Administrator).Id;
        using var session = await bench.As("gone");
        using var ofGone = bench.With(await TeamBench.TokenOf(session, Role.Administrator));
        using var administrator = await bench.As(Role.Administrator);
        using var expired = bench.With(await TeamBench.TokenOf(administrator, Role.Administrator, days: 1));
        using var revoked = bench.With(await TeamBench.TokenOf(administrator, Role.Administrator, name: "to be revoked"));
        using var unknown = bench.With("drg_" + new string('A', 43));
        foreach (var client in new[] { session, ofGone, expired, revoked })
            await TeamBench.Get(client, "people");
        await Bench.Read(await administrator.PatchAsJsonAsync($"people/{id}", new { disabled = true }, Bench.Stop), HttpStatusCode.OK);
        var tokens = (await TeamBench.Get(administrator, "me/tokens"))["items"]!.AsArray();
        await administrator.DeleteAsync($"me/tokens/{tokens.Single(token => (string)token!["name"]! == "to be revoked")!["id"]}", Bench.Stop);
        bench.Time.Move(TimeSpan.FromDays(1));
        foreach (var (client, who) in new[] { (session, "disabled"), (ofGone, "token of a disabled one"), (expired, "expired token"), (revoked, "revoked token"), (unknown, "unknown token") })
            foreach (var operation in operations)
                await Expect(operation, client, who, HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_route_that_says_nothing_keeps_the_server_from_starting()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        await using var application = builder.Build();
        application.MapGet("/open", () => "x").ForAnybody();
        application.CheckNeeds();
        application.MapGet("/forgotten", () => "x");
        Assert.Contains("/forgotten", Assert.Throws<InvalidOperationException>(application.CheckNeeds).Message, StringComparison.Ordinal);
    }

    private static async Task Expect(Operation operation, HttpClient client, string who, HttpStatusCode? expected)
    {
        using var request = operation.Request();
        using var answer = await client.SendAsync(request, Bench.Stop);
        var status = answer.StatusCode;
        var isWell = expected is { } code ? status == code : status is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden) && (int)status < 500;
        Assert.True(isWell, $"{operation.Method} {operation.Path} as {who}: {status}, and not {expected?.ToString() ?? "let in"}: {await answer.Content.ReadAsStringAsync(Bench.Stop)}");
        if (expected is HttpStatusCode.Unauthorized)
            Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.Single().Scheme);
    }

    private async Task<IReadOnlyList<Operation>> Operations()
    {
        using var nobody = bench.Nobody();
        var document = await TeamBench.Get(nobody, "/openapi/v1.json");
        return [.. document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject(), (path, operation) => Of(operation.Key, path.Key, operation.Value!))];
    }

    private static Operation Of(string method, string path, JsonNode operation)
    {
        var role = (string)operation["x-role"]! is var name && name == "anybody" ? (Role?)null : Enum.Parse<Role>(name, ignoreCase: true);
        var schemes = operation["security"]?.AsArray().SelectMany(one => one!.AsObject().Select(scheme => scheme.Key)).ToArray() ?? [];
        Assert.Equal(role is not null, schemes.Contains("session"));
        Assert.Equal(role is not null, operation["responses"]!["401"] is not null && schemes.Length > 0);
        return new Operation(new HttpMethod(method.ToUpperInvariant()), path, role, schemes.Contains("token"));
    }
}
