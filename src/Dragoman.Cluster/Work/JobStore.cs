using System.Collections.Immutable;
using Dragoman.Archive.Storage;
using Dragoman.Exchange.Input;
using Dragoman.Exchange.Input.Shards;

namespace Dragoman.Cluster.Work;

/// <summary>What somebody wants to have read, and how far that is.</summary>
public sealed class JobStore
{
    private const int AtOnce = 500;

    /// <summary>Of what was set aside (a): nobody has tried it again.</summary>
    private const string Open = "a.retried IS NULL";

    private readonly Database _database;

    internal JobStore(Database database) => _database = database;

    /// <summary>Hands shards over to the machines. All of a job is there, or nothing.</summary>
    /// <returns>Its number.</returns>
    public long Add(IEnumerable<string> sources, ReportDefaults defaults, string who, IEnumerable<Shard> shards) => _database.Write(() =>
    {
        var job = _database.One<long>(
            "INSERT INTO cluster_jobs (sources, who, published, outlet, country, language) VALUES (@sources, @who, @published, @outlet, @country, @language) RETURNING key",
            ("sources", sources.ToArray()), ("who", who), ("published", defaults.Published), ("outlet", defaults.Outlet), ("country", defaults.Country), ("language", defaults.Language));
        foreach (var some in shards.Chunk(AtOnce))
            _database.ExecuteAll(
                "INSERT INTO cluster_units (job, paths, is_from_folder, from_byte, bytes, first_line) VALUES (@job, @paths, @folder, @from, @bytes, @line)",
                some.Select(shard => new (string, object?)[]
                {
                    ("job", job), ("paths", shard.Paths.ToArray()), ("folder", shard.IsFromFolder), ("from", shard.Lines?.From), ("bytes", shard.Lines?.Bytes), ("line", shard.Lines?.FirstLine),
                }));
        return job;
    });

    /// <summary>Hands over again what was set aside, with whatever else is in those units; what is there by now is passed over.</summary>
    /// <param name="job">Null for all jobs.</param>
    /// <returns>The numbers of the new jobs, one for each that something was set aside of.</returns>
    public ImmutableArray<long> Retry(long? job, string who) => _database.Write(() =>
    {
        var units = _database.Query(
            $"SELECT DISTINCT u.key, u.job FROM cluster_set_aside a JOIN cluster_units u ON u.key = a.unit WHERE {Open} AND {OfJob(job)} AND u.state IN ('done', 'given-up') ORDER BY u.key",
            row => (Unit: row.GetInt64(0), Job: row.GetInt64(1)), ValuesOf(job));
        return units.GroupBy(unit => unit.Job, unit => unit.Unit).Select(some => Retry(some.Key, [.. some], who)).ToImmutableArray();
    });

    public bool IsPaused => _database.One<bool>("SELECT is_paused FROM cluster_state");

    /// <summary>Machines take no more work; what they have, they finish.</summary>
    public void Pause() => _database.Execute("UPDATE cluster_state SET is_paused = TRUE");

    public void Resume() => _database.Execute("UPDATE cluster_state SET is_paused = FALSE");

    /// <summary>The first first.</summary>
    public ImmutableArray<JobProgress> All() => [.. Progress("TRUE")];

    public JobProgress Of(long job) => Progress("j.key = @job", ("job", job)).Single();

    /// <summary>The machines that are there, by name.</summary>
    public ImmutableArray<SiloProgress> Silos() => [.. _database.Query(
        $"""
        SELECT {SiloStore.Name}, s.host_name, s.alive,
            (SELECT COUNT(*) FROM cluster_units u WHERE u.state = 'leased' AND u.silo = {SiloStore.Name}),
            (SELECT COUNT(*) FROM cluster_parts p WHERE p.silo = {SiloStore.Name})
        FROM cluster_silos s WHERE s.status = {Silo.ActiveStatus} ORDER BY s.address, s.port, s.generation
        """,
        row => new SiloProgress(row.GetString(0), row.GetString(1), new DateTimeOffset(row.GetDateTime(2), TimeSpan.Zero), row.GetInt64(3), row.GetInt64(4)))];

