using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Dragoman.Cli.Archiving;
using Dragoman.Cluster;
using Dragoman.Cluster.Work;
using Dragoman.Exchange.Input;
using Dragoman.Exchange.Input.Shards;

namespace Dragoman.Cli.Commands.Cluster;

/// <summary>`dragoman cluster add`: hands reports over to the machines of a cluster, and says how far they are.</summary>
internal sealed class ClusterAddCommand(Host host, Messages messages)
{
    // Half a minute of work or so: what a lost machine may leave to be looked at again.
    private const int ReportsAtOnce = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Argument<string[]> _paths = ReportPaths.Several("Files and folders of reports, in any format that dragoman add takes, at paths that all machines see; JSON Lines are cut into ranges, and folders into lots of files");
    private readonly ReportOptions _report = new();
    private readonly ArchiveOption _archive = new(host, messages);
    private readonly DataFormat _format = new();
    private readonly Option<bool> _noWait = new("--no-wait") { Description = "Hand it over and end; dragoman cluster status says how far it is" };

    public Command ToCommand()
    {
        var command = new Command("add", "Hand reports over to the machines that joined or will join; what is in the archive already is passed over") { _paths, _noWait };
        _report.AddTo(command);
        _archive.AddTo(command);
        _format.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken stop)
    {
        if (line.GetValue(_paths) is not [_, ..] paths)
            return Refuse("nothing to add: name files or folders; see: dragoman cluster add --help");
        if (paths.FirstOrDefault(path => path == "-" || AddSource.IsAddress(path)) is { } stranger)
            return Refuse($"'{stranger}' is to be read by one machine: dragoman add takes it, and a cluster takes files and folders");
        if (!_archive.TryLocate(line, out var location))
            return ExitCode.Usage;
        if (_report.RefusalOf(line, host.OpenEngine()) is { } refusal)
            return Refuse(refusal);
        using var tables = ClusterTables.Open(location, host.Clock);
        var found = Shards.Of(paths, ReportsAtOnce).ToImmutableArray();
        foreach (var (_, error) in found)
            if (error is not null)
                messages.Fail(error);
        if (found.Any(item => item.Error is not null) || found.IsEmpty)
        {
            messages.Note("nothing was handed over");
            return ExitCode.Failed;
        }
        var job = tables.Jobs.Add(paths.Select(Path.GetFullPath), _report.DefaultsOf(line), host.User, found.Select(item => item.Shard!));
        messages.Note(string.Create(CultureInfo.InvariantCulture, $"job {job}: {found.Length} units of work handed over{(tables.Jobs.Silos().IsEmpty ? "; no machine has joined yet (dragoman cluster join)" : "")}"));
        return line.GetValue(_noWait) ? ExitCode.Well : await FollowAsync(line, location, job, stop);
    }

    private async Task<int> FollowAsync(ParseResult line, string location, long job, CancellationToken stop)
    {
        using var follower = new Follower<JobProgress>(location, tables => tables.Jobs.Of(job), host.Clock, messages);
        while (follower.Look() is not { IsOver: true })
        {
            if (host.ErrorIsTerminal && follower.Progress is { } progress)
                await host.Error.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"\r\u001b[Kjob {job}: {progress.Counts.Done} reports, {progress.Done} of {progress.Units} units"));
            await Task.Delay(Pause, host.Clock, stop);
        }
        if (host.ErrorIsTerminal)
            await host.Error.WriteAsync("\r\u001b[K");
        return Tell(line, follower.Progress!, [.. follower.Tables.Jobs.SetAside(job).Select(item => item.Item)]);
    }

    private int Tell(ParseResult line, JobProgress progress, ImmutableArray<SetAside> aside)
    {
        foreach (var item in aside)
            messages.Fail(new InputError(item.Place, item.What, item.Advice));
        StatusCommand.Write(line.InvocationConfiguration.Output, [progress], _format.IsLines(line));
        return aside.IsEmpty ? ExitCode.Well : progress.Counts.Done > aside.Length ? ExitCode.Partly : ExitCode.Failed;
    }

    private int Refuse(string message)
    {
        messages.Fail(message);
        return ExitCode.Usage;
    }
}
