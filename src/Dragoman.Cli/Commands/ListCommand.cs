using System.CommandLine;
using Dragoman.Archive.Reports;
using Dragoman.Cli.Archiving;
using Dragoman.Exchange.Output;

namespace Dragoman.Cli.Commands;

/// <summary>`dragoman list`: the reports of an archive.</summary>
internal sealed class ListCommand(Host host, Messages messages)
{
    private readonly ArchiveOption _archive = new(host, messages);
    private readonly DataFormat _format = new();

    public static string[] Examples => ["dragoman list --archive libya.dragoman", "dragoman list --format jsonl"];

    public Command ToCommand()
    {
        var command = new Command("list", "List the reports of an archive in the order in which they came");
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
