namespace Dragoman.Cluster.Grains;

internal sealed class CoordinatorGrain(SiloSettings settings, Patience patience) : Grain, ICoordinatorGrain, IRemindable
{
    private const string Name = "watch";
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(2);

    private ClusterTables? _tables;

    // The reminder wakes it on another machine where its own was lost.
    public Task Watch() => this.RegisterOrUpdateReminder(Name, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));

    public Task ReceiveReminder(string reminderName, TickStatus status) => Task.CompletedTask;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        this.RegisterGrainTimer(Sweep, new GrainTimerCreationOptions(Often, Often) { KeepAlive = true });
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        Close();
        return Task.CompletedTask;
    }

    private async Task Sweep(CancellationToken stop)
    {
        var hosts = await GrainFactory.GetGrain<IManagementGrain>(0).GetHosts(onlyActive: true, stop);
        string[] alive = [.. hosts.Keys.Select(silo => silo.ToParsableString())];
        var freed = await patience.Do(() => (_tables ??= ClusterTables.Open(settings.Archive, settings.Clock)).Units.FreeThoseOfOthers(alive, settings.Lease), Close, stop);
        if (freed > 0)
            settings.Note(FormattableString.Invariant($"a machine was lost; {freed} units of its work are for others to do"));
    }

    private void Close()
    {
        var tables = _tables;
        _tables = null;
        tables?.Dispose();
    }
}
