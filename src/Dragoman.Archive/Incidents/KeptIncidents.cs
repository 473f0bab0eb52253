using System.Collections.Immutable;
using Dragoman.Archive.Claims;
using Dragoman.Archive.Decisions;
using Dragoman.Archive.Searching;
using Dragoman.Archive.Storage;
using Dragoman.Incidents;

namespace Dragoman.Archive.Incidents;

/// <summary>
/// The incidents of an archive: built of its claims and of what people said of them, kept, and built anew only where something changed. They are those
/// that building all of it at once would give, whatever came in which order.
/// </summary>
public sealed class KeptIncidents
{
    private const int ClaimsAtOnce = 100;
    private const int LoadedAtOnce = 200;
    private const int MostRounds = 3;

    private readonly Database _database;
    private readonly IncidentKit _kit;
    private readonly IncidentStore _store;
    private ClaimLoader? _loader;
    private long _loaded;

    internal KeptIncidents(Database database, IncidentKit kit) => (_database, _kit, _store) = (database, kit, new IncidentStore(database));

    /// <summary>Builds what isn't up to date. May be stopped at any moment, and goes on where it was.</summary>
    /// <param name="progress">Is told how many claims have been looked at, and how many there are.</param>
    /// <exception cref="ArchiveException">The archive may not be written to, or another program is writing.</exception>
    public void Refresh(Action<long, long>? progress = null)
    {
        if (_store.Builder != _kit.Name)
            _database.Write(() =>
            {
                _store.SpoilAll();
                return _store.Builder = _kit.Name;
            });
        // What somebody adds meanwhile may need another round; after a few it is theirs to do.
        for (var round = 0; round < MostRounds && _store.CountStale() is var all and > 0; round++)
            RefreshOnce(all, progress);
    }

    /// <summary>Those that have a claim which is asked for, by their ids.</summary>
    /// <param name="take">Is given one after the other; the archive may not be asked anything meanwhile.</param>
    public void Each(ClaimQuery query, Action<Incident> take) => _database.Read(() =>
    {
        var condition = query.ToCondition(_database.Dialect);
        var keys = _database.Query(
            $"SELECT i.key FROM incidents i WHERE i.key IN (SELECT m.incident FROM claim_incidents m JOIN claims c ON c.key = m.claim WHERE {condition.Sql}) ORDER BY i.id{Reports.ReportStore.Limited(query.Limit)}",
            row => row.GetInt64(0), [.. condition.Values]);
        var loader = new ClaimLoader(_database, _kit.Actors);
        foreach (var key in keys)
            take(Read(key, loader));
        return keys.Count;
    });

    public Incident? Find(string id) => _database.Read(() =>
        _database.Query("SELECT key FROM incidents WHERE id = @id", row => row.GetInt64(0), ("id", id)) is [var key] ? Read(key, new ClaimLoader(_database, _kit.Actors)) : null);

    /// <summary>The id of the incident that a claim is in; null where it is in none.</summary>
    public string? OfClaim(string claim) => _database.One<string>(
        "SELECT i.id FROM incidents i JOIN claim_incidents m ON m.incident = i.key JOIN claims c ON c.key = m.claim WHERE c.id = @id", ("id", claim));

    /// <summary>The claims that are asked for, each under the voice of its report.</summary>
    public ImmutableArray<SourcedClaim> Claims(ClaimQuery query) => _database.Read(() =>
    {
        var condition = query.ToCondition(_database.Dialect);
        var keys = _database.Query($"SELECT c.key FROM claims c WHERE {condition.Sql} ORDER BY c.report, c.ordinal, c.id{Reports.ReportStore.Limited(query.Limit)}", row => row.GetInt64(0), [.. condition.Values]);
        var loader = new ClaimLoader(_database, _kit.Actors);
        return keys.Chunk(LoadedAtOnce).SelectMany(loader.Load).ToImmutableArray();
    });

    /// <summary>Ids of incidents that were published and aren't there any more, by id, with the country they had.</summary>
    public ImmutableArray<(string Incident, string? Country)> Gone() => [.. _database.Query(
        "SELECT p.incident, p.country FROM published p WHERE NOT EXISTS (SELECT 1 FROM incidents i WHERE i.id = p.incident) ORDER BY p.incident", row => (row.GetString(0), row.TextOrNull(1)))];

    /// <summary>Ids of incidents that were published.</summary>
    public ImmutableHashSet<string> Published() => [.. _database.Query("SELECT incident FROM published", row => row.GetString(0))];

    private void RefreshOnce(long all, Action<long, long>? progress)
    {
        while (_database.Write(() => BlockSome(Loader())))
            progress?.Invoke(0, all);
        var waiting = new OrderedSet(_store.Stale());
        all = waiting.Count;
        while (waiting.Take(ClaimsAtOnce) is [_, ..] some)
        {
            waiting.Remove(_database.Write(() => BuildAround(some, Loader())));
            progress?.Invoke(all - waiting.Count, all);
        }
    }

    /// <summary>What it has at hand holds until something is written to the log.</summary>
    private ClaimLoader Loader()
    {
        var seq = _database.One<long>("SELECT COALESCE(MAX(seq), 0) FROM log");
        if (_loader is null || _loaded != seq)
            (_loader, _loaded) = (new ClaimLoader(_database, _kit.Actors), seq);
        return _loader;
    }

    /// <summary>Claims have to be findable by others before any of them is built with its neighbours.</summary>
    private bool BlockSome(ClaimLoader loader)
    {
        var some = _store.WithoutBlocks(ClaimsAtOnce);
        foreach (var id in some)
            if (loader.Find(id) is { } claim)
                _store.Block(id, _kit.Builder.KeysOf(claim));
            else
                _store.Forget(id);
        return some.Count > 0;
    }

    /// <returns>All that has been settled with them.</returns>
    private IReadOnlyCollection<string> BuildAround(IReadOnlyCollection<string> some, ClaimLoader loader)
    {
        var decisions = DecisionsOf(new ClaimStore(_database).AllLinks());
        var around = _kit.Builder.Around(some.Select(loader.Find).OfType<SourcedClaim>(), key => loader.Load(_store.Under(key)), loader.Find, decisions);
        string[] settled = [.. around.Select(claim => claim.Id)];
        _store.Replace(settled, _kit.Builder.Build(around, decisions));
        foreach (var lost in some.Except(settled))
            _store.Forget(lost);
        return [.. settled, .. some];
    }

    private Incident Read(long key, ClaimLoader loader)
    {
        var (partOf, evidence) = _database.Query("SELECT part_of, evidence FROM incidents WHERE key = @key", row => (row.TextOrNull(0), row.GetString(1)), ("key", key))[0];
        var claims = loader.Load(_database.Query("SELECT claim FROM claim_incidents WHERE incident = @key", row => row.GetInt64(0), ("key", key)));
        return _kit.Builder.Read(Voicing.Of(claims), LinkJson.Read(evidence), partOf);
    }

    /// <exception cref="ArchiveException">What people said of claims can't all be so.</exception>
    internal static Dragoman.Incidents.Decisions DecisionsOf(IEnumerable<(string A, string B, LinkKind Kind)> links)
    {
        var all = links.ToList();
        try
        {
            return new(all.Where(link => link.Kind is LinkKind.Must).Select(link => (link.A, link.B)), all.Where(link => link.Kind is LinkKind.Cannot).Select(link => (link.A, link.B)));
        }
        catch (ArgumentException error)
        {
            throw new ArchiveException(error.Message, error);
        }
    }
}
