using System.Text.Json;
using Dragoman.Archive.Decisions;
using Dragoman.Archive.Storage;

namespace Dragoman.Archive.People;

/// <summary>The log of accounts: entries are added within the transaction of what they tell, and never changed.</summary>
internal sealed class AccountLog(Database database)
{
    public void Append(DateTimeOffset at, Doer by, AccountEvent what, string? whose, string? detail = null) => database.Execute(
        """
        INSERT INTO account_log (seq, at, who, what, whose, detail, address)
        SELECT COALESCE(MAX(seq), 0) + 1, @at, @who, @what, @whose, @detail, @address FROM account_log
        """,
        ("at", LogHash.Text(at)), ("who", by.Who), ("what", Text(what)), ("whose", whose), ("detail", detail), ("address", by.Address));

    /// <summary>The latest first.</summary>
    /// <param name="before">Only entries before this one.</param>
    public List<AccountEntry> Page(long before, int limit) => database.Query(
        "SELECT seq, at, who, what, whose, detail, address FROM account_log WHERE seq < @before ORDER BY seq DESC LIMIT @limit",
        row => new AccountEntry(
            row.GetInt64(0), LogHash.Time(row.GetString(1)), row.TextOrNull(2), Enum.Parse<AccountEvent>(row.GetString(3).Replace("_", "", StringComparison.Ordinal), ignoreCase: true),
            row.TextOrNull(4), row.TextOrNull(5), row.TextOrNull(6)),
        ("before", before), ("limit", (long)limit));

    public long Count() => database.One<long>("SELECT COUNT(*) FROM account_log");

    /// <summary>"signed_in"</summary>
    private static string Text(AccountEvent what) => JsonNamingPolicy.SnakeCaseLower.ConvertName(what.ToString());
}
