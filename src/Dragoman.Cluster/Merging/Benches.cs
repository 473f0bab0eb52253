using System.Collections.Concurrent;

namespace Dragoman.Cluster.Merging;

/// <summary>The benches of this machine: as many as it may read reports at once. Whoever comes when all are taken waits.</summary>
internal sealed class Benches(SiloSettings settings, Patience patience) : IDisposable
{
    private readonly ConcurrentBag<Bench> _free = [];
    private readonly SemaphoreSlim _places = new(settings.AtOnce);

    /// <summary>An archive that is busy or gone is waited for.</summary>
    public async Task<T> Do<T>(Func<Bench, T> work, CancellationToken stop)
    {
        await _places.WaitAsync(stop);
        Bench? mine = null;
        try
        {
            var result = await patience.Do(() => work(mine ??= Take()), () => Close(ref mine), stop);
            _free.Add(mine!);
            mine = null;
            return result;
        }
        finally
        {
            mine?.Dispose();
            _places.Release();
        }
    }

    public void Dispose()
    {
        while (_free.TryTake(out var bench))
            bench.Dispose();
        _places.Dispose();
    }

    private Bench Take() => _free.TryTake(out var bench) ? bench : new Bench(settings);

    private static void Close(ref Bench? bench)
    {
        var old = bench;
        bench = null;
        old?.Dispose();
    }
}
