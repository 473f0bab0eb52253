using System.CommandLine;
using Dragoman.Cli.Archiving;
using Dragoman.Cli.Doctoring;

namespace Dragoman.Cli.Commands;

/// <summary>`dragoman doctor`: whether this machine, what ships and an archive are fit for work.</summary>
/// <param name="folders">The layers of places and actors that the line or the environment names.</param>
internal sealed class DoctorCommand(Host host, Messages messages, Func<(string? Places, string? Actors)> folders)
{
    private readonly ArchiveOption _archive = new(host, messages);
    private readonly Option<string> _format = FormatWord.Option(["table", "json"], "table for people (the default), or one JSON document for programs");

    public static string[] Examples => ["dragoman doctor", "dragoman doctor --archive \"Host=db;Database=libya;Username=coder\" --format json"];

    public Command ToCommand()
    {
        var command = new Command("doctor", "Look whether all is there that work needs: machine, clock, disk, models, gazetteer, layers, archive; what is wrong is said with what to do, and the exit code is 1") { _format };
        _archive.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult line)
    {
        var (machine, layers) = (host.Machine(), folders());
        Finding[] findings =
        [
            .. MachineChecks.Of(machine, host.Clock),
            .. ReaderChecks.Of(host.OpenEngine, layers.Places, layers.Actors),
            .. ArchiveChecks.Of(_archive.Named(line) ?? (host.Archive is { Length: > 0 } usual ? usual : null), machine, host.Clock),
        ];
        var output = line.InvocationConfiguration.Output;
        if (line.GetRequiredValue(_format) is "json")
            output.Write(ToJson(findings) + "\n");
        else
            PlainTable.Write(output, ["CHECK", "STATE", "FOUND"], findings.Select(finding => new[] { finding.Check, WordOf(finding.Grade), finding.Found }));
        return Tell(findings);
    }

    private int Tell(Finding[] findings)
    {
        foreach (var finding in findings.Where(finding => finding.Grade is not Grade.Well))
            messages.Note($"{finding.Check}: {WordOf(finding.Grade)}: {finding.Found}{(finding.Advice is { } advice ? $" ({advice.TrimEnd('.')})" : "")}");
        var isWell = findings.All(finding => finding.Grade is not Grade.Wrong);
        messages.Note(isWell ? "fit for work" : "not fit for work yet");
        return isWell ? ExitCode.Well : ExitCode.Failed;
    }

    private static string ToJson(Finding[] findings) => JsonLine.Of(writer =>
    {
        writer.WriteNumber("schema", 1);
        writer.WriteBoolean("fit", findings.All(finding => finding.Grade is not Grade.Wrong));
        writer.WriteStartArray("checks");
        foreach (var finding in findings)
        {
            writer.WriteStartObject();
            writer.WriteString("check", finding.Check);
            writer.WriteString("state", WordOf(finding.Grade));
            writer.WriteString("found", finding.Found);
            writer.Value("advice", finding.Advice);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    });

    private static string WordOf(Grade grade) => grade.ToString().ToLowerInvariant();
}
