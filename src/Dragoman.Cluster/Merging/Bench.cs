using Dragoman.Archive;
using Dragoman.Archive.Incidents;

namespace Dragoman.Cluster.Merging;

/// <summary>What one thread needs to put claims together.</summary>
internal sealed class Bench : IDisposable
{
    private readonly ReportArchive _archive;
    private readonly IncidentKit _kit;

    public Bench(SiloSettings settings)
    {
        _archive = ReportArchive.Open(settings.Archive, settings.Clock);
        _kit = settings.Kit(_archive);
        Ahead = _archive.ComparingAhead(_kit);
    }

    public ComparingAhead Ahead { get; }

    public KeptIncidents Incidents => _archive.Incidents(_kit);

    public void Dispose() => _archive.Dispose();
}
