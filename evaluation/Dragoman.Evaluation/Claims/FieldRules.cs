using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dragoman.Claims;

namespace Dragoman.Evaluation.Claims;

/// <summary>When a field of a claim is right. The rules are those of the project's first scorer, so that figures stay comparable with it.</summary>
public static class FieldRules
{
    private static readonly Field[] Fields = Enum.GetValues<Field>();

    public static Marks Judge(ClaimView claim, GoldClaim gold, GoldReport report)
    {
        var marks = default(Marks);
        foreach (var field in Fields.Where(field => IsAsked(field, gold)))
            marks = marks.With(field, IsRight(field, claim, gold, report));
        return marks;
    }

    /// <summary>Whether the expert says anything of the field. The status and the source are always asked; no source is an answer too.</summary>
    public static bool IsAsked(Field field, GoldClaim gold) => field switch
    {
        Field.Acled => gold.Acled is not [],
        Field.Actors => gold.Actors is not [],
        Field.Recipients => gold.Recipients is not [],
        Field.Place or Field.PlaceName => gold.Place is not null,
        Field.Quantity => gold.Quantity is not null,
        Field.Time => gold.Time is not null,
        _ => true,
    };

    private static bool IsRight(Field field, ClaimView claim, GoldClaim gold, GoldReport report) => field switch
    {
        Field.Acled => gold.Acled.Contains(claim.Claim.Event.Acled?.SubEventType ?? ""),
        Field.Actors => NamesAll(claim.Actors, gold.Actors, report),
        Field.Recipients => HasRecipients(claim, gold, report),
        Field.Place => IsNear(claim.Claim.Place, report.Places[gold.Place!]),
        Field.PlaceName => report.Places[gold.Place!].Name.IsMatch(claim.PlaceName),
        Field.Quantity => claim.Claim.Quantities.Any(quantity => Holds(quantity, gold.Quantity!)),
        Field.Source => HasSource(claim, gold, report),
        Field.Status => IsLike(claim.Claim.Status, gold.Status),
        Field.Time => claim.Claim.Time is { } time && Fits(time, gold.Time!),
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    /// <summary>Where the expert names no actor, the recipients may stand among the actors: "fighting broke out between A and B".</summary>
    private static bool HasRecipients(ClaimView claim, GoldClaim gold, GoldReport report) =>
        NamesAll(claim.Recipients, gold.Recipients, report)
        || (gold.Actors is [] && NamesAll([.. claim.Actors, .. claim.Recipients], gold.Recipients, report));

    private static bool HasSource(ClaimView claim, GoldClaim gold, GoldReport report) => gold.Source is { } source
        ? Names(claim.Sources, report.Sources[source])
        : claim.Claim.Attribution.All(attribution => attribution.Kind is SourceKind.Outlet);

    private static bool NamesAll(ImmutableArray<string> entities, ImmutableArray<string> keys, GoldReport report) =>
        keys.All(key => Names(entities, report.Actors[key]));

    private static bool Names(ImmutableArray<string> entities, ImmutableArray<Regex> patterns) =>
        patterns.Any(pattern => entities.Any(pattern.IsMatch));

    private static bool IsNear(ClaimPlace? place, GoldPlace gold) =>
        place is { Latitude: { } latitude, Longitude: { } longitude }
        && Kilometres.Between(latitude, longitude, gold.Latitude, gold.Longitude) <= gold.Radius;

    /// <summary>A bound of zero is taken for none, as the first scorer did; no gold claim counts to zero.</summary>
    private static bool Holds(ClaimQuantity quantity, GoldQuantity gold)
    {
        var low = quantity.Low is { } l and not 0 ? l : -1;
        var high = quantity.High is { } h and not 0 ? h : low;
        return quantity.Kind == gold.Kind && low <= gold.Value && gold.Value <= high;
    }

    private static bool IsLike(Status status, Status gold) => status == gold || (status, gold) is
        (Status.Denied, Status.Unconfirmed) or (Status.Unconfirmed, Status.Denied) or
        (Status.Attempted, Status.Ongoing) or (Status.Ongoing, Status.Attempted);

    /// <summary>A day may be told as up to three that end with it ("overnight", "for the third day"); of a longer time, any part will do.</summary>
    private static bool Fits(ClaimTime time, GoldTime gold) => gold.From == gold.To
        ? time.To == gold.To && gold.From.AddDays(-2) <= time.From && time.From <= gold.To
        : gold.From <= time.From && time.To <= gold.To;
}
