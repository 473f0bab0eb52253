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

    // The index claims_long is of those that are longer.
    private const int ShortDays = 31;

    private const string Order = "ORDER BY c.day_from DESC NULLS LAST, c.id";

    public List<FoundClaim> Find(ClaimQuery query)
    {
        var (all, near) = (Condition.Of("claims c"), ClaimsNear(query));
        if (query.Limit is not { } limit || query.Place is { Kilometres: <= SmallKilometres })
            return FindAmong(all, query.ToCondition(database.Dialect), query.Limit);
        if (!query.IsChoosy)
            return FindAmong(near, query.ToCondition(database.Dialect), limit);
        var (days, scanned) = (query.DaysCondition(), query.ToCondition(database.Dialect, isForScan: true));
        var latest = FindAmong(near with { Sql = $"(SELECT c.* FROM {near.Sql} WHERE {days.Sql} {Order}{ReportStore.Limited(window)}) c" }, scanned, limit);
        // Words and places choose few of all, which is less than those of the days.
        return latest.Count >= limit ? latest : FindAmong(query is { Words: null, Place: null } ? near : all, query.ToCondition(database.Dialect), limit);
    }

    /// <summary>
    /// The claims (c) that may reach into the days asked for. Most are short, and begin where they end: an index of beginnings finds them between two days,
    /// not all that ever began before. The few long ones have an index of their own.
    /// </summary>
    private Condition ClaimsNear(ClaimQuery query)
    {
        if (query.From is not { } from)
            return Condition.Of("claims c");
        var near = from.DayNumber < ShortDays ? DateOnly.MinValue : from.AddDays(-ShortDays);
        return Condition.Of(
            $"(SELECT c.* FROM claims c WHERE c.day_from >= @near UNION ALL SELECT c.* FROM claims s CROSS JOIN claims c WHERE c.key = s.key AND {database.Dialect.Span("s")} > {ShortDays} AND s.day_to >= @from AND s.day_from < @near) c",
            ("near", near));
    }

    // Which first, by small rows; then their lines. Asked for as one, PostgreSQL takes the first part for so dear that it makes nothing of the second.
    private List<FoundClaim> FindAmong(Condition claims, Condition condition, int? limit)
    {
        var (asked, values) = ($"SELECT c.key FROM {claims.Sql} WHERE {condition.Sql} {Order}{ReportStore.Limited(limit)}", claims.Values.AddRange(condition.Values));
        if (limit is null)
            return LinesOf($"IN ({asked})", [.. values]);
        var keys = database.Query(asked, row => row.GetInt64(0), [.. values]);
        return keys is [] ? [] : LinesOf(database.Dialect.Among("keys"), ("keys", database.Dialect.List(keys)));
    }

    private List<FoundClaim> LinesOf(string keys, params ReadOnlySpan<(string Name, object? Value)> values) => database.Query(
        $"SELECT {ClaimStore.Fields}, r.voice FROM claims c JOIN reports r ON r.key = c.report JOIN claim_lines l ON l.claim = c.key WHERE c.key {keys} {Order}",
        row => new FoundClaim(ClaimStore.Read(row), row.GetString(9)), values);
}
