namespace Dragoman.Exchange.Fetch;

/// <summary>The time that the requests for one address may take together.</summary>
internal sealed class Patience(TimeSpan whole, TimeProvider time)
{
    private TimeSpan _left = whole;

    /// <exception cref="OperationCanceledException">The time is up, or <paramref name="stop"/> says so.</exception>
    public async Task<T> WithinAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken stop)
    {
        var start = time.GetTimestamp();
        using var clock = new CancellationTokenSource(_left > TimeSpan.Zero ? _left : TimeSpan.FromTicks(1), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(clock.Token, stop);
        try
        {
            return await work(either.Token).ConfigureAwait(false);
        }
        finally
        {
            _left -= time.GetElapsedTime(start);
        }
    }
}
