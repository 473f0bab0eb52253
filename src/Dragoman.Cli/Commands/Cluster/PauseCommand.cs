using System.CommandLine;
using Dragoman.Cluster;
using Dragoman.Cluster.Work;

namespace Dragoman.Cli.Commands.Cluster;

/// <summary>`dragoman cluster pause` and `resume`.</summary>
internal sealed class PauseCommand(Host host, Messages messages, string name, string description, Action<JobStore> work)
{
    private readonly ArchiveOption _archive = new(host, messages);

    public Command ToCommand()
    {
        var command = new Command(name, description);
        _archive.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult line)
    {
        if (!_archive.TryLocate(line, out var location))
            return ExitCode.Usage;
        using var tables = ClusterTables.Open(location, host.Clock);
        work(tables.Jobs);
        messages.Note($"{tables.Name}: {(tables.Jobs.IsPaused ? "no machine takes work now" : "machines take work")}");
        return ExitCode.Well;
    }
}
