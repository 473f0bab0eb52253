using System.Globalization;
using Dragoman.Archive.Storage;

namespace Dragoman.Archive.Checking;

/// <summary>Holds the archive to what it promises: the store, the texts, the claims, the log, the voices.</summary>
internal sealed class ArchiveCheck(Database database)
{
    // A table, its column, and the table whose key it names.
    private static readonly (string Table, string Column, string Target, string Key)[] References =
    [
        ("sightings", "report", "reports", "key"), ("sightings", "raw", "raws", "hash"), ("datasets", "raw", "raws", "hash"), ("claims", "report", "reports", "key"), ("claim_actors", "claim", "claims", "key"),
        ("claim_lines", "claim", "claims", "key"),
        ("bands", "report", "reports", "key"), ("copies", "a", "reports", "key"), ("copies", "b", "reports", "key"), ("log_subjects", "seq", "log", "seq"),
        ("links", "a", "claims", "id"), ("links", "b", "claims", "id"),
        ("claim_blocks", "claim", "claims", "key"), ("claim_profiles", "claim", "claims", "key"), ("claim_blocks", "claim", "claim_profiles", "claim"), ("claim_profiles", "report", "report_profiles", "report"), ("claims_ahead", "claim", "claim_profiles", "claim"), ("claim_pairs", "a", "claims", "key"), ("claim_pairs", "b", "claims", "key"), ("claim_parts", "part", "claims", "key"), ("claim_incidents", "claim", "claims", "key"), ("claim_incidents", "incident", "incidents", "key"),
        ("incident_rows", "incident", "incidents", "key"), ("incident_sides", "incident", "incidents", "key"), ("incident_reports", "incident", "incidents", "key"), ("incident_reports", "report", "reports", "key"),
        ("stale_incidents", "incident", "incidents", "key"),
        ("account_tokens", "account", "accounts", "id"),
    ];

    public IEnumerable<Fault> Run() =>
    [
        .. database.Dialect.Faults(database).Select(fault => new Fault("store", fault)),
        .. Orphans(),
        .. new ReportCheck(database).Run(),
        .. Raws(),
        .. new LogCheck(database).Run(),
        .. new VoiceCheck(database).Run(),
        .. new RowCheck(database).Run(),
        .. new AccountCheck(database).Run(),
    ];

    private IEnumerable<Fault> Orphans()
    {
        foreach (var (table, column, target, key) in References)
        {
            var lost = database.One<long>($"SELECT COUNT(*) FROM {table} t WHERE t.{column} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM {target} o WHERE o.{key} = t.{column})");
            if (lost > 0)
                yield return new Fault(table, $"{Text(lost)} rows belong to rows of {target} that aren't there");
        }
        if (database.One<long>("SELECT COUNT(*) FROM raws w WHERE NOT EXISTS (SELECT 1 FROM sightings s WHERE s.raw = w.hash) AND NOT EXISTS (SELECT 1 FROM datasets d WHERE d.raw = w.hash)") is var unused and > 0)
            yield return new Fault("raws", $"{Text(unused)} rows belong to no report");
    }

    private IEnumerable<Fault> Raws()
    {
        var last = "";
        while (database.Query("SELECT hash FROM raws WHERE hash > @last ORDER BY hash LIMIT 1", row => row.GetString(0), ("last", last)) is [var hash])
        {
            var bytes = database.One<byte[]>("SELECT bytes FROM raws WHERE hash = @hash", ("hash", hash)) ?? [];
            if (Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)) != hash)
                yield return new Fault($"raws {hash}", "the bytes aren't those that came in: their hash is another");
            last = hash;
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
