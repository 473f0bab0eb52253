using System.Globalization;
using Dragoman.Archive;
using Dragoman.Archive.Incidents;
using Dragoman.Incidents;

namespace Dragoman.Cli.Archiving;

/// <summary>Brings the incidents of an archive up to date, and tells somebody who looks on.</summary>
internal static class Refreshing
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public static KeptIncidents Of(ReportArchive archive, Engine engine, Host host)
    {
        var incidents = archive.Incidents(engine.Kit(SourcesOf(archive, engine)));
        var shown = host.Clock.GetTimestamp();
        var isShown = false;
        incidents.Refresh((done, all) =>
        {
            if (!host.ErrorIsTerminal || host.Clock.GetElapsedTime(shown) < Pause)
                return;
            (shown, isShown) = (host.Clock.GetTimestamp(), true);
            host.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r\u001b[Kputting claims together: {done} of {all}"));
        });
        if (isShown)
            host.Error.Write("\r\u001b[K");
        return incidents;
    }

    /// <summary>What people of this archive say of those who speak.</summary>
    public static Sources SourcesOf(ReportArchive archive, Engine engine) => engine.SourcesOf(archive.Ratings().All().Select(given => given.Rating));
}
