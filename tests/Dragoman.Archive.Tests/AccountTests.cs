using Dragoman.Archive.People;

namespace Dragoman.Archive.Tests;

public sealed class SqliteAccountTests : AccountTests<SqliteStore>;

public sealed class PostgresAccountTests : AccountTests<PostgresStore>;

/// <summary>Who may work with an archive over a network.</summary>
public abstract class AccountTests<TStore> : IDisposable where TStore : Store, new()
{
    private static readonly Doer Door = new(null, "203.0.113.9");
    private static readonly Doer Root = new("root");

    private readonly TStore _store = new();
    private readonly ReportArchive _archive;
    private readonly Accounts _accounts;
    private readonly Account _anna;

    protected AccountTests()
    {
        _archive = _store.Create();
        _accounts = _archive.Accounts();
        _anna = _accounts.Add(new NewAccount("Anna", Role.Administrator, "hash"), Root);
    }

    [Fact]
    public void A_name_is_one_account_in_any_case_and_says_nothing_that_a_log_could_not()
    {
        Assert.Equal(_anna, _accounts.ByName(" aNNa"));
        Assert.Contains("Anna", Assert.Throws<ArchiveException>(() => _accounts.Add(new NewAccount("ANNA", Role.Reader, "x"), Root)).Message, StringComparison.Ordinal);
        foreach (var name in new[] { "", " ", "a b", "\u202Eanna", "<b>", ".anna", new string('a', 101), "line\nbreak" })
            Assert.Throws<ArchiveException>(() => _accounts.Add(new NewAccount(name, Role.Reader, "x"), Root));
        foreach (var name in new[] { "omar@example.org", "ليلى", "Čermák_2" })
            Assert.Equal(name, _accounts.Add(new NewAccount(name, Role.Reader, "x"), Root).Name);
        Assert.Empty(_archive.Check());
    }

    [Fact]
    public void Five_wrong_passwords_lock_and_the_right_one_does_not_open()
    {
        for (var i = 0; i < 4; i++)
            Assert.Null(_accounts.SignIn("anna", null, null, Door));
        Assert.NotNull(_accounts.SignIn("anna", "hash", null, Door));
        for (var i = 0; i < 5; i++)
            Assert.Null(_accounts.SignIn("anna", null, null, Door));
        Assert.Null(_accounts.SignIn("anna", "hash", null, Door));
        Assert.Equal(Clock.Instance.GetUtcNow() + Accounts.Lockout, _accounts.ByName("anna")!.LockedUntil);
        using var later = ReportArchive.Open(_store.Location, new Later());
        Assert.Equal("newer", later.Accounts().SignIn("anna", "hash", "newer", Door)!.Password);
        Assert.Equal(
            [AccountEvent.SignedIn, AccountEvent.Refused, AccountEvent.Locked, AccountEvent.Refused],
            _accounts.Log(limit: 4).Select(entry => entry.What));
        Assert.All(_accounts.Log().Where(entry => entry.What is AccountEvent.Refused), entry => Assert.Equal((null, "Anna", "203.0.113.9"), (entry.Who, entry.Whose, entry.Address)));
    }

    [Fact]
    public void Unknown_and_disabled_stay_outside_and_a_name_that_is_none_is_not_written_down()
    {
        Assert.Null(_accounts.SignIn("my secret password", "hash", null, Door));
        Assert.Equal((AccountEvent.Refused, null, "unknown name"), _accounts.Log(limit: 1).Select(entry => (entry.What, entry.Whose, entry.Detail)).Single());
        var omar = _accounts.Add(new NewAccount("omar", Role.Coder, "hash"), Root);
        _accounts.Change(omar.Id, new AccountChange(IsDisabled: true), Root);
        Assert.Null(_accounts.SignIn("omar", "hash", null, Door));
        var invited = _accounts.Add(new NewAccount("lina", Role.Coder, null), Root);
        Assert.True(invited.IsInvited);
        Assert.Null(_accounts.SignIn("lina", "hash", null, Door));
    }

