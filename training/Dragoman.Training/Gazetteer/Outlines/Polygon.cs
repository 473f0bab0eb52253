using Dragoman.Places;

namespace Dragoman.Training.Gazetteer.Outlines;

/// <summary>An outline with its holes, in degrees.</summary>
internal sealed record Polygon(GeoPoint[][] Rings)
{
    private const double StepDegrees = 0.1;
    private const double FewestSteps = 50;

    private static readonly double[] Turns = [0, 360, -360];

    private readonly double _south = Rings.SelectMany(ring => ring).Min(point => point.Latitude);
    private readonly double _north = Rings.SelectMany(ring => ring).Max(point => point.Latitude);

    public bool Contains(GeoPoint point)
    {
        if (point.Latitude < _south || point.Latitude > _north)
            return false;
        var crossings = CrossingsAt(point.Latitude).ToArray();
        return Array.Exists(Turns, turn => crossings.Count(longitude => longitude > point.Longitude + turn) % 2 == 1);
    }

    /// <summary>The sum of all its land, strip by strip along its parallels.</summary>
    public Land Land()
    {
        var (land, step) = (new Land(), Math.Min(StepDegrees, (_north - _south) / FewestSteps));
        for (var latitude = _south + step / 2; latitude < _north; latitude += step)
            foreach (var strip in CrossingsAt(latitude).Order().Chunk(2))
                if (strip is [var west, var east])
                    land += Outlines.Land.Strip(latitude, west, east, step);
        return land;
    }

    private IEnumerable<double> CrossingsAt(double latitude)
    {
        foreach (var ring in Rings)
            for (var i = 0; i < ring.Length; i++)
            {
                var (one, next) = (ring[i], ring[(i + 1) % ring.Length]);
                if (one.Latitude > latitude != next.Latitude > latitude)
                    yield return one.Longitude + (latitude - one.Latitude) / (next.Latitude - one.Latitude) * (next.Longitude - one.Longitude);
            }
    }
}
