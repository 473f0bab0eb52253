namespace Dragoman.Evaluation.Muc;

/// <summary>"COLOMBIA: ANTIOQUIA (DEPARTMENT): MEDELLIN (CITY)": the country alone, or all but the country, or one of the places named is half right.</summary>
internal static class MucPlaces
{
    public static double Score(string answer, string key)
    {
        var (ones, others) = (Parts(answer), Parts(key));
        if (ones.SequenceEqual(others)) return 1;
        if (ones is [] || others is []) return 0;
        // The innermost place tells which those around it are.
        if (ones[0] == others[0] && ones.Length > 1 && others.Length > 1 && ones[^1] == others[^1] && (ones.All(others.Contains) || others.All(ones.Contains))) return 1;
        return ones[0] == others[0] || ones.Length > 1 && ones.Skip(1).SequenceEqual(others.Skip(1)) ? 0.5 : 0;
    }

    private static string[] Parts(string place) => [.. place.Split(':', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(part => part.Replace("(TOWN)", "(CITY)", StringComparison.Ordinal))];
}
