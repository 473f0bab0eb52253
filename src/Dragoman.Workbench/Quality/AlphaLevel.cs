namespace Dragoman.Workbench.Quality;

/// <summary>What may be said of the distance between two values.</summary>
internal enum AlphaLevel
{
    /// <summary>They are the same or they aren't.</summary>
    Nominal,
    /// <summary>Their difference counts, as of days.</summary>
    Interval,
    /// <summary>Their difference counts in proportion to their size, as of numbers of dead: 2 and 4 are farther apart than 102 and 104.</summary>
    Ratio,
}
