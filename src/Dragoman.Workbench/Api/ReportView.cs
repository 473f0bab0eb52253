using System.Collections.Immutable;
using Dragoman.Archive;
using Dragoman.Archive.Incidents;
using Dragoman.Archive.Reports;
using Dragoman.Archive.Searching;
using Dragoman.Text;

namespace Dragoman.Workbench.Api;

internal sealed record Page<T>(ImmutableArray<T> Items, string? Next, long Total);

/// <param name="Title">The whole of it; where there is none, the first line of the text.</param>
/// <param name="Headline">The title, cut at a word where it is longer than 120 characters.</param>
/// <param name="Disputed">Whether something that it claims is contradicted by another report.</param>
internal sealed record ReportItem(
    string Id, string Title, string Headline, string? Outlet, string? Url, DateOnly? Published, DateTimeOffset Added, int Claims, int Reviewed, string State, string? Assignee, ImmutableArray<string> Copies, bool Disputed)
{
    public static ReportItem Of(ReportRow row) => new(
        row.Id, row.Title, Api.Headline.Of(row.Title), row.Outlet, row.Url, row.Published, row.Added, row.Claims, row.Reviewed, row.State.ToString().ToLowerInvariant(), row.Assignee, row.Copies, row.IsDisputed);
}

/// <param name="Kind">"title", "paragraph", "heading", "dateline", "list_item", "caption", "boilerplate".</param>
internal sealed record BlockView(string Kind, int Start, int End);

internal sealed record SightingView(
    string? Address, string? Reference, string? MediaType, string? RawSha256, DateTimeOffset? Retrieved, string? Method, string? Title, string? Outlet, DateOnly? Published, string? Language);

internal sealed record CopyView(string Report, double Similarity);

internal sealed record VersionView(string Address, string Report);

/// <summary>A report with all that was read from it.</summary>
/// <param name="Direction">Of its text: "ltr", "rtl", or "auto" where its language isn't known.</param>
/// <param name="Version">Of who works at it, to be given back when that is changed.</param>
internal sealed record ReportView(
    string Id, string? Title, string Text, string? Outlet, string? Url, string? Language, string? Country, DateOnly? Published, DateTimeOffset Added, string Reader, string State, string? Assignee, long Version,
    ImmutableArray<BlockView> Blocks, string Direction, ImmutableArray<SightingView> Sightings, ImmutableArray<CopyView> Copies, ImmutableArray<VersionView> Versions, ImmutableArray<ClaimView> Claims)
{
    // https://www.unicode.org/iso15924/: languages whose usual script runs from right to left.
    private static readonly string[] RightToLeft = ["ar", "arc", "ckb", "dv", "fa", "he", "prs", "ps", "sd", "syr", "ug", "ur", "yi"];

    public static ReportView Of(ReportArchive archive, KeptIncidents incidents, Tools tools, ArchivedReport archived)
    {
        var (report, kin, index) = (archived.Report, archive.KinOf(archived), new CodePointIndex(archived.Report.Text));
        var (versions, (assignment, version), of) = (archive.VersionsOf(archived), archive.AssignmentOf(report.Id), incidents.OfReport(report.Id));
        return new ReportView(
            report.Id, report.Title, report.Text, report.Outlet, report.Url, report.Language, report.Country, report.Published, archived.Added, archived.Reader,
            assignment.State.ToString().ToLowerInvariant(), assignment.Assignee, version,
            [.. tools.Segment(report).Blocks.Select(block => new BlockView(NameOf(block.Kind), index.CodePointsBefore(block.Span.Start), index.CodePointsBefore(block.Span.End)))],
            DirectionOf(report.Language),
            [.. archive.SightingsOf(archived).Select(Of)],
            [.. kin.Copies.Select(copy => new CopyView(copy.Report, copy.Similarity))],
            [.. kin.Versions.Where(other => other.Report != report.Id).Select(other => new VersionView(other.Address, other.Report))],
            [.. archive.ClaimsOf(report.Id).Select(state => ClaimView.Of(of.GetValueOrDefault(state.Id), state, versions(state)))]);
    }

    private static SightingView Of(Sighting sighting) => new(
        sighting.Address, sighting.Reference, sighting.MediaType, sighting.Raw, sighting.Retrieved, sighting.Method, sighting.Title, sighting.Outlet, sighting.Published, sighting.Language);

    private static string NameOf(BlockKind kind) => kind is BlockKind.ListItem ? "list_item" : kind.ToString().ToLowerInvariant();

    private static string DirectionOf(string? language) => language is null ? "auto" : RightToLeft.Contains(language.Split('-')[0].ToLowerInvariant()) ? "rtl" : "ltr";
}
