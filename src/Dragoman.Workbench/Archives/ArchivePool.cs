using System.Collections.Concurrent;
using Dragoman.Archive;
using Dragoman.Exchange.Contract;
using Dragoman.Workbench.Hosting;

namespace Dragoman.Workbench.Archives;

/// <summary>Open archives, one for each request that is at work: an archive is for one thread.</summary>
internal sealed class ArchivePool(WorkbenchOptions options) : IDisposable
{
    // Each keeps its own pages in memory; more of them than processors only wait for one another.
    private const int Most = 8;

    private readonly ConcurrentBag<ReportArchive> _idle = [];
    private readonly SemaphoreSlim _turns = new(Most);

    /// <summary>Asks or changes the archive; several requests at once, each over an archive of its own.</summary>
    public async Task<T> Ask<T>(Func<ReportArchive, T> work, CancellationToken stop = default)
    {
        await _turns.WaitAsync(stop);
        try
        {
            return await Task.Run(() => With(work), stop);
        }
        finally
        {
            _turns.Release();
        }
    }

    /// <summary>The same over an archive that is opened for it: for what waits for others, as for pages to be fetched.</summary>
    public Task<T> Alone<T>(Func<ReportArchive, T> work, CancellationToken stop) => Task.Run(() =>
    {
        using var archive = ReportArchive.Open(options.Archive, options.Clock);
        return work(archive);
    }, stop);

    /// <summary>The same on this thread.</summary>
    public T With<T>(Func<ReportArchive, T> work)
    {
        if (!_idle.TryTake(out var archive))
            archive = ReportArchive.Open(options.Archive, options.Clock);
        try
        {
            var result = work(archive);
            _idle.Add(archive);
            return result;
        }
        catch (Exception failure) when (failure is Refusal or ContractException)
        {
            _idle.Add(archive);
            throw;
        }
        catch
        {
            // Whatever went wrong may be of the connection, which the next one is not to get.
            archive.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var archive))
            archive.Dispose();
        _turns.Dispose();
    }
}
