using System.Text.Json;
using Dragoman.Places;

namespace Dragoman.Training.Gazetteer.Outlines;

/// <summary>Outlines of one country's units in TopoJSON (https://github.com/topojson/topojson-specification), quantised.</summary>
internal static class TopoJson
{
    /// <returns>Of each unit its polygons.</returns>
    public static List<Polygon[]> Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        var arcs = Arcs(json.RootElement);
        return [.. json.RootElement.GetProperty("objects").EnumerateObject().SelectMany(layer => layer.Value.GetProperty("geometries").EnumerateArray()).Select(unit => Polygons(unit, arcs)).Where(unit => unit.Length > 0)];
    }

    private static Polygon[] Polygons(JsonElement unit, GeoPoint[][] arcs) => unit.GetProperty("type").GetString() switch
    {
        "Polygon" => [Polygon(unit.GetProperty("arcs"), arcs)],
        "MultiPolygon" => [.. unit.GetProperty("arcs").EnumerateArray().Select(rings => Polygon(rings, arcs))],
        _ => [],
    };

    private static Polygon Polygon(JsonElement rings, GeoPoint[][] arcs) =>
        new([.. rings.EnumerateArray().Select(ring => Unbroken(ring.EnumerateArray().SelectMany(arc => Points(arc.GetInt32(), arcs))))]);

    /// <summary>Across the antimeridian longitudes run on beyond 180 degrees.</summary>
    private static GeoPoint[] Unbroken(IEnumerable<GeoPoint> ring)
    {
        var points = ring.ToArray();
        for (var i = 1; i < points.Length; i++)
            points[i] = points[i] with { Longitude = points[i].Longitude - 360 * Math.Round((points[i].Longitude - points[i - 1].Longitude) / 360) };
        return points;
    }

    /// <summary>An arc of negative number runs backwards.</summary>
    private static IEnumerable<GeoPoint> Points(int arc, GeoPoint[][] arcs) => arc < 0 ? arcs[~arc].Reverse() : arcs[arc];

    private static GeoPoint[][] Arcs(JsonElement topology)
    {
        var transform = topology.GetProperty("transform");
        var (scale, shift) = (Pair(transform.GetProperty("scale")), Pair(transform.GetProperty("translate")));
        return [.. topology.GetProperty("arcs").EnumerateArray().Select(arc => Points(arc, scale, shift))];
    }

    private static GeoPoint[] Points(JsonElement arc, (double X, double Y) scale, (double X, double Y) shift)
    {
        var (x, y, points) = (0.0, 0.0, new List<GeoPoint>());
        foreach (var step in arc.EnumerateArray().Select(Pair))
        {
            (x, y) = (x + step.X, y + step.Y);
            points.Add(new(y * scale.Y + shift.Y, x * scale.X + shift.X));
        }
        return [.. points];
    }

    private static (double X, double Y) Pair(JsonElement pair) => (pair[0].GetDouble(), pair[1].GetDouble());
}
