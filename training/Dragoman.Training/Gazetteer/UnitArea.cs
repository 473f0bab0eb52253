using Dragoman.Places;

namespace Dragoman.Training.Gazetteer;

/// <summary>Where a unit lies, by its settlements: GeoNames' lists of units have no points.</summary>
/// <param name="RadiusKm">Holds four in five of them.</param>
internal readonly record struct UnitArea(GeoPoint Centre, int RadiusKm)
{
    private const int DefaultUnitRadiusKm = 30;
    private const int DefaultSubunitRadiusKm = 12;
    private const int LeastRadiusKm = 5;

    /// <summary>The middle of its land, for most live in a corner of it; where its outline isn't known, the centre of the area that its settlements span.</summary>
    public static UnitArea OfUnit(IReadOnlyList<GeoNamesRow> towns, GeoPoint? middle) =>
        Around(middle ?? ConvexHull.Centre([.. towns.Select(row => new GeoPoint(row.Latitude, row.Longitude))]) ?? Middle(towns), towns, DefaultUnitRadiusKm);

    public static UnitArea OfSubunit(IReadOnlyList<GeoNamesRow> towns) => Around(Middle(towns), towns, DefaultSubunitRadiusKm);

    private static UnitArea Around(GeoPoint centre, IReadOnlyList<GeoNamesRow> towns, int radiusOfOne)
    {
        var far = towns.Select(row => centre.KilometresTo(new(row.Latitude, row.Longitude))).Order().ElementAt(towns.Count * 4 / 5);
        return new(centre, towns.Count == 1 ? radiusOfOne : Math.Max(LeastRadiusKm, (int)far));
    }

    /// <summary>Of where the settlements lie, the outermost fiftieth left out.</summary>
    private static GeoPoint Middle(IReadOnlyList<GeoNamesRow> towns) => new(Middle(towns.Select(row => row.Latitude)), Middle(towns.Select(row => row.Longitude)));

    private static double Middle(IEnumerable<double> degrees)
    {
        var sorted = degrees.Order().ToArray();
        var outermost = sorted.Length / 50;
        return (sorted[outermost] + sorted[^(1 + outermost)]) / 2;
    }
}
