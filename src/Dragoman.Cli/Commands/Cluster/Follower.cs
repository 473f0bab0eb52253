using System.Collections.Immutable;
using Dragoman.Archive;
using Dragoman.Cluster;
using Dragoman.Cluster.Work;

namespace Dragoman.Cli.Commands.Cluster;

/// <summary>Looks again and again how far a job is. An archive that is gone is waited for: the job goes on without whoever looks.</summary>
internal sealed class Follower(string location, long job, TimeProvider clock, Messages messages) : IDisposable
{
    private ClusterTables? _tables;
    private bool _isGone;

    /// <summary>What was seen last; null where nothing was yet.</summary>
    public JobProgress? Progress { get; private set; }

    /// <summary>Null where the archive can't be asked now.</summary>
    public JobProgress? Look()
    {
        try
        {
            Progress = Tables.Jobs.Of(job);
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

    public ImmutableArray<SetAside> SetAside() => [.. Tables.Jobs.SetAside(job).Select(item => item.Item)];

    public void Dispose()
    {
        var tables = _tables;
        _tables = null;
        tables?.Dispose();
    }

    private ClusterTables Tables => _tables ??= ClusterTables.Open(location, clock);
}
