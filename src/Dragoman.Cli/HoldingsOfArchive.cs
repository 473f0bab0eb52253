using System.Collections.Immutable;
using Dragoman.Archive.Incidents;
using Dragoman.Archive.Searching;
using Dragoman.Exchange.Layouts;
using Dragoman.Incidents;

namespace Dragoman.Cli;

/// <summary>What an archive has to publish.</summary>
internal static class HoldingsOfArchive
{
    /// <param name="onlyPublished">Leaves out what never went out.</param>
    public static Holdings Read(KeptIncidents incidents, ClaimQuery query, bool onlyPublished)
    {
        var published = onlyPublished ? incidents.Published() : null;
        var all = ImmutableArray.CreateBuilder<Incident>();
        incidents.Each(query, incident =>
        {
            if (published?.Contains(incident.Id) != false)
                all.Add(incident);
        });
        return new Holdings(all.ToImmutable(), [.. incidents.Gone().Select(gone => new Withdrawal(gone.Incident, gone.Country, null))]);
    }
}
