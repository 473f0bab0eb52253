using System.Data.Common;
using Dragoman.Archive.Storage;
using Dragoman.Exchange.Input;
using Dragoman.Exchange.Input.Shards;

namespace Dragoman.Cluster.Work;

/// <summary>Units are taken, kept and given back here. The server's clock alone counts.</summary>
internal sealed class UnitStore(Database database)
{
    private const string Mine = "key = @key AND taken = @taken AND state = 'leased'";

    /// <summary>Takes the first unit that nobody has; null where there is none, all is paused, or machines with another program do the work. A machine that was only too slow to say that it is there isn't lost.</summary>
    public (long Key, long Taken)? Take(string silo, string program, TimeSpan lease) => database.Query(
        $"""
        UPDATE cluster_units SET state = 'leased', silo = @silo, leased_until = now() + @seconds * interval '1 second', taken = taken + 1,
            stalls = stalls + CASE WHEN state = 'leased' AND NOT silo IN (SELECT {SiloStore.Name} FROM cluster_silos s WHERE s.status = {Silo.ActiveStatus}) THEN 1 ELSE 0 END
        WHERE key = (
            SELECT key FROM cluster_units WHERE state IN ('waiting', 'leased') AND (state = 'waiting' AND COALESCE(leased_until, now()) <= now() OR state = 'leased' AND leased_until < now())
                AND (SELECT NOT is_paused AND program = @program FROM cluster_state)
            ORDER BY key LIMIT 1 FOR UPDATE SKIP LOCKED)
        RETURNING key, taken
        """,
        row => ((long, long)?)(row.GetInt64(0), row.GetInt64(1)), ("silo", silo), ("seconds", lease.TotalSeconds), ("program", program)).FirstOrDefault();

    /// <summary>Null where it is somebody else's by now.</summary>
    public WorkUnit? Load(long key, long taken) => database.Query(
        $"""
        SELECT u.stalls, u.paths, u.is_from_folder, u.from_byte, u.bytes, u.first_line, u.done, u.added, u.elsewhere, u.known, u.claims, j.published, j.outlet, j.country, j.language, j.who, j.is_careful
        FROM cluster_units u JOIN cluster_jobs j ON j.key = u.job WHERE u.{Mine.Replace(" AND ", " AND u.", StringComparison.Ordinal)}
        """,
        row => Read(row, key, taken), ("key", key), ("taken", taken)).FirstOrDefault();

    /// <summary>Says how far it is. False where it is somebody else's by now.</summary>
    public bool Save(WorkUnit unit, UnitCounts counts, TimeSpan lease) => Put(unit, counts, "leased_until = now() + @seconds * interval '1 second', stalls = CASE WHEN @done > done THEN 0 ELSE stalls END", ("seconds", lease.TotalSeconds));

    /// <inheritdoc cref="Save"/>
    public bool Finish(WorkUnit unit, UnitCounts counts) => Put(unit, counts, "state = 'done', leased_until = NULL, silo = NULL, reason = NULL");

    /// <summary>Gives it back, because the machine is stopped: that is nobody's fault.</summary>
    public bool Release(WorkUnit unit, UnitCounts counts) => Put(unit, counts, "state = 'waiting', leased_until = NULL, silo = NULL");

    /// <summary>Gives it to others after a while, because this machine can't do it.</summary>
    public bool Refuse(WorkUnit unit, string reason, TimeSpan pause) => database.Execute(
        $"UPDATE cluster_units SET state = 'waiting', leased_until = now() + @seconds * interval '1 second', silo = NULL, reason = @reason, stalls = stalls + 1 WHERE {Mine}",
        ("seconds", pause.TotalSeconds), ("reason", reason), ("key", unit.Key), ("taken", unit.Taken)) > 0;

    /// <summary>Nobody can do it.</summary>
    public bool GiveUp(WorkUnit unit, SetAside reason, string silo) => database.Write(() =>
    {
        SetAside(unit, unit.Counts.Done, reason, silo);
        return database.Execute($"UPDATE cluster_units SET state = 'given-up', leased_until = NULL, silo = NULL, reason = @reason WHERE {Mine}", ("reason", reason.What), ("key", unit.Key), ("taken", unit.Taken)) > 0;
    });

    /// <summary>An item that can't be read; told once, however often it was tried, and not by whom the unit was taken from: whoever has it now may read it.</summary>
    public void SetAside(WorkUnit unit, long item, SetAside reason, string silo) => database.Execute(
        $"INSERT INTO cluster_set_aside (unit, item, kind, place, what, advice, silo) SELECT key, @item, @kind, @place, @what, @advice, @silo FROM cluster_units WHERE {Mine} ON CONFLICT DO NOTHING",
        ("key", unit.Key), ("taken", unit.Taken), ("item", item), ("kind", reason.Kind.ToString().ToLowerInvariant()), ("place", Clean(reason.Place)), ("what", Clean(reason.What)), ("advice", reason.Advice), ("silo", silo));

    /// <summary>They are still at work: nobody else takes them for another while.</summary>
    /// <param name="mine">Which, and the how-manieth time each was taken.</param>
    public void Renew(ICollection<(long Key, long Taken)> mine, TimeSpan lease) => database.Execute(
        """
        UPDATE cluster_units u SET leased_until = now() + @seconds * interval '1 second' FROM unnest(@keys, @taken) AS mine (key, taken)
        WHERE u.key = mine.key AND u.taken = mine.taken AND u.state = 'leased'
        """,
        ("seconds", lease.TotalSeconds), ("keys", mine.Select(unit => unit.Key).ToArray()), ("taken", mine.Select(unit => unit.Taken).ToArray()));

    /// <summary>Units of machines that aren't there any more, and haven't said so for a third of a lease, are anybody's.</summary>
    /// <param name="alive">The machines that are there.</param>
    public int FreeThoseOfOthers(IEnumerable<string> alive, TimeSpan lease) => database.Execute(
        """
        UPDATE cluster_units SET state = 'waiting', leased_until = NULL, reason = 'the machine ' || silo || ' was lost', silo = NULL, stalls = stalls + 1
        WHERE state = 'leased' AND NOT silo = ANY(@alive) AND leased_until < now() + @seconds * interval '1 second'
        """,
        ("alive", alive.ToArray()), ("seconds", lease.TotalSeconds * 2 / 3));

    private bool Put(WorkUnit unit, UnitCounts counts, string more, params (string Name, object? Value)[] values) => database.Execute(
        $"UPDATE cluster_units SET done = @done, added = @added, elsewhere = @elsewhere, known = @known, claims = @claims, {more} WHERE {Mine}",
        [("done", counts.Done), ("added", counts.Added), ("elsewhere", counts.Elsewhere), ("known", counts.Known), ("claims", counts.Claims), ("key", unit.Key), ("taken", unit.Taken), .. values]) > 0;

    private static WorkUnit Read(DbDataReader row, long key, long taken) => new(
        key, taken, row.GetInt32(0),
        new Shard([.. row.GetFieldValue<string[]>(1)], row.GetBoolean(2), row.IsDBNull(3) ? null : new LineRange(row.GetInt64(3), row.GetInt64(4), row.GetInt64(5))),
        new ReportDefaults(row.DayOrNull(11), row.TextOrNull(12), row.TextOrNull(13), row.TextOrNull(14)),
        row.GetString(15),
        row.GetBoolean(16),
        new UnitCounts(row.GetInt64(6), row.GetInt64(7), row.GetInt64(8), row.GetInt64(9), row.GetInt64(10)));

    // No text of PostgreSQL has it.
    private static string Clean(string text) => text.Replace('\0', '\uFFFD');
}
