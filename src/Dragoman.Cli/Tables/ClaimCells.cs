using System.Collections.Immutable;
using System.Globalization;
using Dragoman.Claims;
using Dragoman.Exchange.Output;
using Dragoman.Text;

namespace Dragoman.Cli.Tables;

/// <summary>A claim in the words of the table.</summary>
internal static class ClaimCells
{
    public static string[] Of(Report report, Claim claim) =>
    [
        claim.Event.Class,
        Names(claim.Actors),
        Names(claim.Recipients),
        claim.Place is { } place ? Where(place) : "",
        claim.Time is { } time ? When(time) : "",
        ContractWords.Of(claim.Status),
        string.Join("; ", claim.Attribution.Select(source => source.Span.Of(report.Text).ToString() + (source.Party ? " (a party)" : ""))),
        string.Join("; ", claim.Quantities.Select(Count)),
    ];

    private static string Names(ImmutableArray<ClaimActor> actors) =>
        string.Join("; ", actors.Select(actor => actor.Person is { } person ? $"{actor.Actor.Name} ({person})" : actor.Actor.Name));

    private static string Where(ClaimPlace place) => place.Relation is { } relation
        ? string.Join(' ', new[] { Distance(relation), relation.Direction, "of", relation.Of }.OfType<string>())
        : place.Name;

    private static string? Distance(ClaimPlaceRelation relation) => relation.DistanceKilometres is { } distance ? Number(distance) + " km" : null;

    private static string When(ClaimTime time) =>
        ContractWords.Of(time.From)
        + (time.To == time.From ? "" : " to " + ContractWords.Of(time.To))
        + (time.Basis is TimeBasis.Published ? " (published)" : "");

    private static string Count(ClaimQuantity quantity)
    {
        var kind = quantity.Kind is QuantityKind.TerritoryShare ? "% of territory" : ContractWords.Of(quantity.Kind);
        return (quantity.Low, quantity.High) switch
        {
            ({ } low, { } high) when low == high => $"{Number(low)} {kind}",
            ({ } low, { } high) => $"{Number(low)}-{Number(high)} {kind}",
            ({ } low, null) => $"{Number(low)} or more {kind}",
            (null, { } high) => $"up to {Number(high)} {kind}",
            _ => kind,
        };
    }

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}
