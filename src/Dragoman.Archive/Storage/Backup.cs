using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Dragoman.Archive.Storage;

/// <summary>Copies of a whole archive, while others go on writing: they hold what was there at one moment.</summary>
internal static class Backup
{
    // In an order in which each row finds what it refers to. The indexes of words and places are made anew.
    private static readonly (string Table, string[] Columns)[] Tables =
    [
        ("reports", ["key", "id", "hash", "reference", "title", "outlet", "url", "published", "language", "country", "added", "reader", "voice", "signature", "text"]),
        ("raws", ["hash", "bytes"]),
        ("sightings", ["key", "digest", "report", "raw", "address", "reference", "media_type", "retrieved", "method", "title", "outlet", "published", "language"]),
        ("claims", ["key", "id", "report", "ordinal", "verdict", "is_published", "is_withdrawn", "is_kept", "class", "plover", "acled", "status", "place", "country", "admin1", "lat", "lon", "day_from", "day_to"]),
        ("claim_lines", ["claim", "line", "corrected"]),
        ("claim_actors", ["claim", "number", "role", "actor", "side", "name", "folded"]),
        ("links", ["a", "b", "kind"]),
        ("log", ["seq", "at", "who", "kind", "before", "after", "reason", "previous", "hash"]),
        ("log_subjects", ["subject", "seq", "number"]),
        ("bands", ["band", "report"]),
        ("copies", ["a", "b", "similarity"]),
        ("published", ["incident", "country"]),
        ("datasets", ["name", "layout", "file", "records", "raw"]),
        ("fetches", ["key", "purpose", "address", "etag", "last_modified", "at"]),
        ("fetch_rests", ["host", "until"]),
        ("fetch_followed", ["key", "purpose", "address", "at", "failures", "shape"]),
        ("assignments", ["report", "assignee", "state"]),
        ("accounts", ["id", "name", "folded", "display", "role", "password", "is_provisional", "stamp", "failures", "locked_until", "issuer", "subject", "is_invited", "created", "disabled"]),
        ("account_tokens", ["id", "account", "name", "hash", "role", "created", "expires", "used", "revoked"]),
        ("account_log", ["seq", "at", "who", "what", "whose", "detail", "address"]),
        ("session_keys", ["name", "xml"]),
        ("ratings", ["subject", "kind", "name", "reliability", "credibility", "side", "at", "who", "reason"]),
    ];

    /// <summary>Into a file, which takes its name when it is complete.</summary>
    public static void To(string path, Database source)
    {
        if (Path.Exists(path))
            throw new ArchiveException($"{path}: is there already (give a new name; a backup overwrites nothing)");
        var partial = Path.Combine(Path.GetDirectoryName(path) ?? "", $".{Path.GetFileName(path)}.{Environment.ProcessId}.partial");
        try
        {
            using (var target = Database.Create(new SqliteDialect(partial, ReportArchive.UsualPatience)))
                Fill(target, source);
            File.Move(partial, path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ArchiveException($"{path}: can't be written: {error.Message}", error);
        }
        finally
        {
            foreach (var rest in new[] { partial, partial + "-wal", partial + "-shm", partial + "-journal" })
                File.Delete(rest);
        }
    }

    /// <summary>All rows of one archive into another, which has its tables and nothing in them.</summary>
    public static void Copy(Database source, Database target) => source.Read(() => target.Write(() =>
    {
        foreach (var (table, columns) in Tables)
            Copy(source, target, table, columns);
        foreach (var key in source.Query("SELECT key FROM reports ORDER BY key", row => row.GetInt64(0)))
            Reports.ReportStore.Index(target, key, source);
        target.Run(target.Dialect.Renumber);
        new Incidents.IncidentStore(target).SpoilAll();
        return 0;
    }));

    // SQLite copies pages faster than anybody copies rows.
    private static void Fill(Database target, Database source)
    {
        if (source.Connection is SqliteConnection from && target.Connection is SqliteConnection to)
        {
            source.Dialect.Guard(() => from.BackupDatabase(to));
            return;
        }
        Migrations.Of(target.Dialect).Apply(target);
        Copy(source, target);
    }

    private static void Copy(Database source, Database target, string table, string[] columns)
    {
        var insert = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(column => "@" + column))})";
        source.Each($"SELECT {string.Join(", ", columns)} FROM {table}", row => target.Execute(insert, [.. columns.Select((column, i) => (column, Value(row, i, column)))]));
    }

    private static object? Value(DbDataReader row, int i, string column) => (row.IsDBNull(i), column) switch
    {
        (true, _) => null,
        (_, ['i', 's', '_', ..]) => row.GetBoolean(i),
        (_, "published" or "day_from" or "day_to") => row.GetFieldValue<DateOnly>(i),
        _ => row.GetValue(i),
    };
}
