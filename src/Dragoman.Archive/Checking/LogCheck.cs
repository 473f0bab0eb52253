using System.Globalization;
using Dragoman.Archive.Claims;
using Dragoman.Archive.Decisions;
using Dragoman.Archive.Ratings;
using Dragoman.Archive.Storage;

namespace Dragoman.Archive.Checking;

/// <summary>
/// Whether the chain of the log holds, and the tables are what it adds up to. It is read a little at a time, and then report by report, so that it may
/// be larger than the memory; only what is said beside claims (ratings, incidents that went out, who works at what) is held as a whole.
/// </summary>
internal sealed class LogCheck(Database database, int entriesAtOnce = LogCheck.UsualEntries, int reportsAtOnce = LogCheck.UsualReports)
{
    private const int UsualEntries = 500;
    private const int UsualReports = 100;

    private readonly LogStore _log = new(database);
    private readonly ClaimStore _claims = new(database);

    public IEnumerable<Fault> Run()
    {
        var beside = new Standing();
        if (Broken(beside) is { } seq)
            return [new Fault(string.Create(CultureInfo.InvariantCulture, $"log {seq}"), "the chain is broken: this entry or one before it was changed or taken out")];
        return [.. Strangers(), .. Reports(), .. Beside(beside)];
    }

    /// <summary>The number of the first entry that isn't what was written; null where all are.</summary>
    /// <param name="beside">Gets what the log says beside claims.</param>
    private long? Broken(Standing beside)
    {
        var (previous, seq) = (LogHash.First, 0L);
        while (_log.After(seq, entriesAtOnce) is [_, ..] some)
            foreach (var entry in some)
            {
                if (entry.Seq != ++seq || entry.Previous != previous || entry.Hash != LogHash.Of(entry.Seq, entry.Decision, entry.Previous))
                    return seq;
                previous = entry.Hash;
                if (entry.Decision.Kind is DecisionKind.Rated or DecisionKind.Assigned)
                    beside.Apply(entry.Decision);
                else if (entry.Decision.Kind is DecisionKind.Published)
                    beside.Apply(entry.Decision with { Subjects = [] });
            }
        return null;
    }

    /// <summary>Claims that the log speaks of and that aren't there: people added them, or nobody ever coded them.</summary>
    private IEnumerable<Fault> Strangers() => database.Query(
        """
        SELECT DISTINCT s.subject, EXISTS (SELECT 1 FROM log_subjects o JOIN log l ON l.seq = o.seq WHERE o.subject = s.subject AND l.kind = 'added')
        FROM log_subjects s WHERE s.subject LIKE 'c-%' AND NOT EXISTS (SELECT 1 FROM claims c WHERE c.id = s.subject) ORDER BY s.subject
        """,
        row => (Id: row.GetString(0), IsAdded: row.GetBoolean(1)))
        .Where(claim => claim.IsAdded || database.One<long>("SELECT COUNT(*) FROM log WHERE kind IN ('coded', 'recoded') AND after LIKE @claim", ("claim", $"%\"{claim.Id}\"%")) == 0)
        .Select(claim => claim.IsAdded ? new Fault(claim.Id, "isn't what the log says of it (rebuild the claims)") : new Fault("log", $"there is no claim {claim.Id} in the archive"));

    private IEnumerable<Fault> Reports()
    {
        var (last, faults) = (0L, new List<Fault>());
        while (database.Query(
            $"SELECT key, id, reader FROM reports WHERE key > @last ORDER BY key{Archive.Reports.ReportStore.Limited(reportsAtOnce)}",
            row => (Key: row.GetInt64(0), Id: row.GetString(1), Reader: row.GetString(2)), ("last", last)) is [.., var end] some)
        {
            faults.AddRange(Of(some.ToDictionary(report => report.Id, report => report.Reader, StringComparer.Ordinal)));
            last = end.Key;
        }
        return faults.OrderBy(fault => fault.Where, StringComparer.Ordinal);
    }

    private IEnumerable<Fault> Of(Dictionary<string, string> readers)
    {
        var held = _claims.OfReports(readers.Keys).ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        var own = held.Keys.Concat(_log.OfAny(readers.Keys).SelectMany(Coded)).ToHashSet(StringComparer.Ordinal);
        Standing told;
        try
        {
            told = Standing.Of(_log.OfAny(own.Concat(readers.Keys)).Select(entry => entry.Decision), own);
        }
        catch (ArchiveException error)
        {
            return [new Fault("log", error.Message)];
        }
        var links = _claims.LinksFrom(own).ToDictionary(link => (link.A, link.B), link => link.Kind);
        var said = told.Links.Where(link => own.Contains(link.Key.A)).ToDictionary();
        return
        [
            .. told.Claims.Keys.Union(held.Keys).Where(id => told.Claims.GetValueOrDefault(id) != held.GetValueOrDefault(id)).Select(id => new Fault(id, "isn't what the log says of it (rebuild the claims)")),
            .. said.Except(links).Concat(links.Except(said)).Select(link => new Fault($"{link.Key.A} {link.Key.B}", "the link isn't what the log says of it (rebuild the claims)")),
            .. readers.Where(report => told.Readers.GetValueOrDefault(report.Key) != report.Value).Select(report => new Fault(report.Key, "the log says nothing of its reader, or names another")),
        ];
    }

    private static IEnumerable<string> Coded(LogEntry entry) =>
        entry.Decision.Kind is DecisionKind.Coded or DecisionKind.Recoded ? Coding.Parse(entry.Decision.After!).Claims.Select(claim => claim.Id) : [];

    private IEnumerable<Fault> Beside(Standing told)
    {
        var held = Standing.Of([], [], _claims.Published(), new RatingStore(database).All(), new AssignmentStore(database).All());
        return
        [
            .. told.Published.Except(held.Published).Concat(held.Published.Except(told.Published)).Select(one => new Fault(one.Key, "the log says otherwise whether it was published (rebuild the claims)")),
            .. told.Ratings.Except(held.Ratings).Concat(held.Ratings.Except(told.Ratings)).Select(one => one.Key).Distinct()
                .Select(subject => new Fault(subject, "the rating isn't what the log says (rebuild the claims)")),
            .. told.Assignments.Except(held.Assignments).Concat(held.Assignments.Except(told.Assignments)).Select(one => one.Key).Distinct()
                .Select(report => new Fault(report, "the log says otherwise who works at it (rebuild the claims)")),
        ];
    }
}
