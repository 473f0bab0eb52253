using System.CommandLine;
using Dragoman.Archive.Datasets;
using Dragoman.Archive.Reports;
using Dragoman.Cli.Archiving;
using Dragoman.Exchange.Output;

namespace Dragoman.Cli.Commands;

/// <summary>`dragoman list`: the reports of an archive.</summary>
internal sealed class ListCommand(Host host, Messages messages)
{
    private readonly ArchiveOption _archive = new(host, messages);
    private readonly DataFormat _format = new();

    private readonly Option<bool> _datasets = new("--datasets") { Description = "The datasets of others that it keeps, instead of its reports" };

    public static string[] Examples => ["dragoman list --archive libya.dragoman", "dragoman list --format jsonl"];

    public Command ToCommand()
    {
        var command = new Command("list", "List the reports of an archive in the order in which they came, or the datasets of others that it keeps") { _datasets };
        _archive.AddTo(command);
        _format.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult line)
    {
        if (!_archive.TryOpen(line, out var archive))
            return ExitCode.Usage;
        using (archive)
            if (line.GetValue(_datasets))
                Write(line.InvocationConfiguration.Output, archive.Datasets(), _format.IsLines(line));
            else
                Write(line.InvocationConfiguration.Output, archive.Reports(), _format.IsLines(line));
        return ExitCode.Well;
    }

    public static void Write(TextWriter output, IReadOnlyCollection<ReportSummary> reports, bool asLines)
    {
        if (!asLines)
            PlainTable.Write(output, ["REPORT", "PUBLISHED", "OUTLET", "CLAIMS", "FROM", "TITLE"], reports.Select(Row));
        else
            foreach (var report in reports)
                output.Write(Line(report) + "\n");
    }

    private static void Write(TextWriter output, IReadOnlyCollection<Dataset> datasets, bool asLines)
    {
        if (!asLines)
            PlainTable.Write(output, ["DATASET", "LAYOUT", "ROWS", "FILE", "SHA-256"], datasets.Select(Row));
        else
            foreach (var dataset in datasets)
                output.Write(Line(dataset) + "\n");
    }

    private static string?[] Row(Dataset dataset) => [dataset.Name, dataset.Layout, TableOutput.Text(dataset.Rows), dataset.File, dataset.Hash[..16]];

    private static string Line(Dataset dataset) => JsonLine.Of(writer =>
    {
        writer.WriteString("dataset", dataset.Name);
        writer.WriteString("layout", dataset.Layout);
        writer.WriteNumber("rows", dataset.Rows);
        writer.WriteString("file", dataset.File);
        writer.WriteString("sha256", dataset.Hash);
    });

    private static string?[] Row(ReportSummary report) =>
    [
        report.Id, report.Published is { } day ? ContractWords.Of(day) : null, report.Outlet,
        report.Claims.ToString(System.Globalization.CultureInfo.InvariantCulture), report.Url ?? report.Reference, report.Title,
    ];

    private static string Line(ReportSummary report) => JsonLine.Of(writer =>
    {
        writer.WriteString("report", report.Id);
        writer.Value("reference", report.Reference);
        writer.Value("title", report.Title);
        writer.Value("outlet", report.Outlet);
        writer.Value("url", report.Url);
        writer.Value("published", report.Published);
        writer.Value("added", report.Added);
        writer.WriteString("voice", report.Voice);
        writer.WriteNumber("claims", report.Claims);
    });
}
