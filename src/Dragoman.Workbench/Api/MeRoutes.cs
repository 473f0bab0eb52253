using System.Collections.Immutable;
using Dragoman.Archive.People;
using Dragoman.Workbench.Archives;
using Dragoman.Workbench.Hosting;

namespace Dragoman.Workbench.Api;

/// <param name="Style">The address of a style of MapLibre; the built-in one is taken where it is null.</param>
internal sealed record Basemap(string? Style, string? Tiles);

/// <param name="User">As the log calls them.</param>
/// <param name="DisplayName">As people call them; null where nobody said.</param>
/// <param name="Role">"reader", "coder", "reviewer" or "administrator"; in local mode whoever sits at the machine may do everything.</param>
/// <param name="Mode">"local" or "team".</param>
/// <param name="May">"read", "code", "review", "administer".</param>
/// <param name="MustChangePassword">Somebody else knows it; until it is changed, nothing else may be done.</param>
/// <param name="HasPassword">Whether they sign in here, and not elsewhere.</param>
internal sealed record Me(
    string User, string? DisplayName, string Role, string Mode, ImmutableArray<string> May, bool MustChangePassword, bool HasPassword, string Archive, string Version, Basemap? Basemap)
{
    private static readonly ImmutableArray<(Role Role, string Deed)> Deeds =
        [(Dragoman.Archive.People.Role.Reader, "read"), (Dragoman.Archive.People.Role.Coder, "code"), (Dragoman.Archive.People.Role.Reviewer, "review"), (Dragoman.Archive.People.Role.Administrator, "administer")];

    /// <param name="archive">Its name; where it lies on the machine is nobody's business over a network.</param>
    public static Me Of(Asker asker, WorkbenchOptions options, string archive) => new(
        asker.Name, asker.Account?.Display, asker.Role.ToString().ToLowerInvariant(), options.Team is null ? "local" : "team", [.. Deeds.Where(one => asker.May(one.Role)).Select(one => one.Deed)],
        asker.Account?.IsProvisional is true, asker.Account?.Password is not null, options.Team is null ? archive : Path.GetFileName(archive), options.Version, null);
}

/// <summary>Who asks, and what they work on.</summary>
internal static class MeRoutes
{
    public static void MapMe(this IEndpointRouteBuilder api)
    {
        api.MapGet("/me", (WorkbenchOptions options, Asker asker, ArchivePool archives, CancellationToken stop) => archives.Ask(archive => Me.Of(asker, options, archive.Name), stop))
            .WithMetadata(new Need(Role.Reader, IsFirst: true)).WithName("Me").WithTags("me").WithSummary("Who asks, what they may do, and what they work on");
        api.MapPut("/me/password", ChangePassword).ForOneself().WithName("ChangePassword").WithTags("me").WithSummary("Changes one's password, and ends one's other sessions").Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status422UnprocessableEntity).ProducesProblem(StatusCodes.Status429TooManyRequests);
    }

    private static async Task<IResult> ChangePassword(ArchivePool archives, WorkbenchOptions options, People.SignInLimit limit, Asker asker, PasswordAsked asked, HttpContext context, CancellationToken stop)
    {
        if (asker.Account is not { Password: { } hash } account)
            throw new Refusal(StatusCodes.Status409Conflict, asker.Account is null ? "on this machine nobody needs a password" : "you sign in elsewhere, and have no password here");
        using var turn = await limit.TakeAsync(context);
        // A stolen session isn't enough to guess by: what is wrong counts as a wrong password of signing in does.
        if (!People.Passwords.IsRight(hash, asked.Current, out _) || account.IsLockedAt(options.Clock.GetUtcNow()))
        {
            await archives.Ask(archive => archive.Accounts().SignIn(account.Name, null, null, asker.Doer), stop);
            throw new Refusal(StatusCodes.Status422UnprocessableEntity, "the present password isn't right") { Where = "current" };
        }
        if (People.Passwords.RefusalOf(asked.New, account.Name) is { } refusal)
            throw new Refusal(StatusCodes.Status422UnprocessableEntity, refusal) { Where = "new" };
        if (asked.New == asked.Current)
            throw new Refusal(StatusCodes.Status422UnprocessableEntity, "that is the present password") { Where = "new" };
        var renewed = People.Passwords.Hash(asked.New);
        var changed = await archives.Ask(archive => archive.Accounts().SetPassword(account.Id, renewed, isProvisional: false, asker.Doer), stop);
        await People.Sessions.EnterAsync(context, changed, options.Clock);
        return TypedResults.NoContent();
    }
}

internal sealed record PasswordAsked(string Current, string New);
