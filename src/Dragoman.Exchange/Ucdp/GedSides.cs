using System.Collections.Immutable;
using Dragoman.Actors;
using Dragoman.Events;
using Dragoman.Exchange.Codes;
using Dragoman.Exchange.Coding;

namespace Dragoman.Exchange.Ucdp;

/// <summary>
/// The two sides of a dyad (GED codebook, "side_a", "side_b", "dyad_name"): in state-based violence side A is a government, in one-sided violence
/// side A is who kills and side B is "Civilians"; two organised groups stand in the order of the alphabet, so that a dyad has one name.
/// </summary>
internal sealed record GedSides(RecordActor A, RecordActor? B, bool IsOneSided)
{
    public string NameA => NameOf(A.Actor);

    public string NameB => IsOneSided ? "Civilians" : NameOf(B!.Actor);

    public int? GwNumberA => GwNumber(A.Actor);

    public int? GwNumberB => IsOneSided ? null : GwNumber(B!.Actor);

    /// <summary>Null where a side that the type needs isn't named.</summary>
    public static GedSides? Of(EventRecord record)
    {
        var (one, other) = (First(record.Actors), First(record.Recipients));
        return (record.Event.Ucdp, one, other) switch
        {
            (UcdpViolence.OneSided, { } killer, _) => new GedSides(killer, null, true),
            (UcdpViolence.StateBased, { } actor, { } recipient) => IsState(recipient.Actor) && !IsState(actor.Actor) ? new(recipient, actor, false) : new(actor, recipient, false),
            (UcdpViolence.NonState, { } actor, { } recipient) => string.CompareOrdinal(NameOf(actor.Actor), NameOf(recipient.Actor)) <= 0 ? new(actor, recipient, false) : new(recipient, actor, false),
            _ => null,
        };
    }

    public static bool IsState(Actor actor) => actor.Kind is ActorKind.StateForces || actor is { Kind: ActorKind.External, Sector: "MIL" or "GOV" };

    /// <summary>Civilians are no side.</summary>
    private static RecordActor? First(ImmutableArray<RecordActor> actors) => actors.FirstOrDefault(actor => actor.Actor.Kind is not (ActorKind.Civilians or ActorKind.Protesters or ActorKind.Unknown));

    /// <summary>"Government of Libya" for a state and its forces; groups by their names.</summary>
    private static string NameOf(Actor actor) => StateOf(actor) is { } state ? $"Government of {state.UcdpName}" : actor.Name;

    private static int? GwNumber(Actor actor) => StateOf(actor)?.GleditschWard;

    // A government that has a name of its own ("Government of National Accord") is its state's where it fights for it.
    private static CodedCountry? StateOf(Actor actor) =>
        actor.Country is { } iso3 && IsState(actor) && (actor.Side.Equals(iso3, StringComparison.OrdinalIgnoreCase) || actor.Id.Equals(iso3, StringComparison.OrdinalIgnoreCase))
            ? CodedCountry.Find(iso3)
            : null;
}
