using Dragoman.Archive.Decisions;
using Dragoman.Archive.Storage;

namespace Dragoman.Archive.Incidents;

/// <summary>Claims that wait and are compared ahead, as rows.</summary>
internal sealed class AheadStore(Database database)
{
    /// <summary>Of claims (c) and rows of what is stale (s): it has to be compared, and isn't yet.</summary>
    private const string Waiting = $"s.is_compared = @compared AND {ClaimLoader.Counting} AND NOT EXISTS (SELECT 1 FROM claims_ahead a WHERE a.claim = c.key AND a.is_paired)";

    public bool Any() => database.One<bool>("SELECT EXISTS (SELECT 1 FROM claims_ahead)");

    /// <summary>Which wave is the last, and whether claims may still come into it.</summary>
    public (long Wave, bool IsOpen) Wave => database.Query("SELECT wave, is_open FROM compare_wave", row => (row.GetInt64(0), row.GetBoolean(1)))[0];

    public void SetWave(long wave, bool isOpen) => database.Execute("UPDATE compare_wave SET wave = @wave, is_open = @open", ("wave", wave), ("open", isOpen));

    /// <summary>Claims that wait and haven't been paired, by their keys.</summary>
    /// <param name="after">Of larger keys alone.</param>
    public List<(long Key, string? Country, DateOnly? Day, string? Place)> Some(long after, int most) => database.Query(
        $"SELECT c.key, c.country, c.day_from, c.place FROM claims c JOIN stale_claims s ON s.claim = c.id WHERE c.key > @after AND {Waiting} ORDER BY c.key{Reports.ReportStore.Limited(most)}",
        row => (row.GetInt64(0), row.TextOrNull(1), row.DayOrNull(2), row.TextOrNull(3)), ("after", after), ("compared", false));

    public long CountWaiting() => database.One<long>($"SELECT COUNT(*) FROM claims c JOIN stale_claims s ON s.claim = c.id WHERE {Waiting}", ("compared", false));

    /// <summary>The ids of those of some claims that wait and haven't been paired.</summary>
    public HashSet<string> WaitingAmong(IEnumerable<long> claims) => database.Query(
        $"SELECT c.id FROM claims c JOIN stale_claims s ON s.claim = c.id WHERE c.key {Among("claims")} AND {Waiting}", row => row.GetString(0), ("claims", List(claims)), ("compared", false))
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Those of some claims that are in a wave and haven't been paired.</summary>
    public List<long> InWave(long wave, IEnumerable<long> claims) => database.Query(
        $"SELECT claim FROM claims_ahead WHERE claim {Among("claims")} AND wave = @wave AND is_paired = @paired ORDER BY claim", row => row.GetInt64(0), ("claims", List(claims)), ("wave", wave), ("paired", false));

    /// <summary>The waves of those of some claims that are ahead.</summary>
    public Dictionary<long, long> WavesOf(IEnumerable<long> claims) => database.Query(
        $"SELECT claim, wave FROM claims_ahead WHERE claim {Among("claims")}", row => (Claim: row.GetInt64(0), Wave: row.GetInt64(1)), ("claims", List(claims))).ToDictionary(row => row.Claim, row => row.Wave);

    /// <summary>Those of some claims that are paired, by their ids.</summary>
    public HashSet<string> PairedAmong(IEnumerable<string> ids) => database.Query(
        $"SELECT c.id FROM claims c JOIN claims_ahead a ON a.claim = c.key WHERE c.id {Among("ids")} AND a.is_paired", row => row.GetString(0), ("ids", List(ids))).ToHashSet(StringComparer.Ordinal);

    public void Put(long wave, IEnumerable<long> claims) => database.Insert(
        "claims_ahead", ["claim", "wave", "is_paired"], "ON CONFLICT (claim) DO UPDATE SET wave = excluded.wave, is_paired = excluded.is_paired", claims.Select(claim => new object[] { claim, wave, false }));

    public void Paired(IEnumerable<long> claims) =>
        database.Execute($"UPDATE claims_ahead SET is_paired = @paired WHERE claim {Among("claims")}", ("paired", true), ("claims", List(claims)));

    public void Remove(IEnumerable<string> ids) =>
        database.Execute($"DELETE FROM claims_ahead WHERE claim IN (SELECT c.key FROM claims c WHERE c.id {Among("ids")})", ("ids", List(ids)));

    /// <summary>Those of some claims that others can be compared with.</summary>
    public HashSet<long> ProfiledAmong(IEnumerable<long> claims) => [.. database.Query(
        $"SELECT claim FROM claim_profiles WHERE claim {Among("claims")}", row => row.GetInt64(0), ("claims", List(claims)))];

    public long EndOfLog() => database.One<long>("SELECT COALESCE(MAX(seq), 0) FROM log");

    /// <summary>Claims and reports of which the log has told something since an entry, but that they are new.</summary>
    public HashSet<string> TouchedSince(long seq) => database.Query(
        "SELECT DISTINCT s.subject FROM log l JOIN log_subjects s ON s.seq = l.seq WHERE l.seq > @seq AND l.kind <> @coded", row => row.GetString(0), ("seq", seq), ("coded", LogHash.Text(DecisionKind.Coded)))
        .ToHashSet(StringComparer.Ordinal);

    private string Among(string name) => database.Dialect.Among(name);

    private object List(IEnumerable<long> values) => database.Dialect.List(values);

    private object List(IEnumerable<string> values) => database.Dialect.List(values);
}
