using System.Collections.Concurrent;

namespace Dragoman.Exchange.Fetch;

/// <summary>One request at a time to a host, with a pause between two, and none to a host that wants to be left alone or fails again and again.</summary>
internal sealed class HostTurns(FetchOptions options, IFetchState state, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Turn> _turns = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for the turn; disposing gives it on.</summary>
    /// <exception cref="FetchException">The host isn't to be asked now.</exception>
    public async Task<Turn> TakeAsync(string host, TimeSpan delay, CancellationToken stop)
    {
        var turn = _turns.GetOrAdd(host, _ => new Turn(time) { RestsUntil = state.RestOf(host) });
        await turn.Gate.WaitAsync(stop).ConfigureAwait(false);
        try
        {
            if (turn.Failures >= options.MostFailures)
                throw FetchException.Passing($"{host} has failed {options.MostFailures} times in a row, and is left alone", "Try again later.");
            if (WaitFor(turn, host, delay) is var wait && wait > TimeSpan.Zero)
                await Task.Delay(wait, time, stop).ConfigureAwait(false);
            return turn;
        }
        catch
        {
            turn.Gate.Release();
            throw;
        }
    }

    private TimeSpan WaitFor(Turn turn, string host, TimeSpan delay)
    {
        var pause = turn.Ended is { } ended ? delay - time.GetElapsedTime(ended) : TimeSpan.Zero;
        var rest = turn.RestsUntil is { } until ? until - time.GetUtcNow() : TimeSpan.Zero;
        if (rest > options.LongestWait)
            throw new FetchException($"{host} asks to be left alone", $"Come back after {FetchTrouble.Text(turn.RestsUntil!.Value)}.", isLasting: false, new Rest(host, turn.RestsUntil.Value));
        return rest > pause ? rest : pause;
    }

    internal sealed class Turn(TimeProvider time) : IDisposable
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public long? Ended { get; private set; }

        public DateTimeOffset? RestsUntil { get; set; }

        /// <summary>In a row.</summary>
        public int Failures { get; set; }

        public void Dispose()
        {
            Ended = time.GetTimestamp();
            Gate.Release();
        }
    }
}
