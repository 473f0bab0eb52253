using Dragoman.Actors;
using Dragoman.Incidents;

namespace Dragoman.Archive.Incidents;

/// <summary>What incidents are made with.</summary>
/// <param name="Actors">The register, by id.</param>
/// <param name="Name">Of this builder with its tables: another name may build otherwise, and then all is built anew.</param>
public sealed record IncidentKit(IncidentBuilder Builder, Func<string, Actor?> Actors, string Name);
