using Dragoman.Archive;
using Dragoman.Archive.People;
using Dragoman.Workbench.Archives;
using Dragoman.Workbench.Hosting;
using Dragoman.Workbench.People;

namespace Dragoman.Workbench.Api;

/// <summary>A token, which itself is shown when it is made and never again.</summary>
/// <param name="Role">The most that it may.</param>
/// <param name="Used">When it was used last, to the hour.</param>
/// <param name="Good">Whether it lets anybody in now.</param>
/// <param name="Secret">The token, where it was just made.</param>
internal sealed record TokenView(string Id, string Name, string Role, DateTimeOffset Created, DateTimeOffset Expires, DateTimeOffset? Used, DateTimeOffset? Revoked, bool Good, string? Secret = null)
{
    public static TokenView Of(AccessToken token, DateTimeOffset now) => new(
        token.Id, token.Name, token.Role.ToString().ToLowerInvariant(), token.Created, token.Expires, token.Used, token.Revoked, token.IsGoodAt(now));
}

/// <param name="Name">What it is for.</param>
/// <param name="Role">The most that it may; reader where nothing is said.</param>
/// <param name="Days">For how long it is good, up to a year; 90 where nothing is said.</param>
internal sealed record TokenAsked(string Name, string? Role = null, int? Days = null);

/// <summary>Tokens, by which programs ask: Authorization: Bearer drg_...</summary>
internal static class TokenRoutes
{
    private const int UsualDays = 90;
    private const int MostDays = 366;

    public static void MapTokens(this IEndpointRouteBuilder api)
    {
        api.MapGet("/me/tokens", List).For(Role.Reader).WithName("Tokens").WithTags("me").WithSummary("One's tokens, the latest first");
        api.MapPost("/me/tokens", Make).ForPeople(Role.Reader).WithName("MakeToken").WithTags("me").WithSummary("Makes a token, and shows it this once").Produces<TokenView>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status409Conflict);
        api.MapDelete("/me/tokens/{id}", Revoke).ForPeople(Role.Reader).WithName("RevokeToken").WithTags("me").WithSummary("Nobody gets in by this token any more").Produces(StatusCodes.Status204NoContent);
        api.MapGet("/people/{id}/tokens", ListOf).For(Role.Administrator).WithName("TokensOf").WithTags("people").WithSummary("Tokens of somebody else");
        api.MapDelete("/people/{id}/tokens/{token}", RevokeOf).ForPeople(Role.Administrator).WithName("RevokeTokenOf").WithTags("people").WithSummary("Revokes a token of somebody else").Produces(StatusCodes.Status204NoContent);
    }

    private static Task<ListOf<TokenView>> List(ArchivePool archives, WorkbenchOptions options, Asker asker, CancellationToken stop) => archives.Ask(archive => View(archive, options, asker.Account?.Id), stop);

    private static Task<ListOf<TokenView>> ListOf(ArchivePool archives, WorkbenchOptions options, string id, CancellationToken stop) => archives.Ask(archive => View(archive, options, PeopleRoutes.Find(archive, id).Id), stop);

    private static async Task<IResult> Make(ArchivePool archives, WorkbenchOptions options, Asker asker, TokenAsked asked, CancellationToken stop)
    {
        var account = asker.Account ?? throw new Refusal(StatusCodes.Status409Conflict, "on this machine no token is needed");
        var (role, days, secret, now) = (Asked.One<Role>(asked.Role, "role") ?? Role.Reader, asked.Days ?? UsualDays, TokenSecret.New(), options.Clock.GetUtcNow());
        if (days is < 1 or > MostDays)
            throw Refusal.Wrong("days", $"'{days}' is no number from 1 to {MostDays}");
        var token = await archives.Ask(archive => archive.Accounts().Tokens().Add(account, asked.Name.Trim(), secret, role, now.AddDays(days), asker.Doer), stop);
        return TypedResults.Created((string?)null, TokenView.Of(token, now) with { Secret = secret });
    }

    private static Task<IResult> Revoke(ArchivePool archives, Asker asker, string id, CancellationToken stop) => RevokeAsync(archives, asker, _ => asker.Account?.Id, id, stop);

    private static Task<IResult> RevokeOf(ArchivePool archives, Asker asker, string id, string token, CancellationToken stop) => RevokeAsync(archives, asker, archive => PeopleRoutes.Find(archive, id).Id, token, stop);

    private static Task<IResult> RevokeAsync(ArchivePool archives, Asker asker, Func<ReportArchive, string?> account, string token, CancellationToken stop) => archives.Ask<IResult>(archive =>
    {
        var tokens = archive.Accounts().Tokens();
        if (account(archive) is not { } owner || tokens.ById(token) is not { } known || known.Account != owner)
            throw Refusal.Missing("token", token);
        tokens.Revoke(token, asker.Doer);
        return TypedResults.NoContent();
    }, stop);

    private static ListOf<TokenView> View(ReportArchive archive, WorkbenchOptions options, string? account) =>
        new(account is null ? [] : [.. archive.Accounts().Tokens().Of(account).Select(token => TokenView.Of(token, options.Clock.GetUtcNow()))]);
}
