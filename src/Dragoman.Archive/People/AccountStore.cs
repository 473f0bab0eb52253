using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dragoman.Archive.Decisions;
using Dragoman.Archive.Storage;

namespace Dragoman.Archive.People;

/// <summary>Accounts as rows.</summary>
internal sealed class AccountStore(Database database)
{
    private const string Fields = "id, name, display, role, password, is_provisional, stamp, failures, locked_until, issuer, subject, is_invited, created, disabled";

    public List<Account> All() => database.Query($"SELECT {Fields} FROM accounts ORDER BY folded", Read);

    public Account? ById(string id) => database.Query($"SELECT {Fields} FROM accounts WHERE id = @id", Read, ("id", id)).FirstOrDefault();

    public Account? ByName(string name) => database.Query($"SELECT {Fields} FROM accounts WHERE folded = @folded", Read, ("folded", AccountNames.Fold(name))).FirstOrDefault();

    public Account? ByLogin(ExternalLogin login) =>
        database.Query($"SELECT {Fields} FROM accounts WHERE issuer = @issuer AND subject = @subject", Read, ("issuer", login.Issuer), ("subject", login.Subject)).FirstOrDefault();

    public long Count() => database.One<long>("SELECT COUNT(*) FROM accounts");

    /// <summary>How many may say who may do what.</summary>
    public long CountAdministrators() => database.One<long>("SELECT COUNT(*) FROM accounts WHERE role = @role AND disabled IS NULL", ("role", Text(Role.Administrator)));

    public void Insert(Account account) => database.Execute(
        """
        INSERT INTO accounts (id, name, folded, display, role, password, is_provisional, stamp, failures, locked_until, issuer, subject, is_invited, created, disabled)
        VALUES (@id, @name, @folded, @display, @role, @password, @is_provisional, @stamp, @failures, @locked_until, @issuer, @subject, @is_invited, @created, @disabled)
        """,
        [("id", account.Id), ("name", account.Name), ("folded", AccountNames.Fold(account.Name)), .. Changing(account), ("created", LogHash.Text(account.Created))]);

    public void Update(Account account) => database.Execute(
        """
        UPDATE accounts SET display = @display, role = @role, password = @password, is_provisional = @is_provisional, stamp = @stamp, failures = @failures, locked_until = @locked_until,
            issuer = @issuer, subject = @subject, is_invited = @is_invited, disabled = @disabled
        WHERE id = @id
        """,
        [.. Changing(account), ("id", account.Id)]);

    /// <summary>A name is one account for ever, and so is its id.</summary>
    public static string IdOf(string name) => "u-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(AccountNames.Fold(name))).AsSpan(0, 8));

    public static string Text(Role role) => role.ToString().ToLowerInvariant();

    public static Role RoleOf(string text) => Enum.Parse<Role>(text, ignoreCase: true);

    private static (string, object?)[] Changing(Account account) =>
    [
        ("display", account.Display), ("role", Text(account.Role)), ("password", account.Password), ("is_provisional", account.IsProvisional), ("stamp", account.Stamp),
        ("failures", (long)account.Failures), ("locked_until", TextOrNull(account.LockedUntil)), ("issuer", account.Login?.Issuer), ("subject", account.Login?.Subject),
        ("is_invited", account.IsInvited), ("disabled", TextOrNull(account.Disabled)),
    ];

    private static string? TextOrNull(DateTimeOffset? time) => time is { } known ? LogHash.Text(known) : null;

    private static Account Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.TextOrNull(2), RoleOf(row.GetString(3)), row.TextOrNull(4), row.GetBoolean(5), row.GetString(6), (int)row.GetInt64(7), TimeOrNull(row, 8),
        row.TextOrNull(9) is { } issuer && row.TextOrNull(10) is { } subject ? new ExternalLogin(issuer, subject) : null, row.GetBoolean(11), LogHash.Time(row.GetString(12)), TimeOrNull(row, 13));

    private static DateTimeOffset? TimeOrNull(DbDataReader row, int column) => row.TextOrNull(column) is { } text ? LogHash.Time(text) : null;
}
