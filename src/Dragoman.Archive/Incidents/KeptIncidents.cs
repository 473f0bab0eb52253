using System.Collections.Immutable;
using Dragoman.Archive.Claims;
using Dragoman.Archive.Decisions;
using Dragoman.Archive.Incidents.Rows;
using Dragoman.Archive.Measuring;
using Dragoman.Archive.Ratings;
using Dragoman.Archive.Searching;
using Dragoman.Archive.Storage;
using Dragoman.Incidents;
using Dragoman.Incidents.Linkage;

namespace Dragoman.Archive.Incidents;

/// <summary>
/// The incidents of an archive: built of its claims and of what people said of them, kept, and built anew only where something changed. They are those
/// that building all of it at once would give, whatever came in which order.
/// </summary>
public sealed partial class KeptIncidents
{
    private const int ClaimsAtOnce = 100;
    private const int SettledAtOnce = 2_000;
    private const int LoadedAtOnce = 200;
    private const int MostRounds = 3;

    private readonly Database _database;
    private readonly IncidentKit _kit;
    private readonly IncidentStore _store;
    private readonly PairStore _pairs;
    private readonly StaleIncidents _stale;
    private readonly AheadStore _ahead;
    private (ClaimLoader Claims, ProfileStore Profiles)? _hand;
    private (string?, long, long) _loaded;

    internal KeptIncidents(Database database, IncidentKit kit)
    {
        (_database, _kit) = (database, kit);
        (_store, _pairs, _stale) = (new IncidentStore(database), new PairStore(database), new StaleIncidents(database));
        _ahead = new AheadStore(database);
    }

    /// <summary>Whether <see cref="Refresh"/> would find nothing to do.</summary>
    public bool IsUpToDate => _store.Builder == _kit.Name && _store.CountStale() == 0 && _stale.Count() == 0;

    /// <summary>Builds what isn't up to date. May be stopped at any moment, and goes on where it was.</summary>
    /// <param name="progress">Is told how many claims have been looked at, and how many there are.</param>
    /// <exception cref="ArchiveException">The archive may not be written to, or another program is writing.</exception>
    public void Refresh(Action<long, long>? progress = null) => RefreshUnlessStopped(progress, CancellationToken.None);

    /// <inheritdoc cref="Refresh"/>
    /// <param name="stop">Ends it between two steps, of some seconds at most.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public void RefreshUnlessStopped(Action<long, long>? progress, CancellationToken stop) => ArchiveMeasures.OfRefresh(() => Bring(progress, stop));

    private void Bring(Action<long, long>? progress, CancellationToken stop)
    {
        _hand = null;
        _store.BeBuiltBy(_kit.Name);
        // What somebody adds meanwhile may need another round; after a few it is theirs to do.
        for (var round = 0; round < MostRounds && _store.CountStale() is var all and > 0; round++)
            RefreshOnce(all, progress, stop);
        for (var left = _stale.Count(); left > 0; left -= RowWriter.AtOnce)
        {
            stop.ThrowIfCancellationRequested();
            _database.Write(WriteRows);
        }
    }

    /// <summary>Those that have a claim which is asked for, by their ids.</summary>
    /// <param name="take">Is given one after the other; the archive may not be asked anything meanwhile.</param>
    public void Each(ClaimQuery query, Action<Incident> take) => _database.Read(() =>
    {
        var condition = query.ToCondition(_database.Dialect);
        var keys = _database.Query(
            $"SELECT i.key FROM incidents i WHERE i.key IN (SELECT m.incident FROM claim_incidents m JOIN claims c ON c.key = m.claim WHERE {condition.Sql}) ORDER BY i.id{Reports.ReportStore.Limited(query.Limit)}",
            row => row.GetInt64(0), [.. condition.Values]);
        var (loader, sources) = (new ClaimLoader(_database, _kit.Actors), Sources());
        foreach (var key in keys)
            take(Read(key, loader, sources));
        return keys.Count;
    });

