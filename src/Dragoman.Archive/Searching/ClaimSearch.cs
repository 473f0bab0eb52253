using Dragoman.Archive.Claims;
using Dragoman.Archive.Decisions;
using Dragoman.Archive.Reports;
using Dragoman.Archive.Storage;

namespace Dragoman.Archive.Searching;

/// <param name="Voice">Under which its report counts: copies of one text share one.</param>
public sealed record FoundClaim(ClaimState Claim, string Voice);

/// <summary>Claims by what they say. The latest happenings come first, those without a time last.</summary>
internal sealed class ClaimSearch(Database database)
{
    private const string Order = "ORDER BY c.day_from DESC NULLS LAST, c.id";

    public List<FoundClaim> Find(ClaimQuery query)
    {
        var condition = query.ToCondition(database.Dialect);
        // Which and in what order first, by small rows; then their lines.
        return database.Query(
            $"""
            SELECT {ClaimStore.Fields}, r.voice FROM claims c JOIN reports r ON r.key = c.report JOIN claim_lines l ON l.claim = c.key
            WHERE c.key IN (SELECT c.key FROM claims c WHERE {condition.Sql} {Order}{ReportStore.Limited(query.Limit)}) {Order}
            """,
            row => new FoundClaim(ClaimStore.Read(row), row.GetString(9)),
            [.. condition.Values]);
    }
}
