namespace Dragoman.Evaluation.Claims;

public readonly record struct Kilometres(double Value)
{
    private const double EarthDiameter = 12742;

    /// <summary>Along the great circle, by the haversine formula, on a sphere. Degrees of WGS 84.</summary>
    public static Kilometres Between(double latitude, double longitude, double otherLatitude, double otherLongitude)
    {
        var (a, b) = (double.DegreesToRadians(latitude), double.DegreesToRadians(longitude));
        var (c, d) = (double.DegreesToRadians(otherLatitude), double.DegreesToRadians(otherLongitude));
        var haversine = Square(Math.Sin((c - a) / 2)) + (Math.Cos(a) * Math.Cos(c) * Square(Math.Sin((d - b) / 2)));
        return new(EarthDiameter * Math.Asin(Math.Min(1, Math.Sqrt(haversine))));
    }

    public static bool operator <=(Kilometres left, Kilometres right) => left.Value <= right.Value;

    public static bool operator >=(Kilometres left, Kilometres right) => left.Value >= right.Value;

    private static double Square(double x) => x * x;
}
