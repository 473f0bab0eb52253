using Dragoman.Claims;

namespace Dragoman.Incidents;

/// <summary>Where two claims say that it was.</summary>
internal static class PlaceEvidence
{
    /// <summary>Reports name the next village for a fight outside of it.</summary>
    private const double Slack = 5;

    /// <summary>From here on two places are as far apart as any.</summary>
    private const double Far = 30;

    /// <summary>How much it counts against a link that a place lies elsewhere which was carried over from another sentence.</summary>
    private const double Assumed = 0.4;

    public static void Observe(ClaimProfile a, ClaimProfile b, Observations seen)
    {
        if (a.Claim.Place is not { } one || b.Claim.Place is not { } other)
            seen.Add(a.Claim.Place is null && b.Claim.Place is null ? LinkFeature.NoPlaces : LinkFeature.UnknownPlace, 1);
        else if (IsSame(one, other))
            seen.Add(a.IsRegion && a.Point is not null ? LinkFeature.WithinPlace : LinkFeature.SamePlace, a.IsRegion && a.Point is not null ? Tightness(one.RadiusKilometres ?? 0) : 1);
        else if (a.Point is { } p && b.Point is { } q)
            Compare(a, b, p.KilometresTo(q), seen);
        else
            seen.Add(LinkFeature.UnknownPlace, 1);
    }

    public static string Tell(ClaimProfile a, ClaimProfile b) => a.Claim.Place!.Name == b.Claim.Place!.Name ? a.Claim.Place.Name : $"{a.Claim.Place.Name} / {b.Claim.Place.Name}";

    public static bool IsSame(ClaimPlace one, ClaimPlace other) =>
        one.Gazetteer is { } id ? id == other.Gazetteer : one.Name == other.Name && one.Relation == other.Relation && one.Country == other.Country;

    private static void Compare(ClaimProfile a, ClaimProfile b, double kilometres, Observations seen)
    {
        var (ra, rb) = (a.Claim.Place!.RadiusKilometres ?? 0, b.Claim.Place!.RadiusKilometres ?? 0);
        if ((a.IsRegion || b.IsRegion) && (kilometres <= ra + rb || AreOfOneUnit(a.Claim.Place, b.Claim.Place!) || IsCountryOf(a.Claim.Place, b.Claim.Place!) || IsCountryOf(b.Claim.Place!, a.Claim.Place)))
            seen.Add(LinkFeature.WithinPlace, Tightness(a.IsRegion ? ra : rb));
        else if (kilometres <= ra + rb + Slack)
            seen.Add(LinkFeature.NearPlace, 1 - kilometres / (2 * (ra + rb + Slack)));
        else
            seen.Add(LinkFeature.FarPlace, (a.IsPlaceAssumed || b.IsPlaceAssumed ? Assumed : 1) * Math.Min(1, (kilometres - ra - rb) / Far));
    }

    /// <summary>Circles don't fit provinces well.</summary>
    private static bool AreOfOneUnit(ClaimPlace one, ClaimPlace other) => one.Admin1 is { } unit && unit == other.Admin1 && one.Country == other.Country;

    /// <summary>Nor countries: "in Syria" is also at its border.</summary>
    private static bool IsCountryOf(ClaimPlace whole, ClaimPlace part) => whole is { Precision: 3, Admin1: null, Relation: null, Country: { } country } && country == part.Country;

    /// <summary>A district tells much, a country little.</summary>
    private static double Tightness(double radius) => Math.Clamp(1.2 - Math.Log10(Math.Max(radius, 1)) / 2.5, 0.1, 1);
}
