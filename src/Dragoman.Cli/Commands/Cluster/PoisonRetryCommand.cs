using System.CommandLine;
using Dragoman.Cluster;

namespace Dragoman.Cli.Commands.Cluster;

/// <summary>`dragoman cluster poison retry`: what was set aside is read again, with care.</summary>
internal sealed class PoisonRetryCommand(Host host, Messages messages)
{
    private readonly ArchiveOption _archive = new(host, messages);
    private readonly Option<long?> _job = new("--job") { HelpName = "N", Description = "Of this job alone (default: of all)" };

    public Command ToCommand()
    {
        var command = new Command("retry", "Hand what was set aside over again as a job of its own, after its file was mended, a machine got memory, or dragoman a new version; each such report is first read in a process of its own, so that no machine is lost by it") { _job };
        _archive.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult line)
    {
        if (!_archive.TryLocate(line, out var location))
            return ExitCode.Usage;
        using var tables = ClusterTables.Open(location, host.Clock);
        var jobs = tables.Jobs.Retry(line.GetValue(_job), host.User);
        messages.Note(jobs.IsEmpty
            ? $"{tables.Name}: nothing is set aside{(line.GetValue(_job) is null ? "" : " of that job")}, or it is still at work"
            : FormattableString.Invariant($"{tables.Name}: handed over again as job {string.Join(", ", jobs)} (dragoman cluster status says how far it is)"));
        return ExitCode.Well;
    }
}
