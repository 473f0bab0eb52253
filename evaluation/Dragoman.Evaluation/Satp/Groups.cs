using Dragoman.Actors;

namespace Dragoman.Evaluation.Satp;

/// <summary>Groups of the table by sectors of the code book.</summary>
internal static class Groups
{
    public static Group Of(Actor actor) => actor.Sector switch
    {
        _ when actor.Name.Contains("Police", StringComparison.OrdinalIgnoreCase) => Group.Security,
        "MIL" or "COP" or "SPY" => Group.Security,
        "REB" or "UAF" => Group.Maoist,
        "GOV" or "LEG" or "JUD" or "PTY" or "OPP" or "ELI" => Group.Officials,
        "PRM" => Group.OtherArmed,
        null or "UNK" => actor.Kind is ActorKind.StateForces ? Group.Security : Group.Unknown,
        _ => Group.Civilians,
    };
}