    /// <summary>Those that lists show, in their order; rows are those of the last <see cref="Refresh"/>.</summary>
    /// <param name="take">Is given one after the other; the archive may not be asked anything meanwhile.</param>
    public void Each(IncidentQuery query, Action<Incident> take) => _database.Read(() =>
    {
        var condition = query.ToCondition(_database.Dialect);
        var keys = _database.Query($"SELECT i.incident FROM incident_rows i WHERE {condition.Sql} {ListPlace.Order}{Reports.ReportStore.Limited(query.Limit)}", row => row.GetInt64(0), [.. condition.Values]);
        var (loader, sources) = (new ClaimLoader(_database, _kit.Actors), Sources());
        foreach (var key in keys)
            take(Read(key, loader, sources));
        return keys.Count;
    });

    public Incident? Find(string id) => _database.Read(() =>
        _database.Query("SELECT key FROM incidents WHERE id = @id", row => row.GetInt64(0), ("id", id)) is [var key] ? Read(key, new ClaimLoader(_database, _kit.Actors), Sources()) : null);

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

    private void RefreshOnce(long all, Action<long, long>? progress, CancellationToken stop)
    {
        // First all that changed is taken out; then it comes in again as if it were new.
        if (_store.HasTouched())
            _database.Write(() => Settle(new SortedSet<string>([.. _store.Touched(), .. _store.Changed()], StringComparer.Ordinal)));
        var (done, since, loose, waiting) = (0, 0, new SortedSet<string>(StringComparer.Ordinal), _store.Uncompared());
        foreach (var some in waiting.Chunk(ClaimsAtOnce))
        {
            stop.ThrowIfCancellationRequested();
            (done, since) = (done + some.Length, since + some.Length);
            var isEnough = done == waiting.Count || since >= Math.Clamp(done / 2, ClaimsAtOnce, SettledAtOnce);
            _database.Write(() =>
            {
                loose.UnionWith(Take([.. some.Where(_store.UncomparedAmong(some).Contains)]));
                return isEnough ? Settle(loose) : 0;
            });
            if (isEnough)
            {
                loose.Clear();
                since = 0;
            }
            progress?.Invoke(done, Math.Max(all, waiting.Count));
        }
    }

    /// <summary>
    /// Compares claims with those that were before, where that wasn't done ahead. What becomes of them is settled together with that of others: where a war hangs together, each settling looks
    /// at most of it.
    /// </summary>
    /// <returns>Them, and those that they are like; as rows they wait to be settled, whoever comes to it.</returns>
    private HashSet<string> Take(string[] claims)
    {
        var ahead = _ahead.PairedAmong(claims);
        var changed = claims.Concat(Compare([.. claims.Where(claim => !ahead.Contains(claim))])).Concat(_pairs.PairsOf(ahead).Select(pair => pair.Other)).ToHashSet(StringComparer.Ordinal);
        _store.Compared(claims);
        _ahead.Remove(claims);
        if (_ahead.Any())
            changed.ExceptWith(_store.UncomparedAmong(changed));
        _store.Touch(changed);
        return changed;
    }

    /// <summary>Those that are like these, which were never compared before.</summary>
    private List<string> Compare(string[] claims)
    {
        if (claims is [])
            return [];
        var (loader, profiles) = Hand();
        var found = loader.Find(claims).ToDictionary(item => item.Claim.Id, StringComparer.Ordinal);
        var taken = _kit.Builder.Profile(found.Values.Select(item => item.Claim)).Select(claim => (found[claim.Id].Key, found[claim.Id].Report, Claim: claim)).ToList();
        var blocks = new BlockIndex(_database, _kit.Builder, [.. taken.Select(item => item.Claim)]);
        profiles.Put(taken);
        // All that they are compared with, where it isn't too much.
        if (taken.SelectMany(item => blocks.Under(item.Claim)).Distinct().ToList() is { Count: < ProfileStore.MostClaims / 2 } near)
            profiles.Load(near);
        var pairs = new List<(long, long, ClaimPair)>();
        foreach (var (key, _, claim) in taken)
        {
            pairs.AddRange(profiles.Compare(key, claim, blocks.Under(claim)));
            blocks.Add(key, claim);
        }
        _pairs.Put(pairs);
        blocks.Write();
        return [.. pairs.Where(item => item.Item3.Odds is not null).Select(item => item.Item3.Other.Id)];
    }

