using System.Collections.Immutable;
using Dragoman.Archive.Storage;
using Dragoman.Incidents;
using Dragoman.Incidents.Linkage;

namespace Dragoman.Archive.Incidents;

/// <summary>Incidents, how their claims were joined, and which claims have to be looked at again: as rows.</summary>
internal sealed class IncidentStore(Database database)
{
    /// <summary>The round that never comes.</summary>
    private const long Never = int.MaxValue;

    private const string MarkStale = "INSERT INTO stale_claims (claim, is_compared) VALUES (@claim, @compared) ON CONFLICT (claim) DO UPDATE SET is_compared = excluded.is_compared";

    private readonly PairStore _pairs = new(database);

    /// <summary>New claims: nothing is known of them yet.</summary>
    public void Spoil(IEnumerable<string> claims) =>
        database.ExecuteAll(MarkStale, claims.Select(claim => new (string, object?)[] { ("claim", claim), ("compared", false) }));

    /// <summary>Before claims change or go: those that are alike have other pairs from then on.</summary>
    public void SpoilAround(IEnumerable<string> claims)
    {
        foreach (var claim in claims)
        {
            Touch(_pairs.NeighboursOf(claim));
            _pairs.Forget(claim);
            database.Execute(MarkStale, ("claim", claim), ("compared", false));
        }
    }

    /// <summary>Claims that have other pairs than before; those that have to be compared anyway still do.</summary>
    public void Touch(IEnumerable<string> claims) =>
        database.Insert("stale_claims", ["claim", "is_compared"], "ON CONFLICT (claim) DO NOTHING", claims.Distinct(StringComparer.Ordinal).Select(claim => new object[] { claim, true }));

    /// <summary>All has to be built anew, and is nobody's until then.</summary>
    public void SpoilAll()
    {
        foreach (var table in (string[])["claim_incidents", "incident_rows", "incident_sides", "incident_reports", "stale_incidents", "incidents", "claims_ahead", "claim_blocks", "claim_profiles", "report_profiles", "claim_pairs", "claim_parts", "claim_rounds", "stale_claims", "incident_builds"])
            database.Execute($"DELETE FROM {table}");
        database.Execute("INSERT INTO stale_claims (claim, is_compared) SELECT id, @compared FROM claims", ("compared", false));
    }

    public string? Builder => database.One<string>("SELECT builder FROM incident_builds");

    /// <summary>What another builder built has to be built anew.</summary>
    public void BeBuiltBy(string builder)
    {
        if (Builder == builder)
            return;
        database.Write(() =>
        {
            // Another program may have come first.
            if (Builder == builder)
                return 0;
            SpoilAll();
            return database.Execute("INSERT INTO incident_builds (builder) VALUES (@builder)", ("builder", builder));
        });
    }

    public long CountStale() => database.One<long>("SELECT COUNT(*) FROM stale_claims");

    /// <summary>Claims that have to be compared, neighbours in time and place near each other, so that little is loaded twice.</summary>
    public List<string> Uncompared() => database.Query(
        "SELECT s.claim FROM stale_claims s LEFT JOIN claims c ON c.id = s.claim WHERE s.is_compared = @compared ORDER BY c.day_from, c.country, c.place, s.claim",
        row => row.GetString(0), ("compared", false));

    /// <summary>Whether there are any of <see cref="Touched"/> or <see cref="Changed"/>.</summary>
    public bool HasTouched() => database.One<bool>(
        "SELECT EXISTS (SELECT 1 FROM stale_claims s WHERE s.is_compared = @compared OR EXISTS (SELECT 1 FROM claim_rounds r WHERE r.claim = s.claim))", ("compared", true));

    /// <summary>Claims whose neighbours changed.</summary>
    public List<string> Touched() => database.Query("SELECT claim FROM stale_claims WHERE is_compared = @compared ORDER BY claim", row => row.GetString(0), ("compared", true));

    /// <summary>Claims that have to be compared anew, and are joined still as they were.</summary>
    public List<string> Changed() => database.Query(
        "SELECT s.claim FROM stale_claims s WHERE s.is_compared = @compared AND EXISTS (SELECT 1 FROM claim_rounds r WHERE r.claim = s.claim) ORDER BY s.claim", row => row.GetString(0), ("compared", false));

    /// <summary>Those of some claims that have to be compared.</summary>
    public HashSet<string> UncomparedAmong(IEnumerable<string> claims) => database.Query(
        $"SELECT claim FROM stale_claims WHERE claim {Among("claims")} AND is_compared = @compared", row => row.GetString(0), ("claims", List(claims)), ("compared", false))
        .ToHashSet(StringComparer.Ordinal);

