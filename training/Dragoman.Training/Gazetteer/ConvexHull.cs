using Dragoman.Places;

namespace Dragoman.Training.Gazetteer;

/// <summary>The least convex area around points, on a flat map: units are small enough for that.</summary>
internal static class ConvexHull
{
    private const double WidestDegrees = 180;

    /// <summary>The centre of its area. Null where the points span none, or lie on both sides of the date line.</summary>
    public static GeoPoint? Centre(IReadOnlyCollection<GeoPoint> points)
    {
        var hull = Around(points);
        if (hull.Count < 3 || hull.Max(point => point.Longitude) - hull.Min(point => point.Longitude) > WidestDegrees)
            return null;
        var (twice, north, east) = (0.0, 0.0, 0.0);
        for (var i = 0; i < hull.Count; i++)
        {
            var (one, next) = (hull[i], hull[(i + 1) % hull.Count]);
            var cross = one.Longitude * next.Latitude - one.Latitude * next.Longitude;
            (twice, north, east) = (twice + cross, north + (one.Latitude + next.Latitude) * cross, east + (one.Longitude + next.Longitude) * cross);
        }
        return Math.Abs(twice) < 1e-6 ? null : new(north / (3 * twice), east / (3 * twice));
    }

    /// <summary>Andrew's monotone chain (1979), against the clock.</summary>
    private static List<GeoPoint> Around(IReadOnlyCollection<GeoPoint> points)
    {
        GeoPoint[] sorted = [.. points.Distinct().OrderBy(point => point.Longitude).ThenBy(point => point.Latitude)];
        return sorted.Length < 3 ? [.. sorted] : [.. Half(sorted), .. Half(sorted.Reverse())];
    }

    private static List<GeoPoint> Half(IEnumerable<GeoPoint> points)
    {
        var half = new List<GeoPoint>();
        foreach (var point in points)
        {
            while (half.Count > 1 && Turn(half[^2], half[^1], point) <= 0)
                half.RemoveAt(half.Count - 1);
            half.Add(point);
        }
        half.RemoveAt(half.Count - 1);
        return half;
    }

    /// <summary>More than 0 to the left.</summary>
    private static double Turn(GeoPoint one, GeoPoint two, GeoPoint three) =>
        (two.Longitude - one.Longitude) * (three.Latitude - one.Latitude) - (two.Latitude - one.Latitude) * (three.Longitude - one.Longitude);
}
