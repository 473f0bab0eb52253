using System.Collections.Immutable;
using Dragoman.Archive.Storage;

namespace Dragoman.Archive.Searching;

/// <summary>A number, and the claims that it counts.</summary>
/// <param name="Key">Null for those that say nothing of it.</param>
/// <param name="Claims">Their ids, in ordinal order.</param>
/// <param name="Reports">How many reports make them.</param>
/// <param name="Voices">How many independent ones: copies of one text are one.</param>
public sealed record Count(string? Key, ImmutableArray<string> Claims, int Reports, int Voices);

/// <summary>Counts claims by what they say.</summary>
internal sealed class ClaimCounts(Database database)
{
    public IEnumerable<Count> Of(ClaimQuery query, Grouping by)
    {
        var condition = query.ToCondition(database.Dialect);
        var rows = database.Query(
            $"SELECT {Key(by)}, c.id, r.key, r.voice FROM claims c JOIN reports r ON r.key = c.report{Join(by)} WHERE {condition.Sql}",
            row => (Key: row.TextOrNull(0), Claim: row.GetString(1), Report: row.GetInt64(2), Voice: row.GetString(3)),
            [.. condition.Values]);
        return rows.GroupBy(row => row.Key)
            .Select(group => new Count(
                group.Key,
                [.. group.Select(row => row.Claim).Distinct().Order(StringComparer.Ordinal)],
                group.Select(row => row.Report).Distinct().Count(),
                group.Select(row => row.Voice).Distinct().Count()))
            .OrderByDescending(count => count.Claims.Length).ThenBy(count => count.Key, StringComparer.Ordinal);
    }

    private static string Key(Grouping by) => by switch
    {
        Grouping.Day => "CASE WHEN c.day_from = c.day_to THEN CAST(c.day_from AS TEXT) ELSE CAST(c.day_from AS TEXT) || '..' || CAST(c.day_to AS TEXT) END",
        Grouping.Month => "SUBSTR(CAST(c.day_from AS TEXT), 1, 7)",
        Grouping.Place => "CASE WHEN c.country IS NULL THEN c.place ELSE c.place || ', ' || c.country END",
        Grouping.Country => "c.country",
        Grouping.Admin1 => "CASE WHEN c.admin1 IS NULL THEN NULL ELSE c.admin1 || ', ' || c.country END",
        Grouping.Actor => "p.actor",
        Grouping.Side => "p.side",
        Grouping.Class => "c.class",
        Grouping.Plover => "c.plover",
        Grouping.Acled => "c.acled",
        Grouping.Status => "c.status",
        Grouping.Outlet => "r.outlet",
        Grouping.Verdict => "c.verdict",
        _ => throw new ArgumentOutOfRangeException(nameof(by)),
    };

    private static string Join(Grouping by) => by is Grouping.Actor or Grouping.Side ? " LEFT JOIN claim_actors p ON p.claim = c.key" : "";
}
