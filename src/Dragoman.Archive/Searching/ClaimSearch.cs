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

    /// <summary>Up to here the index of places finds few.</summary>
    private const double SmallKilometres = 100;

    private const string Order = "ORDER BY c.day_from DESC NULLS LAST, c.id";

    public List<FoundClaim> Find(ClaimQuery query)
    {
        if (query is not { Limit: { } limit, IsChoosy: true } || query.Place is { Kilometres: <= SmallKilometres })
            return FindAmong("claims c", query.ToCondition(database.Dialect), query.Limit);
        var (days, all) = (query.DaysCondition(), query.ToCondition(database.Dialect, isForScan: true));
        var latest = FindAmong($"(SELECT c.* FROM claims c WHERE {days.Sql} {Order}{ReportStore.Limited(window)}) c", all, limit);
        return latest.Count >= limit ? latest : FindAmong("claims c", query.ToCondition(database.Dialect), limit);
    }

    // Which first, by small rows; then their lines. Asked for as one, PostgreSQL takes the first part for so dear that it makes nothing of the second.
    private List<FoundClaim> FindAmong(string claims, Condition condition, int? limit)
    {
        var asked = $"SELECT c.key FROM {claims} WHERE {condition.Sql} {Order}{ReportStore.Limited(limit)}";
        if (limit is null)
            return LinesOf($"IN ({asked})", [.. condition.Values]);
        var keys = database.Query(asked, row => row.GetInt64(0), [.. condition.Values]);
        return keys is [] ? [] : LinesOf(database.Dialect.Among("keys"), ("keys", database.Dialect.List(keys)));
    }

    private List<FoundClaim> LinesOf(string keys, params ReadOnlySpan<(string Name, object? Value)> values) => database.Query(
        $"SELECT {ClaimStore.Fields}, r.voice FROM claims c JOIN reports r ON r.key = c.report JOIN claim_lines l ON l.claim = c.key WHERE c.key {keys} {Order}",
        row => new FoundClaim(ClaimStore.Read(row), row.GetString(9)), values);
}
