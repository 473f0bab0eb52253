using Npgsql;

namespace Dragoman.Archive.Tests;

/// <summary>A place for one test's archive, gone with the test.</summary>
public abstract class Store : IDisposable
{
    public abstract string Location { get; }

    public ReportArchive Create() => ReportArchive.Create(Location, Clock.Instance);

    public ReportArchive Open() => ReportArchive.Open(Location, Clock.Instance, TimeSpan.FromSeconds(1));

    /// <summary>Changes rows behind the archive's back.</summary>
    public abstract void Run(string sql);

    public abstract void Dispose();
}

public sealed class SqliteStore : Store
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dragoman-").FullName;

    public override string Location => Path.Combine(_folder, "reports.dragoman");

    public override void Run(string sql)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Location};Foreign Keys=False;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public override void Dispose() => Directory.Delete(_folder, recursive: true);
}

/// <summary>A schema of the database that DRAGOMAN_POSTGRES names. Without one its tests are skipped; where CI is true they fail.</summary>
public sealed class PostgresStore : Store
{
    private static int _schemas;

    private readonly string _server;
    private readonly string _schema = $"t{Environment.ProcessId}_{Interlocked.Increment(ref _schemas)}";

    public PostgresStore()
    {
        _server = Environment.GetEnvironmentVariable("DRAGOMAN_POSTGRES") ?? "";
        if (Environment.GetEnvironmentVariable("CI") != "true")
            Assert.SkipWhen(_server.Length == 0, "DRAGOMAN_POSTGRES names no server");
        Assert.True(_server.Length > 0, "DRAGOMAN_POSTGRES names no server, and CI=true wants one");
        OnServer($"CREATE EXTENSION IF NOT EXISTS postgis; CREATE SCHEMA {_schema}");
    }

    public override string Location => new NpgsqlConnectionStringBuilder(_server) { SearchPath = $"{_schema},public" }.ConnectionString;

    public override void Run(string sql) => OnServer($"SET search_path TO {_schema}, public; SET session_replication_role = replica; {sql}");

    public override void Dispose() => OnServer($"DROP SCHEMA {_schema} CASCADE");

    private void OnServer(string sql)
    {
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_server) { Pooling = false }.ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand("SELECT pg_advisory_lock(1); " + sql, connection);
        command.ExecuteNonQuery();
    }
}

internal sealed class Clock : TimeProvider
{
    public static readonly Clock Instance = new();

    public override DateTimeOffset GetUtcNow() => new(2020, 6, 4, 12, 30, 15, 123, TimeSpan.Zero);
}
