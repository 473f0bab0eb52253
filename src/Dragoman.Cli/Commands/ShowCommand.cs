using System.CommandLine;
using System.Text;
using Dragoman.Archive;
using Dragoman.Cli.Archiving;
using Dragoman.Cli.Tables;
using Dragoman.Exchange.Output;

namespace Dragoman.Cli.Commands;

/// <summary>`dragoman show`: one report or claim, where it comes from and what was done to it.</summary>
internal sealed class ShowCommand(Host host, Messages messages)
{
    private readonly Argument<string> _id = new("ID") { Description = "A report (r-...), a claim (c-...) or an incident (i-...)" };
    private readonly ArchiveOption _archive = new(host, messages);
    private readonly DataFormat _format = new();

    public static string[] Examples => ["dragoman show r-b07ded4207326a3c --archive libya.dragoman", "dragoman show c-3feabd2663b6f693 --format jsonl"];

    public Command ToCommand()
    {
        var command = new Command("show", "Show a report, a claim or an incident with its sources and its log") { _id };
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
        if (id is ['i', '-', ..])
            return ShowIncident(archive, id, line);
        var claim = archive.Claim(id);
        if (archive.Report(claim?.Report ?? id) is not { } report)
        {
            messages.Fail($"{archive.Name}: there is no report or claim '{id}' (dragoman list shows the reports)");
            return ExitCode.Failed;
        }
        var record = new Record(archive, report, claim, host.OpenEngine().For(archive));
        var output = line.InvocationConfiguration.Output;
        if (_format.IsLines(line))
            output.Write(record.ToJson() + "\n");
        else
            record.Write(output, new TableFormat(new TableLayout(host.Screen?.Width ?? TableLayout.Usual), host.Screen is { HasColours: true }));
        return ExitCode.Well;
    }

    private int ShowIncident(ReportArchive archive, string id, ParseResult line)
    {
        if (Refreshing.Of(archive, host.OpenEngine().For(archive), host).Find(id) is not { } incident)
        {
            messages.Fail($"{archive.Name}: there is no incident '{id}' (it may have another id by now: dragoman incidents --archive shows them)");
            return ExitCode.Failed;
        }
        var output = line.InvocationConfiguration.Output;
        if (_format.IsLines(line))
            output.Write(Encoding.UTF8.GetString(IncidentJson.Line(incident).Span));
        else
            IncidentRecordText.Write(output, incident, claim => archive.LogOf(claim));
        return ExitCode.Well;
    }
}
