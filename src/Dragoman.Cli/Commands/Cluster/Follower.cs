using Dragoman.Archive;
using Dragoman.Cluster;

namespace Dragoman.Cli.Commands.Cluster;

/// <summary>Looks again and again how far something is. An archive that is gone is waited for: the work goes on without whoever looks.</summary>
/// <typeparam name="T">What is seen.</typeparam>
internal sealed class Follower<T>(string location, Func<ClusterTables, T> look, TimeProvider clock, Messages messages) : IDisposable where T : class
{
    private ClusterTables? _tables;
    private bool _isGone;

    /// <summary>What was seen last; null where nothing was yet.</summary>
    public T? Progress { get; private set; }

    public ClusterTables Tables => _tables ??= ClusterTables.Open(location, clock);

    /// <summary>Null where the archive can't be asked now.</summary>
    public T? Look()
    {
        try
        {
            Progress = look(Tables);
            if (_isGone)
                messages.Note("the archive is back");
            _isGone = false;
            return Progress;
        }
        catch (ArchiveException failure) when (failure.IsBusy || failure.IsLost)
        {
            if (!_isGone)
                messages.Note($"{failure.Message}; waiting for it");
            _isGone = true;
            Dispose();
            return null;
        }
    }

    public void Dispose()
    {
        var tables = _tables;
        _tables = null;
        tables?.Dispose();
    }
}
