using Dragoman.Archive.Storage;
using Dragoman.Incidents;

namespace Dragoman.Archive.Incidents;

/// <summary>Claims as others are compared with them, as rows. Keeps a few thousand at hand; good for one moment of the archive.</summary>
internal sealed class ProfileStore(Database database, IncidentBuilder builder)
{
    /// <summary>How many are kept at hand.</summary>
    public const int MostClaims = 20_000;

    private const int AtOnce = 500;
    private const int ComparedAtOnce = 2_000;
    private const int MostReports = 4_000;

    private readonly Dictionary<long, ClaimProfile> _claims = [];
    private readonly Dictionary<long, ReportProfile> _reports = [];

    /// <summary>In the order of the keys.</summary>
    public List<ClaimProfile> Load(IReadOnlyCollection<long> keys)
    {
        if (_claims.Count + keys.Count > MostClaims)
            _claims.Clear();
        foreach (var batch in keys.Where(key => !_claims.ContainsKey(key)).Distinct().Chunk(AtOnce))
            Fetch(batch);
        return [.. keys.Select(key => _claims[key])];
    }

    /// <summary>Compares a claim with others, which share a block with it.</summary>
    public IEnumerable<(long One, long Other, ClaimPair Pair)> Compare(long key, ClaimProfile claim, IEnumerable<long> others)
    {
        foreach (var some in others.Chunk(ComparedAtOnce))
        {
            var loaded = Load(some);
            var keys = loaded.Zip(some).ToDictionary(pair => pair.First, pair => pair.Second);
            foreach (var pair in builder.Compare(claim, loaded))
                yield return (key, keys[pair.Other], pair);
        }
    }

    public void Put(IReadOnlyCollection<(long Key, long Report, ClaimProfile Claim)> claims)
    {
        var reports = claims.DistinctBy(item => item.Report).ToList();
        database.Insert("report_profiles", ["report", "profile"], "ON CONFLICT (report) DO UPDATE SET profile = excluded.profile", reports.Select(item => new object[] { item.Report, ProfileBytes.Of(item.Claim.Report) }));
        database.Insert("claim_profiles", ["claim", "report", "profile"], "ON CONFLICT (claim) DO UPDATE SET profile = excluded.profile", claims.Select(item => new object[] { item.Key, item.Report, ProfileBytes.Of(item.Claim) }));
        foreach (var (_, report, claim) in reports)
            _reports[report] = claim.Report;
        foreach (var (key, _, claim) in claims)
            _claims[key] = claim;
    }

    private void Fetch(long[] keys)
    {
        var rows = database.Query(
            $"SELECT claim, report, profile FROM claim_profiles WHERE claim {database.Dialect.Among("keys")}",
            row => (Key: row.GetInt64(0), Report: row.GetInt64(1), Profile: row.GetFieldValue<byte[]>(2)), ("keys", database.Dialect.List(keys)));
        FetchReports([.. rows.Select(row => row.Report).Distinct()]);
        foreach (var (key, report, profile) in rows)
            _claims[key] = builder.Profile(profile, _reports[report]);
    }

    private void FetchReports(long[] keys)
    {
        if (_reports.Count + keys.Length > MostReports)
            _reports.Clear();
        if (keys.Where(key => !_reports.ContainsKey(key)).ToArray() is [_, ..] missing)
            foreach (var (key, profile) in database.Query(
                $"SELECT report, profile FROM report_profiles WHERE report {database.Dialect.Among("keys")}",
                row => (row.GetInt64(0), row.GetFieldValue<byte[]>(1)), ("keys", database.Dialect.List(missing))))
                _reports[key] = builder.ReportProfile(profile);
    }
}