    [Fact]
    public void What_changes_what_an_account_may_do_ends_its_sessions()
    {
        var omar = _accounts.Add(new NewAccount("omar", Role.Coder, "hash"), Root);
        var stamps = new List<string> { omar.Stamp };
        stamps.Add(_accounts.Change(omar.Id, new AccountChange(Role.Reviewer), Root).Stamp);
        stamps.Add(_accounts.Change(omar.Id, new AccountChange(IsDisabled: true), Root).Stamp);
        stamps.Add(_accounts.Change(omar.Id, new AccountChange(IsDisabled: false), Root).Stamp);
        stamps.Add(_accounts.SetPassword(omar.Id, "other", false, new Doer("omar")).Stamp);
        _accounts.SignOut(omar.Id, new Doer("omar"));
        stamps.Add(_accounts.ById(omar.Id)!.Stamp);
        Assert.Equal(stamps.Count, stamps.Distinct().Count());
        Assert.Equal(stamps[^1], _accounts.Change(omar.Id, new AccountChange(Display: "Omar B."), Root).Stamp);
        Assert.Equal(
            ["added: coder", "role_changed: coder to reviewer", "disabled: ", "enabled: ", "password_changed: ", "signed_out: ", "renamed: Omar B."],
            _accounts.Log().Reverse().Where(entry => entry.Whose == "omar").Select(entry => $"{System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(entry.What.ToString())}: {entry.Detail}"));
    }

    [Fact]
    public void Somebody_always_may_say_who_may_do_what()
    {
        Assert.Throws<ArchiveException>(() => _accounts.Change(_anna.Id, new AccountChange(Role.Reader), Root));
        Assert.Throws<ArchiveException>(() => _accounts.Change(_anna.Id, new AccountChange(IsDisabled: true), Root));
        var omar = _accounts.Add(new NewAccount("omar", Role.Administrator, "hash"), Root);
        _accounts.Change(_anna.Id, new AccountChange(IsDisabled: true), Root);
        Assert.Throws<ArchiveException>(() => _accounts.SignIn(omar, new ExternalLogin("https://idp.example", "1"), Role.Coder, Door));
        Assert.Null(_accounts.ById(omar.Id)!.Login);
        Assert.Equal(["omar"], _accounts.All().Where(account => account is { Role: Role.Administrator, IsDisabled: false }).Select(account => account.Name));
    }

    [Fact]
    public void Who_comes_from_elsewhere_is_known_by_issuer_and_subject()
    {
        var login = new ExternalLogin("https://idp.example", "248289761001");
        var lina = _accounts.Add(new NewAccount("lina@example.org", Role.Coder, null), Root);
        Assert.Equal(Role.Reviewer, _accounts.SignIn(lina, login, Role.Reviewer, Door)!.Role);
        Assert.Equal(("lina@example.org", false), (_accounts.ByLogin(login)!.Name, _accounts.ByLogin(login)!.IsInvited));
        Assert.Null(_accounts.ByLogin(login with { Issuer = "https://other.example" }));
        _accounts.Change(lina.Id, new AccountChange(IsDisabled: true), Root);
        Assert.Null(_accounts.SignIn(lina, login, Role.Reviewer, Door));
    }

