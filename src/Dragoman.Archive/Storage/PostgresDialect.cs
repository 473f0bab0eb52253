using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Net.Sockets;
using Dragoman.Archive.Searching;
using Npgsql;

namespace Dragoman.Archive.Storage;

/// <summary>A database of a PostgreSQL server with PostGIS.</summary>
internal sealed class PostgresDialect(ArchiveLocation.Server server, TimeSpan patience) : Dialect(server.Name)
{
    // "Drag" in ASCII, so that nobody else's lock is meant; a database may hold several archives, each in a schema of its own.
    private const int WritersLock = 0x44726167;

    // A computer that was cut off in the middle of writing says nothing any more, and would keep the others from writing for hours: so the server asks after it, which costs nothing where it answers.
    private const string Watched = "SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3; SET tcp_user_timeout = 25000";

    // A program that stands still while its computer answers; none of ours thinks for so long between two statements.
    private const string MostStandstill = "2min";

    public override string Migrations => "postgres";

    public override string HasTable => "SELECT COUNT(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = @name";

    // PostGIS has tables of its own, and a database may serve others too.
    public override string Strangers =>
        "SELECT COUNT(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename IN ('reports', 'claims', 'sightings', 'log', 'links', 'copies', 'bands')";

    public override string IndexWords => "INSERT INTO report_words (report, words) VALUES (@report, to_tsvector('simple', @words))";

    public override string ForgetWords => "DELETE FROM report_words WHERE report = @report";

    public override string CountIndexed => "SELECT COUNT(*) FROM report_words WHERE report = @report";

    public override string Renumber => string.Join(' ', ((string[])["reports", "sightings", "claims"]).Select(table =>
        $"SELECT setval(pg_get_serial_sequence('{table}', 'key'), (SELECT COALESCE(MAX(key), 0) + 1 FROM {table}), false);"));

    public override DbConnection Open()
    {
        var parts = new NpgsqlConnectionStringBuilder(server.ConnectionString) { MaxAutoPrepare = 256, AutoPrepareMinUsages = 2, Pooling = false };
        var connection = new NpgsqlConnection(parts.ConnectionString);
        try
        {
            connection.Open();
            // Compiling a question takes the server longer than answering any of ours.
            using var command = new NpgsqlCommand(string.Create(CultureInfo.InvariantCulture, $"SET lock_timeout = {(long)patience.TotalMilliseconds}; SET jit = off; {Watched}"), connection);
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public override DbConnection Create() => Open();

    public override DbTransaction BeginWriting(DbConnection connection)
    {
        var transaction = connection.BeginTransaction(IsolationLevel.ReadCommitted);
        using var command = connection.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"SET LOCAL idle_in_transaction_session_timeout = '{MostStandstill}'; SELECT pg_advisory_xact_lock({WritersLock}, hashtext(current_schema()))");
        command.ExecuteNonQuery();
        return transaction;
    }

    public override DbTransaction BeginReading(DbConnection connection) => connection.BeginTransaction(IsolationLevel.RepeatableRead);

    public override Condition Matches(WordQuery words, string report) =>
        Condition.Of($"{report} IN (SELECT report FROM report_words WHERE words @@ to_tsquery('simple', @words))", ("words", words.ToTsQuery()));

    // On the sphere, as the other dialect measures. Two numbers are compared sooner than a distance is measured, where rows are looked at one by one.
    public override Condition Within(GeoCircle circle) => Condition.All([GeoBox.Condition(circle.Boxes, "c", "near"), WithinOf("c.position", circle)]);

    public override Condition Within(GeoCircle circle, string table) => WithinOf($"ST_SetSRID(ST_MakePoint({table}.lon, {table}.lat), 4326)::geography", circle);

    public override string Among(string name) => $"= ANY(@{name})";

    public override object List(IEnumerable<string> values) => values.ToArray();

    public override object List(IEnumerable<long> values) => values.ToArray();

    public override string Span(string claim) => $"{claim}.day_to - {claim}.day_from";

    // A prepared statement keeps the plan of the day on which tables were empty, until the server is told how large they are; it would look by itself after a minute.
    // Lists of what has to be done are filled and emptied again: what is left of their rows would be read with every question.
    public override void Learn(Database database)
    {
        try
        {
            var grown = database.Query(
                """
                SELECT quote_ident(relname) FROM pg_class
                WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' AND pg_get_userbyid(relowner) = current_user
                    AND pg_relation_size(oid) > 2 * current_setting('block_size')::bigint * GREATEST(relpages, 16)
                ORDER BY relname
                """,
                row => row.GetString(0));
            if (grown is not [])
                database.Run($"ANALYZE (SKIP_LOCKED) {string.Join(", ", grown)}");
            database.Run("VACUUM (SKIP_LOCKED) stale_claims, stale_incidents");
        }
        catch (Exception error) when (error is DbException or ArchiveException)
        {
            // What was written is safe, and it goes on as it is: only slower.
        }
    }

    public override string Version(Database database) =>
        $"PostgreSQL {database.One<string>("SELECT split_part(current_setting('server_version'), ' ', 1)")}, PostGIS {database.One<string>("SELECT extversion FROM pg_extension WHERE extname = 'postgis'")}";

    public override DateTimeOffset? Now(Database database) => new DateTimeOffset(database.One<DateTime>("SELECT clock_timestamp()"), TimeSpan.Zero);

    public override IEnumerable<string> Faults(Database database) => [];

    // https://www.postgresql.org/docs/current/errcodes-appendix.html
    public override string? Explain(DbException error) => error switch
    {
        PostgresException { SqlState: "55P03" } => WrittenTo,
        PostgresException { SqlState: "28P01" or "28000" } refused => $"the server refuses the user or the password: {refused.MessageText} (check Username and Password)",
        PostgresException { SqlState: "3D000" } => "there is no such database (make it with createdb)",
        PostgresException { SqlState: "53100" } => "the server's disk is full; what was added before is safe (make room and try again)",
        PostgresException { SqlState: "57P01" or "57P02" or "25P03" } ended => $"the server ended the connection: {ended.MessageText} (try again when it runs)",
        PostgresException { SqlState: "53300" or "57P03" } busy => $"the server takes no connection now: {busy.MessageText} (try again later)",
        PostgresException { SqlState: "42501" or "25006" } denied => $"not allowed: {denied.MessageText} (ask the owner of the database)",
        PostgresException { SqlState: "0A000" or "58P01" } missing when missing.MessageText.Contains("postgis", StringComparison.Ordinal) =>
            "the server has no PostGIS (install it there: in Debian the package postgresql-postgis)",
        PostgresException { SqlState: "XX001" or "XX002" } damaged => $"the server finds its store damaged: {damaged.MessageText} (restore it from a backup)",
        NpgsqlException { InnerException: SocketException or TimeoutException or IOException } lost =>
            $"the server can't be reached: {lost.InnerException!.Message} (check Host and Port, and that it runs)",
        _ => null,
    };

    protected override bool IsLost(DbException error) => error is PostgresException { SqlState: "53100" or "53300" or "57P01" or "57P02" or "57P03" or "25P03" } or NpgsqlException { InnerException: SocketException or TimeoutException or IOException };

    private static Condition WithinOf(string point, GeoCircle circle) => Condition.Of(
        $"ST_DWithin({point}, ST_SetSRID(ST_MakePoint(@lon, @lat), 4326)::geography, @metres, false)",
        ("lat", circle.Centre.Latitude), ("lon", circle.Centre.Longitude), ("metres", circle.Kilometres * 1000));
}
