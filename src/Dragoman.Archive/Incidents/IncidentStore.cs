using System.Collections.Immutable;
using Dragoman.Archive.Incidents.Rows;
using Dragoman.Archive.Storage;
using Dragoman.Incidents;
using Dragoman.Incidents.Linkage;

namespace Dragoman.Archive.Incidents;

/// <summary>Incidents, how their claims were joined, and which claims have to be looked at again: as rows.</summary>
internal sealed class IncidentStore(Database database)
{
    /// <summary>The round that never comes.</summary>
    private const long Never = int.MaxValue;

    private readonly PairStore _pairs = new(database);
    private readonly StaleIncidents _stale = new(database);

    /// <summary>New claims: nothing is known of them yet.</summary>
    public void Spoil(IEnumerable<string> claims)
    {
        foreach (var claim in claims)
            Mark(claim, isCompared: false);
    }

    /// <summary>Before claims change or go: those that are alike have other pairs from then on.</summary>
    public void SpoilAround(IEnumerable<string> claims)
    {
        foreach (var claim in claims)
        {
            foreach (var other in _pairs.NeighboursOf(claim))
                database.Execute("INSERT INTO stale_claims (claim, is_compared) VALUES (@claim, @compared) ON CONFLICT (claim) DO NOTHING", ("claim", other), ("compared", true));
            _pairs.Forget(claim);
            Mark(claim, isCompared: false);
        }
    }

    /// <summary>All has to be built anew, and is nobody's until then.</summary>
    public void SpoilAll()
    {
        foreach (var table in (string[])["claim_incidents", "incident_rows", "incident_sides", "incident_reports", "stale_incidents", "incidents", "claim_blocks", "claim_pairs", "claim_parts", "claim_rounds", "stale_claims", "incident_builds"])
            database.Execute($"DELETE FROM {table}");
        database.Execute("INSERT INTO stale_claims (claim, is_compared) SELECT id, @compared FROM claims", ("compared", false));
    }

    public string? Builder
    {
        get => database.One<string>("SELECT builder FROM incident_builds");
        set
        {
            database.Execute("DELETE FROM incident_builds");
            database.Execute("INSERT INTO incident_builds (builder) VALUES (@builder)", ("builder", value));
        }
    }

    public long CountStale() => database.One<long>("SELECT COUNT(*) FROM stale_claims");

    /// <summary>Claims that have to be compared, neighbours in time and place near each other, so that little is loaded twice.</summary>
    public List<string> Uncompared() => database.Query(
        "SELECT s.claim FROM stale_claims s LEFT JOIN claims c ON c.id = s.claim WHERE s.is_compared = @compared ORDER BY c.day_from, c.country, c.place, s.claim",
        row => row.GetString(0), ("compared", false));

    /// <summary>Claims whose neighbours changed.</summary>
    public List<string> Touched() => database.Query("SELECT claim FROM stale_claims WHERE is_compared = @compared ORDER BY claim", row => row.GetString(0), ("compared", true));

    /// <summary>Claims that have to be compared anew, and are joined still as they were.</summary>
    public List<string> Changed() => database.Query(
        "SELECT s.claim FROM stale_claims s WHERE s.is_compared = @compared AND EXISTS (SELECT 1 FROM claim_rounds r WHERE r.claim = s.claim) ORDER BY s.claim", row => row.GetString(0), ("compared", false));

    public bool IsUncompared(string claim) =>
        database.One<long>("SELECT COUNT(*) FROM stale_claims WHERE claim = @claim AND is_compared = @compared", ("claim", claim), ("compared", false)) > 0;

    public void Compared(string claim) => database.Execute("UPDATE stale_claims SET is_compared = @compared WHERE claim = @claim", ("claim", claim), ("compared", true));

    /// <summary>Nothing more is to be done with it; what has to be compared still waits.</summary>
    public void Settled(string claim) => database.Execute("DELETE FROM stale_claims WHERE claim = @claim AND is_compared = @compared", ("claim", claim), ("compared", true));

    public List<Joining> HistoryOf(string claim) =>
        database.Query("SELECT round, cluster FROM claim_rounds WHERE claim = @claim ORDER BY round", row => new Joining((int)row.GetInt64(0), row.GetString(1)), ("claim", claim));

    public List<(string Claim, int Round, int Until)> RoundsOf(string cluster) => database.Query(
        "SELECT claim, round, until FROM claim_rounds WHERE cluster = @cluster", row => (row.GetString(0), (int)row.GetInt64(1), (int)row.GetInt64(2)), ("cluster", cluster));

    public void PutHistory(string claim, IReadOnlyList<Joining> history)
    {
        database.Execute("DELETE FROM claim_rounds WHERE claim = @claim", ("claim", claim));
        for (var i = 0; i < history.Count; i++)
            database.Execute(
                "INSERT INTO claim_rounds (claim, round, until, cluster) VALUES (@claim, @round, @until, @cluster)",
                ("claim", claim), ("round", (long)history[i].Round), ("until", i + 1 < history.Count ? history[i + 1].Round : Never), ("cluster", history[i].Cluster));
    }

    /// <summary>Takes away the incidents that claims were in, with all of them.</summary>
    public void Dissolve(IEnumerable<string> claims)
    {
        foreach (var claim in claims)
            if (database.Query("SELECT m.incident FROM claim_incidents m JOIN claims c ON c.key = m.claim WHERE c.id = @id", row => row.GetInt64(0), ("id", claim)) is [var incident])
            {
                database.Execute("DELETE FROM claim_incidents WHERE incident = @incident", ("incident", incident));
                database.Execute("DELETE FROM incidents WHERE key = @incident", ("incident", incident));
            }
    }

    /// <summary>Takes away the incident of that name, whose claims may be gone.</summary>
    public void Drop(string id)
    {
        if (database.Query("SELECT key FROM incidents WHERE id = @id", row => row.GetInt64(0), ("id", id)) is not [var incident])
            return;
        database.Execute("DELETE FROM claim_incidents WHERE incident = @incident", ("incident", incident));
        database.Execute("DELETE FROM incidents WHERE key = @incident", ("incident", incident));
    }

    public void Insert(string id, IEnumerable<SourcedClaim> claims, ImmutableArray<Link> links)
    {
        var key = database.One<long>("INSERT INTO incidents (id, evidence) VALUES (@id, @evidence) RETURNING key", ("id", id), ("evidence", LinkJson.Write(links)));
        _stale.Add(key);
        foreach (var claim in claims)
            database.Execute(
                "INSERT INTO claim_incidents (claim, incident, size) SELECT key, @incident, @size FROM claims WHERE id = @id",
                ("incident", key), ("size", Wholes.SizeOf(claim)), ("id", claim.Id));
    }

    /// <summary>For each pair of claims that makes it a part of another one, that one and its size.</summary>
    public List<(string Incident, double Size)> WholesOf(long incident) => database.Query(
        """
        SELECT i.id, (SELECT MAX(o.size) FROM claim_incidents o WHERE o.incident = i.key)
        FROM claim_incidents m JOIN claim_parts p ON p.part = m.claim JOIN claim_incidents w ON w.claim = p.whole JOIN incidents i ON i.key = w.incident
        WHERE m.incident = @incident AND w.incident <> @incident
        """,
        row => (row.GetString(0), row.GetDouble(1)), ("incident", incident));

    private void Mark(string claim, bool isCompared) => database.Execute(
        "INSERT INTO stale_claims (claim, is_compared) VALUES (@claim, @compared) ON CONFLICT (claim) DO UPDATE SET is_compared = excluded.is_compared",
        ("claim", claim), ("compared", isCompared));
}
