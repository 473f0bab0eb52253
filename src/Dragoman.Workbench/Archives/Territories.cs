using Dragoman.Archive;
using Dragoman.Archive.Searching;
using Dragoman.Incidents;

namespace Dragoman.Workbench.Archives;

/// <summary>Who holds which place by the claims of the archive; worked out once for each moment of it.</summary>
internal sealed class Territories(Toolbox toolbox, Freshness freshness)
{
    private readonly Lock _turn = new();
    private (string Archive, (long, long) Moment, Territory Territory, DateOnly? Last)? _known;

    /// <summary>With the day of the latest report; null where no report has a day.</summary>
    public (Territory Territory, DateOnly? Last) Of(ReportArchive archive)
    {
        lock (_turn)
        {
            var moment = archive.Moment;
            if (_known is not { } known || known.Moment != moment)
            {
                // Of claims that say nothing of who holds a place, none is read.
                var tools = toolbox.Tools;
                var territory = tools.Territory(freshness.Open(archive).Claims(new ClaimQuery { Classes = tools.ControlClasses }), freshness.SourcesOf(archive));
                _known = known = (archive.Name, moment, territory, archive.LastPublished ?? territory.LastDay);
            }
            return (known.Territory, known.Last);
        }
    }
}
