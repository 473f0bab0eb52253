namespace Dragoman.Places;

/// <summary>Which entries of one name are one place, where several collections have it.</summary>
internal sealed class SamePlaces(Gazetteer gazetteer)
{
    public const double TownKm = 8;
    public const double UnitKm = 60;
    private const double KmPerDegree = 111;

    /// <summary>Leaves of entries that are one place the one of the highest rank, and every entry once. What ships is never left out for what ships.</summary>
    public void Reduce(List<int> found)
    {
        var ranked = found.Distinct().OrderBy(gazetteer.RankOf).Select(place => (Place: place, Facts: gazetteer.Facts(place), IsImported: gazetteer.IsImported(place))).ToList();
        var kept = new List<(int Place, PlaceFacts Facts, bool IsImported)>(ranked.Count);
        foreach (var one in ranked)
            if (!kept.Exists(other => (one.IsImported || other.IsImported) && AreSame(one.Facts, other.Facts)))
                kept.Add(one);
        found.Clear();
        found.AddRange(kept.Select(one => one.Place));
    }

    /// <summary>Whether two entries that share a name are one: of one kind, and near each other.</summary>
    public static bool AreSame(PlaceFacts one, PlaceFacts other)
    {
        var within = Within(one.Kind, other.Kind);
        return Math.Abs(one.Point.Latitude - other.Point.Latitude) * KmPerDegree <= within
            && (one.Country == other.Country || one.Country < 0 || other.Country < 0)
            && one.Point.KilometresTo(other.Point) < within;
    }

    /// <returns>Kilometres; 0 for kinds that are never one.</returns>
    private static double Within(PlaceKind one, PlaceKind other) => (GroupOf(one), GroupOf(other)) switch
    {
        (PlaceKind.Country, PlaceKind.Country) => double.MaxValue,
        (PlaceKind.Unit, PlaceKind.Unit) or (PlaceKind.Region, PlaceKind.Region) => 4 * UnitKm,
        (PlaceKind.Subunit, PlaceKind.Subunit) => UnitKm,
        var (a, b) when a == b => TownKm,
        _ => 0,
    };

    private static PlaceKind GroupOf(PlaceKind kind) => kind switch
    {
        PlaceKind.Settlement or PlaceKind.Capital or PlaceKind.District => PlaceKind.Settlement,
        PlaceKind.Airport or PlaceKind.Base => PlaceKind.Airport,
        _ => kind,
    };
}
