using System.CommandLine;
using System.Globalization;
using Dragoman.Archive.Checking;
using Dragoman.Cli.Archiving;

namespace Dragoman.Cli.Commands;

/// <summary>`dragoman check`: whether an archive is what was put into it.</summary>
internal sealed class CheckCommand(Host host, Messages messages)
{
    private readonly ArchiveOption _archive = new(host, messages);
    private readonly DataFormat _format = new();

    public static string[] Examples => ["dragoman check --archive libya.dragoman"];

    public Command ToCommand()
    {
        var command = new Command("check", "Check hashes, the words that claims rest on, the chain of the log, and that nothing is left over; what is wrong is listed, and the exit code is 1");
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
        {
            var faults = archive.Check();
            foreach (var fault in faults)
                line.InvocationConfiguration.Output.Write((_format.IsLines(line) ? Line(fault) : Plain.Line($"{fault.Where}: {fault.What}")) + "\n");
            messages.Note(faults.IsEmpty ? $"{archive.Name}: all is well" : string.Create(CultureInfo.InvariantCulture, $"{archive.Name}: {faults.Length} faults"));
            return faults.IsEmpty ? ExitCode.Well : ExitCode.Failed;
        }
    }

    private static string Line(Fault fault) => JsonLine.Of(writer =>
    {
        writer.WriteString("where", fault.Where);
        writer.WriteString("what", fault.What);
    });
}
