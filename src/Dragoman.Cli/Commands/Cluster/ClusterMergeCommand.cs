using System.CommandLine;
using Dragoman.Archive;
using Dragoman.Cli.Archiving;
using Dragoman.Cluster;
using Dragoman.Cluster.Work;

namespace Dragoman.Cli.Commands.Cluster;

/// <summary>`dragoman cluster merge`: has the machines of a cluster put claims together, and says how far that is.</summary>
internal sealed class ClusterMergeCommand(Host host, Messages messages)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly ArchiveOption _archive = new(host, messages);
    private readonly Option<bool> _noWait = new("--no-wait") { Description = "Hand it over and end; dragoman cluster status says how far it is" };

    public Command ToCommand()
    {
        var command = new Command("merge", "Put claims together with the machines that joined or will join: they compare what waits, and one of them joins what is alike; the incidents are those that dragoman incidents would make") { _noWait };
        _archive.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    /// <summary>"putting claims together: comparing, 1200 of 5000 claims"</summary>
    public static string TextOf(MergeProgress merge) => merge switch
    {
        { Stage: MergeStage.Joining, ToJoin: > 0 } => FormattableString.Invariant($"putting claims together: joining, {merge.Joined} of {merge.ToJoin} claims"),
        { Stage: MergeStage.Joining } => "putting claims together: joining",
        { Claims: { } claims } => FormattableString.Invariant($"putting claims together: {(merge.Stage is MergeStage.Indexing ? "preparing" : "comparing")}, {merge.Compared} of {claims} claims compared"),
        _ => "putting claims together: no machine has begun",
    };

    private async Task<int> RunAsync(ParseResult line, CancellationToken stop)
    {
        if (!_archive.TryLocate(line, out var location))
            return ExitCode.Usage;
        using var tables = ClusterTables.Open(location, host.Clock);
        if (IsUpToDate(location))
        {
            messages.Note($"{tables.Name}: incidents are up to date; there is nothing to put together");
            return ExitCode.Well;
        }
        var merge = tables.Merges.Add(host.User);
        if (tables.Jobs.Silos().IsEmpty)
            messages.Note("no machine has joined yet (dragoman cluster join); the claims wait for one (dragoman incidents puts them together in one process)");
        if (tables.Jobs.IsPaused)
            messages.Note("paused: no machine takes work (dragoman cluster resume)");
        return line.GetValue(_noWait) ? ExitCode.Well : await FollowAsync(location, merge, stop);
    }

    private bool IsUpToDate(string location)
    {
        using var archive = ReportArchive.Open(location, host.Clock);
        var engine = host.OpenEngine().For(archive);
        return archive.Incidents(engine.Kit(Refreshing.SourcesOf(archive, engine))).IsUpToDate;
    }

    private async Task<int> FollowAsync(string location, long merge, CancellationToken stop)
    {
        using var follower = new Follower<MergeProgress>(location, tables => tables.Merges.Of(merge), host.Clock, messages);
        while (follower.Look() is not { IsOver: true })
        {
            if (host.ErrorIsTerminal && follower.Progress is { } progress)
                await host.Error.WriteAsync($"\r\u001b[K{TextOf(progress)}");
            await Task.Delay(Pause, host.Clock, stop);
        }
        if (host.ErrorIsTerminal)
            await host.Error.WriteAsync("\r\u001b[K");
        return Tell(follower.Progress!);
    }

    private int Tell(MergeProgress merge)
    {
        if (merge.Stage is MergeStage.Failed)
        {
            messages.Fail($"claims could not be put together: {merge.Reason}");
            return ExitCode.Failed;
        }
        messages.Note(FormattableString.Invariant($"claims are put together; machines compared {merge.Compared} that waited"));
        return ExitCode.Well;
    }
}