    private int Settle(SortedSet<string> changed)
    {
        if (changed.Count == 0)
            return 0;
        var (hand, links) = (new ClaimsAtHand(_database, Hand().Profiles), new ClaimStore(_database).AllLinks());
        hand.Fetch(changed.Concat(links.SelectMany(link => new[] { link.A, link.B })));
        var graph = new ArchiveGraph(_store, _pairs, new DecidedGroups(DecisionsOf(links), hand.Has), hand, _ahead.Any());
        graph.Fetch(changed);
        var result = IncidentBuilder.Recluster(graph, changed);
        _store.Dissolve(result.Clusters.SelectMany(cluster => cluster), result.Gone.Select(IdOf));
        var histories = result.Histories.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        foreach (var gone in result.Gone)
            histories[gone] = [];
        _store.PutHistories(histories);
        foreach (var some in result.Clusters.Chunk(LoadedAtOnce))
        {
            var claims = hand.Load(some.SelectMany(cluster => cluster.SelectMany(id => graph.PairsOf(id).Keys.Append(id))));
            _store.Insert([.. some.Select(cluster => (
                IdOf(cluster[0]), cluster.Select(id => (id, claims[id].Size)).ToImmutableArray(), _kit.Builder.LinksOf(cluster, graph.PairsOf, id => claims[id])))]);
        }
        _store.Settled(changed);
        return changed.Count;
    }

    private static string IdOf(string claim) => "i-" + claim[2..];

    private int WriteRows()
    {
        var stale = _stale.Some(RowWriter.AtOnce);
        if (stale is [])
            return 0;
        var (loader, sources) = (Hand().Claims, Sources());
        loader.Load(_database.Query(
            $"SELECT m.claim FROM claim_incidents m WHERE m.incident {_database.Dialect.Among("incidents")}", row => row.GetInt64(0), ("incidents", _database.Dialect.List(stale))));
        new RowWriter(_database, _kit).Write(stale, claims => _kit.Builder.Read(loader.Load(claims), [], null, sources));
        return stale.Count;
    }

    /// <summary>What people of this archive say of those who speak, and what tables know beside.</summary>
    private Sources Sources() => Dragoman.Incidents.Sources.Of(new RatingStore(_database).All().Select(given => given.Rating)) with { KnownSide = _kit.Builder.Sources.KnownSide };

    /// <summary>What it has at hand holds until all is spoiled, something is written to the log, or a text is met elsewhere, which may change voices.</summary>
    private (ClaimLoader Claims, ProfileStore Profiles) Hand()
    {
        var now = _database.Query(
            "SELECT (SELECT builder FROM incident_builds), (SELECT COALESCE(MAX(seq), 0) FROM log), (SELECT COALESCE(MAX(key), 0) FROM sightings)",
            row => (row.TextOrNull(0), row.GetInt64(1), row.GetInt64(2)))[0];
        if (_hand is not { } hand || _loaded != now)
            (_hand, _loaded) = (hand = (new ClaimLoader(_database, _kit.Actors), new ProfileStore(_database, _kit.Builder)), now);
        return hand;
    }

    private Incident Read(long key, ClaimLoader loader, Sources sources)
    {
        var evidence = _database.One<string>("SELECT evidence FROM incidents WHERE key = @key", ("key", key))!;
        var claims = loader.Load(_database.Query("SELECT claim FROM claim_incidents WHERE incident = @key", row => row.GetInt64(0), ("key", key)));
        return _kit.Builder.Read(claims, LinkJson.Read(evidence), Wholes.Choose(_store.WholesOf(key), claims.Max(Wholes.SizeOf)), sources);
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
