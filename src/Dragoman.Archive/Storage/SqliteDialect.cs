using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Dragoman.Archive.Searching;
using Dragoman.Places;
using Microsoft.Data.Sqlite;

namespace Dragoman.Archive.Storage;

/// <summary>One file, which several programs may read while one writes (https://www.sqlite.org/wal.html).</summary>
internal sealed class SqliteDialect(string file, TimeSpan patience) : Dialect(file)
{
    // https://www.sqlite.org/rescode.html
    private const int Perm = 3, Busy = 5, Locked = 6, ReadOnly = 8, IoError = 10, Corrupt = 11, Full = 13, CantOpen = 14, NotADatabase = 26;

    public override string Migrations => "sqlite";

    public override string HasTable => "SELECT COUNT(*) FROM sqlite_schema WHERE name = @name";

    public override string Strangers => "SELECT COUNT(*) FROM sqlite_schema";

    public override string IndexWords => "INSERT INTO report_words (rowid, words) VALUES (@report, @words)";

    public override string ForgetWords => "DELETE FROM report_words WHERE rowid = @report";

    public override string CountIndexed => "SELECT COUNT(*) FROM report_words WHERE rowid = @report";

    public override string Renumber => "";

    public override DbConnection Open()
    {
        if (Directory.Exists(Name))
            throw new ArchiveException($"{Name}: is a folder (an archive is a file)");
        if (!File.Exists(Name))
            throw new ArchiveException($"{Name}: there is no such archive (make it with: dragoman init --archive {Name})");
        return Open(SqliteOpenMode.ReadWrite);
    }

    public override DbConnection Create()
    {
        if (Path.GetDirectoryName(Path.GetFullPath(Name)) is { } folder && !Directory.Exists(folder))
            throw new ArchiveException($"{Name}: there is no folder '{folder}' (make it first)");
        return Open(SqliteOpenMode.ReadWriteCreate);
    }

    public override DbTransaction BeginWriting(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: false);

    public override DbTransaction BeginReading(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: true);

    public override Condition Matches(WordQuery words, string report) =>
        Condition.Of($"{report} IN (SELECT rowid FROM report_words WHERE report_words MATCH @words)", ("words", words.ToFts5()));

    public override Condition Within(GeoCircle circle)
    {
        var boxes = circle.Boxes.Select((box, i) => string.Create(CultureInfo.InvariantCulture,
            $"(max_lat >= {box.South} AND min_lat <= {box.North} AND max_lon >= {box.West} AND min_lon <= {box.East})"));
        return Condition.Of(
            $"c.key IN (SELECT claim FROM claim_places WHERE {string.Join(" OR ", boxes)}) AND kilometres(c.lat, c.lon, @lat, @lon) <= @km",
            ("lat", circle.Centre.Latitude), ("lon", circle.Centre.Longitude), ("km", circle.Kilometres));
    }

    public override Condition Within(GeoCircle circle, string table) => Condition.Of(
        $"kilometres({table}.lat, {table}.lon, @lat, @lon) <= @km", ("lat", circle.Centre.Latitude), ("lon", circle.Centre.Longitude), ("km", circle.Kilometres));

    // https://www.sqlite.org/json1.html#jeach
    public override string Among(string name) => $"IN (SELECT value FROM json_each(@{name}))";

    public override object List(IEnumerable<string> values) => JsonSerializer.Serialize(values);

    public override object List(IEnumerable<long> values) => JsonSerializer.Serialize(values);

    public override string Span(string claim) => $"julianday({claim}.day_to) - julianday({claim}.day_from)";

    // https://www.sqlite.org/optoverview.html: a unary plus disqualifies a term from an index.
    public override string Unindexed(string column) => "+" + column;

    public override string Version(Database database) => $"SQLite {database.One<string>("SELECT sqlite_version()")}";

    public override IEnumerable<string> Faults(Database database) =>
    [
        .. database.Query("PRAGMA integrity_check", row => row.GetString(0)).Where(line => line is not "ok"),
        .. database.Query("PRAGMA foreign_key_check", row => $"a row of {row.GetString(0)} refers to a row of {row.GetString(2)} that is gone"),
        .. database.Query(
            "SELECT id FROM claims WHERE (lat IS NOT NULL AND lon IS NOT NULL) <> (key IN (SELECT claim FROM claim_places)) ORDER BY id",
            row => $"{row.GetString(0)}: the index of places doesn't agree with the claim"),
    ];

    public override string? Explain(DbException error) => (error as SqliteException)?.SqliteErrorCode switch
    {
        Busy or Locked => WrittenTo,
        Full => "the disk is full; what was added before is safe (make room and try again)",
        IoError => $"the disk can't be read or written: {error.Message} (what was added before is safe; check the disk and its room)",
        Corrupt => "the file is damaged (restore it from a backup; dragoman check says more)",
        NotADatabase => "is no archive: it is another kind of file, or damaged (give the file that dragoman init made)",
        ReadOnly or Perm => "may not be written to (check its permissions and those of its folder)",
        CantOpen => "can't be opened (check its permissions and those of its folder)",
        _ => null,
    };

    private SqliteConnection Open(SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Name,
            Mode = mode,
            ForeignKeys = true,
            Pooling = false,
            DefaultTimeout = Math.Max(1, (int)patience.TotalSeconds),
        }.ConnectionString);
        try
        {
            Prepare(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // What is acknowledged has reached the disk: synchronous=FULL waits for it at each commit.
    private static void Prepare(SqliteConnection connection)
    {
        connection.Open();
        connection.CreateFunction("kilometres", (double? lat1, double? lon1, double lat2, double lon2) =>
            lat1 is { } lat && lon1 is { } lon ? new GeoPoint(lat, lon).KilometresTo(new GeoPoint(lat2, lon2)) : (double?)null, isDeterministic: true);
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;";
        command.ExecuteNonQuery();
    }
}
