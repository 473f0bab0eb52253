using System.Collections.Immutable;
using System.Security.Cryptography;
using Dragoman.Archive.Storage;

namespace Dragoman.Archive.People;

/// <summary>Who may work with the archive over a network. Whatever is done to an account stands in its log, which is written with it or not at all.</summary>
public sealed class Accounts
{
    /// <summary>So many wrong passwords, one after the other, lock an account ...</summary>
    public const int MostFailures = 5;

    private readonly Database _database;
    private readonly TimeProvider _clock;
    private readonly AccountStore _store;
    private readonly AccountLog _log;

    internal Accounts(Database database, TimeProvider clock) => (_database, _clock, _store, _log) = (database, clock, new AccountStore(database), new AccountLog(database));

    /// <summary>... for so long.</summary>
    public static TimeSpan Lockout { get; } = TimeSpan.FromMinutes(15);

    /// <summary>By name.</summary>
    public ImmutableArray<Account> All() => [.. _store.All()];

    public Account? ById(string id) => _store.ById(id);

    /// <summary>In any case.</summary>
    public Account? ByName(string name) => _store.ByName(name);

    public Account? ByLogin(ExternalLogin login) => _store.ByLogin(login);

    /// <exception cref="ArchiveException">It is no name, or taken.</exception>
    public Account Add(NewAccount asked, Doer by)
    {
        var name = asked.Name.Trim();
        if ((AccountNames.RefusalOf(name) ?? AccountNames.RefusalOfDisplay(asked.Display)) is { } refusal)
            throw new ArchiveException(refusal);
        return _database.Write(() =>
        {
            if (_store.ByName(name) is { } taken)
                throw new ArchiveException($"there is an account {taken.Name} already");
            var account = new Account(
                AccountStore.IdOf(name), name, asked.Display, asked.Role, asked.Password, asked.IsProvisional, NewStamp(), 0, null, asked.Login, asked.Password is null && asked.Login is null, Now, null);
            _store.Insert(account);
            Log(by, AccountEvent.Added, account, AccountStore.Text(account.Role));
            return account;
        });
    }

    /// <summary>
    /// What comes of a password that was tried. Counting, locking and logging are one transaction, and whether the account is locked is asked within it: guesses that are
    /// made at once are counted one by one. An unknown name takes as many writes as a wrong password.
    /// </summary>
    /// <param name="verified">The hash of which the password was found to be; null where it was wrong.</param>
    /// <param name="renewed">The hash as it would be made today; null where it is so already.</param>
    /// <returns>Null where they may not come in, for whatever reason.</returns>
    public Account? SignIn(string name, string? verified, string? renewed, Doer by) => _database.Write(() =>
    {
        if (_store.ByName(name) is not { } account)
            return Refuse(null, by, "unknown name");
        if (account.IsDisabled)
            return Refuse(account, by, "disabled");
        if (account.IsLockedAt(Now))
            return Refuse(account, by, "locked");
        if (verified is null || account.Password != verified)
            return Fail(account, by);
        return Enter(account with { Password = renewed ?? account.Password, Failures = 0, LockedUntil = null }, by, null);
    });

    /// <summary>Who was told by an identity provider to be whom they say.</summary>
    /// <param name="role">Their role from now on; null where the account says it.</param>
    /// <returns>Null where the account is disabled.</returns>
    public Account? SignIn(Account known, ExternalLogin login, Role? role, Doer by) => _database.Write(() =>
    {
        if (_store.ById(known.Id) is not { IsDisabled: false } account)
            return Refuse(known, by, "disabled");
        if (account.Login is null)
            Log(by with { Who = account.Name }, AccountEvent.Linked, account, login.Issuer);
        var changed = account with { Login = login, IsInvited = false };
        if (role is { } told && told != account.Role)
        {
            CheckAdministrators(account, told, false);
            changed = changed with { Role = told };
            Log(by, AccountEvent.RoleChanged, account, $"{AccountStore.Text(account.Role)} to {AccountStore.Text(told)}, by {login.Issuer}");
        }
        return Enter(changed, by, login.Issuer);
    });

    /// <summary>Ends the sessions of an account.</summary>
    public void SignOut(string id, Doer by) => Update(id, account =>
    {
        Log(by, AccountEvent.SignedOut, account);
        return account with { Stamp = NewStamp() };
    });

