using System.Globalization;
using Dragoman.Archive;
using Dragoman.Archive.Decisions;
using Dragoman.Archive.People;
using Dragoman.Archive.Searching;
using Dragoman.Workbench.Archives;
using Dragoman.Workbench.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Dragoman.Workbench.Api;

/// <summary>Which reports a list has.</summary>
/// <param name="Copies">"fold" shows copies and versions of one text as one row; "all", the default, each by itself.</param>
internal sealed record ReportAsked(string? Words, string? Outlet, string? From, string? To, string? State, string? Assignee, string? Copies, int? Limit, string? After)
{
    public ReportQuery Query => new()
    {
        Words = Asked.Words(Words),
        Outlet = Asked.Text(Outlet),
        From = Asked.Day(From, "from"),
        To = Asked.Day(To, "to"),
        State = Asked.One<WorkState>(State, "state"),
        Assignee = Asked.Text(Assignee),
        FoldsCopies = Copies switch { null or "" or "all" => false, "fold" => true, _ => throw Refusal.Wrong("copies", $"'{Copies}' is neither fold nor all") },
        Limit = Asked.Limit(Limit),
        After = Asked.Cursor(After),
    };
}

/// <param name="Version">As the report gave it; null takes it whoever has it.</param>
internal sealed record AssignmentAsked(string? Assignee, string State, long? Version, string? Reason = null);

/// <summary>What came of one report that was to be added.</summary>
/// <param name="Kind">"new", "again" (all of it was there), "elsewhere" (its text was), or "failed".</param>
internal sealed record AddedView(string? Report, string Kind, int? Claims, string? Error);

/// <summary>Reports: the inbox, one of them to be read, and new ones.</summary>
internal static class ReportRoutes
{
    private const int LongestName = 200;

