using System.Threading.Channels;

namespace Dragoman.Exchange.Fetch;

/// <summary>Reads several addresses at once, of which each is taken in its turn: while one host has its pause, others answer.</summary>
public sealed class AddressStreams : IDisposable
{
    private const int AtOnce = 6;

    // Reports wait with their bytes, so few of them may.
    private const int Waiting = 2;

    private readonly IReadOnlyList<Uri> _addresses;
    private readonly WebReports _reports;
    private readonly CancellationTokenSource _stop = new();
    private readonly List<(Channel<WebItem> Items, Task Done)> _started = [];

    public AddressStreams(IReadOnlyList<Uri> addresses, WebReports reports)
    {
        (_addresses, _reports) = (addresses, reports);
        reports.Expect(addresses.Count);
        StartTo(AtOnce);
    }

    /// <summary>All of one address. Those before it have to be taken first: those after it are only begun as these are.</summary>
    /// <param name="number">From 0.</param>
    public IEnumerable<WebItem> Of(int number)
    {
        StartTo(number + AtOnce);
        var (items, done) = _started[number];
        while (items.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
            while (items.Reader.TryRead(out var item))
                yield return item;
        done.GetAwaiter().GetResult();
    }

    /// <summary>Leaves what isn't read yet.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        foreach (var (_, done) in _started)
            ((IAsyncResult)done).AsyncWaitHandle.WaitOne();
        _stop.Dispose();
    }

    private void StartTo(int count)
    {
        while (_started.Count < Math.Min(count, _addresses.Count))
        {
            var channel = Channel.CreateBounded<WebItem>(Waiting);
            var address = _addresses[_started.Count];
            _started.Add((channel, Task.Run(() => FillAsync(address, channel.Writer))));
        }
    }

    private async Task FillAsync(Uri address, ChannelWriter<WebItem> items)
    {
        try
        {
            await foreach (var item in _reports.ReadAsync(address, _stop.Token).ConfigureAwait(false))
                await items.WriteAsync(item, _stop.Token).ConfigureAwait(false);
        }
        finally
        {
            items.TryComplete();
        }
    }
}
