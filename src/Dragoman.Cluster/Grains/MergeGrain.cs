using Dragoman.Cluster.Merging;

namespace Dragoman.Cluster.Grains;

internal sealed class MergeGrain(SiloSettings settings, Patience patience, Benches benches, IGrainFactory grains, ISiloStatusOracle members) : Grain, IMergeGrain, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private Task _working = Task.CompletedTask;

    public Task Watch()
    {
        if (_working.IsCompleted && !_stop.IsCancellationRequested)
            _working = Task.Run(() => RunAsync(_stop.Token));
        return Task.CompletedTask;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        await _working;
    }

    public void Dispose() => _stop.Dispose();

    private async Task RunAsync(CancellationToken stop)
    {
        using var work = new MergeWork(settings, patience, benches, grains, members);
        try
        {
            await work.RunAsync(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Another machine goes on.
        }
        catch (Exception failure)
        {
            settings.Note($"putting claims together: {failure.GetType().Name}: {failure.Message} (it is tried again)");
        }
    }
}
