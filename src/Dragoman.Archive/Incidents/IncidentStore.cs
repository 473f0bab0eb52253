using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Dragoman.Archive.Storage;
using Dragoman.Incidents;

namespace Dragoman.Archive.Incidents;

/// <summary>Which claims are together, which of them may belong elsewhere by now, and by what claims are compared: as rows.</summary>
internal sealed class IncidentStore(Database database)
{
    private const int RowsAtOnce = 16;

    private static readonly string[] Blocks = [.. Enumerable.Range(0, RowsAtOnce).Select(i => $"block{i}")];
    private static readonly string[] Wides = [.. Enumerable.Range(0, RowsAtOnce).Select(i => $"wide{i}")];

    private static readonly string InsertBlocks =
        $"INSERT INTO claim_blocks (block, is_wide, claim) VALUES {string.Join(", ", Blocks.Zip(Wides, (block, wide) => $"(@{block}, @{wide}, @claim)"))} ON CONFLICT DO NOTHING";

    /// <summary>New claims: nothing is known of them yet.</summary>
    public void Spoil(IEnumerable<string> claims)
    {
        foreach (var claim in claims)
            database.Execute("INSERT INTO stale_claims (claim, is_blocked) VALUES (@claim, @blocked) ON CONFLICT (claim) DO UPDATE SET is_blocked = excluded.is_blocked", ("claim", claim), ("blocked", false));
    }

    /// <summary>Before claims change or go: all that was built together with them has to be built anew.</summary>
    public void SpoilAround(IEnumerable<string> claims)
    {
        var ids = claims.ToList();
        foreach (var component in ids.Select(ComponentOf).OfType<string>().Distinct(StringComparer.Ordinal))
            Dissolve(component);
        Spoil(ids);
    }

    /// <summary>All has to be built anew.</summary>
    public void SpoilAll()
    {
        foreach (var table in (string[])["claim_incidents", "incidents", "claim_blocks", "stale_claims"])
            database.Execute($"DELETE FROM {table}");
        database.Execute("INSERT INTO stale_claims (claim, is_blocked) SELECT id, @blocked FROM claims", ("blocked", false));
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

    public List<string> WithoutBlocks(int limit) =>
        database.Query($"SELECT claim FROM stale_claims WHERE is_blocked = @blocked ORDER BY claim{Reports.ReportStore.Limited(limit)}", row => row.GetString(0), ("blocked", false));

    /// <summary>Neighbours in time and place near each other, so that little is looked at twice.</summary>
    public List<string> Stale() =>
        database.Query("SELECT s.claim FROM stale_claims s LEFT JOIN claims c ON c.id = s.claim ORDER BY c.day_from, c.country, c.place, s.claim", row => row.GetString(0));

    /// <summary>Writes what a claim is compared by; without a claim there is nothing left of it.</summary>
    public void Block(string id, IEnumerable<BlockKey> keys)
    {
        if (database.Query("SELECT key FROM claims WHERE id = @id", row => row.GetInt64(0), ("id", id)) is [var claim])
        {
            database.Execute("DELETE FROM claim_blocks WHERE claim = @claim", ("claim", claim));
            foreach (var rows in keys.Select(key => (NumberOf(key.Name), key.IsWide)).Distinct().Chunk(RowsAtOnce))
                Insert(claim, rows);
        }
        database.Execute("UPDATE stale_claims SET is_blocked = @blocked WHERE claim = @id", ("blocked", true), ("id", id));
    }

    /// <summary>Keys of the claims that are compared under it.</summary>
    public List<long> Under(BlockKey key) => key.IsWide
        ? database.Query("SELECT DISTINCT claim FROM claim_blocks WHERE block = @block", row => row.GetInt64(0), ("block", NumberOf(key.Name)))
        : database.Query("SELECT claim FROM claim_blocks WHERE block = @block AND is_wide = @wide", row => row.GetInt64(0), ("block", NumberOf(key.Name)), ("wide", true));

    /// <summary>Writes incidents in the place of those that their claims were in.</summary>
    /// <param name="claims">All of their claims.</param>
    public void Replace(IReadOnlyCollection<string> claims, ImmutableArray<Incident> incidents)
    {
        foreach (var component in claims.Select(ComponentOf).OfType<string>().Distinct(StringComparer.Ordinal))
            Dissolve(component);
        foreach (var incident in incidents)
            Insert(incident);
        foreach (var claim in claims)
            database.Execute("DELETE FROM stale_claims WHERE claim = @claim", ("claim", claim));
    }

    /// <summary>A claim that doesn't count, or isn't there any more.</summary>
    public void Forget(string id)
    {
        database.Execute("DELETE FROM claim_blocks WHERE claim IN (SELECT key FROM claims WHERE id = @id)", ("id", id));
        database.Execute("DELETE FROM stale_claims WHERE claim = @id", ("id", id));
    }

    private string? ComponentOf(string claim) =>
        database.One<string>("SELECT m.component FROM claim_incidents m JOIN claims c ON c.key = m.claim WHERE c.id = @id", ("id", claim));

    private void Dissolve(string component)
    {
        database.Execute(
            """
            INSERT INTO stale_claims (claim, is_blocked) SELECT c.id, @blocked FROM claim_incidents m JOIN claims c ON c.key = m.claim WHERE m.component = @component
            ON CONFLICT (claim) DO NOTHING
            """,
            ("blocked", true), ("component", component));
        var incidents = database.Query("SELECT DISTINCT incident FROM claim_incidents WHERE component = @component", row => row.GetInt64(0), ("component", component));
        database.Execute("DELETE FROM claim_incidents WHERE component = @component", ("component", component));
        foreach (var incident in incidents)
            database.Execute("DELETE FROM incidents WHERE key = @key", ("key", incident));
    }

    private void Insert(Incident incident)
    {
        var key = database.One<long>(
            "INSERT INTO incidents (id, part_of, evidence) VALUES (@id, @whole, @evidence) RETURNING key",
            ("id", incident.Id), ("whole", incident.PartOf), ("evidence", LinkJson.Write(incident.Links)));
        foreach (var claim in incident.Claims)
            database.Execute(
                "INSERT INTO claim_incidents (claim, incident, component) SELECT key, @incident, @component FROM claims WHERE id = @id",
                ("incident", key), ("component", incident.Component), ("id", claim.Id));
    }

    // One statement for any number: the last row stands for those that are missing.
    private void Insert(long claim, (long Block, bool IsWide)[] rows)
    {
        var values = Enumerable.Range(0, RowsAtOnce).Select(i => rows[Math.Min(i, rows.Length - 1)])
            .SelectMany((row, i) => new (string, object?)[] { (Blocks[i], row.Block), (Wides[i], row.IsWide) });
        database.Execute(InsertBlocks, [("claim", claim), .. values]);
    }

    private static long NumberOf(string block)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(block), hash);
        return BinaryPrimitives.ReadInt64LittleEndian(hash);
    }
}
