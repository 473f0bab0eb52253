using System.Globalization;
using Dragoman.Claims;

namespace Dragoman.Incidents;

/// <summary>How many two claims count of the same: 28 and 28 is no chance, 2 and 2 may be.</summary>
internal static class CountEvidence
{
    private const double Near = 0.7;

    public static void Observe(ClaimProfile a, ClaimProfile b, Observations seen)
    {
        if (Pairs(a, b).OrderByDescending(pair => Alikeness(pair.One, pair.Other)).ThenByDescending(pair => pair.One.Low).FirstOrDefault() is not { One: { } one, Other: { } other }) return;
        var (low, high) = (Math.Min(Value(one), Value(other)), Math.Max(Value(one), Value(other)));
        if (low == high) seen.Add(LinkFeature.SameCount, Math.Min(1, Math.Log(1 + low) / Math.Log(30)));
        else if (low / high >= Near) seen.Add(LinkFeature.NearCount, 1);
        else seen.Add(LinkFeature.OtherCount, Math.Min(1, Math.Log10(high / Math.Max(low, 1))));
    }

    public static string Tell(ClaimProfile a, ClaimProfile b) => $"{Tell(a)} / {Tell(b)}";

    private static IEnumerable<(ClaimQuantity One, ClaimQuantity Other)> Pairs(ClaimProfile a, ClaimProfile b) =>
        from one in a.Claim.Quantities
        from other in b.Claim.Quantities
        where one.Kind == other.Kind && Value(one) > 0 && Value(other) > 0 && (one.Of is null || other.Of is null || one.Of == other.Of)
        select (one, other);

    private static double Alikeness(ClaimQuantity one, ClaimQuantity other) => Math.Min(Value(one), Value(other)) / Math.Max(Value(one), Value(other));

    private static double Value(ClaimQuantity quantity) => quantity.Low ?? quantity.High ?? 0;

    private static string Tell(ClaimProfile profile) =>
        string.Join(", ", profile.Claim.Quantities.Select(quantity => $"{Value(quantity).ToString(CultureInfo.InvariantCulture)} {quantity.Kind}"));
}