    /// <summary>What was set aside and not tried again, the first first.</summary>
    public ImmutableArray<(long Job, SetAside Item, string Silo, DateTimeOffset At)> SetAside(long? job = null) => [.. _database.Query(
        $"""
        SELECT u.job, a.kind, a.place, a.what, a.advice, a.silo, a.at FROM cluster_set_aside a JOIN cluster_units u ON u.key = a.unit
        WHERE {Open} AND {OfJob(job)} ORDER BY u.job, u.key, a.item
        """,
        row => (row.GetInt64(0), new SetAside(Enum.Parse<SetAsideKind>(row.GetString(1), ignoreCase: true), row.GetString(2), row.GetString(3), row.GetString(4)), row.GetString(5), new DateTimeOffset(row.GetDateTime(6), TimeSpan.Zero)),
        ValuesOf(job))];

    private static string OfJob(long? job) => job is null ? "TRUE" : "u.job = @job";

    private static (string, object?)[] ValuesOf(long? job) => job is { } number ? [("job", number)] : [];

    private long Retry(long old, long[] units, string who)
    {
        var job = _database.One<long>(
            """
            INSERT INTO cluster_jobs (sources, who, published, outlet, country, language, is_careful)
            SELECT sources, @who, published, outlet, country, language, TRUE FROM cluster_jobs WHERE key = @old RETURNING key
            """,
            ("who", who), ("old", old));
        _database.Execute(
            "INSERT INTO cluster_units (job, paths, is_from_folder, from_byte, bytes, first_line) SELECT @job, paths, is_from_folder, from_byte, bytes, first_line FROM cluster_units WHERE key = ANY(@units) ORDER BY key",
            ("job", job), ("units", units));
        _database.Execute("UPDATE cluster_set_aside SET retried = @job WHERE unit = ANY(@units) AND retried IS NULL", ("job", job), ("units", units));
        return job;
    }

    private List<JobProgress> Progress(string condition, params ReadOnlySpan<(string, object?)> values) => _database.Query(
        $"""
        SELECT j.key, j.sources, j.who, j.added, COUNT(u.key), COUNT(u.key) FILTER (WHERE u.state = 'done'), COUNT(u.key) FILTER (WHERE u.state = 'leased'), COUNT(u.key) FILTER (WHERE u.state = 'given-up'),
            COALESCE(SUM(u.done), 0)::bigint, COALESCE(SUM(u.added), 0)::bigint, COALESCE(SUM(u.elsewhere), 0)::bigint, COALESCE(SUM(u.known), 0)::bigint, COALESCE(SUM(u.claims), 0)::bigint,
            (SELECT COUNT(*) FROM cluster_set_aside a JOIN cluster_units b ON b.key = a.unit WHERE b.job = j.key)
        FROM cluster_jobs j LEFT JOIN cluster_units u ON u.job = j.key WHERE {condition} GROUP BY j.key ORDER BY j.key
        """,
        row => new JobProgress(
            row.GetInt64(0), [.. row.GetFieldValue<string[]>(1)], row.GetString(2), new DateTimeOffset(row.GetDateTime(3), TimeSpan.Zero), row.GetInt64(4), row.GetInt64(5), row.GetInt64(6), row.GetInt64(7),
            new UnitCounts(row.GetInt64(8), row.GetInt64(9), row.GetInt64(10), row.GetInt64(11), row.GetInt64(12)), row.GetInt64(13)),
        values);
}

/// <param name="GivenUp">Units that no machine could do.</param>
/// <param name="SetAside">Reports that couldn't be read, and units that were given up.</param>
public sealed record JobProgress(long Key, ImmutableArray<string> Sources, string Who, DateTimeOffset Added, long Units, long Done, long AtWork, long GivenUp, UnitCounts Counts, long SetAside)
{
    public bool IsOver => Done + GivenUp == Units;
}

/// <param name="Alive">When it last said so.</param>
/// <param name="Units">How many it has.</param>
/// <param name="Parts">How many parts of claims it has to compare.</param>
public sealed record SiloProgress(string Name, string Host, DateTimeOffset Alive, long Units, long Parts);
