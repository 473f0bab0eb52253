using Dragoman.Actors;
using Dragoman.Incidents;
using Dragoman.Lexicons;

namespace Dragoman.Exchange.Control;

/// <summary>How the contract of control spells the values of closed lists.</summary>
public static class ControlWords
{
    public static string Of(ControlState state) => state switch
    {
        ControlState.Held => "held",
        ControlState.Partly => "partly",
        ControlState.Divided => "divided",
        ControlState.Contested => "contested",
        ControlState.Disputed => "disputed",
        _ => "unknown",
    };

    public static string Of(ControlRole role) => role switch
    {
        ControlRole.Gain => "gain",
        ControlRole.Hold => "hold",
        ControlRole.Loss => "loss",
        ControlRole.Leave => "leave",
        ControlRole.Contest => "contest",
        _ => "none",
    };

    public static string Of(Extent extent) => extent switch
    {
        Extent.Share => "share",
        Extent.Part => "part",
        Extent.Presence => "presence",
        _ => "all",
    };

    internal static string? WordsOf(Extent extent) => extent switch
    {
        Extent.Share share => share.Words,
        Extent.Part part => part.Words,
        Extent.Presence presence => presence.Words,
        _ => null,
    };

    /// <summary>For people: "30 % of it", "a part: the runway of the airport".</summary>
    public static string Tell(Extent extent) => extent switch
    {
        Extent.Share { High: { } high } share when high != share.Low => FormattableString.Invariant($"{share.Low} to {high} % of it"),
        Extent.Share { High: null } share => FormattableString.Invariant($"at least {share.Low} % of it (\"{share.Words}\")"),
        Extent.Share share => FormattableString.Invariant($"{share.Low} % of it"),
        Extent.Part part => $"a part: {part.Words}",
        Extent.Presence presence => $"said to be inside (\"{presence.Words}\")",
        _ => "",
    };

    /// <summary>"Libyan National Army with Wagner Group".</summary>
    public static string Names(Actor holder, IEnumerable<Actor> with) => string.Join(" with ", with.Select(actor => actor.Name).Prepend(holder.Name));
}
