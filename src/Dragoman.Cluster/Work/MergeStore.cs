using System.Collections.Immutable;
using System.Data.Common;
using Dragoman.Archive.Incidents;
using Dragoman.Archive.Storage;

namespace Dragoman.Cluster.Work;

/// <summary>That somebody wants claims to be put together, in which parts that is done, and how far it is.</summary>
public sealed class MergeStore
{
    private const string Mine = "merge = @merge AND wave = @wave AND home = @home AND number = @number";

    private readonly Database _database;

    internal MergeStore(Database database) => _database = database;

    /// <summary>Hands what waits now over to the machines; where somebody else did and it isn't done, that.</summary>
    /// <returns>Its number.</returns>
    public long Add(string who)
    {
        _database.Execute("INSERT INTO cluster_merges (who, until) SELECT @who, COALESCE(MAX(key), 0) FROM claims ON CONFLICT DO NOTHING", ("who", who));
        return _database.One<long>("SELECT MAX(key) FROM cluster_merges");
    }

    public MergeProgress Of(long merge) => Progress("m.key = @merge", ("merge", merge)).Single();

    /// <summary>The one that isn't done; null where there is none.</summary>
    public MergeProgress? Open() => Progress("m.stage NOT IN ('done', 'failed')").FirstOrDefault();

    /// <summary>Whether machines with this program have claims to put together.</summary>
    internal bool IsOpen(string program) => _database.One<bool>(
        "SELECT EXISTS (SELECT 1 FROM cluster_merges m CROSS JOIN cluster_state s WHERE m.stage NOT IN ('done', 'failed') AND s.program = @program)", ("program", program));

    internal (long Wave, long Last, long Until, int Restarts) PlanOf(long merge) => _database.Query(
        "SELECT COALESCE(wave, 0), last, until, restarts FROM cluster_merges WHERE key = @merge", row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt32(3)), ("merge", merge))[0];

    internal void Count(long merge, long claims) => _database.Execute("UPDATE cluster_merges SET claims = @claims WHERE key = @merge AND claims IS NULL", ("claims", claims), ("merge", merge));

    /// <summary>The parts of a wave; all of them are there, or none.</summary>
    internal void Plan(long merge, long wave, ImmutableArray<ClaimPart> parts) => _database.Write(() =>
    {
        _database.Execute("DELETE FROM cluster_parts WHERE merge < @merge", ("merge", merge));
        _database.ExecuteAll(
            "INSERT INTO cluster_parts (merge, wave, home, number, claims) VALUES (@merge, @wave, @home, @number, @claims)",
            parts.Select(part => new (string, object?)[] { ("merge", merge), ("wave", wave), ("home", part.Home), ("number", part.Number), ("claims", part.Claims.ToArray()) }));
        return _database.Execute(
            "UPDATE cluster_merges SET stage = 'indexing', wave = @wave, last = @last WHERE key = @merge AND stage = 'planning'",
            ("wave", wave), ("last", parts.Max(part => part.Claims.Max())), ("merge", merge));
    });

    /// <summary>From one stage to the next; nothing, where somebody else did.</summary>
    internal void Advance(long merge, MergeStage from, MergeStage to, string? reason = null) => _database.Execute(
        "UPDATE cluster_merges SET stage = @to, reason = @reason WHERE key = @merge AND stage = @from", ("to", Word(to)), ("reason", reason), ("merge", merge), ("from", Word(from)));

    /// <summary>A wave is no good any more: what it left undone is planned anew.</summary>
    internal void Restart(long merge) => _database.Execute(
        "UPDATE cluster_merges SET stage = 'planning', last = 0, restarts = restarts + 1 WHERE key = @merge AND stage IN ('indexing', 'comparing')", ("merge", merge));

    internal void Joined(long merge, long joined, long all) => _database.Execute("UPDATE cluster_merges SET joined = @joined, to_join = @all WHERE key = @merge", ("joined", joined), ("all", all), ("merge", merge));

    /// <summary>Those of a wave that are in a state, the large ones first: so the last ones to be done are short.</summary>
    internal List<MergePart> Parts(long merge, long wave, PartState state) => _database.Query(
        "SELECT home, number, claims, silo, losses FROM cluster_parts WHERE merge = @merge AND wave = @wave AND state = @state ORDER BY cardinality(claims) DESC, home, number",
        row => new MergePart(merge, wave, row.GetString(0), row.GetInt32(1), [.. row.GetFieldValue<long[]>(2)], row.TextOrNull(3), row.GetInt32(4)), ("merge", merge), ("wave", wave), ("state", Word(state)));

    internal void Give(MergePart part, string? silo) => _database.Execute($"UPDATE cluster_parts SET silo = @silo WHERE {Mine}", [("silo", silo), .. Named(part)]);

    /// <summary>The machine that had it was lost.</summary>
    internal void Lose(MergePart part) => _database.Execute($"UPDATE cluster_parts SET silo = NULL, losses = losses + 1 WHERE {Mine}", Named(part));

    internal void Put(MergePart part, PartState state) => _database.Execute($"UPDATE cluster_parts SET silo = NULL, losses = 0, state = @state WHERE {Mine}", [("state", Word(state)), .. Named(part)]);

    private static (string, object?)[] Named(MergePart part) => [("merge", part.Merge), ("wave", part.Wave), ("home", part.Home), ("number", part.Number)];

    private static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    private List<MergeProgress> Progress(string condition, params ReadOnlySpan<(string Name, object? Value)> values) => _database.Query(
        $"""
        SELECT m.key, m.stage, m.who, m.claims, (SELECT COALESCE(SUM(cardinality(p.claims)), 0)::bigint FROM cluster_parts p WHERE p.merge = m.key AND p.state = 'compared'), m.joined, m.to_join, m.reason
        FROM cluster_merges m WHERE {condition} ORDER BY m.key
        """,
        Read, values);

    private static MergeProgress Read(DbDataReader row) => new(
        row.GetInt64(0), Enum.Parse<MergeStage>(row.GetString(1), ignoreCase: true), row.GetString(2), row.IsDBNull(3) ? null : row.GetInt64(3), row.GetInt64(4), row.GetInt64(5), row.GetInt64(6), row.TextOrNull(7));
}
