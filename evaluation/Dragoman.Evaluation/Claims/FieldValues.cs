using System.Collections.Immutable;

namespace Dragoman.Evaluation.Claims;

/// <summary>What a claim has in a field, and what the expert has there, in words for people.</summary>
public static class FieldValues
{
    public static string Found(Field field, ClaimView claim) => Shown(field switch
    {
        Field.Acled => claim.Claim.Event.Acled?.SubEventType,
        Field.Actors => Joined(claim.Actors),
        Field.Recipients => Joined(claim.Recipients),
        Field.Place => claim.Claim.Place is { } place ? FormattableString.Invariant($"{claim.PlaceName} ({place.Latitude:0.00} {place.Longitude:0.00})") : null,
        Field.PlaceName => claim.PlaceName,
        Field.Quantity => string.Join("; ", claim.Claim.Quantities.Select(quantity => FormattableString.Invariant($"{quantity.Kind} {quantity.Low}-{quantity.High}"))),
        Field.Source => Joined(claim.Sources),
        Field.Status => claim.Claim.Status.ToString(),
        Field.Time => claim.Claim.Time is { } time ? FormattableString.Invariant($"{time.From:yyyy-MM-dd}..{time.To:yyyy-MM-dd}") : null,
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    });

    public static string Wanted(Field field, GoldClaim gold) => Shown(field switch
    {
        Field.Acled => string.Join(" or ", gold.Acled),
        Field.Actors => string.Join(" and ", gold.Actors),
        Field.Recipients => string.Join(" and ", gold.Recipients),
        Field.Place or Field.PlaceName => gold.Place,
        Field.Quantity => gold.Quantity is { } quantity ? FormattableString.Invariant($"{quantity.Kind} {quantity.Value}") : null,
        Field.Source => gold.Source,
        Field.Status => gold.Status.ToString(),
        Field.Time => gold.Time is { } time ? FormattableString.Invariant($"{time.From:yyyy-MM-dd}..{time.To:yyyy-MM-dd}") : null,
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    });

    private static string Joined(ImmutableArray<string> values) => string.Join("; ", values);

    private static string Shown(string? value) => string.IsNullOrEmpty(value) ? "nothing" : value.ReplaceLineEndings(" ");
}
