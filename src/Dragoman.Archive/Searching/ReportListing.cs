using System.Collections.Immutable;
using System.Data.Common;
using Dragoman.Archive.Decisions;
using Dragoman.Archive.Reports;
using Dragoman.Archive.Storage;

namespace Dragoman.Archive.Searching;

/// <summary>The list of reports, page by page.</summary>
internal sealed class ReportListing(Database database)
{
    private const string Claims = "(SELECT COUNT(*) FROM claims c WHERE c.report = r.key AND NOT c.is_withdrawn)";
    private const string Reviewed = "(SELECT COUNT(*) FROM claims c WHERE c.report = r.key AND NOT c.is_withdrawn AND c.verdict <> 'unreviewed')";
    private const string From = "FROM reports r LEFT JOIN assignments a ON a.report = r.id";
    private const string Disputed = "EXISTS (SELECT 1 FROM claims c JOIN claim_incidents m ON m.claim = c.key JOIN incident_rows i ON i.incident = m.incident WHERE c.report = r.key AND i.is_disputed)";
    // As much of a text without a title as may be its first line; longer ones are none.
    private const int TitleLength = 500;

    // What people say goes before what their work says.
    private const string State =
        $"CASE WHEN a.state IN ('open', 'done') THEN a.state WHEN {Reviewed} = 0 THEN 'todo' WHEN {Reviewed} < {Claims} THEN 'open' ELSE 'done' END";

    public ReportPage Page(ReportQuery query)
    {
        var condition = Condition.All(Parts(query));
        var page = query.After is { } after ? Condition.All([condition, Condition.Of("r.key < @after", ("after", after))]) : condition;
        var rows = database.Query(
            $"""
            SELECT r.key, r.voice, r.id, COALESCE(r.title, SUBSTR(r.text, 1, {TitleLength})), r.outlet, r.url, r.published, r.added, {Claims}, {Reviewed}, {State}, a.assignee, {Disputed}
            {From} WHERE {page.Sql} ORDER BY r.key DESC{ReportStore.Limited(query.Limit + 1)}
            """,
            row => (Key: row.GetInt64(0), Voice: row.GetString(1), Row: Read(row)), [.. page.Values]);
        return new ReportPage(
            [.. rows.Take(query.Limit).Select(row => row.Row with { Copies = CopiesOf(row.Voice, row.Row.Id) })],
            rows.Count > query.Limit ? rows[query.Limit - 1].Key : null,
            database.One<long>($"SELECT COUNT(*) {From} WHERE {condition.Sql}", [.. condition.Values]));
    }

    private IEnumerable<Condition> Parts(ReportQuery query)
    {
        if (query.Words is { } words)
            yield return database.Dialect.Matches(words, "r.key");
        if (query.Outlet is { } outlet)
            yield return Condition.Of("r.outlet = @outlet", ("outlet", outlet));
        if (query.From is { } from)
            yield return Condition.Of("r.published >= @from", ("from", from));
        if (query.To is { } to)
            yield return Condition.Of("r.published <= @to", ("to", to));
        if (query.Assignee is { } assignee)
            yield return Condition.Of("a.assignee = @assignee", ("assignee", assignee));
        if (query.State is { } state)
            yield return Condition.Of($"{State} = @state", ("state", state.ToString().ToLowerInvariant()));
        if (query.FoldsCopies)
            yield return Condition.Of("r.key = (SELECT MIN(o.key) FROM reports o WHERE o.voice = r.voice)");
    }

    private ImmutableArray<string> CopiesOf(string voice, string report) =>
        [.. database.Query("SELECT id FROM reports WHERE voice = @voice AND id <> @report ORDER BY key", row => row.GetString(0), ("voice", voice), ("report", report))];

    private static ReportRow Read(DbDataReader row) => new(
        row.GetString(2), FirstLine(row.GetString(3)), row.TextOrNull(4), row.TextOrNull(5), row.DayOrNull(6), LogHash.Time(row.GetString(7)), (int)row.GetInt64(8), (int)row.GetInt64(9),
        Enum.Parse<WorkState>(row.GetString(10), ignoreCase: true), row.TextOrNull(11), row.GetBoolean(12), []);

    private static string FirstLine(string text) => text.Trim().Split('\n', 2)[0].TrimEnd();
}
