using System.Collections.Immutable;

namespace Dragoman.Actors;

/// <summary>Names of the actors that are known by kind only, in the manner of the ACLED codebook ("Civilians (Libya)").</summary>
internal static class SectorNames
{
    /// <summary>Sectors, and the kinds that are named apart from theirs.</summary>
    public static ImmutableArray<string> All =>
        ["MIL", "COP", "GOV", "LEG", "JUD", "SPY", "CVL", "REF", "OPP", "PTY", "REB", "PAR", "PRM", "CRM", "JRN", "MED", "AGR", "ELI", "NGO", "LAB", "EDU", "BUS", "REL", "protesters", "rioters", "UAF", "IGO", "UNK"];

    /// <summary>One sector a name, so that an id has one, whichever word was met first.</summary>
    public static string SectorOf(string name) => name switch
    {
        "protesters" => "OPP",
        "rioters" => "CVL",
        _ => name,
    };

    public static string Of(string sector, string? country) => sector switch
    {
        "MIL" => Possessed("Military Forces", country),
        "COP" => Possessed("Police Forces", country),
        "GOV" => Possessed("Government", country),
        "LEG" => Possessed("Parliament", country),
        "JUD" => Possessed("Judiciary", country),
        "SPY" => Possessed("Intelligence Services", country),
        "CVL" => In("Civilians", country),
        "REF" => In("Displaced Persons", country),
        "OPP" => In("Opposition", country),
        "PTY" => In("Political Party", country),
        "REB" => In("Rebels", country),
        "PAR" or "PRM" => In("Militia", country),
        "CRM" => In("Criminals", country),
        "JRN" => In("Journalists", country),
        "MED" => In("Health Workers", country),
        "AGR" => In("Farmers and Herders", country),
        "ELI" => In("Elites", country),
        "NGO" => In("Aid Organisations", country),
        "LAB" => In("Workers", country),
        "EDU" => In("Students and Teachers", country),
        "BUS" => In("Businesses", country),
        "REL" => In("Religious Group", country),
        "protesters" => In("Protesters", country),
        "rioters" => In("Rioters", country),
        "UAF" => In("Unidentified Armed Group", country),
        "IGO" => In("International Organisation", country),
        _ => In("Unidentified", country),
    };

    public static bool IsOfState(string sector) => KindOf(sector) is ActorKind.StateForces;

    /// <summary>One kind a sector, so that an id has one.</summary>
    public static ActorKind KindOf(string sector) => sector switch
    {
        "MIL" or "COP" or "GOV" or "LEG" or "JUD" or "SPY" => ActorKind.StateForces,
        "REB" => ActorKind.RebelGroup,
        "PRM" or "UAF" or "CRM" => ActorKind.PoliticalMilitia,
        "rioters" => ActorKind.Rioters,
        "protesters" => ActorKind.Protesters,
        "IGO" or "NGO" => ActorKind.External,
        "UNK" => ActorKind.Unknown,
        _ => ActorKind.Civilians,
    };

    private static string Possessed(string what, string? country) => country is null ? what : $"{what} of {country}";

    private static string In(string what, string? country) => country is null ? what : $"{what} ({country})";
}
