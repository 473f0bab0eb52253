using System.Globalization;
using Dragoman.Archive.People;
using Dragoman.Archive.Storage;

namespace Dragoman.Archive.Checking;

/// <summary>Whether accounts are what they say, and nothing is missing from their log.</summary>
internal sealed class AccountCheck(Database database)
{
    public IEnumerable<Fault> Run()
    {
        foreach (var account in new AccountStore(database).All())
            if (account.Id != AccountStore.IdOf(account.Name))
                yield return new Fault($"account {account.Name}", "has the id of another name: what was signed and decided under it isn't theirs");
        var (entries, last) = (database.One<long>("SELECT COUNT(*) FROM account_log"), database.One<long>("SELECT COALESCE(MAX(seq), 0) FROM account_log"));
        if (entries != last)
            yield return new Fault("account_log", string.Create(CultureInfo.InvariantCulture, $"{last - entries} entries are gone"));
        foreach (var name in database.Query(
            "SELECT a.name FROM accounts a WHERE NOT EXISTS (SELECT 1 FROM account_log l WHERE l.whose = a.name AND l.what = 'added') ORDER BY a.name", row => row.GetString(0)))
            yield return new Fault($"account {name}", "nobody made it: the log of accounts doesn't tell of it (disable it with: dragoman people disable)");
    }
}
