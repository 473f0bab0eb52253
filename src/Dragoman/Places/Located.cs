namespace Dragoman.Places;

/// <summary>What was made of a draft.</summary>
/// <param name="Point">Null for names that nothing locates.</param>
internal sealed record Located(
    string Name, Place? Place, GeoPoint? Point, double RadiusKm, PlacePrecision Precision, PlaceRelation? Relation, double Score)
{
    private const double TownQuarterKm = 4;
    private const double AwayKm = 10;
    private const double AwayRadiusKm = 15;
    private const double AwayFromQuarterKm = 5;
    private const double NearKm = 8;
    private const double RegionKm = 25;
    private const double CoastKm = 25;
    private const double LoneEndKm = 20;
    private const double NarrowestLineKm = 3;

    /// <summary>
    /// Of a stated distance. Coders who know the very place put it as far off as the words say, but half of them more than 22 degrees off the bearing that
    /// the words name: sin 22° is .37. Of sixteen winds half as much.
    /// </summary>
    private const double OffByEightWinds = 0.4;
    private const double OffBySixteenWinds = 0.25;

    /// <summary>What the words say of how it lies to others, though the point rests on its own name.</summary>
    public PlaceRelation? Aside { get; init; }

    /// <summary>The first-level unit or the country that it is, for finding its border.</summary>
    public Borders.Side? Side { get; init; }

    public static Located At(Place place, double score) =>
        new(place.Name, place, new(place.Latitude, place.Longitude), place.RadiusKm, PrecisionOf(place), null, score);

    public static PlacePrecision PrecisionOf(Place place) => place.Kind switch
    {
        PlaceKind.Country or PlaceKind.Unit => PlacePrecision.Region,
        PlaceKind.Subunit => PlacePrecision.Near,
        _ => place.RadiusKm >= RegionKm && place.Kind is not (PlaceKind.Settlement or PlaceKind.Capital) ? PlacePrecision.Region : PlacePrecision.Exact,
    };

    /// <summary>The place that lies so to this one.</summary>
    /// <param name="to">The other end of a line, or the other side of a border.</param>
    public Located Related(Bearing bearing, Located? to) => bearing.Kind switch
    {
        PlaceRelationKind.Between or PlaceRelationKind.Along => Line(bearing, to),
        PlaceRelationKind.Away when bearing.DistanceKm is null && bearing.AboutKm is null && Precision == PlacePrecision.Region && !IsLine => Related(PlaceRelationKind.Part, bearing),
        var kind => Related(kind, bearing),
    };

    /// <summary>Within it, or near it, in no direction.</summary>
    public Located Related(PlaceRelationKind kind) => Related(kind, null);

    private bool IsLine => Relation is { Kind: PlaceRelationKind.Border or PlaceRelationKind.Between or PlaceRelationKind.Along };

    private Located Related(PlaceRelationKind kind, Bearing? bearing)
    {
        var (degrees, distance) = (bearing?.Degrees, bearing?.DistanceKm ?? bearing?.AboutKm);
        var (shift, radius) = Shift(kind, degrees, distance);
        return this with
        {
            Point = degrees is { } course ? Point?.Displaced(course, shift) : Point,
            RadiusKm = Math.Round(degrees is null && kind == PlaceRelationKind.Away ? Math.Max(radius, shift) + (IsLine ? RadiusKm : 0) : radius, 1),
            Precision = PrecisionOf(kind, radius),
            Relation = new(kind, degrees is { } named ? Compass.Name(named) : null, bearing?.DistanceKm, Name, Place) { Bearing = degrees },
            Aside = null,
        };
    }

    private PlacePrecision PrecisionOf(PlaceRelationKind kind, double radius)
    {
        var wide = Precision == PlacePrecision.Region;
        return kind switch
        {
            PlaceRelationKind.Part => Place?.Kind == PlaceKind.Country ? PlacePrecision.Region : wide ? PlacePrecision.Near : Precision,
            PlaceRelationKind.Offshore => wide ? PlacePrecision.Region : PlacePrecision.Near,
            PlaceRelationKind.Away => (wide && Point is not null && (IsLine || Place?.Kind == PlaceKind.Country)) || radius > 2 * RegionKm ? PlacePrecision.Region : PlacePrecision.Near,
            _ => PlacePrecision.Near,
        };
    }

    private (double Shift, double Radius) Shift(PlaceRelationKind kind, double? degrees, double? distanceKm) => kind switch
    {
        PlaceRelationKind.Away or PlaceRelationKind.Offshore when distanceKm is { } stated => (stated, Math.Max(2, stated * (degrees % 45 > 0 ? OffBySixteenWinds : OffByEightWinds))),
        PlaceRelationKind.Away when RadiusKm < TownQuarterKm && Place?.Kind is not (PlaceKind.Settlement or PlaceKind.Capital) => (AwayFromQuarterKm, AwayFromQuarterKm),
        PlaceRelationKind.Away => (AwayKm, Math.Max(AwayRadiusKm, RadiusKm)),
        PlaceRelationKind.Near => (RadiusKm, Math.Max(NearKm, RadiusKm)),
        PlaceRelationKind.Offshore => (CoastKm, Math.Max(CoastKm, RadiusKm)),
        _ => (RadiusKm / 2, RadiusKm * 0.6),
    };

    /// <summary>The middle of the way, with half of it around; of one end that is known, the neighbourhood.</summary>
    private Located Line(Bearing bearing, Located? to)
    {
        var relation = new PlaceRelation(bearing.Kind, null, null, Name, Place) { To = to?.Name, End = to?.Place };
        if (Point is not { } from || to?.Point is not { } end)
            return this with { RadiusKm = Math.Max(LoneEndKm, RadiusKm), Precision = (PlacePrecision)Math.Max(2, (int)Precision), Relation = relation, Score = bearing.To is null ? Score : Score / 2, Aside = null };
        return Halves(to, from, end, bearing.IsHalfway, relation);
    }

    private Located Halves(Located to, GeoPoint from, GeoPoint end, bool isHalfway, PlaceRelation relation)
    {
        var half = from.KilometresTo(end) / 2;
        var radius = Math.Max(NarrowestLineKm, isHalfway ? half / 3 : half);
        return Joint(to, from.Towards(end, 0.5), radius, radius > RegionKm ? PlacePrecision.Region : PlacePrecision.Near, relation);
    }

    /// <summary>Where it runs; else where the line between the two middles leaves the one for the other, by how wide each is.</summary>
    /// <param name="isNamed">Whether the words name the other side.</param>
    public Located Border(Located? to, bool isNamed, BorderStretch? known)
    {
        var relation = new PlaceRelation(PlaceRelationKind.Border, null, null, Name, Place) { To = isNamed ? to?.Name : null, End = isNamed ? to?.Place : null };
        if (Point is not { } one || to?.Point is not { } other || RadiusKm + to.RadiusKm <= 0)
            return this with { Precision = PlacePrecision.Region, Relation = relation, Aside = null };
        var border = known is { } stretch
            ? Joint(to, stretch.Middle, Math.Max(NearKm, stretch.RadiusKm), stretch.RadiusKm > RegionKm ? PlacePrecision.Region : PlacePrecision.Near, relation)
            : Precision != PlacePrecision.Region && to.Precision != PlacePrecision.Region
            ? Halves(to, one, other, false, relation)
            : Joint(to, one.Towards(other, RadiusKm / (RadiusKm + to.RadiusKm)), Math.Min(RadiusKm, to.RadiusKm), PlacePrecision.Region, relation);
        return isNamed ? border : border with { Name = Name };
    }

    /// <summary>What belongs to both: no unit that only one of them is in.</summary>
    private Located Joint(Located to, GeoPoint point, double radius, PlacePrecision precision, PlaceRelation relation) => this with
    {
        Name = $"{Name} – {to.Name}",
        Place = Place is null ? to.Place : Place with { Admin1 = Place.Admin1 == to.Place?.Admin1 ? Place.Admin1 : null, Admin2 = Place.Admin2 == to.Place?.Admin2 ? Place.Admin2 : null },
        Point = point,
        RadiusKm = Math.Round(radius, 1),
        Precision = precision,
        Relation = relation,
        Score = Math.Min(Score, to.Score),
        Aside = null,
    };
}
