namespace Dragoman.Places;

/// <summary>The eight winds, by words and by degrees; and the eight between them, by letters.</summary>
internal static class Compass
{
    private static readonly string[] Winds = ["north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest"];
    private static readonly string[] Sixteen = ["n", "nne", "ne", "ene", "e", "ese", "se", "sse", "s", "ssw", "sw", "wsw", "w", "wnw", "nw", "nnw"];
    private static readonly string[] Endings = ["ern", "ernmost", "most", "erly", "ward", "wards"];

    /// <summary>"north", "northern", "northward", "northerly", "north-eastern"; not the verb-like "westing".</summary>
    /// <returns>Degrees clockwise from north.</returns>
    public static double? Degrees(string folded)
    {
        if (folded is not ['n' or 's' or 'e' or 'w', _, _, _, ..])
            return null;
        var word = folded.Replace(" ", "", StringComparison.Ordinal);
        var wind = Array.FindIndex(Winds, name => word.StartsWith(name, StringComparison.Ordinal) && (word.Length == name.Length || Array.IndexOf(Endings, word[name.Length..]) >= 0));
        return wind < 0 ? null : wind * 45.0;
    }

    /// <summary>"NNW", "se"; single letters only as capitals.</summary>
    public static double? OfLetters(string form)
    {
        var letters = Array.IndexOf(Sixteen, form.ToLowerInvariant());
        return letters < 0 || (form.Length == 1 && !char.IsUpper(form[0])) ? null : letters * 22.5;
    }

    /// <summary>One bearing is itself; of several the wind nearest to their mean, ties going to the one nearer north.</summary>
    public static double Mean(IReadOnlyList<double> bearings)
    {
        if (bearings is [var only])
            return only;
        var (north, east) = (0.0, 0.0);
        foreach (var bearing in bearings)
            (north, east) = (north + Math.Cos(double.DegreesToRadians(bearing)), east + Math.Sin(double.DegreesToRadians(bearing)));
        var mean = double.RadiansToDegrees(Math.Atan2(east, north));
        return (Math.Ceiling((mean + 360) / 45 - 0.5 - 1e-9) % 8) * 45;
    }

    /// <summary>"north-northwest": the wind with the one beside it that it leans to.</summary>
    public static double Between(double wind, double beside) => (wind + (beside - wind + 540) % 360 / 2 + 270) % 360;

    /// <summary>The nearest of the eight.</summary>
    public static string Name(double bearing) => Winds[(int)Math.Round(bearing / 45) % 8];
}
