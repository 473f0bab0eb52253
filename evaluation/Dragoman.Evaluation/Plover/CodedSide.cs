using Dragoman.Actors;
using Dragoman.Claims;

namespace Dragoman.Evaluation.Plover;

/// <summary>A side as the code book writes it down.</summary>
/// <param name="Country">ISO 3166 alpha-3; of a side of no country its kind where that is international (IGO, NGO).</param>
public readonly record struct CodedSide(string? Country, string? Sector)
{
    public static CodedSide Of(Actor actor) => new(actor.Country ?? (actor.Sector is "IGO" or "NGO" ? actor.Sector : null), actor.Sector);

    public static CodedSide Of(ClaimActor side) => Of(side.Actor);

    public override string ToString() => $"{Country ?? "?"}/{Sector ?? "?"}";
}
