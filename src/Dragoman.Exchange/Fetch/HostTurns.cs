using System.Collections.Concurrent;

namespace Dragoman.Exchange.Fetch;

/// <summary>One request at a time to a host, with a pause between two.</summary>
internal sealed class HostTurns(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Turn> _turns = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for the turn; disposing gives it on.</summary>
    public async Task<IDisposable> TakeAsync(string host, TimeSpan delay, CancellationToken stop)
    {
        var turn = _turns.GetOrAdd(host, _ => new Turn(time));
        await turn.Gate.WaitAsync(stop).ConfigureAwait(false);
        try
        {
            if (turn.Ended is { } ended && delay - time.GetElapsedTime(ended) is var wait && wait > TimeSpan.Zero)
                await Task.Delay(wait, time, stop).ConfigureAwait(false);
            return turn;
        }
        catch
        {
            turn.Gate.Release();
            throw;
        }
    }

    private sealed class Turn(TimeProvider time) : IDisposable
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public long? Ended { get; private set; }

        public void Dispose()
        {
            Ended = time.GetTimestamp();
            Gate.Release();
        }
    }
}
