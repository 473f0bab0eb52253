namespace Dragoman.Actors;

/// <summary>A side, body, group or kind of people, under one id however a report calls it.</summary>
/// <param name="Id">Lower case ISO3 and a short name ("lby-gna"), the country alone ("tur"), or country and sector ("egy-gov").</param>
/// <param name="Country">ISO 3166 alpha-3; null for those of no country.</param>
/// <param name="Sector">PLOVER 2021 sector, upper case: GOV, MIL, REB ...</param>
/// <param name="Kind">ACLED's inter code.</param>
/// <param name="Side">The id of the actor it belongs to or fights for; its own where it stands alone.</param>
public sealed record Actor(string Id, string Name, string? Country, string? Sector, ActorKind Kind, string Side);

/// <summary>ACLED codebook, "Interaction codes".</summary>
public enum ActorKind
{
    Unknown = 0,
    StateForces = 1,
    RebelGroup = 2,
    PoliticalMilitia = 3,
    IdentityMilitia = 4,
    Rioters = 5,
    Protesters = 6,
    Civilians = 7,
    External = 8,
}
