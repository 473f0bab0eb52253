using Dragoman.Archive.Claims;
using Dragoman.Archive.Decisions;
using Dragoman.Archive.Reports;
using Dragoman.Archive.Storage;

namespace Dragoman.Archive.Searching;

/// <param name="Voice">Under which its report counts: copies of one text share one.</param>
public sealed record FoundClaim(ClaimState Claim, string Voice);

/// <summary>Claims by what they say. The latest happenings come first, those without a time last.</summary>
/// <param name="window">How many of the latest claims are looked at before all are: what is asked for often is mostly among them.</param>
/// <param name="few">How many reports with some words are few, so that their claims are looked up one report after the other.</param>
internal sealed class ClaimSearch(Database database, int window = ClaimSearch.UsualWindow, int few = ClaimSearch.UsualFew)
{
    private const int UsualWindow = 20_000, UsualFew = 2_000;

    /// <summary>So many have no more claims than can be looked at one by one.</summary>
    private const int FewDays = 92;

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
        // What chooses few comes first; all else is then asked of these, row by row.
        if (query.Words is { } words && FewReports(words) is { } reports)
            return FindAmong(all, Condition.All([InReports(reports), (query with { Words = null }).ToCondition(database.Dialect, isForScan: true)]), limit);
        if (!query.IsChoosy || IsOfFewDays(query))
            return FindAmong(near, query.ToCondition(database.Dialect, isForScan: query.Words is not null || query.Actor is not null), limit);
        var (days, scanned) = (query.DaysCondition(), query.ToCondition(database.Dialect, isForScan: true));
        var latest = FindAmong(near with { Sql = $"(SELECT c.* FROM {near.Sql} WHERE {days.Sql} {Order}{ReportStore.Limited(window)}) c" }, scanned, limit);
        return latest.Count >= limit ? latest : FindAmong(near, query.ToCondition(database.Dialect), limit);
    }

    private static bool IsOfFewDays(ClaimQuery query) => query is { From: { } from, To: { } to } && to.DayNumber - from.DayNumber < FewDays;

    /// <summary>The reports that have words; null where there are more than a few.</summary>
    private List<long>? FewReports(WordQuery words)
    {
        var condition = database.Dialect.Matches(words, "r.key");
        var keys = database.Query($"SELECT r.key FROM reports r WHERE {condition.Sql}{ReportStore.Limited(few + 1)}", row => row.GetInt64(0), [.. condition.Values]);
        return keys.Count > few ? null : keys;
    }

    private Condition InReports(List<long> reports) => Condition.Of($"c.report {database.Dialect.Among("reports")}", ("reports", database.Dialect.List(reports)));

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
