using System.Collections.Immutable;
using Dragoman.Archive.Incidents;
using Dragoman.Archive.Incidents.Rows;
using Dragoman.Exchange.Coding;
using Dragoman.Exchange.Layouts;
using Dragoman.Exchange.Output;
using Dragoman.Exchange.Packages;
using Dragoman.Exchange.Tables;
using Dragoman.Incidents;
using Dragoman.Workbench.Hosting;

namespace Dragoman.Workbench.Archives;

/// <summary>Incidents as files: "acled-csv", "ucdp-parquet", "geojson" (ACLED's columns on a map), "jsonl" (incidents as the contract has them), "package".</summary>
internal sealed class Exporting(Tools tools, string version)
{
    public const string Lines = "jsonl";
    public const string Package = "package";

    public static ImmutableArray<string> Formats => [Lines, "geojson", .. Layout.Names.SelectMany(_ => TableFormat.Names, (layout, format) => $"{layout}-{format}"), Package];

    private LayoutChoices Choices => new(tools.Outlet, false, version);

    /// <summary>In the order of the list, with the contradictions between them.</summary>
    public ImmutableArray<Incident> Incidents(KeptIncidents incidents, IncidentQuery query, Sources sources)
    {
        var all = ImmutableArray.CreateBuilder<Incident>();
        incidents.Each(query, all.Add);
        return tools.Across(all.ToImmutable(), sources);
    }

    public static ImmutableArray<Withdrawal> Withdrawals(KeptIncidents incidents) => [.. incidents.Gone().Select(gone => new Withdrawal(gone.Incident, gone.Country, null))];

    public static byte[] WriteLines(IEnumerable<Incident> incidents)
    {
        using var stream = new MemoryStream();
        foreach (var incident in incidents)
            stream.Write(IncidentJson.Line(incident).Span);
        return stream.ToArray();
    }

    /// <param name="format">One of <see cref="Formats"/>, but for lines.</param>
    public byte[] Write(string format, IReadOnlyList<EventRecord> records, IReadOnlyList<Withdrawal> withdrawals, DownloadFacts facts)
    {
        using var stream = new MemoryStream();
        if (format is Package)
            WritePackage(records, withdrawals, facts, stream);
        else
            FormatOf(format).Write(Table(format, records, withdrawals).Rows, stream);
        return stream.ToArray();
    }

    /// <summary>The rows of a format, and what is left out of them.</summary>
    public Exported Table(string format, IReadOnlyList<EventRecord> records, IReadOnlyList<Withdrawal> withdrawals) => LayoutOf(format).Export(records, withdrawals, []);

    /// <summary>"acled.csv"</summary>
    public static string FileOf(string format) => format switch
    {
        Lines => "incidents.jsonl",
        Package => "package.zip",
        "geojson" => "incidents.geojson",
        _ when format.Split('-') is [var layout, var table] => $"{layout}.{(table is "geoparquet" ? "geo.parquet" : table)}",
        _ => format,
    };

    /// <exception cref="Refusal">There is no such format.</exception>
    public static string Known(string? format) => Formats.Contains(format ?? "acled-csv") ? format ?? "acled-csv" : throw Refusal.Wrong("format", $"'{format}' is none of {string.Join(", ", Formats)}");

    private Layout LayoutOf(string format) => Layout.Find(format is "geojson" ? "acled" : format.Split('-')[0], Choices) ?? throw new InvalidOperationException($"a layout of the list is none: {format}");

    private static TableFormat FormatOf(string format) => TableFormat.Find(format.Split('-')[^1]) ?? throw new InvalidOperationException($"a format of the list is none: {format}");

    private void WritePackage(IReadOnlyList<EventRecord> records, IReadOnlyList<Withdrawal> withdrawals, DownloadFacts asked, Stream stream)
    {
        var exports = Layout.Names.Select(name => Layout.Find(name, Choices)!.Export(records, withdrawals, [])).ToArray();
        var reports = records.SelectMany(record => record.Reports).DistinctBy(report => report.Id).OrderBy(report => report.Published).ThenBy(report => report.Id, StringComparer.Ordinal);
        var facts = new PackageFacts(
            "dragoman-events", asked.Title, asked.License, asked.DataVersion, asked.Query, records.Max(record => record.Reported),
            [.. reports.Select(report => new PackageSource(report.Title ?? report.Outlet ?? report.Reference ?? report.Id, report.Url))]);
        DataPackage.Write(facts, [.. exports.SelectMany(exported => exported.Deleted.Rows.Count > 0 ? new[] { exported.Rows, exported.Deleted } : [exported.Rows])], stream);
    }
}

/// <summary>What a package of files says of itself.</summary>
/// <param name="Query">What was asked for; null where all there is was.</param>
internal sealed record DownloadFacts(string Title, License? License = null, string? DataVersion = null, string? Query = null);
