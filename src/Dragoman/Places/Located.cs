namespace Dragoman.Places;

/// <summary>What was made of a draft.</summary>
/// <param name="Point">Null for names that nothing locates.</param>
internal sealed record Located(
    string Name, Place? Place, GeoPoint? Point, double RadiusKm, PlacePrecision Precision, PlaceRelation? Relation, double Score)
{
    private const double TownQuarterKm = 4;
    private const double AwayKm = 15;
    private const double AwayFromQuarterKm = 5;
    private const double NearKm = 8;
    private const double RegionKm = 25;

    public static Located At(Place place, double score) =>
        new(place.Name, place, new(place.Latitude, place.Longitude), place.RadiusKm, PrecisionOf(place), null, score);

    public static PlacePrecision PrecisionOf(Place place) => place.Kind switch
    {
        PlaceKind.Country or PlaceKind.Unit => PlacePrecision.Region,
        PlaceKind.Subunit => PlacePrecision.Near,
        _ => place.RadiusKm >= RegionKm && place.Kind is not (PlaceKind.Settlement or PlaceKind.Capital) ? PlacePrecision.Region : PlacePrecision.Exact,
    };

    /// <summary>The place that lies so to this one.</summary>
    public Located Related(PlaceRelationKind kind, double? degrees, double? distanceKm)
    {
        var wide = Precision == PlacePrecision.Region;
        if (kind == PlaceRelationKind.Away && distanceKm is null && wide)
            kind = PlaceRelationKind.Part;
        var relation = new PlaceRelation(kind, degrees is { } bearing ? Compass.Name(bearing) : null, distanceKm, Name, Place);
        var (shift, radius) = Shift(kind, distanceKm);
        var precision = kind switch
        {
            PlaceRelationKind.Border => PlacePrecision.Region,
            PlaceRelationKind.Part => Place?.Kind == PlaceKind.Country ? PlacePrecision.Region : wide ? PlacePrecision.Near : Precision,
            _ => PlacePrecision.Near,
        };
        return this with
        {
            Point = degrees is { } to ? Point?.Displaced(to, shift) : Point,
            RadiusKm = Math.Round(degrees is null && kind == PlaceRelationKind.Away ? Math.Max(radius, shift) : radius, 1),
            Precision = precision,
            Relation = relation,
        };
    }

    private (double Shift, double Radius) Shift(PlaceRelationKind kind, double? distanceKm) => kind switch
    {
        PlaceRelationKind.Away when distanceKm is { } stated => (stated, Math.Max(2, stated / 5)),
        PlaceRelationKind.Away when RadiusKm < TownQuarterKm && Place?.Kind is not (PlaceKind.Settlement or PlaceKind.Capital) => (AwayFromQuarterKm, AwayFromQuarterKm),
        PlaceRelationKind.Away => (AwayKm, AwayKm),
        PlaceRelationKind.Near => (RadiusKm, Math.Max(NearKm, RadiusKm)),
        PlaceRelationKind.Border => (RadiusKm, RadiusKm),
        _ => (RadiusKm / 2, RadiusKm * 0.6),
    };
}
