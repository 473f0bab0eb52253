using Dragoman.Archive;
using Dragoman.Archive.Incidents;
using Dragoman.Incidents;

namespace Dragoman.Workbench.Archives;

/// <summary>Keeps the incidents of the archive up to date: whoever asks for them finds what was decided before.</summary>
internal sealed class Freshness(ArchivePool archives, Toolbox toolbox)
{
    private readonly Lock _turn = new();
    private KitOf? _kit;
    private int _waiting;

    private sealed record KitOf(Tools Of, IncidentKit Kit);

    public void Refresh(Action<long, long>? progress = null, CancellationToken stop = default) => archives.With(archive =>
    {
        lock (_turn)
            Open(archive).RefreshUnlessStopped(progress, stop);
        return 0;
    });

    /// <summary>The incidents as of now.</summary>
    public KeptIncidents Of(ReportArchive archive)
    {
        var incidents = Open(archive);
        // One at a time: a second one would find the same claims, and wait for the first one's lock.
        lock (_turn)
            incidents.Refresh();
        return incidents;
    }

    /// <summary>The incidents as they were put together last.</summary>
    public KeptIncidents Open(ReportArchive archive) => archive.Incidents(Kit);

    /// <summary>How people rate those who speak, the archive looks up by itself: a kit is good for as long as the tools are.</summary>
    private IncidentKit Kit
    {
        get
        {
            var tools = toolbox.Tools;
            if (_kit is not { } kit || !ReferenceEquals(kit.Of, tools))
                _kit = kit = new KitOf(tools, tools.Kit(tools.SourcesOf([])));
            return kit.Kit;
        }
    }

    public Sources SourcesOf(ReportArchive archive) => toolbox.Tools.SourcesOf(archive.Ratings().All().Select(given => given.Rating));

    /// <summary>Something was changed: puts together what hangs on it, so that nobody has to wait for it later.</summary>
    public void Spoiled()
    {
        if (Interlocked.Exchange(ref _waiting, 1) == 0)
            Task.Run(() =>
            {
                Volatile.Write(ref _waiting, 0);
                try
                {
                    Refresh();
                }
                catch (ArchiveException)
                {
                    // Another program is writing, or the workbench is being stopped: whoever asks next will do it.
                }
                catch (ObjectDisposedException)
                {
                }
            });
    }
}
