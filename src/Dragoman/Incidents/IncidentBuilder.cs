using System.Collections.Immutable;

namespace Dragoman.Incidents;

/// <summary>Puts claims together into incidents: a function of the set of claims and of people's decisions, never of the order of arrival.</summary>
public sealed class IncidentBuilder(Sources sources)
{
    public Sources Sources { get; } = sources;

    /// <summary>By id of the incident.</summary>
    public ImmutableArray<Incident> Build(IEnumerable<SourcedClaim> claims, Decisions decisions) => throw new NotSupportedException($"{claims} {decisions}");
}
