using System.Collections.Immutable;

namespace Dragoman.Places;

/// <summary>Where a name that no gazetteer has may be guessed to lie: by the place that the text names nearest to it.</summary>
internal static class Neighbours
{
    private const double RadiusKm = 100;
    private const double Certainty = 0.1;

    public static ImmutableArray<PlaceMention> Guess(ImmutableArray<PlaceMention> mentions) =>
        [.. mentions.Select(mention => mention.Latitude is null && Nearest(mention, mentions) is { } other ? Guessed(mention, other) : mention)];

    /// <summary>A town before a unit, a unit before a country.</summary>
    private static PlaceMention? Nearest(PlaceMention mention, ImmutableArray<PlaceMention> all) =>
        all.Where(other => other.Place is not null && other.Latitude is not null)
            .MinBy(other => (Width(other.Place!.Kind), Math.Abs(other.Span.Start - mention.Span.Start), other.Span.Start));

    private static int Width(PlaceKind kind) => kind switch { PlaceKind.Country or PlaceKind.Region => 2, PlaceKind.Unit => 1, _ => 0 };

    private static PlaceMention Guessed(PlaceMention mention, PlaceMention by) => mention with
    {
        Latitude = by.Latitude,
        Longitude = by.Longitude,
        Country = by.Country,
        RadiusKm = Math.Max(RadiusKm, by.RadiusKm),
        Precision = PlacePrecision.Region,
        Score = Certainty,
    };
}
