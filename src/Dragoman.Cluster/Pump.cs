using System.Collections.Concurrent;
using Dragoman.Cluster.Grains;

namespace Dragoman.Cluster;

/// <summary>Takes work for this machine, as much at once as it can do and no more, and says of what it has that it is still at it.</summary>
internal sealed class Pump(SiloSettings settings, Patience patience, IGrainFactory grains, string silo) : IDisposable
{
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(500);

    // This machine may take again what it was too slow to keep, while it is still at it.
    private readonly ConcurrentDictionary<(long Key, long Taken), Task> _running = new();
    private ClusterTables? _tables;

    public async Task RunAsync(CancellationToken stop)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var renewing = RenewAsync(ended.Token);
        try
        {
            while (!stop.IsCancellationRequested)
            {
                if (_running.Count < settings.AtOnce && await TakeAsync(stop))
                    continue;
                if (await IsReplacedAsync(stop))
                    break;
                await Task.WhenAny([Task.Delay(Idle, settings.Clock, stop), .. _running.Values]);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
        await Task.WhenAll(_running.Values);
        await ended.CancelAsync();
        await renewing;
    }

    public void Dispose() => _tables?.Dispose();

    private async Task<bool> TakeAsync(CancellationToken stop)
    {
        if (await patience.Do(() => Open(ref _tables).Units.Take(silo, settings.Program, settings.Lease), () => Close(ref _tables), stop) is not var (key, taken))
            return false;
        _running[(key, taken)] = WorkAsync(key, taken);
        return true;
    }

    /// <summary>Whether machines with another program do the work now.</summary>
    private async Task<bool> IsReplacedAsync(CancellationToken stop)
    {
        var isReplaced = await patience.Do(() => Open(ref _tables).Programs.Current != settings.Program, () => Close(ref _tables), stop);
        if (isReplaced)
            settings.Note("machines with another build of dragoman have taken over; this one finishes what it has, and leaves");
        return isReplaced;
    }

    private async Task WorkAsync(long key, long taken)
    {
        // So that the task stands among those that run before it can end.
        await Task.Yield();
        try
        {
            await grains.GetGrain<IReaderGrain>(0).Read(key, taken);
        }
        catch (OperationCanceledException)
        {
            // This machine leaves; others take the unit when its lease has run out.
        }
        catch (Exception failure)
        {
            settings.Note(FormattableString.Invariant($"unit {key}: {failure.GetType().Name}: {failure.Message} (it is taken again when its lease has run out)"));
        }
        finally
        {
            _running.TryRemove((key, taken), out _);
        }
    }

    private async Task RenewAsync(CancellationToken stop)
    {
        ClusterTables? tables = null;
        try
        {
            while (true)
            {
                await Task.Delay(settings.Lease / 3, settings.Clock, stop);
                if (_running.Keys is { Count: > 0 } mine)
                    await patience.Do(
                        () =>
                        {
                            Open(ref tables).Units.Renew(mine, settings.Lease);
                            return true;
                        },
                        () => Close(ref tables), stop);
            }
        }
        catch (OperationCanceledException)
        {
        }
        finally
        {
            tables?.Dispose();
        }
    }

    private ClusterTables Open(ref ClusterTables? tables) => tables ??= ClusterTables.Open(settings.Archive, settings.Clock);

    private static void Close(ref ClusterTables? tables)
    {
        var old = tables;
        tables = null;
        old?.Dispose();
    }
}
