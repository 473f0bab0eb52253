using System.Collections.Immutable;
using Dragoman.Archive;
using Dragoman.Archive.Incidents;
using Dragoman.Cluster.Work;

namespace Dragoman.Cluster.Merging;

/// <summary>
/// Puts claims together with all machines: wave by wave they index and compare parts of what waits (<see cref="PartSpread"/>); then this machine joins what is alike, as a single program would. How far it is
/// stands in rows and nowhere else, so whoever comes after a lost one goes on there; two at once do some things twice, and nothing otherwise.
/// </summary>
internal sealed class MergeWork(SiloSettings settings, Patience patience, Benches benches, IGrainFactory grains, ISiloStatusOracle members) : IDisposable
{
    /// <summary>What stands in the memory of the coordinator: so many keys.</summary>
    private const int MostOfWave = 100_000;

    /// <summary>What a lost machine may leave to be done again, a second or so of work.</summary>
    private const int MostOfPart = 200;

    private const int MostRestarts = 3;
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(1);

    private readonly PatientTables _tables = new(settings, patience);

    public async Task RunAsync(CancellationToken stop)
    {
        while (await _tables.Ask(tables => tables.Merges.IsOpen(settings.Program) ? tables.Merges.Open() : null, stop) is { } merge)
        {
            if (await _tables.Ask(tables => tables.Jobs.IsPaused, stop))
                await Task.Delay(Often, settings.Clock, stop);
            else if (await TryStep(merge, stop) is { } reason)
                await Fail(merge, reason, stop);
        }
    }

    public void Dispose() => _tables.Dispose();

    /// <returns>Why it is given up; null where it isn't.</returns>
    private async Task<string?> TryStep(MergeProgress merge, CancellationToken stop)
    {
        try
        {
            return await Step(merge, stop);
        }
        catch (OperationCanceledException)
        {
            throw;
        }
        catch (ArchiveException failure)
        {
            return failure.Message;
        }
        catch (Exception failure)
        {
            return $"{failure.GetType().Name}: {failure.Message}. This is a defect of dragoman; please tell its authors.";
        }
    }

    private Task<string?> Step(MergeProgress merge, CancellationToken stop) => merge.Stage switch
    {
        MergeStage.Planning => Plan(merge.Key, stop),
        MergeStage.Indexing => Spread(merge, PartState.Planned, stop),
        MergeStage.Comparing => Spread(merge, PartState.Indexed, stop),
        _ => Join(merge.Key, stop),
    };

    private async Task<string?> Plan(long merge, CancellationToken stop)
    {
        var (_, last, until, restarts) = await _tables.Ask(tables => tables.Merges.PlanOf(merge), stop);
        if (restarts > MostRestarts)
            return "another build of dragoman puts claims together in this archive, or did so again and again (stop it, and hand this over again: dragoman cluster merge)";
        var (wave, parts, waiting) = await benches.Do(bench => (bench.Ahead.Begin(), last >= until ? ImmutableArray<ClaimPart>.Empty : bench.Ahead.Parts(last, MostOfWave, MostOfPart), bench.Ahead.Waiting), stop);
        await _tables.Tell(tables =>
        {
            tables.Merges.Count(merge, waiting);
            if (parts.IsEmpty)
                tables.Merges.Advance(merge, MergeStage.Planning, MergeStage.Joining);
            else
                tables.Merges.Plan(merge, wave, parts);
        }, stop);
        return null;
    }

    private async Task<string?> Spread(MergeProgress merge, PartState from, CancellationToken stop)
    {
        var (wave, _, _, _) = await _tables.Ask(tables => tables.Merges.PlanOf(merge.Key), stop);
        using var spread = new PartSpread(settings, patience, grains, members, merge.Key, wave, from);
        var (end, reason) = await spread.RunAsync(stop);
        if (end is SpreadEnd.Refused)
            await _tables.Tell(tables => tables.Merges.Restart(merge.Key), stop);
        if (end is not SpreadEnd.Done)
            return reason;
        if (from is PartState.Planned)
            await benches.Do(
                bench =>
                {
                    bench.Ahead.Close(wave);
                    return wave;
                },
                stop);
        await _tables.Tell(tables => tables.Merges.Advance(merge.Key, merge.Stage, from is PartState.Planned ? MergeStage.Comparing : MergeStage.Planning), stop);
        return null;
    }

    private async Task<string?> Join(long merge, CancellationToken stop)
    {
        using var pausing = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var said = settings.Clock.GetTimestamp();
        try
        {
            await benches.Do(bench =>
            {
                bench.Incidents.RefreshUnlessStopped(Say, pausing.Token);
                return true;
            }, stop);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return null;
        }
        await _tables.Tell(tables => tables.Merges.Advance(merge, MergeStage.Joining, MergeStage.Done), stop);
        return null;

        void Say(long done, long all)
        {
            if (settings.Clock.GetElapsedTime(said) < Often)
                return;
            said = settings.Clock.GetTimestamp();
            _tables.Now.Merges.Joined(merge, done, all);
            if (_tables.Now.Jobs.IsPaused)
                pausing.Cancel();
        }
    }

    private async Task Fail(MergeProgress merge, string reason, CancellationToken stop)
    {
        await _tables.Tell(tables => tables.Merges.Advance(merge.Key, merge.Stage, MergeStage.Failed, reason), stop);
        settings.Note($"putting claims together was given up: {reason}");
    }
}
