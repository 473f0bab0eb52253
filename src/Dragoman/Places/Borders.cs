using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Dragoman.Places;

/// <summary>
/// Where borders run, as far as a gazetteer without lines can tell: half-way between towns of one side and the nearest towns of the other. Safe for many threads.
/// </summary>
internal sealed class Borders(Gazetteer gazetteer)
{
    private const double FarthestPairKm = 100;
    private const double MostOfIt = 0.9;

    private readonly ConcurrentDictionary<(Side One, Side Other), Line?> _known = new();

    /// <param name="Unit">Number of the first-level unit; 0 for the whole country.</param>
    public readonly record struct Side(int Country, int Unit);

    /// <param name="Points">Of the border, each half-way between two towns.</param>
    /// <param name="RadiusKm">Holds most of it.</param>
    public sealed record Line(ImmutableArray<GeoPoint> Points, GeoPoint Middle, double RadiusKm)
    {
        public GeoPoint NearestTo(GeoPoint place) => Points.MinBy(point => (point.KilometresTo(place), point.Latitude, point.Longitude));
    }

    /// <returns>Null where no towns of the two are near each other.</returns>
    public Line? Between(Side one, Side other) => _known.GetOrAdd((one, other), static (sides, borders) => borders.Find(sides.One, sides.Other), this);

    private Line? Find(Side one, Side other)
    {
        var cells = TownsOf(other).ToLookup(CellOf);
        ImmutableArray<GeoPoint> line = [.. TownsOf(one).Select(town => Halfway(town, cells)).OfType<GeoPoint>()];
        if (line.Length == 0)
            return null;
        // The mean of what lies on both sides of the antimeridian is on the other side of the earth: the town nearest to it is still on the border.
        var mean = new GeoPoint(line.Average(point => point.Latitude), line.Average(point => point.Longitude));
        var middle = line.MinBy(point => (point.KilometresTo(mean), point.Latitude, point.Longitude));
        var distances = line.Select(middle.KilometresTo).Order().ToArray();
        return new(line, middle, distances[(int)((distances.Length - 1) * MostOfIt)]);
    }

    private static GeoPoint? Halfway(GeoPoint town, ILookup<(int, int), GeoPoint> cells)
    {
        var (north, east) = CellOf(town);
        GeoPoint? nearest = null;
        for (var y = north - 1; y <= north + 1; y++)
            for (var x = east - 1; x <= east + 1; x++)
                foreach (var other in cells[(y, x)])
                    if (town.KilometresTo(other) <= (nearest is { } best ? town.KilometresTo(best) : FarthestPairKm))
                        nearest = other;
        return nearest is { } found ? town.Towards(found, 0.5) : null;
    }

    private IEnumerable<GeoPoint> TownsOf(Side side)
    {
        var (from, to) = gazetteer.PlacesOf(side.Country);
        for (var place = from; place < to; place++)
            if (gazetteer.Facts(place) is { Kind: PlaceKind.Settlement or PlaceKind.Capital } facts && (side.Unit <= 0 || facts.Admin1 == side.Unit))
                yield return facts.Point;
    }

    private static (int North, int East) CellOf(GeoPoint point) => ((int)Math.Floor(point.Latitude), (int)Math.Floor(point.Longitude));
}
