using Dragoman.Lexicons;

namespace Dragoman.Incidents;

/// <summary>Whether a claim tells of a part of what another one tells of: a battle of an offensive.</summary>
internal static class Parts
{
    private const int SlackDays = 1;

    public static bool IsCampaign(ClaimProfile claim) => !claim.IsHypothetical && (claim.Kinship.Part is EventPart.Campaign || (claim.IsLong && claim.Claim.Event.Class is "armed-clash" or "attack"));

    /// <summary>By kin, by days and by place, and by a side that is in both.</summary>
    public static bool Holds(ClaimProfile whole, ClaimProfile part) =>
        IsCampaign(whole) && !IsCampaign(part) && !part.IsHypothetical && whole.IsKinTo(part) && HoldsDays(whole, part) && HoldsPlace(whole, part) && SharesSide(whole, part);

    private static bool HoldsDays(ClaimProfile whole, ClaimProfile part) =>
        whole.Days is { } days && part.Days is { } inner && days.From - SlackDays <= inner.From && inner.To <= days.To + SlackDays;

    private static bool HoldsPlace(ClaimProfile whole, ClaimProfile part) =>
        whole.Point is { } point && part.Point is { } inner && whole.Claim.Place!.RadiusKilometres is { } radius && radius > (part.Claim.Place!.RadiusKilometres ?? 0)
        && point.KilometresTo(inner) <= radius + (whole.Claim.Place.Precision == 1 ? 10 : 0);

    private static bool SharesSide(ClaimProfile whole, ClaimProfile part) =>
        whole.Claim.Actors.Concat(whole.Claim.Recipients).Any(one => !one.Actor.IsGeneral && part.Claim.Actors.Concat(part.Claim.Recipients).Any(other => one.Actor.SharesSideWith(other.Actor)));
}
