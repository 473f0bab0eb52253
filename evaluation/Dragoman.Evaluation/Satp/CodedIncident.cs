using System.Collections.Immutable;
using Dragoman.Claims;

namespace Dragoman.Evaluation.Satp;

/// <summary>A reading as a row of the table: claims of a summary put together by general rules.</summary>
public sealed record CodedIncident(
    Group Perpetrator, IncidentActions Actions, int Deaths, ImmutableDictionary<Group, int> Injured, int Arrested, int Abducted, int Surrendered, ImmutableArray<ClaimPlace> Places, ImmutableArray<Claim> Claims)
{
    public static CodedIncident Of(Reading reading)
    {
        ImmutableArray<Claim> claims = [.. reading.Claims.Where(claim => claim.Status is not (Status.Planned or Status.Threatened or Status.Denied))];
        var actions = ActionRules.Of(claims, reading.Report.Text);
        var injured = Counts.ByGroup(claims, QuantityKind.Injured);
        return new CodedIncident(
            Perpetrators.Of(claims, actions, reading.Report.Text), actions, Counts.Told(claims, QuantityKind.Fatalities, reading.Report.Text), injured,
            Counts.Told(claims, QuantityKind.Arrested, reading.Report.Text), Counts.Told(claims, QuantityKind.Abducted, reading.Report.Text), Counts.Told(claims, QuantityKind.Surrendered, reading.Report.Text),
            [.. reading.Claims.Select(claim => claim.Place).OfType<ClaimPlace>().Where(place => place.Latitude is not null)], claims);
    }
}
