namespace Dragoman.Cluster;

/// <summary>Whether this machine is about to leave: what it has, it gives back at the next report.</summary>
internal sealed class Stopping : IDisposable
{
    private readonly CancellationTokenSource _source = new();

    public CancellationToken Token => _source.Token;

    public void Begin() => _source.Cancel();

    public void Dispose() => _source.Dispose();
}
