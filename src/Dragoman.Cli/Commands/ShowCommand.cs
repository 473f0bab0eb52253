using System.CommandLine;
using Dragoman.Archive;
using Dragoman.Cli.Archiving;
using Dragoman.Cli.Tables;

namespace Dragoman.Cli.Commands;

/// <summary>`dragoman show`: one report or claim, where it comes from and what was done to it.</summary>
internal sealed class ShowCommand(Host host, Messages messages)
{
    private readonly Argument<string> _id = new("ID") { Description = "A report (r-...) or a claim (c-...)" };
    private readonly ArchiveOption _archive = new(host, messages);
    private readonly DataFormat _format = new();

    public static string[] Examples => ["dragoman show r-b07ded4207326a3c --archive libya.dragoman", "dragoman show c-3feabd2663b6f693 --format jsonl"];

    public Command ToCommand()
    {
        var command = new Command("show", "Show a report or a claim with its sources and its log") { _id };
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
            return Show(archive, line.GetRequiredValue(_id), line);
    }

    private int Show(ReportArchive archive, string id, ParseResult line)
    {
        var claim = archive.Claim(id);
        if (archive.Report(claim?.Report ?? id) is not { } report)
        {
            messages.Fail($"{archive.Name}: there is no report or claim '{id}' (dragoman list shows the reports)");
            return ExitCode.Failed;
        }
        var record = new Record(archive, report, claim);
        var output = line.InvocationConfiguration.Output;
        if (_format.IsLines(line))
            output.Write(record.ToJson() + "\n");
        else
            record.Write(output, new TableFormat(new TableLayout(host.Screen?.Width ?? TableLayout.Usual), host.Screen is { HasColours: true }));
        return ExitCode.Well;
    }
}
