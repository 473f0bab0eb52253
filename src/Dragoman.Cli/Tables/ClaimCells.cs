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
        claim.Event.Class.Replace('-', ' '),
        Names(claim.Actors),
        Names(claim.Recipients),
        claim.Place is { } place ? Where(report, place) : "",
        claim.Time is { } time ? When(time) : "",
        ContractWords.Of(claim.Status),
        string.Join("; ", claim.Attribution.Select(source => source.Span.Of(report.Text).ToString() + (source.Party ? " (a party)" : ""))),
        string.Join("; ", claim.Quantities.Select(Count)),
    ];

    private static string Names(ImmutableArray<ClaimActor> actors) =>
        string.Join("; ", actors.Select(actor => actor.Person is { } person ? $"{actor.Actor.Name} ({person})" : actor.Actor.Name));

    private static string Where(Report report, ClaimPlace place) => place.Relation switch
    {
        null => place.Name,
        { Direction: null, DistanceKilometres: null } => place.Span.Of(report.Text).ToString(),
        { DistanceKilometres: { } distance } relation => $"{Number(distance)} km {(relation.Direction is { } direction ? direction + " of" : "from")} {relation.Of}",
        { Direction: var direction, Of: var of } => $"{direction} of {of}",
    };

    private static string When(ClaimTime time) =>
        ContractWords.Of(time.From)
        + (time.To == time.From ? "" : " to " + ContractWords.Of(time.To))
        + (time.Basis is TimeBasis.Published ? " published" : "");

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
