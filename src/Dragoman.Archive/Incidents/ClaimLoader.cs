using Dragoman.Actors;
using Dragoman.Archive.Reports;
using Dragoman.Archive.Storage;
using Dragoman.Exchange.Contract;
using Dragoman.Incidents;
using Dragoman.Text;

namespace Dragoman.Archive.Incidents;

/// <summary>Claims out of their rows, as incidents are made of them. Keeps a few thousand at hand; good for one moment of the archive.</summary>
/// <param name="actors">The register, for those whom reports quote.</param>
internal sealed class ClaimLoader(Database database, Func<string, Actor?> actors)
{
    /// <summary>How many are kept at hand.</summary>
    public const int MostClaims = 20_000;

    private const int AtOnce = 500;
    private const int MostReports = 4_000;

    private readonly ReportStore _reports = new(database);
    private readonly Dictionary<long, SourcedClaim> _claims = [];
    private readonly Dictionary<long, (Report Report, ClaimLine Lines)> _lines = [];

    /// <summary>In the order of the keys.</summary>
    public List<SourcedClaim> Load(IReadOnlyCollection<long> keys)
    {
        if (_claims.Count + keys.Count > MostClaims)
            _claims.Clear();
        foreach (var batch in keys.Where(key => !_claims.ContainsKey(key)).Distinct().Chunk(AtOnce))
            Fetch(batch);
        return [.. keys.Select(key => _claims[key])];
    }

    /// <summary>Those of some ids that are there and count, with their keys and those of their reports.</summary>
    public List<(long Key, long Report, SourcedClaim Claim)> Find(IEnumerable<string> ids)
    {
        var keys = database.Query(
            $"SELECT c.key, c.report FROM claims c WHERE c.id {database.Dialect.Among("ids")} AND {Counting}", row => (Claim: row.GetInt64(0), Report: row.GetInt64(1)), ("ids", database.Dialect.List(ids)));
        return [.. keys.Zip(Load([.. keys.Select(key => key.Claim)]), (key, claim) => (key.Claim, key.Report, claim))];
    }

    /// <summary>Of claims (c): the others are in no incident.</summary>
    public const string Counting = "NOT c.is_withdrawn AND c.verdict <> 'rejected'";

    private void Fetch(long[] keys)
    {
        var rows = database.Query(
            $"""
            SELECT c.key, c.report, l.line, l.corrected, r.voice FROM claims c JOIN reports r ON r.key = c.report JOIN claim_lines l ON l.claim = c.key
            WHERE c.key {database.Dialect.Among("keys")}
            """,
            row => (Key: row.GetInt64(0), Report: row.GetInt64(1), Line: row.TextOrNull(3) ?? row.GetString(2), Voice: row.GetString(4)), ("keys", database.Dialect.List(keys)));
        FetchReports([.. rows.Select(row => row.Report).Distinct()]);
        foreach (var (key, report, line, voice) in rows)
            _claims[key] = new SourcedClaim(_lines[report].Report, _lines[report].Lines.Read(line), voice);
    }

    private void FetchReports(long[] keys)
    {
        if (_lines.Count + keys.Length > MostReports)
            _lines.Clear();
        if (keys.Where(key => !_lines.ContainsKey(key)).ToArray() is [_, ..] missing)
            foreach (var report in _reports.OfKeys(missing))
                _lines[report.Key] = (report.Report, new ClaimLine(report.Report, actors));
    }
}
