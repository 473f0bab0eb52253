using System.Globalization;
using System.Text.Json;
using Dragoman.Archive;
using Dragoman.Archive.People;
using Dragoman.Workbench.Archives;
using Dragoman.Workbench.Hosting;
using Dragoman.Workbench.People;

namespace Dragoman.Workbench.Api;

/// <summary>Accounts, and what was done with them. Who changes them is a person: a token that made accounts would outlive itself.</summary>
internal static class PeopleRoutes
{
    public static void MapPeople(this IEndpointRouteBuilder api)
    {
        api.MapGet("/people", List).For(Role.Administrator).WithName("People").WithTags("people").WithSummary("All accounts, by name");
        api.MapGet("/people/names", Names).For(Role.Coder).WithName("PeopleNames").WithTags("people").WithSummary("Who may work at reports");
        api.MapGet("/people/log", Log).For(Role.Administrator).WithName("PeopleLog").WithTags("people").WithSummary("Who signed in, and what was done to which account; the latest first");
        api.MapPost("/people", Add).ForPeople(Role.Administrator).WithName("AddPerson").WithTags("people").WithSummary("Makes an account").Produces<NewPerson>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPatch("/people/{id}", Change).ForPeople(Role.Administrator).WithName("ChangePerson").WithTags("people").WithSummary("Another role or displayed name; out, or in again. Their sessions end").ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/people/{id}/password", Reset).ForPeople(Role.Administrator).WithName("ResetPassword").WithTags("people").WithSummary("A password to be handed over, in the place of one that was forgotten");
    }

    public static Account Find(ReportArchive archive, string id) => archive.Accounts().ById(id) ?? throw Refusal.Missing("account", id);

    private static Task<ListOf<PersonView>> List(ArchivePool archives, WorkbenchOptions options, CancellationToken stop) =>
        archives.Ask(archive => new ListOf<PersonView>([.. archive.Accounts().All().Select(account => PersonView.Of(account, options.Clock.GetUtcNow()))]), stop);

    private static Task<ListOf<PersonName>> Names(ArchivePool archives, CancellationToken stop) => archives.Ask(
        archive => new ListOf<PersonName>([.. archive.Accounts().All().Where(account => !account.IsDisabled && account.Role >= Role.Coder).Select(account => new PersonName(account.Name, account.Display))]), stop);

    private static Task<Page<PeopleLogView>> Log(ArchivePool archives, int? limit, string? after, CancellationToken stop)
    {
        var (most, before) = (Asked.Limit(limit), Asked.Cursor(after));
        return archives.Ask(archive =>
        {
            var (accounts, all) = (archive.Accounts(), archive.Accounts().Log(before, most + 1));
            return new Page<PeopleLogView>(
                [.. all.Take(most).Select(entry => new PeopleLogView(entry.Seq, entry.At, entry.Who, JsonNamingPolicy.SnakeCaseLower.ConvertName(entry.What.ToString()), entry.Whose, entry.Detail, entry.Address))],
                all.Length > most ? all[most - 1].Seq.ToString(CultureInfo.InvariantCulture) : null, accounts.LogLength);
        }, stop);
    }

    private static async Task<IResult> Add(ArchivePool archives, WorkbenchOptions options, Asker asker, PersonAsked asked, CancellationToken stop)
    {
        var (name, role, password) = (asked.Name.Trim(), Asked.One<Role>(asked.Role, "role") ?? throw Refusal.Wrong("role", "is missing"), asked.Elsewhere ? null : Passwords.OneTime());
        if (AccountNames.RefusalOf(name) is { } refusal)
            throw Refusal.Wrong("name", refusal);
        var made = new NewAccount(name, role, password is null ? null : Passwords.Hash(password), password is not null, Asked.Text(asked.DisplayName));
        var account = await archives.Ask(archive => archive.Accounts().Add(made, asker.Doer), stop);
        return TypedResults.Created((string?)null, new NewPerson(PersonView.Of(account, options.Clock.GetUtcNow()), password));
    }

    private static Task<PersonView> Change(ArchivePool archives, WorkbenchOptions options, Asker asker, string id, PersonChange asked, CancellationToken stop)
    {
        var change = new AccountChange(Asked.One<Role>(asked.Role, "role"), asked.Disabled, asked.DisplayName?.Trim());
        return archives.Ask(archive => PersonView.Of(archive.Accounts().Change(Find(archive, id).Id, change, asker.Doer), options.Clock.GetUtcNow()), stop);
    }

    private static async Task<NewPerson> Reset(ArchivePool archives, WorkbenchOptions options, Asker asker, string id, CancellationToken stop)
    {
        var password = Passwords.OneTime();
        var hash = Passwords.Hash(password);
        var account = await archives.Ask(archive => archive.Accounts().SetPassword(Find(archive, id) is { Login: null } known ? known.Id : throw new Refusal(StatusCodes.Status409Conflict, "they sign in elsewhere, and have no password here"), hash, isProvisional: true, asker.Doer), stop);
        return new NewPerson(PersonView.Of(account, options.Clock.GetUtcNow()), password);
    }
}
