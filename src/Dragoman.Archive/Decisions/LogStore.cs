using System.Data.Common;
using Dragoman.Archive.Storage;

namespace Dragoman.Archive.Decisions;

/// <summary>The log: entries are added at its end, within the transaction of what they tell, and never changed.</summary>
internal sealed class LogStore(Database database)
{
    private const string Fields = "l.seq, l.at, l.who, l.kind, l.before, l.after, l.reason, l.previous, l.hash";

    public void Append(Decision decision)
    {
        var last = database.Query("SELECT seq, hash FROM log ORDER BY seq DESC LIMIT 1", row => (Seq: row.GetInt64(0), Hash: row.GetString(1)));
        var (seq, previous) = last is [var end] ? (end.Seq + 1, end.Hash) : (1, LogHash.First);
        database.Execute(
            """
            INSERT INTO log (seq, at, who, kind, before, after, reason, previous, hash)
            VALUES (@seq, @at, @who, @kind, @before, @after, @reason, @previous, @hash)
            """,
            ("seq", seq), ("at", LogHash.Text(decision.At)), ("who", decision.Who), ("kind", LogHash.Text(decision.Kind)), ("before", decision.Before),
            ("after", decision.After), ("reason", decision.Reason), ("previous", previous), ("hash", LogHash.Of(seq, decision, previous)));
        for (var i = 0; i < decision.Subjects.Length; i++)
            database.Execute(
                "INSERT INTO log_subjects (subject, seq, number) VALUES (@subject, @seq, @number)", ("subject", decision.Subjects[i]), ("seq", seq), ("number", (long)i));
    }

    public List<LogEntry> All() => After(0, null);

    /// <summary>The entries after one, at most so many.</summary>
    public List<LogEntry> After(long seq, int? limit) => WithSubjects(database.Query(
        $"SELECT {Fields} FROM log l WHERE l.seq > @after ORDER BY l.seq{Reports.ReportStore.Limited(limit)}", Read, ("after", seq)));

    public List<LogEntry> Of(string subject) => WithSubjects(database.Query(
        $"SELECT {Fields} FROM log l JOIN log_subjects s ON s.seq = l.seq WHERE s.subject = @subject ORDER BY l.seq", Read, ("subject", subject)));

    /// <summary>What was done to any of them, each once, the first first.</summary>
    public List<LogEntry> OfAny(IEnumerable<string> subjects)
    {
        var dialect = database.Dialect;
        var entries = database.Query(
            $"SELECT {Fields} FROM log l WHERE l.seq IN (SELECT s.seq FROM log_subjects s WHERE s.subject {dialect.Among("subjects")}) ORDER BY l.seq", Read, ("subjects", dialect.List(subjects)));
        return With(entries, database.Query(
            $"SELECT seq, subject FROM log_subjects WHERE seq {dialect.Among("seqs")} ORDER BY seq, number", row => (row.GetInt64(0), row.GetString(1)), ("seqs", dialect.List(entries.Select(entry => entry.Seq)))));
    }

    /// <summary>What was decided of a kind that is rare; the first first.</summary>
    public List<LogEntry> OfRare(DecisionKind kind) => WithSubjects(database.Query(
        $"SELECT {Fields} FROM log l WHERE l.kind = @kind AND l.kind IN ('named', 'released') ORDER BY l.seq", Read, ("kind", LogHash.Text(kind))));

    /// <summary>What people said of claims, or added, and the readings of the reports that those stand in; the first first.</summary>
    public List<LogEntry> OfVerdicts()
    {
        var verdicts = WithSubjects(database.Query($"SELECT {Fields} FROM log l WHERE l.kind IN ('reviewed', 'added') ORDER BY l.seq", Read));
        var dialect = database.Dialect;
        var reports = database.Query(
            $"SELECT DISTINCT r.id FROM claims c JOIN reports r ON r.key = c.report WHERE c.id {dialect.Among("claims")}", row => row.GetString(0),
            ("claims", dialect.List(verdicts.SelectMany(entry => entry.Decision.Subjects).Distinct())));
        return [.. OfAny(reports).Where(entry => entry.Decision.Kind is DecisionKind.Coded or DecisionKind.Recoded).Concat(verdicts).OrderBy(entry => entry.Seq)];
    }

    /// <summary>The number of the last entry that says what a claim says; 0 where there is none.</summary>
    public long VersionOf(string claim, string report) => database.One<long>(
        $"SELECT COALESCE(MAX(l.seq), 0) FROM log_subjects s JOIN log l ON l.seq = s.seq WHERE s.subject IN (@claim, @report) AND {Telling}", ("claim", claim), ("report", report));

    /// <summary>The same for all claims of a report that were decided on, and for the others, under the report's id.</summary>
    public Dictionary<string, long> VersionsOf(long report) => database.Query(
        $"""
        SELECT s.subject, MAX(l.seq) FROM log_subjects s JOIN log l ON l.seq = s.seq
        WHERE s.subject IN (SELECT c.id FROM claims c WHERE c.report = @report UNION ALL SELECT r.id FROM reports r WHERE r.key = @report) AND {Telling} GROUP BY s.subject
        """,
        row => (Subject: row.GetString(0), Seq: row.GetInt64(1)), ("report", report)).ToDictionary(row => row.Subject, row => row.Seq, StringComparer.Ordinal);

    /// <summary>The last entry of a subject.</summary>
    public LogEntry? Last(string subject) => WithSubjects(database.Query(
        $"SELECT {Fields} FROM log l JOIN log_subjects s ON s.seq = l.seq WHERE s.subject = @subject ORDER BY l.seq DESC LIMIT 1", Read, ("subject", subject))).FirstOrDefault();

    // Links, publications and the like leave what a claim says as it is.
    private const string Telling = "l.kind IN ('coded', 'recoded', 'reviewed', 'added')";

    private List<LogEntry> WithSubjects(List<LogEntry> entries)
    {
        if (entries is [])
            return entries;
        return With(entries, database.Query(
            "SELECT seq, subject FROM log_subjects WHERE seq BETWEEN @first AND @last ORDER BY seq, number", row => (row.GetInt64(0), row.GetString(1)),
            ("first", entries[0].Seq), ("last", entries[^1].Seq)));
    }

    private static List<LogEntry> With(List<LogEntry> entries, List<(long Seq, string Subject)> all)
    {
        var subjects = all.ToLookup(row => row.Seq, row => row.Subject);
        return [.. entries.Select(entry => entry with { Decision = entry.Decision with { Subjects = [.. subjects[entry.Seq]] } })];
    }

    private static LogEntry Read(DbDataReader row) => new(
        row.GetInt64(0),
        new Decision(LogHash.Time(row.GetString(1)), row.GetString(2), Enum.Parse<DecisionKind>(row.GetString(3), ignoreCase: true), [], row.TextOrNull(4), row.TextOrNull(5), row.TextOrNull(6)),
        row.GetString(7), row.GetString(8));
}