    public static void MapReports(this IEndpointRouteBuilder api)
    {
        api.MapGet("/reports", List).For(Role.Reader).WithName("Reports").WithTags("reports").WithSummary("Reports, the latest first");
        api.MapGet("/reports/{id}", Read).For(Role.Reader).WithName("Report").WithTags("reports").WithSummary("A report with all that was read from it");
        api.MapGet("/reports/{id}/history", History).For(Role.Reader).WithName("ReportHistory").WithTags("reports").WithSummary("What was done with a report: when it was read, by which reader, and who worked at it");
        api.MapPut("/reports/{id}/assignment", Assign).For(Role.Coder).WithName("AssignReport").WithTags("reports").WithSummary("Says who works at a report, and how far they are").ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/reports", Add).For(Role.Coder).WithName("AddReports").WithTags("reports").DisableAntiforgery()
            .WithSummary("Adds reports: files of any format, or a text, or what stands at an address of the public web").ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        api.MapPost("/reports/{id}/claims", AddClaim).For(Role.Coder).WithName("AddClaim").WithTags("claims").WithSummary("Adds a claim that the reader didn't find").ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> AddClaim(ArchivePool archives, Freshness freshness, Toolbox toolbox, Asker asker, string id, NewClaim asked, CancellationToken stop)
    {
        var view = await archives.Ask(archive =>
        {
            var report = (archive.Report(id) ?? throw Refusal.Missing("report", id)).Report;
            var claim = new Corrections(archive, toolbox.Tools).New(report, asked);
            if (archive.Claim(claim.Id) is { } there)
                throw new Refusal(StatusCodes.Status409Conflict, $"the same claim is there already, as {claim.Id}")
                {
                    Advice = "Correct that one.",
                    More = new Dictionary<string, object?> { ["current"] = ClaimView.Of(archive, freshness.Open(archive), there) },
                };
            archive.AddClaim(report.Id, claim, asker.Name, Asked.Text(asked.Reason));
            return ClaimView.Of(archive, freshness.Of(archive), ClaimRoutes.Find(archive, claim.Id));
        }, stop);
        return TypedResults.Created((string?)null, view);
    }

    private static Task<Page<ReportItem>> List(ArchivePool archives, [AsParameters] ReportAsked asked, CancellationToken stop)
    {
        var query = asked.Query;
        return archives.Ask(archive =>
        {
            var page = archive.Reports(query);
            return new Page<ReportItem>([.. page.Rows.Select(ReportItem.Of)], page.Next?.ToString(CultureInfo.InvariantCulture), page.Total);
        }, stop);
    }

    private static Task<ReportView> Read(ArchivePool archives, Freshness freshness, Toolbox toolbox, string id, CancellationToken stop) => archives.Ask(archive =>
        archive.Report(id) is { } report ? ReportView.Of(archive, freshness.Open(archive), toolbox.Tools, report) : throw Refusal.Missing("report", id), stop);

    private static Task<ListOf<LogView>> History(ArchivePool archives, string id, CancellationToken stop) => archives.Ask(archive => archive.Report(id) is not { } report
        ? throw Refusal.Missing("report", id)
        : new ListOf<LogView>([.. archive.LogOf(report.Report.Id).Concat(archive.LogOf(Assignment.SubjectOf(report.Report.Id))).OrderBy(entry => entry.Seq).Select(LogView.Of)]), stop);

    private static Task<AssignmentAsked> Assign(ArchivePool archives, Asker asker, string id, AssignmentAsked asked, CancellationToken stop)
    {
        var (state, assignee) = (Asked.One<WorkState>(asked.State, "state") ?? WorkState.Todo, Asked.Text(asked.Assignee));
        if (assignee?.Length > LongestName || assignee?.Any(char.IsControl) is true)
            throw Refusal.Wrong("assignee", $"a name has up to {LongestName} characters");
        return archives.Ask(archive =>
        {
            if (archive.Report(id) is not { } report)
                throw Refusal.Missing("report", id);
            Check(archive, asker, archive.AssignmentOf(report.Report.Id).Assignment.Assignee, assignee);
            try
            {
                archive.Assign(new Assignment(report.Report.Id, assignee, state), asked.Version, asker.Name, Asked.Text(asked.Reason));
            }
            catch (StaleException stale)
            {
                throw Conflicts.Of(stale, View(archive, report.Report.Id));
            }
            return View(archive, report.Report.Id);
        }, stop);
    }

    /// <summary>Anybody who codes takes what nobody has, and gives back what is theirs; others are told by who reviews.</summary>
    private static void Check(ReportArchive archive, Asker asker, string? before, string? after)
    {
        if (asker.Account is not { Name: var own })
            return;
        if ((before is not null && before != own) || (after is not null && after != own))
            asker.Require(Role.Reviewer, "saying what others work at");
        if (after is not null && after != own && archive.Accounts().ByName(after) is not { IsDisabled: false, Role: >= Role.Coder })
            throw new Refusal(StatusCodes.Status422UnprocessableEntity, $"there is nobody called '{after}' who codes") { Where = "assignee", Advice = "/api/v1/people/names says who there is." };
    }

    private static AssignmentAsked View(ReportArchive archive, string report)
    {
        var (assignment, version) = archive.AssignmentOf(report);
        return new AssignmentAsked(assignment.Assignee, assignment.State.ToString().ToLowerInvariant(), version);
    }

    private static async Task<IResult> Add(Intake intake, Asker asker, [FromForm] IFormFileCollection? files, [FromForm] ReportForm? form, HttpContext context)
    {
        var items = await intake.Add(files is null ? [] : [.. files], form ?? new ReportForm(), asker.Name, context.RequestAborted);
        if (items.All(item => item.Kind == "failed"))
            throw new Refusal(StatusCodes.Status422UnprocessableEntity, items is [] ? "nothing to add: send files, a text, or an address" : string.Join("; ", items.Select(item => item.Error)))
            {
                More = new Dictionary<string, object?> { ["items"] = items },
            };
        return items.Any(item => item.Kind == "new") ? TypedResults.Created((string?)null, new ListOf<AddedView>(items)) : TypedResults.Ok(new ListOf<AddedView>(items));
    }
}
