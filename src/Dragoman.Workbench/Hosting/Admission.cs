using Dragoman.Archive.People;
using Dragoman.Workbench.Archives;
using Dragoman.Workbench.People;
using Microsoft.Net.Http.Headers;

namespace Dragoman.Workbench.Hosting;

/// <summary>Says who asks, and lets a request through to its route where they may; before anything of it is read.</summary>
internal sealed class Admission(RequestDelegate next, WorkbenchOptions options, ArchivePool archives)
{
    private const string Bearer = "Bearer ";

    /// <summary>Whether it comes with a token, and with nothing that a browser would add by itself.</summary>
    public static bool HasToken(HttpRequest request) => request.Headers.Authorization is [{ } given] && given.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase);

    public async Task InvokeAsync(HttpContext context, Asker asker)
    {
        if (options.Team is null)
            asker.IsLocal(options.User);
        else if (await RefusalOf(context, asker) is { } refusal)
        {
            if (refusal.Status == StatusCodes.Status401Unauthorized)
                context.Response.Headers.WWWAuthenticate = "Bearer realm=\"dragoman\"";
            await Problems.Write(context, refusal);
            return;
        }
        await next(context);
    }

    public static Refusal TooLittle(Role role, Role needed, string what) => new(StatusCodes.Status403Forbidden, $"{what} is for a {Word(needed)}, and you are a {Word(role)}")
    {
        Where = "role",
        Advice = "Ask an administrator of this archive.",
    };

    private async Task<Refusal?> RefusalOf(HttpContext context, Asker asker)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<Need>() is not { } need)
            return new Refusal(StatusCodes.Status403Forbidden, "nobody may ask this");
        if (need.Role is not { } needed)
            return null;
        var isProgram = HasToken(context.Request);
        if (!(isProgram ? await IsToken(context, asker) : await IsSession(context, asker)))
            return new Refusal(StatusCodes.Status401Unauthorized, isProgram ? "the token isn't known, or is good no more" : "nobody is signed in, or the session is over") { Advice = "Sign in." };
        if (need.IsForPeople && isProgram)
            return new Refusal(StatusCodes.Status403Forbidden, "a token isn't enough for this") { Where = "token", Advice = "Sign in and do it yourself." };
        if (!asker.May(needed))
            return TooLittle(asker.Role, needed, "this");
        return asker.Account is { IsProvisional: true } && !need.IsFirst
            ? new Refusal(StatusCodes.Status403Forbidden, "somebody else gave you your password") { Where = "password", Advice = "Change it first." }
            : null;
    }

    private async Task<bool> IsToken(HttpContext context, Asker asker)
    {
        var secret = context.Request.Headers.Authorization.ToString()[Bearer.Length..].Trim();
        if (await archives.Ask(archive => archive.Accounts().Tokens().Find(secret), context.RequestAborted) is not var (account, token))
            return false;
        asker.Is(account, token.Role, AddressOf(context));
        return true;
    }

    private async Task<bool> IsSession(HttpContext context, Asker asker)
    {
        if (!context.Request.Headers.ContainsKey(HeaderNames.Cookie) || await Sessions.FindAsync(context, archives, options.Clock) is not { } account)
            return false;
        asker.Is(account, null, AddressOf(context));
        return true;
    }

    public static string? AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString();

    private static string Word(Role role) => role.ToString().ToLowerInvariant();
}
