using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Dragoman.Workbench.Tests;

/// <summary>A small identity provider of this process: discovery, keys, authorization and tokens, with PKCE held to (RFC 7636). Whoever comes is who the test says.</summary>
internal sealed class IdentityServer : IAsyncDisposable
{
    public const string Client = "dragoman";
    public const string Secret = "a secret of the two";

    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "k1" };
    private readonly Dictionary<string, (string Nonce, string Challenge, Dictionary<string, object> Claims)> _codes = [];
    private readonly WebApplication _application;

    public IdentityServer()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        _application = builder.Build();
        _application.MapGet("/.well-known/openid-configuration", () => TypedResults.Json(new Dictionary<string, object>
        {
            ["issuer"] = Issuer,
            ["authorization_endpoint"] = Issuer + "/authorize",
            ["token_endpoint"] = Issuer + "/token",
            ["jwks_uri"] = Issuer + "/keys",
            ["response_types_supported"] = new[] { "code" },
            ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
        }));
        _application.MapGet("/keys", () =>
        {
            var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(_key);
            return TypedResults.Json(new { keys = new[] { new { kty = "RSA", use = "sig", kid = "k1", alg = "RS256", n = key.N, e = key.E } } });
        });
        _application.MapGet("/authorize", Authorize);
        _application.MapPost("/token", TokenAsync);
    }

    /// <summary>What is said of whoever comes.</summary>
    public Dictionary<string, object> Says { get; set; } = new() { ["sub"] = "1" };

    public string Issuer => _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public Task StartAsync() => _application.StartAsync(Bench.Stop);

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult Authorize(HttpRequest request)
    {
        Assert.Equal(("code", Client, "S256"), (request.Query["response_type"].ToString(), request.Query["client_id"].ToString(), request.Query["code_challenge_method"].ToString()));
        var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        _codes[code] = (request.Query["nonce"]!, request.Query["code_challenge"]!, Says);
        return TypedResults.Redirect($"{request.Query["redirect_uri"]}?code={code}&state={HttpUtility.UrlEncode(request.Query["state"])}");
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (!_codes.Remove(form["code"]!, out var known) || form["client_secret"] != Secret || known.Challenge != Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"]!))))
            return TypedResults.BadRequest(new { error = "invalid_grant" });
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Client,
            IssuedAt = now,
            NotBefore = now,
            Expires = now.AddMinutes(5),
            Claims = new Dictionary<string, object>(known.Claims) { ["nonce"] = known.Nonce },
            SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.RsaSha256),
        });
        return TypedResults.Json(new { access_token = "x", token_type = "Bearer", expires_in = 300, id_token = token });
    }
}
