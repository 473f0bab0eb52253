using System.Data.Common;
using System.Globalization;
using System.Text;
using Dragoman.Archive.Copies;
using Dragoman.Archive.Decisions;
using Dragoman.Archive.Searching;
using Dragoman.Archive.Storage;
using Dragoman.Text;

namespace Dragoman.Archive.Reports;

/// <summary>Reports and where they were met.</summary>
internal sealed class ReportStore(Database database)
{
    private const string Fields = "key, id, hash, added, reader, voice, reference, title, outlet, url, published, language, country, text";

    private readonly Voices _voices = new(database);

    public long? KeyOf(string hash) => database.Query("SELECT key FROM reports WHERE hash = @hash", row => (long?)row.GetInt64(0), ("hash", hash)).FirstOrDefault();

    public bool IsSighted(Arrival arrival) => database.One<long>("SELECT COUNT(*) FROM sightings WHERE digest = @digest", ("digest", arrival.Digest)) > 0;

    public ArchivedReport? Find(string id) => database.Query($"SELECT {Fields} FROM reports WHERE id = @id OR hash = @id", Read, ("id", id)).FirstOrDefault();

    public ArchivedReport OfKey(long key) => database.Query($"SELECT {Fields} FROM reports WHERE key = @key", Read, ("key", key))[0];

    public List<ArchivedReport> OfKeys(IEnumerable<long> keys) =>
        database.Query($"SELECT {Fields} FROM reports WHERE key {database.Dialect.Among("keys")}", Read, ("keys", database.Dialect.List(keys)));

    public string VoiceOf(long key) => database.One<string>("SELECT voice FROM reports WHERE key = @key", ("key", key))!;

    public List<ReportSummary> List(Condition condition, int? limit) => database.Query(
        $"""
        SELECT r.id, r.reference, r.title, r.outlet, r.url, r.published, r.added, r.voice,
            (SELECT COUNT(*) FROM claims c WHERE c.report = r.key AND NOT c.is_withdrawn AND c.verdict <> 'rejected')
        FROM reports r WHERE {condition.Sql} ORDER BY r.key{Limited(limit)}
        """,
        row => new ReportSummary(
            row.GetString(0), row.TextOrNull(1), row.TextOrNull(2), row.TextOrNull(3), row.TextOrNull(4), row.DayOrNull(5),
            LogHash.Time(row.GetString(6)), row.GetString(7), (int)row.GetInt64(8)),
        [.. condition.Values]);

    public static string Limited(int? limit) => limit is { } count ? string.Create(CultureInfo.InvariantCulture, $" LIMIT {count}") : "";

    public long Insert(Arrival arrival, DateTimeOffset now, string reader)
    {
        var report = arrival.Report;
        var key = database.One<long>(
            """
            INSERT INTO reports (id, hash, text, reference, title, outlet, url, published, language, country, added, reader, voice, signature)
            VALUES (@id, @hash, @text, @reference, @title, @outlet, @url, @published, @language, @country, @added, @reader, @voice, @signature) RETURNING key
            """,
            ("id", report.Id), ("hash", arrival.TextHash), ("text", report.Text), ("reference", report.Reference), ("title", report.Title),
            ("outlet", report.Outlet), ("url", report.Url), ("published", report.Published), ("language", report.Language), ("country", report.Country),
            ("added", LogHash.Text(now)), ("reader", reader), ("voice", Voices.Of(report.Id)), ("signature", arrival.Fingerprint.ToBytes()));
        Index(database, key, report.Title, arrival.Folded);
        _voices.LinkCopies(key, arrival.Fingerprint);
        return key;
    }

    /// <summary>From now on the report is the one that was met there.</summary>
    public void ReadAs(long key, Report report)
    {
        database.Execute(
            """
            UPDATE reports SET reference = @reference, title = @title, outlet = @outlet, url = @url, published = @published, language = @language, country = @country
            WHERE key = @key
            """,
            ("reference", report.Reference), ("title", report.Title), ("outlet", report.Outlet), ("url", report.Url), ("published", report.Published),
            ("language", report.Language), ("country", report.Country), ("key", key));
        database.Execute(database.Dialect.ForgetWords, ("report", key));
        Index(database, key, report.Title, FoldedWords.Of(report.Text));
    }

