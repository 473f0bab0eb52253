using Dragoman.Cluster.Grains;

namespace Dragoman.Cluster.Merging;

/// <summary>Asks the one that puts claims together to go on, while there are any.</summary>
internal sealed class MergeWatch(SiloSettings settings, Patience patience, IGrainFactory grains)
{
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(1);

    public async Task RunAsync(CancellationToken stop)
    {
        using var tables = new PatientTables(settings, patience);
        try
        {
            for (; ; await Task.Delay(Often, settings.Clock, stop))
                if (await tables.Ask(now => now.Merges.IsOpen(settings.Program), stop))
                    await Ask(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
    }

    private async Task Ask(CancellationToken stop)
    {
        try
        {
            await grains.GetGrain<IMergeGrain>(0).Watch().WaitAsync(stop);
        }
        catch (Exception failure) when (failure is OrleansException or TimeoutException)
        {
            // Its machine was lost, and nobody has noticed yet; it is asked again.
        }
    }
}
