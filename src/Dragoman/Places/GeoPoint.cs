namespace Dragoman.Places;

/// <summary>Degrees, WGS 84.</summary>
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    private const double EarthKm = 6371.0088;

    /// <summary>Along the great circle.</summary>
    public double KilometresTo(GeoPoint other)
    {
        var (lat1, lat2) = (double.DegreesToRadians(Latitude), double.DegreesToRadians(other.Latitude));
        var (north, east) = (lat2 - lat1, double.DegreesToRadians(other.Longitude - Longitude));
        var chord = Square(Math.Sin(north / 2)) + Math.Cos(lat1) * Math.Cos(lat2) * Square(Math.Sin(east / 2));
        return 2 * EarthKm * Math.Asin(Math.Min(1, Math.Sqrt(chord)));
    }

    /// <param name="bearing">Degrees clockwise from north.</param>
    /// <returns>Rounded to 1/10,000 degree, about ten metres.</returns>
    public GeoPoint Displaced(double bearing, double kilometres)
    {
        var (lat, angle, course) = (double.DegreesToRadians(Latitude), kilometres / EarthKm, double.DegreesToRadians(bearing));
        var to = Math.Asin(Math.Sin(lat) * Math.Cos(angle) + Math.Cos(lat) * Math.Sin(angle) * Math.Cos(course));
        var east = Math.Atan2(Math.Sin(course) * Math.Sin(angle) * Math.Cos(lat), Math.Cos(angle) - Math.Sin(lat) * Math.Sin(to));
        return new(Math.Round(double.RadiansToDegrees(to), 4), Math.Round(Longitude + double.RadiansToDegrees(east), 4));
    }

    private static double Square(double value) => value * value;
}
