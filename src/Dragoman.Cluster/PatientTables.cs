namespace Dragoman.Cluster;

/// <summary>The tables of a cluster, opened when they are asked for, and opened anew where their server went away.</summary>
internal sealed class PatientTables(SiloSettings settings, Patience patience) : IDisposable
{
    private ClusterTables? _tables;

    /// <summary>For one moment: the server may go away.</summary>
    public ClusterTables Now => _tables ??= ClusterTables.Open(settings.Archive, settings.Clock);

    /// <summary>However often it has to be tried.</summary>
    public Task<T> Ask<T>(Func<ClusterTables, T> what, CancellationToken stop) => patience.Do(() => what(Now), Dispose, stop);

    /// <inheritdoc cref="Ask"/>
    public Task<bool> Tell(Action<ClusterTables> what, CancellationToken stop) => Ask(tables =>
    {
        what(tables);
        return true;
    }, stop);

    public void Dispose()
    {
        var tables = _tables;
        _tables = null;
        tables?.Dispose();
    }
}
