using Dragoman.Archive;
using Dragoman.Archive.People;
using Dragoman.Workbench.Archives;
using Dragoman.Workbench.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Dragoman.Workbench.People;

/// <summary>Signing in by an identity provider: authorization code with PKCE; what comes of it is a session like any other.</summary>
internal static class OpenIdConnect
{
    /// <summary>Where a page sends people who want to sign in there.</summary>
    public const string SignInPath = "/sign-in/provider";

    private const string Scheme = "provider";
    private const string DonePath = "/sign-in/provider/done";
    private const string Page = "/sign-in";

    public static void AddProvider(this AuthenticationBuilder builder, IdentityProvider provider, TimeProvider clock) => builder.AddOpenIdConnect(Scheme, options =>
    {
        options.Authority = provider.Authority.AbsoluteUri;
        options.RequireHttpsMetadata = !provider.Authority.IsLoopback;
        (options.ClientId, options.ClientSecret) = (provider.Client, provider.Secret);
        (options.ResponseType, options.ResponseMode, options.UsePkce) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
        options.CallbackPath = DonePath;
        options.SignInScheme = Sessions.Scheme;
        (options.MapInboundClaims, options.SaveTokens, options.DisableTelemetry) = (false, false, true);
        options.Scope.Add("email");
        foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
            (cookie.SecurePolicy, cookie.SameSite, cookie.HttpOnly) = (CookieSecurePolicy.Always, SameSiteMode.Lax, true);
        options.TokenValidationParameters.NameClaimType = "name";
        options.Events.OnTokenValidated = context => AdmitAsync(context, provider, clock);
        options.Events.OnRemoteFailure = context =>
        {
            context.HandleResponse();
            context.Response.Redirect($"{Page}?refused=provider");
            return Task.CompletedTask;
        };
    });

    public static void MapProvider(this IEndpointRouteBuilder application) => application.MapGet(SignInPath, (HttpContext context, string? to) =>
        TypedResults.Challenge(new AuthenticationProperties { RedirectUri = to is ['/', not ('/' or '\\'), ..] && !to.Any(char.IsControl) ? to : "/" }, [Scheme])).ForAnybody().ExcludeFromDescription();

    private static async Task AdmitAsync(TokenValidatedContext context, IdentityProvider provider, TimeProvider clock)
    {
        var archives = context.HttpContext.RequestServices.GetRequiredService<ArchivePool>();
        var (newcomer, by) = (Newcomer.Of(context.SecurityToken, provider.Roles), new Doer(null, context.HttpContext.Connection.RemoteIpAddress?.ToString()));
        Account? account;
        try
        {
            account = await archives.Ask(archive => newcomer.Enter(archive.Accounts(), provider.Roles is not null, by), context.HttpContext.RequestAborted);
        }
        catch (ArchiveException)
        {
            // The last administrator would be none any more: that is for people to say.
            account = null;
        }
        if (account is null)
        {
            context.HandleResponse();
            context.Response.Redirect($"{Page}?refused=stranger");
            return;
        }
        context.Principal = Sessions.PrincipalOf(account);
        Sessions.Begin(context.Properties!, clock);
    }
}
