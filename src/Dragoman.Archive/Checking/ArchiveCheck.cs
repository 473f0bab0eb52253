using System.Globalization;
using Dragoman.Archive.Decisions;
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
        ("claim_blocks", "claim", "claims", "key"), ("claim_pairs", "a", "claims", "key"), ("claim_pairs", "b", "claims", "key"), ("claim_parts", "part", "claims", "key"), ("claim_incidents", "claim", "claims", "key"), ("claim_incidents", "incident", "incidents", "key"),
        ("incident_rows", "incident", "incidents", "key"), ("incident_sides", "incident", "incidents", "key"), ("incident_reports", "incident", "incidents", "key"), ("incident_reports", "report", "reports", "key"),
        ("stale_incidents", "incident", "incidents", "key"),
    ];

    public IEnumerable<Fault> Run() =>
    [
        .. database.Dialect.Faults(database).Select(fault => new Fault("store", fault)),
        .. Orphans(),
        .. new ReportCheck(database).Run(),
        .. Raws(),
        .. Chain(),
        .. new VoiceCheck(database).Run(),
        .. new RowCheck(database).Run(),
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
        foreach (var hash in database.Query("SELECT hash FROM raws ORDER BY hash", row => row.GetString(0)))
        {
            var bytes = database.One<byte[]>("SELECT bytes FROM raws WHERE hash = @hash", ("hash", hash)) ?? [];
            if (Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)) != hash)
                yield return new Fault($"raws {hash}", "the bytes aren't those that came in: their hash is another");
        }
    }

    private IEnumerable<Fault> Chain()
    {
        var log = new LogStore(database).All();
        var (previous, seq) = (LogHash.First, 0L);
        foreach (var entry in log)
        {
            if (entry.Seq != ++seq || entry.Previous != previous || entry.Hash != LogHash.Of(entry.Seq, entry.Decision, entry.Previous))
            {
                yield return new Fault($"log {Text(seq)}", "the chain is broken: this entry or one before it was changed or taken out");
                yield break;
            }
            previous = entry.Hash;
        }
        foreach (var fault in Standing(log))
            yield return fault;
    }

    private List<Fault> Standing(IEnumerable<LogEntry> log)
    {
        Standing told, held;
        try
        {
            told = Decisions.Standing.Of(log.Select(entry => entry.Decision));
        }
        catch (ArchiveException error)
        {
            return [new Fault("log", error.Message)];
        }
        var claims = new Claims.ClaimStore(database);
        held = Decisions.Standing.Of(claims.All(), claims.AllLinks(), claims.Published(), new Ratings.RatingStore(database).All(), new AssignmentStore(database).All());
        return
        [
            .. told.Claims.Keys.Union(held.Claims.Keys).Order(StringComparer.Ordinal)
                .Where(id => told.Claims.GetValueOrDefault(id) != held.Claims.GetValueOrDefault(id)).Select(id => new Fault(id, "isn't what the log says of it (rebuild the claims)")),
            .. told.Links.Except(held.Links).Concat(held.Links.Except(told.Links)).Select(link => new Fault($"{link.Key.A} {link.Key.B}", "the link isn't what the log says of it (rebuild the claims)")),
            .. told.Published.Except(held.Published).Concat(held.Published.Except(told.Published)).Select(one => new Fault(one.Key, "the log says otherwise whether it was published (rebuild the claims)")),
            .. told.Ratings.Except(held.Ratings).Concat(held.Ratings.Except(told.Ratings)).Select(one => one.Key).Distinct()
                .Select(subject => new Fault(subject, "the rating isn't what the log says (rebuild the claims)")),
            .. told.Assignments.Except(held.Assignments).Concat(held.Assignments.Except(told.Assignments)).Select(one => one.Key).Distinct()
                .Select(report => new Fault(report, "the log says otherwise who works at it (rebuild the claims)")),
            .. Readers(told),
        ];
    }

    private IEnumerable<Fault> Readers(Standing told) => database.Query("SELECT id, reader FROM reports ORDER BY id", row => (Id: row.GetString(0), Reader: row.GetString(1)))
        .Where(report => told.Readers.GetValueOrDefault(report.Id) != report.Reader).Select(report => new Fault(report.Id, "the log says nothing of its reader, or names another"));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
