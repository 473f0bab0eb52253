namespace Dragoman.Workbench.Quality;

/// <summary>
/// Krippendorff's alpha: 1 where coders agree in all, 0 where they agree no more than values drawn at random, below 0 where they agree less than that.
/// Any number of coders; values may be missing.
/// </summary>
/// <remarks>Klaus Krippendorff, "Computing Krippendorff's Alpha-Reliability", University of Pennsylvania, 2011, sections C to E: https://repository.upenn.edu/asc_papers/43.</remarks>
internal static class Alpha
{
    /// <param name="units">For each unit the values that coders gave it, in any order; a unit that only one gave a value says nothing and is passed over. Ratios from 0.</param>
    /// <returns>From -1 to 1; null where there is no pair of values, or where all values are the same: nothing varies then that could be told apart.</returns>
    public static double? Of(IEnumerable<IReadOnlyCollection<double>> units, AlphaLevel level)
    {
        var (totals, observed) = (new SortedDictionary<double, long>(), 0.0);
        foreach (var unit in units.Where(unit => unit.Count > 1))
        {
            var counts = Counted(unit);
            observed += Disagreement(counts, level) / (unit.Count - 1);
            foreach (var (value, count) in counts)
                totals[value] = totals.GetValueOrDefault(value) + count;
        }
        var expected = Disagreement([.. totals.Select(total => (total.Key, total.Value))], level);
        return expected > 0 ? 1 - (totals.Values.Sum() - 1) * observed / expected : null;
    }

    /// <summary>The squared distance of two values; for numbers as categories, whether they are two.</summary>
    public static double Distance(double a, double b, AlphaLevel level) => level switch
    {
        _ when a == b => 0,
        AlphaLevel.Nominal => 1,
        AlphaLevel.Interval => (a - b) * (a - b),
        AlphaLevel.Ratio => (a - b) / (a + b) * ((a - b) / (a + b)),
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "is no level"),
    };

    // In the order of the values, so that the order of the coders changes no bit of it.
    private static (double Value, long Count)[] Counted(IReadOnlyCollection<double> unit) =>
        [.. unit.GroupBy(value => value).Select(group => (group.Key, group.LongCount())).OrderBy(count => count.Key)];

    /// <summary>The sum of the distances of all ordered pairs.</summary>
    private static double Disagreement((double Value, long Count)[] counts, AlphaLevel level)
    {
        if (level is AlphaLevel.Nominal)
        {
            double all = counts.Sum(count => count.Count);
            return all * all - counts.Sum(count => (double)count.Count * count.Count);
        }
        var sum = 0.0;
        for (var i = 0; i < counts.Length; i++)
            for (var j = 0; j < i; j++)
                sum += 2.0 * counts[i].Count * counts[j].Count * Distance(counts[i].Value, counts[j].Value, level);
        return sum;
    }
}
