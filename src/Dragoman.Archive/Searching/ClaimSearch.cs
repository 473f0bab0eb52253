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
    public List<FoundClaim> Find(ClaimQuery query)
    {
        var condition = query.ToCondition(database.Dialect);
        return database.Query(
            $"""
            SELECT c.id, r.id, c.ordinal, c.line, c.corrected, c.verdict, c.is_published, c.is_withdrawn, c.is_kept, r.voice
            FROM claims c JOIN reports r ON r.key = c.report WHERE {condition.Sql}
            ORDER BY c.day_from DESC NULLS LAST, c.id{ReportStore.Limited(query.Limit)}
            """,
            row => new FoundClaim(ClaimStore.Read(row), row.GetString(9)),
            [.. condition.Values]);
    }
}
