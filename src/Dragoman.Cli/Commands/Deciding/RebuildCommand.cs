using System.CommandLine;
using Dragoman.Cli.Archiving;

namespace Dragoman.Cli.Commands.Deciding;

/// <summary>`dragoman rebuild`: makes all that follows from the log anew.</summary>
internal sealed class RebuildCommand(Host host, Messages messages)
{
    private readonly ArchiveOption _archive = new(host, messages);

    public static string[] Examples => ["dragoman rebuild --archive libya.dragoman"];

    public Command ToCommand()
    {
        var command = new Command("rebuild", "Make claims, links and incidents anew out of the log, where dragoman check finds that they aren't what it says");
        _archive.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult line)
    {
        if (!_archive.TryOpen(line, out var archive))
            return ExitCode.Usage;
        using (archive)
        {
            archive.Rebuild();
            Refreshing.Of(archive, host.OpenEngine().For(archive), host);
            messages.Note($"{archive.Name}: is what its log says");
        }
        return ExitCode.Well;
    }
}
