using Dragoman.Places;

namespace Dragoman.Training.Gazetteer.Outlines;

/// <summary>An area, and the sums of the latitudes and longitudes of all of it: on maps the middle is where their means are.</summary>
internal readonly record struct Land(double Area, double North, double East)
{
    public GeoPoint Middle => new(North / Area, Math.IEEERemainder(East / Area, 360));

    /// <summary>Longitudes of the other go on from those of the one, also beyond 180 degrees.</summary>
    public static Land operator +(Land one, Land other)
    {
        var turns = one.Area > 0 && other.Area > 0 ? Math.Round((other.East / other.Area - one.East / one.Area) / 360) : 0;
        return new(one.Area + other.Area, one.North + other.North, one.East + other.East - 360 * turns * other.Area);
    }

    /// <summary>Between two meridians.</summary>
    public static Land Strip(double latitude, double west, double east, double height)
    {
        var area = Math.Cos(double.DegreesToRadians(latitude)) * (east - west) * height;
        return new(area, area * latitude, area * (west + east) / 2);
    }
}
