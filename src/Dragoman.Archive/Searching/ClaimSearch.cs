using Dragoman.Archive.Claims;
using Dragoman.Archive.Decisions;
using Dragoman.Archive.Reports;
using Dragoman.Archive.Storage;

namespace Dragoman.Archive.Searching;

/// <param name="Voice">Under which its report counts: copies of one text share one.</param>
public sealed record FoundClaim(ClaimState Claim, string Voice);

/// <summary>Claims by what they say. The latest happenings come first, those without a time last.</summary>
/// <param name="window">How many of the latest claims are looked at before all are: what is asked for often is mostly among them.</param>
internal sealed class ClaimSearch(Database database, int window = ClaimSearch.UsualWindow)
{
    private const int UsualWindow = 20_000;
    private const string Order = "ORDER BY c.day_from DESC NULLS LAST, c.id";

    public List<FoundClaim> Find(ClaimQuery query)
    {
        if (query is not { Limit: { } limit, IsChoosy: true })
            return FindAmong("claims c", query.ToCondition(database.Dialect), query.Limit);
        var (days, all) = (query.DaysCondition(), query.ToCondition(database.Dialect, isForScan: true));
        var latest = FindAmong($"(SELECT c.* FROM claims c WHERE {days.Sql} {Order}{ReportStore.Limited(window)}) c", all, limit);
        return latest.Count >= limit ? latest : FindAmong("claims c", query.ToCondition(database.Dialect), limit);
    }

    // Which and in what order first, by small rows; then their lines.
    private List<FoundClaim> FindAmong(string claims, Condition condition, int? limit) => database.Query(
        $"""
        SELECT {ClaimStore.Fields}, r.voice FROM claims c JOIN reports r ON r.key = c.report JOIN claim_lines l ON l.claim = c.key
        WHERE c.key IN (SELECT c.key FROM {claims} WHERE {condition.Sql} {Order}{ReportStore.Limited(limit)}) {Order}
        """,
        row => new FoundClaim(ClaimStore.Read(row), row.GetString(9)),
        [.. condition.Values]);
}