    public void Compared(IEnumerable<string> claims) =>
        database.Execute($"UPDATE stale_claims SET is_compared = @compared WHERE claim {Among("claims")}", ("compared", true), ("claims", List(claims)));

    /// <summary>Nothing more is to be done with them; what has to be compared still waits.</summary>
    public void Settled(IEnumerable<string> claims) =>
        database.Execute($"DELETE FROM stale_claims WHERE claim {Among("claims")} AND is_compared = @compared", ("claims", List(claims)), ("compared", true));

    /// <summary>Of each claim by round.</summary>
    public List<(string Claim, Joining Joining)> HistoriesOf(IEnumerable<string> claims) => database.Query(
        $"SELECT claim, round, cluster FROM claim_rounds WHERE claim {Among("claims")} ORDER BY claim, round",
        row => (row.GetString(0), new Joining((int)row.GetInt64(1), row.GetString(2))), ("claims", List(claims)));

    public List<(string Cluster, string Claim, int Round, int Until)> RoundsOf(IEnumerable<string> clusters) => database.Query(
        $"SELECT cluster, claim, round, until FROM claim_rounds WHERE cluster {Among("clusters")}",
        row => (row.GetString(0), row.GetString(1), (int)row.GetInt64(2), (int)row.GetInt64(3)), ("clusters", List(clusters)));

    public void PutHistories(IReadOnlyDictionary<string, IReadOnlyList<Joining>> histories)
    {
        database.Execute($"DELETE FROM claim_rounds WHERE claim {Among("claims")}", ("claims", List(histories.Keys)));
        database.Insert("claim_rounds", ["claim", "round", "until", "cluster"], "", histories.SelectMany(pair => pair.Value.Select((joining, i) =>
            new object[] { pair.Key, (long)joining.Round, i + 1 < pair.Value.Count ? pair.Value[i + 1].Round : Never, joining.Cluster })));
    }

    /// <summary>Takes away the incidents that claims were in, with all of them, and incidents by their names, whose claims may be gone.</summary>
    public void Dissolve(IEnumerable<string> claims, IEnumerable<string> ids)
    {
        List<long> keys =
        [
            .. database.Query($"SELECT m.incident FROM claims c JOIN claim_incidents m ON m.claim = c.key WHERE c.id {Among("claims")}", row => row.GetInt64(0), ("claims", List(claims))),
            .. database.Query($"SELECT key FROM incidents WHERE id {Among("ids")}", row => row.GetInt64(0), ("ids", List(ids))),
        ];
        var incidents = database.Dialect.List(keys.Distinct());
        database.Execute($"DELETE FROM claim_incidents WHERE incident {Among("incidents")}", ("incidents", incidents));
        database.Execute($"DELETE FROM incidents WHERE key {Among("incidents")}", ("incidents", incidents));
    }

    public void Insert(IReadOnlyCollection<(string Id, ImmutableArray<(string Id, double Size)> Claims, ImmutableArray<Link> Links)> incidents)
    {
        database.ExecuteAll(
            "INSERT INTO incidents (id, evidence) VALUES (@id, @evidence)",
            incidents.Select(incident => new (string, object?)[] { ("id", incident.Id), ("evidence", LinkJson.Write(incident.Links)) }));
        database.ExecuteAll(
            "INSERT INTO claim_incidents (claim, incident, size) SELECT c.key, i.key, @size FROM claims c CROSS JOIN incidents i WHERE c.id = @claim AND i.id = @id",
            incidents.SelectMany(incident => incident.Claims.Select(claim => new (string, object?)[] { ("size", claim.Size), ("claim", claim.Id), ("id", incident.Id) })));
        database.Execute(
            $"INSERT INTO stale_incidents (incident) SELECT key FROM incidents WHERE id {Among("ids")} ON CONFLICT DO NOTHING", ("ids", List(incidents.Select(incident => incident.Id))));
    }

    /// <summary>For each pair of claims that makes it a part of another one, that one and its size.</summary>
    public List<(string Incident, double Size)> WholesOf(long incident) => database.Query(
        """
        SELECT i.id, (SELECT MAX(o.size) FROM claim_incidents o WHERE o.incident = i.key)
        FROM claim_incidents m JOIN claim_parts p ON p.part = m.claim JOIN claim_incidents w ON w.claim = p.whole JOIN incidents i ON i.key = w.incident
        WHERE m.incident = @incident AND w.incident <> @incident
        """,
        row => (row.GetString(0), row.GetDouble(1)), ("incident", incident));


    private string Among(string name) => database.Dialect.Among(name);

    private object List(IEnumerable<string> values) => database.Dialect.List(values);
}
