using System.Collections.Immutable;
using Dragoman.Claims;
using Dragoman.Lexicons;
using Dragoman.Places;

namespace Dragoman.Incidents;

/// <summary>"the army lost two men in these days": a side's losses as a whole, which no part of them can be more than.</summary>
internal sealed class LossContradictions(ContradictionMaker make, KinshipTable kinships)
{
    private const int SlackDays = 1;
    private const double FarKilometres = 40;

    public IEnumerable<Contradiction> Of(ImmutableArray<SourcedClaim> claims)
    {
        var lost = claims.Where(claim => claim.Claim.Status is not (Status.Denied or Status.Planned or Status.Possible or Status.Threatened) && kinships[claim.Claim.Event.Class].Part is EventPart.Outcome && claim.Claim.Time is not null)
            .SelectMany(claim => claim.Claim.Quantities.Where(quantity => quantity is { Kind: QuantityKind.Fatalities or QuantityKind.Injured, Low: not null }).Select(quantity => new Loss(claim, quantity, CountReading.SideOf(quantity, claim.Claim)))).Where(loss => loss.Side is not null).ToList();
        foreach (var whole in lost.Where(IsWhole))
        {
            var more = lost.Where(other => Exceeds(other, whole)).ToList();
            if (more.Count > 0 && make.Of(Field.Count, [(Tell(whole), whole.Claim), .. more.Select(other => (Tell(other), other.Claim))], CountContradiction.NameOf(whole.Quantity.Kind, whole.Side, [whole.Claim])) is { } found) yield return found;
        }
    }

    private static bool IsWhole(Loss loss) => loss.Claim.Claim.Event.Class is "losses";

    private static bool Exceeds(Loss other, Loss whole) =>
        other.Side == whole.Side && other.Quantity.Kind == whole.Quantity.Kind && other.Quantity.Low > (whole.Quantity.High ?? whole.Quantity.Low) && SpeakerKey.Differ(other.Claim, whole.Claim)
        && IsIn(other.Claim.Claim.Time!, whole.Claim.Claim.Time!) && !AreApart(other.Claim.Claim.Place, whole.Claim.Claim.Place);

    private static bool IsIn(ClaimTime part, ClaimTime whole) => part.From >= whole.From.AddDays(-SlackDays) && part.To <= whole.To.AddDays(SlackDays);

    private static bool AreApart(ClaimPlace? one, ClaimPlace? other) =>
        one is { Latitude: { } a, Longitude: { } b } && other is { Latitude: { } c, Longitude: { } d } && new GeoPoint(a, b).KilometresTo(new GeoPoint(c, d)) > FarKilometres + (one.RadiusKilometres ?? 0) + (other.RadiusKilometres ?? 0);

    private static string Tell(Loss loss) => CountContradiction.Tell(loss.Quantity.Kind, new CountRange(loss.Quantity.Low ?? 0, loss.Quantity.High));

    private sealed record Loss(SourcedClaim Claim, ClaimQuantity Quantity, string? Side);
}