    /// <summary>Makes the words of a report of another archive findable in this one.</summary>
    public static void Index(Database target, long key, Database source)
    {
        var report = new ReportStore(source).OfKey(key).Report;
        Index(target, key, report.Title, FoldedWords.Of(report.Text));
    }

    public void Sight(long report, Arrival arrival)
    {
        if (arrival is { RawHash: { } hash, Raw: { } raw })
            database.Execute("INSERT INTO raws (hash, bytes) VALUES (@hash, @bytes) ON CONFLICT DO NOTHING", ("hash", hash), ("bytes", raw.ToArray()));
        _voices.LinkVersions(report, arrival.Address);
        database.Execute(
            """
            INSERT INTO sightings (digest, report, raw, address, reference, media_type, retrieved, method, title, outlet, published, language)
            VALUES (@digest, @report, @raw, @address, @reference, @media, @retrieved, @method, @title, @outlet, @published, @language)
            """,
            ("digest", arrival.Digest), ("report", report), ("raw", arrival.RawHash), ("address", arrival.Address), ("reference", arrival.Report.Reference),
            ("media", arrival.MediaType), ("retrieved", arrival.Retrieved is { } time ? LogHash.Text(time) : null), ("method", arrival.Method),
            ("title", arrival.Report.Title), ("outlet", arrival.Report.Outlet), ("published", arrival.Report.Published), ("language", arrival.Report.Language));
    }

    public List<Sighting> SightingsOf(long report) => database.Query(
        "SELECT address, reference, media_type, raw, retrieved, method, title, outlet, published, language FROM sightings WHERE report = @report ORDER BY key",
        row => new Sighting(
            row.TextOrNull(0), row.TextOrNull(1), row.TextOrNull(2), row.TextOrNull(3), row.TextOrNull(4) is { } time ? LogHash.Time(time) : null,
            row.TextOrNull(5), row.TextOrNull(6), row.TextOrNull(7), row.DayOrNull(8), row.TextOrNull(9)),
        ("report", report));

    public Kin KinOf(long report) => new(
        [.. database.Query(
            """
            SELECT r.id, s.similarity FROM (SELECT b AS other, similarity FROM copies WHERE a = @report UNION ALL SELECT a, similarity FROM copies WHERE b = @report) s
            JOIN reports r ON r.key = s.other ORDER BY s.similarity DESC, r.id
            """,
            row => (row.GetString(0), row.GetDouble(1)), ("report", report))],
        [.. database.Query(
            """
            SELECT s.address, r.id FROM sightings s JOIN reports r ON r.key = s.report
            WHERE s.address IN (SELECT address FROM sightings WHERE report = @report AND address IS NOT NULL)
            GROUP BY s.address, r.id ORDER BY s.address, MIN(s.key)
            """,
            row => (row.GetString(0), row.GetString(1)), ("report", report))]);

    /// <summary>The bytes that a text was taken from, by their SHA-256 or by that of the text.</summary>
    public byte[]? RawOf(string hash) =>
        database.Query("SELECT bytes FROM raws WHERE hash = @hash", row => row.GetFieldValue<byte[]>(0), ("hash", hash)).FirstOrDefault()
        ?? (database.One<string>("SELECT text FROM reports WHERE hash = @hash", ("hash", hash)) is { } text ? Encoding.UTF8.GetBytes(text) : null);

    private static void Index(Database database, long key, string? title, string folded) => database.Execute(
        database.Dialect.IndexWords, ("report", key), ("words", FoldedWords.ToIndex(FoldedWords.Of(title ?? "") + " " + folded)));

    private static ArchivedReport Read(DbDataReader row) => new(
        row.GetInt64(0),
        new Report(row.GetString(13))
        {
            Reference = row.TextOrNull(6),
            Title = row.TextOrNull(7),
            Outlet = row.TextOrNull(8),
            Url = row.TextOrNull(9),
            Published = row.DayOrNull(10),
            Language = row.TextOrNull(11),
            Country = row.TextOrNull(12),
        },
        row.GetString(2), LogHash.Time(row.GetString(3)), row.GetString(4), row.GetString(5));
}
