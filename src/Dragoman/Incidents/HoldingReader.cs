using System.Collections.Immutable;
using Dragoman.Actors;
using Dragoman.Claims;
using Dragoman.Lexicons;

namespace Dragoman.Incidents;

/// <summary>Reads from one claim who has its place, and how much of it. What is only planned, feared, possible or tried says nothing of it.</summary>
internal sealed class HoldingReader(KinshipTable kinships, PartTable parts)
{
    private readonly ExtentReader _extents = new(parts);

    public HoldingClaim? Read(SourcedClaim sourced)
    {
        var claim = sourced.Claim;
        if (claim.Place is not { } place || IsCountry(place) || claim.Status is Status.Planned or Status.Threatened or Status.Possible or Status.Attempted) return null;
        // "no position was lost" says nothing of the town that stands beside it.
        if (claim.Status is Status.Denied && SweepingDenials.SaysAny(sourced)) return null;
        if ((claim.Time?.From ?? sourced.Report.Published) is not { } from) return null;
        if (RoleOf(claim) is not (not ControlRole.None and var role) || _extents.Of(sourced, place) is not { } extent) return null;
        var said = new HoldingClaim(from, claim.Time?.To ?? from, role, null, [], null, extent, claim.Status is Status.Denied, sourced);
        return Read(said, Able(claim.Actors), Able(claim.Recipients)) is { } read && !(read is { Role: ControlRole.Hold, Extent: Extent.Presence, Holder.Sector: "GOV" }) ? read : null;
    }

    /// <summary>Whether a claim of the class may say it at all.</summary>
    public static bool MayTell(Kinship kinship) => kinship.Control is not ControlRole.None || IsFight(kinship);

    /// <summary>A place in which they fight at this time is fought over.</summary>
    private ControlRole RoleOf(Claim claim) =>
        kinships[claim.Event.Class] is var kinship && claim.Status is Status.Ongoing && IsFight(kinship) ? ControlRole.Contest : kinship.Control;

    private static bool IsFight(Kinship kinship) => kinship is { Control: ControlRole.None, Part: EventPart.Act } && kinship.Kin.Contains("fight") && kinship.Kin.Contains("control");

    /// <summary>Who is denied to have lost it is who has it; where the denial doesn't say whose it was, it is theirs who deny.</summary>
    private static HoldingClaim? Read(HoldingClaim said, ImmutableArray<Actor> actors, ImmutableArray<Actor> others) => (said.Role, said.IsDenied) switch
    {
        (ControlRole.Contest, false) => said,
        // "the town has fallen", "after the retreat": a word against whoever had it.
        (ControlRole.Loss or ControlRole.Leave, false) when said.Claim.Claim is { Actors.IsEmpty: true, Recipients.IsEmpty: true } && !ExtentReader.IsDestination(said.Claim) => said,
        (ControlRole.Gain or ControlRole.Hold, true) when actors is [var actor, ..] => said with { Without = actor },
        (ControlRole.Gain or ControlRole.Hold, false) when actors is [var actor, .. var with] => said with { Holder = actor, With = with, Without = said.Role is ControlRole.Gain ? others.FirstOrDefault() : null },
        (ControlRole.Loss, true) when (others.FirstOrDefault() ?? actors.FirstOrDefault() ?? Speaker(said.Claim)) is { } loser => said with { Holder = loser, Extent = Extent.All },
        (ControlRole.Loss, false) when Losing(said.Claim.Claim, actors, others) is { Loser: not null } lost => said with { Holder = lost.Winner, Without = lost.Loser },
        (ControlRole.Leave, false) when actors is [var actor, ..] && Leaves(said.Claim, actor) => said with { Without = actor, Holder = Heir(said, others) },
        _ => null,
    };

    /// <summary>"X lost the town": the table makes whoever lost it the recipient; without one the loser is the one who acts.</summary>
    private static (Actor? Winner, Actor? Loser) Losing(Claim claim, ImmutableArray<Actor> actors, ImmutableArray<Actor> others) =>
        claim.Recipients.IsEmpty ? (null, actors.FirstOrDefault()) : (actors.FirstOrDefault(), others.FirstOrDefault());

    /// <summary>"handed the camp over to the army".</summary>
    private static Actor? Heir(HoldingClaim said, ImmutableArray<Actor> others) => said.Claim.Claim.Event.Class is "territory-transfer" ? others.FirstOrDefault() : null;

    private static Actor? Speaker(SourcedClaim claim) => claim.Claim.Attribution.Select(source => source.Actor).OfType<Actor>().FirstOrDefault(CanHold);

    /// <summary>Forces leave a place; a person or an envoy only goes away from it, and "fled towards the town" isn't from it.</summary>
    private static bool Leaves(SourcedClaim sourced, Actor actor) =>
        actor.Kind is ActorKind.StateForces or ActorKind.RebelGroup or ActorKind.PoliticalMilitia or ActorKind.IdentityMilitia or ActorKind.External && actor.Sector is not ("IGO" or "NGO")
        && sourced.Claim.Actors[0].Person is null && !ExtentReader.IsDestination(sourced);

    private static ImmutableArray<Actor> Able(ImmutableArray<ClaimActor> actors) => [.. actors.Select(actor => actor.Actor).Where(CanHold).DistinctBy(actor => actor.Side)];

    private static bool CanHold(Actor actor) => !actor.IsUnharming && actor.Kind is not ActorKind.Unknown;

    /// <summary>Who rules a country is another question.</summary>
    private static bool IsCountry(ClaimPlace place) => place is { Precision: 3, Admin1: null, Latitude: not null };
}
