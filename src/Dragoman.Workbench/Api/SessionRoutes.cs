using System.Collections.Immutable;
using Dragoman.Archive.People;
using Dragoman.Workbench.Archives;
using Dragoman.Workbench.Hosting;
using Dragoman.Workbench.People;
using Microsoft.AspNetCore.Mvc;

namespace Dragoman.Workbench.Api;

/// <summary>How one signs in.</summary>
/// <param name="Mode">"local": nobody needs to. "team".</param>
/// <param name="Ways">"password", "provider".</param>
/// <param name="Provider">The host of the identity provider.</param>
/// <param name="ProviderAddress">The page that leads there; ?to=/PATH comes back to a page.</param>
internal sealed record SignInView(string Mode, ImmutableArray<string> Ways, string? Provider, string? ProviderAddress);

internal sealed record SignInAsked(string Name, string Password);

/// <summary>Signing in and out.</summary>
internal static class SessionRoutes
{
    // Of a request that anybody may send.
    private const int MostBytes = 16 << 10;

    public static void MapSession(this IEndpointRouteBuilder api)
    {
        api.MapGet("/session", Ways).ForAnybody().WithName("SignInWays").WithTags("me").WithSummary("How one signs in");
        api.MapPost("/session", SignIn).ForAnybody().WithMetadata(new RequestSizeLimitAttribute(MostBytes)).WithName("SignIn").WithTags("me").WithSummary("Signs in: a cookie from then on").ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status429TooManyRequests);
        api.MapDelete("/session", SignOut).ForOneself().WithName("SignOut").WithTags("me").WithSummary("Signs out: ends all sessions of the account").Produces(StatusCodes.Status204NoContent);
    }

    private static SignInView Ways(WorkbenchOptions options) => options.Team switch
    {
        null => new SignInView("local", [], null, null),
        { Provider: { } provider } => new SignInView("team", ["password", "provider"], provider.Authority.Host, OpenIdConnect.SignInPath),
        _ => new SignInView("team", ["password"], null, null),
    };

    private static async Task<Me> SignIn(ArchivePool archives, WorkbenchOptions options, SignInLimit limit, Asker asker, SignInAsked asked, HttpContext context, CancellationToken stop)
    {
        if (options.Team is null)
            throw new Refusal(StatusCodes.Status409Conflict, "on this machine nobody needs to sign in");
        using var turn = await limit.TakeAsync(context);
        var (address, hash) = (Admission.AddressOf(context), await archives.Ask(archive => archive.Accounts().ByName(asked.Name)?.Password, stop));
        var verified = Passwords.IsRight(hash, asked.Password, out var renewed) ? hash : null;
        var account = await archives.Ask(archive => archive.Accounts().SignIn(asked.Name, verified, renewed, new Doer(null, address)), stop)
            // One answer, whatever it was: nobody learns by it which names there are.
            ?? throw new Refusal(StatusCodes.Status401Unauthorized, "the name or the password isn't right, or the account can't be used now")
            {
                Advice = $"After {Accounts.MostFailures} wrong passwords an account is locked for {Accounts.Lockout.Minutes} minutes; an administrator can give you another password.",
            };
        asker.Is(account, null, address);
        await Sessions.EnterAsync(context, account, options.Clock);
        return await archives.Ask(archive => Me.Of(asker, options, archive.Name), stop);
    }

    private static async Task<IResult> SignOut(ArchivePool archives, Asker asker, HttpContext context, CancellationToken stop)
    {
        if (asker.Account is not { } account)
            throw new Refusal(StatusCodes.Status409Conflict, "on this machine nobody is signed in");
        await archives.Ask(archive =>
        {
            archive.Accounts().SignOut(account.Id, asker.Doer);
            return 0;
        }, stop);
        await Sessions.LeaveAsync(context);
        // What the browser kept is for nobody who comes to it later (https://www.w3.org/TR/clear-site-data/).
        context.Response.Headers["Clear-Site-Data"] = "\"cache\"";
        return TypedResults.NoContent();
    }
}
