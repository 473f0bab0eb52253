namespace Dragoman.Places;

/// <summary>The eight winds, by words and by degrees.</summary>
internal static class Compass
{
    private static readonly string[] Winds = ["north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest"];

    /// <summary>"north", "northern", "northward", "north-eastern", "NE"; not the verb-like "westing".</summary>
    /// <returns>Degrees clockwise from north.</returns>
    public static double? Degrees(string folded)
    {
        if (folded is not ['n' or 's' or 'e' or 'w', _, _, _, ..])
            return null;
        var word = folded.Replace(" ", "", StringComparison.Ordinal);
        var stem = word switch
        {
            [.. var start, 'e', 'r', 'n', 'm', 'o', 's', 't'] => start,
            [.. var start, 'e', 'r', 'n'] => start,
            [.. var start, 'w', 'a', 'r', 'd'] => start,
            [.. var start, 'w', 'a', 'r', 'd', 's'] => start,
            _ => word,
        };
        var wind = Array.IndexOf(Winds, stem);
        return wind < 0 ? null : wind * 45.0;
    }

    /// <summary>The wind nearest to the mean of the bearings; ties go to the one nearer north.</summary>
    public static double Mean(IReadOnlyList<double> bearings)
    {
        var (north, east) = (0.0, 0.0);
        foreach (var bearing in bearings)
            (north, east) = (north + Math.Cos(double.DegreesToRadians(bearing)), east + Math.Sin(double.DegreesToRadians(bearing)));
        var mean = double.RadiansToDegrees(Math.Atan2(east, north));
        return (Math.Ceiling((mean + 360) / 45 - 0.5 - 1e-9) % 8) * 45;
    }

    public static string Name(double bearing) => Winds[(int)Math.Round(bearing / 45) % 8];
}
