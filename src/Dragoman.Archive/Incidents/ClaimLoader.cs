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
    private const int Batch = 64;
    private const int MostClaims = 20_000;
    private const int MostReports = 4_000;

    private static readonly string Keys = string.Join(", ", Enumerable.Range(0, Batch).Select(i => $"@k{i}"));

    private readonly ReportStore _reports = new(database);
    private readonly Dictionary<long, SourcedClaim> _claims = [];
    private readonly Dictionary<long, (Report Report, ClaimLine Lines)> _lines = [];

    /// <summary>In the order of the keys.</summary>
    public List<SourcedClaim> Load(IReadOnlyCollection<long> keys)
    {
        if (_claims.Count + keys.Count > MostClaims)
            _claims.Clear();
        foreach (var batch in keys.Where(key => !_claims.ContainsKey(key)).Distinct().Chunk(Batch))
            Fetch(batch);
        return [.. keys.Select(key => _claims[key])];
    }

    /// <summary>Null where there is none, or where it doesn't count.</summary>
    public SourcedClaim? Find(string id) =>
        database.Query($"SELECT c.key FROM claims c WHERE c.id = @id AND {Counting}", row => row.GetInt64(0), ("id", id)) is [var key] ? Load([key])[0] : null;

    /// <summary>Of claims (c): the others are in no incident.</summary>
    public const string Counting = "NOT c.is_withdrawn AND c.verdict <> 'rejected'";

    private void Fetch(long[] keys)
    {
        // One statement for any number: the last key stands for those that are missing.
        var values = Enumerable.Range(0, Batch).Select(i => ($"k{i}", (object?)keys[Math.Min(i, keys.Length - 1)])).ToArray();
        foreach (var (key, report, line, voice) in database.Query(
            $"""
            SELECT c.key, c.report, l.line, l.corrected, r.voice FROM claims c JOIN reports r ON r.key = c.report JOIN claim_lines l ON l.claim = c.key
            WHERE c.key IN ({Keys}) ORDER BY c.report, c.key
            """,
            row => (row.GetInt64(0), row.GetInt64(1), row.TextOrNull(3) ?? row.GetString(2), row.GetString(4)), values))
        {
            var (of, lines) = ReportOf(report);
            _claims[key] = new SourcedClaim(of, lines.Read(line), voice);
        }
    }

    private (Report Report, ClaimLine Lines) ReportOf(long key)
    {
        if (_lines.TryGetValue(key, out var known))
            return known;
        if (_lines.Count >= MostReports)
            _lines.Clear();
        var report = _reports.OfKey(key).Report;
        return _lines[key] = (report, new ClaimLine(report, actors));
    }
}
