using Dragoman.Claims;
using Dragoman.Lexicons;

namespace Dragoman.Incidents;

/// <summary>Whether a denial is of what another claim says.</summary>
internal static class Denials
{
    /// <summary>Of talk it isn't said what about: who "could not agree on a statement" hasn't denied that others agreed.</summary>
    private static readonly string[] Talk = ["AGREE", "CONSULT", "SUPPORT", "REQUEST", "REJECT", "ACCUSE", "THREATEN", "COOPERATE", "CONCEDE"];

    /// <remarks>Who denies an act doesn't deny deaths of which nobody says who did it.</remarks>
    public static bool Negates(ClaimProfile denial, ClaimProfile claim) =>
        denial.Kinship.Control is not ControlRole.None ? NegatesHold(denial, claim) :
        claim.Kinship.Control is ControlRole.None && denial.IsKinTo(claim) && !Talk.Contains(denial.Claim.Event.Plover) && (denial.Kinship.Part is EventPart.Outcome ? IsOutcome(claim, denial) : claim.Kinship.Part is not EventPart.Outcome || !claim.Claim.Actors.IsEmpty)
        && (claim.Claim.Event.Class is not "armed-clash" || IsOneClash(denial, claim)) && MayBeSame(denial, claim);

    /// <summary>Who denies that a place was lost says nothing of having left it.</summary>
    private static bool NegatesHold(ClaimProfile denial, ClaimProfile claim) => claim.Kinship.Control switch
    {
        ControlRole.Gain or ControlRole.Hold or ControlRole.Loss => denial.Kinship.Control is ControlRole.Loss || claim.Kinship.Control is ControlRole.Loss || Sides.MayMeet(denial.Claim.Actors, claim.Claim.Actors),
        _ => false,
    };

    /// <summary>"denied his death": that others were killed says nothing of him.</summary>
    private static bool IsOutcome(ClaimProfile claim, ClaimProfile denial) =>
        (denial.Claim.Place is null || (claim.Claim.Place is null ? claim.Report == denial.Report && claim.Claim.Evidence == denial.Claim.Evidence : !ContradictionReading.AreApart(claim.Claim.Place, denial.Claim.Place)))
        && denial.Claim.Recipients.Concat(denial.Claim.Actors).Where(actor => actor.Person is not null).All(person => claim.Claim.Recipients.Concat(claim.Claim.Actors).Any(actor => actor.Person == person.Person))
        && (denial.Claim.Recipients.IsEmpty || Sides.Meet(denial.Claim.Recipients, claim.Claim.Recipients)) && IsAlike(claim, denial);

    private static bool IsAlike(ClaimProfile claim, ClaimProfile denial) => claim.Claim.Event.Class == denial.Claim.Event.Class || claim.Claim.Quantities.Any(quantity => denial.Claim.Quantities.Any(denied => denied.Kind == quantity.Kind));

    /// <summary>"the ministry", of one report: whose it is may have been read wrongly.</summary>
    private static bool IsVague(ClaimProfile denial, ClaimProfile claim) =>
        denial.Report == claim.Report && denial.Claim.Event.Class == claim.Claim.Event.Class && denial.Claim.Actors.All(actor => actor.Actor.IsGeneral);

    private static bool MayBeSame(ClaimProfile denial, ClaimProfile claim) => (MayMeet(denial.Claim.Actors, claim.Claim.Actors) || IsVague(denial, claim)) && MayMeet(denial.Claim.Recipients, claim.Claim.Recipients) && !ContradictionReading.AreApart(denial.Claim.Place, claim.Claim.Place);

    private static bool IsOneClash(ClaimProfile denial, ClaimProfile claim) =>
        denial.Claim.Event.Class is "armed-clash" && ((denial.Claim.Place is not null && claim.Claim.Place is not null) || (denial.Report == claim.Report && denial.Claim.Evidence == claim.Claim.Evidence));

    private static bool MayMeet(System.Collections.Immutable.ImmutableArray<ClaimActor> one, System.Collections.Immutable.ImmutableArray<ClaimActor> other) => one.IsEmpty || other.IsEmpty || Sides.MayMeet(one, other);
}
