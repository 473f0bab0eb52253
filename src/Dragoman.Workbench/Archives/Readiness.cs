namespace Dragoman.Workbench.Archives;

/// <summary>How many claims have been put together since the start, and how many there are.</summary>
internal sealed record Progress(long Done, long All);

/// <summary>Whether incidents are up to date since the start. Of a large archive that takes minutes, in which the workbench listens already and says how far it is.</summary>
internal sealed class Readiness(Freshness freshness, Names names) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _stopping = new();
    private Progress? _progress = new(0, 0);

    /// <summary>Ends when all is put together; fails where that can't be.</summary>
    public Task Ready { get; private set; } = Task.CompletedTask;

    /// <summary>Null when all is done.</summary>
    public Progress? Progress => Volatile.Read(ref _progress);

    /// <param name="told">Is told the same.</param>
    public void Start(Action<long, long>? told)
    {
        var stop = _stopping.Token;
        Ready = Task.Run(() =>
        {
            names.Prepare();
            freshness.Refresh(
                (done, all) =>
                {
                    Volatile.Write(ref _progress, new Progress(done, all));
                    told?.Invoke(done, all);
                },
                stop);
            Volatile.Write(ref _progress, null);
        }, CancellationToken.None);
    }

    /// <summary>What was put together stays so; the rest is for the next start.</summary>
    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        await Ready.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default).WaitAsync(Patience).ContinueWith(_ => { }, TaskScheduler.Default);
    }

    public void Dispose() => _stopping.Dispose();
}
