using Dragoman.Archive.People;
using Dragoman.Exchange.Coding;
using Dragoman.Workbench.Archives;
using Dragoman.Workbench.Hosting;

namespace Dragoman.Workbench.Api;

/// <summary>What is seen, as a file.</summary>
internal static class ExportRoutes
{
    public static void MapExport(this IEndpointRouteBuilder api) =>
        api.MapGet("/export", Export).For(Role.Reader).WithName("Export").WithTags("publishing").Produces(StatusCodes.Status200OK, contentType: "application/octet-stream")
            .WithSummary("Incidents as a file, as they are: for work among those who may see all of it. format is LAYOUT-FORMAT (acled-csv, ucdp-xlsx, hxl-csv, polecat-tsv), geojson, jsonl or package");

    private static async Task<IResult> Export(ArchivePool archives, Freshness freshness, Toolbox toolbox, WorkbenchOptions options, [AsParameters] IncidentFilter filter, string? format, CancellationToken stop)
    {
        var (query, name) = (filter.ToQuery(), Exporting.Known(format));
        var bytes = await archives.Ask(archive =>
        {
            var (incidents, exporting) = (freshness.Of(archive), new Exporting(toolbox.Tools, options.Version));
            var all = exporting.Incidents(incidents, query, freshness.SourcesOf(archive));
            return name is Exporting.Lines ? Exporting.WriteLines(all) : exporting.Write(name, [.. all.Select(IncidentRecord.Of)], Exporting.Withdrawals(incidents), "Events claimed in reports", null);
        }, stop);
        return TypedResults.File(bytes, "application/octet-stream", Exporting.FileOf(name));
    }
}
