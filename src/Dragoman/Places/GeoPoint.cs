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
    /// <returns>Rounded to 1/10,000 degree, about ten metres; the longitude within ±180, also across the antimeridian and over a pole.</returns>
    public GeoPoint Displaced(double bearing, double kilometres)
    {
        var (lat, angle, course) = (double.DegreesToRadians(Latitude), kilometres / EarthKm, double.DegreesToRadians(bearing));
        var to = Math.Asin(Math.Clamp(Math.Sin(lat) * Math.Cos(angle) + Math.Cos(lat) * Math.Sin(angle) * Math.Cos(course), -1, 1));
        var east = Math.Atan2(Math.Sin(course) * Math.Sin(angle), Math.Cos(lat) * Math.Cos(angle) - Math.Sin(lat) * Math.Sin(angle) * Math.Cos(course));
        return new(Math.Round(double.RadiansToDegrees(to), 4), Wrapped(Math.Round(Longitude + double.RadiansToDegrees(east), 4)));
    }

    /// <summary>The course with which the shorter great circle to the other point begins.</summary>
    /// <returns>Degrees clockwise from north, 0 to below 360.</returns>
    public double BearingTo(GeoPoint other)
    {
        var (lat1, lat2, east) = (double.DegreesToRadians(Latitude), double.DegreesToRadians(other.Latitude), double.DegreesToRadians(other.Longitude - Longitude));
        var course = Math.Atan2(Math.Sin(east) * Math.Cos(lat2), Math.Cos(lat1) * Math.Sin(lat2) - Math.Sin(lat1) * Math.Cos(lat2) * Math.Cos(east));
        return (double.RadiansToDegrees(course) + 360) % 360;
    }

    /// <param name="share">Of the way to the other point, along the great circle: 0 is here, 1 there.</param>
    public GeoPoint Towards(GeoPoint other, double share) => Displaced(BearingTo(other), KilometresTo(other) * share);

    private static double Wrapped(double longitude) => longitude is >= -180 and <= 180 ? longitude : Math.Round(Math.IEEERemainder(longitude, 360), 4);

    private static double Square(double value) => value * value;
}
