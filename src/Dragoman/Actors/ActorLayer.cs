using System.Collections.Immutable;
using Dragoman.Lexicons;

namespace Dragoman.Actors;

/// <summary>Actors and kinds of people that somebody imported, beside those that ship.</summary>
/// <param name="Priority">0 to 100: whose name it is where several bear it; what ships has <see cref="Shipped"/>.</param>
public sealed record ActorLayer(string Name, int Priority, ImmutableArray<ImportedActor> Actors, ImmutableArray<Agent> Agents)
{
    public const int Shipped = 50;
    public const int Highest = 100;
}

/// <summary>An actor of a layer; where the register has its id, more names of that one.</summary>
/// <param name="Id">"own:north-shield", "cameo:red-shield-front:lbyreb", "wikidata:Q4115189"; or an id of the register.</param>
/// <param name="Country">ISO 3166 alpha-3; null for those of no country.</param>
/// <param name="Sector">One of <see cref="ActorRegister.Sectors"/>; null where nobody says.</param>
/// <param name="Kind">Unknown for that of the sector.</param>
/// <param name="Parent">The id of the actor that it belongs to or fights for.</param>
/// <param name="Names">Its own name first.</param>
public sealed record ImportedActor(string Id, string Name, string? Country, string? Sector, ActorKind Kind, string? Parent, ImmutableArray<ImportedName> Names)
{
    /// <summary>What claims name. Organs of a state are on its side where nothing else is said.</summary>
    public Actor Actor => new(
        Id, Name, Country, Sector, Kind is ActorKind.Unknown && Sector is { } sector ? SectorNames.KindOf(sector) : Kind,
        Parent ?? (Sector is { } organ && SectorNames.IsOfState(organ) && Country is { } country ? country.ToLowerInvariant() : Id));
}

/// <param name="From">The first year in which the actor was called so; null for always.</param>
/// <param name="To">The last; null for until now.</param>
/// <param name="IsPerson">Somebody who stands for the actor, as leaders of the register do.</param>
public readonly record struct ImportedName(string Text, int? From, int? To, bool IsPerson = false)
{
    public bool IsDated => From is not null || To is not null;
}
