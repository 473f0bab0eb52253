using System.CommandLine;
using Dragoman.Archive.People;
using Dragoman.Cli.Archiving;
using Dragoman.Exchange.Output;

namespace Dragoman.Cli.Commands.People;

/// <summary>`dragoman people`: who may work with an archive over a network.</summary>
internal sealed class PeopleCommand(Host host, Messages messages)
{
    private readonly ArchiveOption _archive = new(host, messages);
    private readonly Argument<string> _name = new("NAME") { Description = "What they sign in with, and what the log of decisions calls them" };
    private readonly Argument<string> _newRole = new("ROLE") { HelpName = "ROLE", Description = $"{Roles}; each may do all that the ones before it may" };
    private readonly Option<string> _role = new("--role") { HelpName = "ROLE", Description = Roles, DefaultValueFactory = _ => "reader" };
    private readonly Option<string?> _display = new("--display-name") { HelpName = "TEXT", Description = "What people call them" };
    private readonly Option<bool> _elsewhere = new("--elsewhere") { Description = "They sign in by an identity provider, which knows them by this name or address, and have no password here" };
    private readonly Option<int> _limit = new("--limit") { HelpName = "NUMBER", Description = "How many entries, the latest first", DefaultValueFactory = _ => 100 };

    private const string Roles = "reader, coder, reviewer or administrator";

    public static string[] Examples =>
    [
        "dragoman people add anna --role administrator --archive libya.dragoman", "dragoman people add omar --role coder <password.txt", "dragoman people role omar reviewer", "dragoman people disable omar",
        "dragoman people list", "dragoman people log",
    ];

    public Command ToCommand()
    {
        _newRole.AcceptOnlyFromAmong([.. Enum.GetValues<Role>().Select(role => Word(role))]);
        _role.AcceptOnlyFromAmong([.. Enum.GetValues<Role>().Select(role => Word(role))]);
        var command = new Command("people", "Say who may work with the archive over a network (dragoman serve --team), as whom")
        {
            Part("add", "Make an account; its password is asked for, or read from the first line of the standard input", Add, _name, _role, _display, _elsewhere),
            Part("list", "List the accounts", List),
            Part("role", "Give an account another role; its sessions end", (line, accounts) => Change(line, accounts, new AccountChange(Enum.Parse<Role>(line.GetRequiredValue(_newRole), ignoreCase: true))), _name, _newRole),
            Part("password", "Give an account another password, which is asked for or read from the first line of the standard input; its sessions end", SetPassword, _name),
            Part("disable", "Let an account do nothing any more: its sessions and tokens end; its name stays taken", (line, accounts) => Change(line, accounts, new AccountChange(IsDisabled: true)), _name),
            Part("enable", "Let it in again", (line, accounts) => Change(line, accounts, new AccountChange(IsDisabled: false)), _name),
            Part("log", "Show who signed in, and what was done to which account", Log, _limit),
        };
        return command;
    }

    private Doer Doer => new(host.User);

    private Command Part(string name, string description, Func<ParseResult, Accounts, int> run, params Symbol[] symbols)
    {
        var command = new Command(name, description);
        foreach (var symbol in symbols)
            if (symbol is Argument argument)
                command.Add(argument);
            else
                command.Add((Option)symbol);
        _archive.AddTo(command);
        command.SetAction(line => Run(line, run));
        return command;
    }

    private int Run(ParseResult line, Func<ParseResult, Accounts, int> run)
    {
        if (!_archive.TryOpen(line, out var archive))
            return ExitCode.Usage;
        using (archive)
            return run(line, archive.Accounts());
    }

    private int Add(ParseResult line, Accounts accounts)
    {
        var name = line.GetRequiredValue(_name);
        if (AccountNames.RefusalOf(name) is { } refusal)
            return Refuse(refusal);
        if (accounts.ByName(name) is { } taken)
            return Refuse($"there is an account {taken.Name} already");
        string? hash = null;
        if (!line.GetValue(_elsewhere) && !new PasswordPrompt(host, messages).TryRead(name, out hash))
            return ExitCode.Failed;
        var account = accounts.Add(new NewAccount(name, Enum.Parse<Role>(line.GetRequiredValue(_role), ignoreCase: true), hash, Display: line.GetValue(_display)), Doer);
        messages.Note($"{account.Name}: is {Word(account.Role)}{(hash is null ? ", and is known when they first sign in by the identity provider" : "")}");
        return ExitCode.Well;
    }

    private int SetPassword(ParseResult line, Accounts accounts)
    {
        if (Find(line, accounts) is not { } account)
            return ExitCode.Failed;
        if (account.Login is not null)
            return Refuse($"{account.Name} signs in by {account.Login.Issuer}, and has no password here");
        if (!new PasswordPrompt(host, messages).TryRead(account.Name, out var hash))
            return ExitCode.Failed;
        accounts.SetPassword(account.Id, hash, isProvisional: false, Doer);
        messages.Note($"{account.Name}: has another password, and its sessions are over");
        return ExitCode.Well;
    }

    private int Change(ParseResult line, Accounts accounts, AccountChange change)
    {
        if (Find(line, accounts) is not { } account)
            return ExitCode.Failed;
        var changed = accounts.Change(account.Id, change, Doer);
        messages.Note($"{changed.Name}: is {(changed.IsDisabled ? "disabled" : Word(changed.Role))}");
        return ExitCode.Well;
    }

    private Account? Find(ParseResult line, Accounts accounts)
    {
        var name = line.GetRequiredValue(_name);
        if (accounts.ByName(name) is { } account)
            return account;
        Refuse($"there is no account {name} (dragoman people list shows them)");
        return null;
    }

    private int List(ParseResult line, Accounts accounts)
    {
        PlainTable.Write(
            line.InvocationConfiguration.Output, ["NAME", "ROLE", "SIGNS IN", "SINCE", "DISPLAYED AS"],
            accounts.All().Select(account => new[] { account.Name, account.IsDisabled ? "disabled" : Word(account.Role), account.Login?.Issuer ?? (account.IsInvited ? "invited" : "here"), ContractWords.Of(DateOnly.FromDateTime(account.Created.UtcDateTime)), account.Display }));
        return ExitCode.Well;
    }

    private int Log(ParseResult line, Accounts accounts)
    {
        var entries = accounts.Log(limit: Math.Max(0, line.GetValue(_limit)));
        PlainTable.Write(
            line.InvocationConfiguration.Output, ["AT", "WHAT", "WHOSE", "BY", "FROM", "DETAIL"],
            entries.Select(entry => new[] { entry.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture), Word(entry.What), entry.Whose, entry.Who, entry.Address, entry.Detail }));
        return ExitCode.Well;
    }

    private int Refuse(string why)
    {
        messages.Fail(why);
        return ExitCode.Failed;
    }

    private static string Word(Enum value) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()).Replace('_', ' ');
}