    /// <summary>A stranger came from an identity provider.</summary>
    public void RefuseStranger(string issuer, Doer by) => _database.Write(() => Refuse(null, by, $"no account for somebody of {issuer}"));

    /// <summary>Gives an account another password; its sessions end.</summary>
    /// <param name="hash">Of the password.</param>
    /// <param name="isProvisional">Whether somebody else knows it.</param>
    public Account SetPassword(string id, string hash, bool isProvisional, Doer by) => Update(id, account =>
    {
        Log(by, isProvisional || by.Who != account.Name ? AccountEvent.PasswordReset : AccountEvent.PasswordChanged, account);
        return account with { Password = hash, IsProvisional = isProvisional, IsInvited = false, Stamp = NewStamp(), Failures = 0, LockedUntil = null };
    });

    /// <summary>Another role, a way out or in again, another displayed name. Sessions end, but where it is the name alone.</summary>
    /// <exception cref="ArchiveException">There is no such account, or no administrator would be left.</exception>
    public Account Change(string id, AccountChange asked, Doer by)
    {
        if (AccountNames.RefusalOfDisplay(asked.Display) is { } refusal)
            throw new ArchiveException(refusal);
        return Update(id, account =>
        {
            var (role, isDisabled) = (asked.Role ?? account.Role, asked.IsDisabled ?? account.IsDisabled);
            CheckAdministrators(account, role, isDisabled);
            if (role != account.Role)
                Log(by, AccountEvent.RoleChanged, account, $"{AccountStore.Text(account.Role)} to {AccountStore.Text(role)}");
            if (isDisabled != account.IsDisabled)
                Log(by, isDisabled ? AccountEvent.Disabled : AccountEvent.Enabled, account);
            var name = asked.Display is { } text ? text.Length == 0 ? null : text : account.Display;
            if (name != account.Display)
                Log(by, AccountEvent.Renamed, account, name);
            var endsSessions = role != account.Role || isDisabled != account.IsDisabled;
            return account with { Role = role, Display = name, Disabled = isDisabled ? account.Disabled ?? Now : null, Stamp = endsSessions ? NewStamp() : account.Stamp };
        });
    }

    /// <summary>The tokens of accounts.</summary>
    public Tokens Tokens() => new(_database, _clock);

    /// <summary>The latest first.</summary>
    /// <param name="before">The number of the last entry that was seen.</param>
    public ImmutableArray<AccountEntry> Log(long? before = null, int limit = 100) => [.. _log.Page(before ?? long.MaxValue, limit)];

    public long LogLength => _log.Count();

    private DateTimeOffset Now => _clock.GetUtcNow();

    private static string NewStamp() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    private Account Update(string id, Func<Account, Account> change) => _database.Write(() =>
    {
        var account = change(_store.ById(id) ?? throw new ArchiveException($"there is no account {id}"));
        _store.Update(account);
        return account;
    });

    private void CheckAdministrators(Account account, Role role, bool isDisabled)
    {
        var stays = role is Role.Administrator && !isDisabled;
        if (account is { Role: Role.Administrator, IsDisabled: false } && !stays && _store.CountAdministrators() == 1)
            throw new ArchiveException($"{account.Name} is the only administrator (make another one first)");
    }

    private Account Enter(Account account, Doer by, string? detail)
    {
        _store.Update(account);
        Log(by with { Who = account.Name }, AccountEvent.SignedIn, account, detail);
        return account;
    }

    private Account? Refuse(Account? account, Doer by, string why)
    {
        Log(by, AccountEvent.Refused, account, why);
        return null;
    }

    private Account? Fail(Account account, Doer by)
    {
        var isLocked = account.Failures + 1 >= MostFailures;
        _store.Update(account with { Failures = isLocked ? 0 : account.Failures + 1, LockedUntil = isLocked ? Now + Lockout : null });
        Log(by, AccountEvent.Refused, account, "wrong password");
        if (isLocked)
            Log(by, AccountEvent.Locked, account, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"for {Lockout.TotalMinutes} minutes"));
        return null;
    }

    private void Log(Doer by, AccountEvent what, Account? whose, string? detail = null) => _log.Append(Now, by, what, whose?.Name, detail);
}
