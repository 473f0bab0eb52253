using System.Data.Common;
using Dragoman.Archive.Decisions;
using Dragoman.Archive.Storage;

namespace Dragoman.Archive.People;

/// <summary>Tokens as rows.</summary>
internal sealed class TokenStore(Database database)
{
    private const string Fields = "id, account, name, role, created, expires, used, revoked";

    /// <summary>The latest first.</summary>
    public List<AccessToken> Of(string account) => database.Query($"SELECT {Fields} FROM account_tokens WHERE account = @account ORDER BY created DESC, id", Read, ("account", account));

    public AccessToken? ById(string id) => database.Query($"SELECT {Fields} FROM account_tokens WHERE id = @id", Read, ("id", id)).FirstOrDefault();

    public AccessToken? ByHash(string hash) => database.Query($"SELECT {Fields} FROM account_tokens WHERE hash = @hash", Read, ("hash", hash)).FirstOrDefault();

    public void Insert(AccessToken token, string hash) => database.Execute(
        "INSERT INTO account_tokens (id, account, name, hash, role, created, expires) VALUES (@id, @account, @name, @hash, @role, @created, @expires)",
        ("id", token.Id), ("account", token.Account), ("name", token.Name), ("hash", hash), ("role", AccountStore.Text(token.Role)), ("created", LogHash.Text(token.Created)),
        ("expires", LogHash.Text(token.Expires)));

    public void Use(string id, DateTimeOffset at) => database.Execute("UPDATE account_tokens SET used = @at WHERE id = @id", ("at", LogHash.Text(at)), ("id", id));

    public void Revoke(string id, DateTimeOffset at) => database.Execute("UPDATE account_tokens SET revoked = @at WHERE id = @id", ("at", LogHash.Text(at)), ("id", id));

    private static AccessToken Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), AccountStore.RoleOf(row.GetString(3)), LogHash.Time(row.GetString(4)), LogHash.Time(row.GetString(5)), TimeOrNull(row, 6), TimeOrNull(row, 7));

    private static DateTimeOffset? TimeOrNull(DbDataReader row, int column) => row.TextOrNull(column) is { } text ? LogHash.Time(text) : null;
}
