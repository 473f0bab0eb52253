using System.Collections.Immutable;
using Dragoman.Archive;
using Dragoman.Archive.Incidents;

namespace Dragoman.Cli.Commands.Deciding;

/// <summary>The claims that a line of ids means: c-... itself, i-... all of that incident.</summary>
internal sealed class Subjects(ReportArchive archive, KeptIncidents incidents)
{
    /// <exception cref="ArchiveException">There is no such claim or incident.</exception>
    public ImmutableArray<string> Of(IEnumerable<string> ids) => [.. ids.SelectMany(id => Of(id)).Distinct(StringComparer.Ordinal)];

    /// <exception cref="ArchiveException">There is no such claim or incident.</exception>
    public ImmutableArray<string> Of(string id) => id switch
    {
        ['i', '-', ..] when incidents.Find(id) is { } incident => [.. incident.Claims.Select(claim => claim.Id)],
        ['i', '-', ..] => throw new ArchiveException($"{archive.Name}: there is no incident {id} (it may have another id by now: dragoman incidents --archive shows them)"),
        _ when archive.Claim(id) is { } claim => [claim.Id],
        _ => throw new ArchiveException($"{archive.Name}: there is no claim {id} (dragoman search shows claims)"),
    };
}
