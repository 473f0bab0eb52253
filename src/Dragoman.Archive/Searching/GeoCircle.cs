using Dragoman.Places;

namespace Dragoman.Archive.Searching;

/// <summary>All that is at most so far from a point, along the great circle.</summary>
public sealed record GeoCircle(GeoPoint Centre, double Kilometres)
{
    private const double KilometresPerDegree = 111.195;

    // Indexes round; what is too much is measured again.
    private const double Slack = 0.001;

    /// <summary>One box around the circle, or two where it lies across the 180th meridian.</summary>
    internal IEnumerable<GeoBox> Boxes
    {
        get
        {
            var height = Kilometres / KilometresPerDegree + Slack;
            var (south, north) = (Centre.Latitude - height, Centre.Latitude + height);
            var (west, east) = (Centre.Longitude - Width(height), Centre.Longitude + Width(height));
            return (west, east) switch
            {
                ( <= -180, >= 180) => [new(south, north, -180, 180)],
                ( < -180, _) => [new(south, north, -180, east), new(south, north, west + 360, 180)],
                (_, > 180) => [new(south, north, west, 180), new(south, north, -180, east - 360)],
                _ => [new(south, north, west, east)],
            };
        }
    }

    /// <summary>In degrees of longitude; a circle around a pole has all of them.</summary>
    private double Width(double height)
    {
        var widest = Math.Sin(double.DegreesToRadians(height)) / Math.Cos(double.DegreesToRadians(Centre.Latitude));
        return Math.Abs(Centre.Latitude) + height >= 90 || widest >= 1 ? 360 : double.RadiansToDegrees(Math.Asin(widest)) + Slack;
    }
}