    [Fact]
    public void A_token_is_good_until_it_ends_is_revoked_or_its_account_is_disabled()
    {
        var tokens = _accounts.Tokens();
        var now = Clock.Instance.GetUtcNow();
        var token = tokens.Add(_anna, "nightly export", "drg_secret", Role.Reader, now.AddDays(30), Root);
        Assert.Equal((_anna.Id, token.Id), (tokens.Find("drg_secret")!.Value.Account.Id, tokens.Find("drg_secret")!.Value.Token.Id));
        Assert.Equal(now, tokens.ById(token.Id)!.Used);
        Assert.Null(tokens.Find("drg_Secret"));
        using (var later = ReportArchive.Open(_store.Location, new Later(TimeSpan.FromDays(31))))
            Assert.Null(later.Accounts().Tokens().Find("drg_secret"));
        _accounts.Add(new NewAccount("omar", Role.Administrator, "hash"), Root);
        _accounts.Change(_anna.Id, new AccountChange(IsDisabled: true), Root);
        Assert.Null(tokens.Find("drg_secret"));
        _accounts.Change(_anna.Id, new AccountChange(IsDisabled: false), Root);
        Assert.NotNull(tokens.Find("drg_secret"));
        tokens.Revoke(token.Id, Root);
        Assert.Null(tokens.Find("drg_secret"));
        Assert.DoesNotContain(_accounts.Log(), entry => entry.Detail?.Contains("drg_", StringComparison.Ordinal) is true);
    }

    [Fact]
    public void A_token_is_no_more_than_its_account_and_no_older_than_a_year()
    {
        var (tokens, now) = (_accounts.Tokens(), Clock.Instance.GetUtcNow());
        var omar = _accounts.Add(new NewAccount("omar", Role.Coder, "hash"), Root);
        Assert.Throws<ArchiveException>(() => tokens.Add(omar, "x", "a", Role.Reviewer, now.AddDays(1), Root));
        Assert.Throws<ArchiveException>(() => tokens.Add(omar, "x", "a", Role.Coder, now, Root));
        Assert.Throws<ArchiveException>(() => tokens.Add(omar, "x", "a", Role.Coder, now.AddDays(367), Root));
        Assert.Throws<ArchiveException>(() => tokens.Add(omar, "", "a", Role.Coder, now.AddDays(1), Root));
        Assert.Empty(tokens.Of(omar.Id));
    }

    [Fact]
    public void Accounts_go_into_a_backup_and_back_and_the_log_is_only_added_to()
    {
        _accounts.Tokens().Add(_anna, "export", "drg_secret", Role.Reader, Clock.Instance.GetUtcNow().AddDays(1), Root);
        _archive.SessionKeys().Add("key-1", "<key/>");
        using var file = new SqliteStore();
        using var again = new TStore();
        _archive.Backup(file.Location);
        using var copy = file.Open();
        using var third = again.Create();
        third.FillFrom(copy);
        Assert.Equal(_accounts.All(), third.Accounts().All());
        Assert.Equal(_accounts.Log(), third.Accounts().Log());
        Assert.NotNull(third.Accounts().Tokens().Find("drg_secret"));
        Assert.Equal(["<key/>"], third.SessionKeys().All());
        Assert.Empty(third.Check());
        Assert.Throws<ArchiveException>(() => third.FillFrom(copy));
    }

    [Fact]
    public void What_was_changed_behind_its_back_is_found_out()
    {
        Assert.Empty(_archive.Check());
        _store.Run("INSERT INTO accounts (id, name, folded, role, is_provisional, stamp, failures, is_invited, created) SELECT 'u-0', 'eve', 'eve', role, is_provisional, stamp, failures, is_invited, created FROM accounts");
        Assert.Equal(2, _archive.Check().Count(fault => fault.Where == "account eve"));
    }

    [Fact]
    public void The_log_of_accounts_loses_nothing_unseen()
    {
        _accounts.Change(_anna.Id, new AccountChange(Display: "A."), Root);
        try
        {
            _store.Run("DELETE FROM account_log WHERE seq = 1");
            Assert.Contains(_archive.Check(), fault => fault.What == "1 entries are gone");
        }
        catch (Microsoft.Data.Sqlite.SqliteException refused)
        {
            Assert.Contains("only ever added to", refused.Message, StringComparison.Ordinal);
        }
    }

    public void Dispose()
    {
        _archive.Dispose();
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    private sealed class Later(TimeSpan? by = null) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Clock.Instance.GetUtcNow() + (by ?? Accounts.Lockout);
    }
}
