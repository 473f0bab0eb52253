namespace Dragoman.Workbench.Quality;

/// <summary>How far a share that was counted may be from the one that holds.</summary>
/// <remarks>E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the American Statistical Association 22 (1927): 209-212.</remarks>
internal static class Wilson
{
    /// <summary>Of the normal distribution, for 95 in 100.</summary>
    private const double Z = 1.959963984540054;

    /// <returns>The ends of the score interval of 95 %, each from 0 to 1; 0 and 1 where nothing was counted.</returns>
    public static (double Low, double High) Interval(int part, int all)
    {
        if (all == 0)
            return (0, 1);
        var (share, z2) = ((double)part / all, Z * Z);
        var (middle, spread) = (share + z2 / (2 * all), Z * Math.Sqrt(share * (1 - share) / all + z2 / (4.0 * all * all)));
        return (part == 0 ? 0 : (middle - spread) / (1 + z2 / all), part == all ? 1 : (middle + spread) / (1 + z2 / all));
    }
}
