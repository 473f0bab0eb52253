using System.Globalization;
using Dragoman.Workbench.Quality;

namespace Dragoman.Workbench.Tests;

/// <summary>The worked examples are those of Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), with the results that he gives.</summary>
public sealed class AlphaTests
{
    /// <summary>Section A: two observers, two values, nothing missing.</summary>
    [Fact]
    public void Binary_values_of_two_observers() => Check(0.095, AlphaLevel.Nominal, "0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0");

    /// <summary>Section B: two observers, five categories.</summary>
    [Fact]
    public void Categories_of_two_observers() => Check(0.692, AlphaLevel.Nominal, "1 1 2 2 4 3 3 3 5 4 4 1", "2 1 2 2 2 3 3 3 5 4 4 4");

    /// <summary>Sections C to E: four observers, twelve units, some values missing, and one unit with a single value.</summary>
    [Theory]
    [InlineData(0.743, AlphaLevel.Nominal)]
    [InlineData(0.849, AlphaLevel.Interval)]
    [InlineData(0.797, AlphaLevel.Ratio)]
    public void Four_observers_with_values_missing(double expected, object level) =>
        Check(expected, (AlphaLevel)level, "1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 .");

    [Theory]
    [InlineData(AlphaLevel.Nominal)]
    [InlineData(AlphaLevel.Interval)]
    [InlineData(AlphaLevel.Ratio)]
    public void Whoever_always_agrees_reaches_1(object level)
    {
        Check(1, (AlphaLevel)level, "0 3 7 7 2", "0 3 7 7 2", "0 3 . 7 2");
    }

    [Fact]
    public void Two_who_never_agree_stay_below_0() => Assert.True(Alpha.Of(Units("1 2 1 2", "2 1 2 1"), AlphaLevel.Nominal) < 0);

    [Fact]
    public void Where_nothing_varies_or_nobody_compares_there_is_none()
    {
        Assert.Null(Alpha.Of(Units("4 4 4", "4 4 4"), AlphaLevel.Nominal));
        Assert.Null(Alpha.Of(Units("1 2 3"), AlphaLevel.Nominal));
        Assert.Null(Alpha.Of(Units("1 . 3", ". 2 ."), AlphaLevel.Ratio));
        Assert.Null(Alpha.Of([], AlphaLevel.Interval));
    }

    /// <summary>Over many tables of values: no bit changes with the order of coders; alpha isn't above 1; it is 1 only where all agree; a scale of another unit or start changes nothing where that means nothing.</summary>
    [Theory]
    [InlineData(AlphaLevel.Nominal)]
    [InlineData(AlphaLevel.Interval)]
    [InlineData(AlphaLevel.Ratio)]
    public void What_holds_of_any_values(object level)
    {
        var random = new Random(2011);
        for (var round = 0; round < 200; round++)
        {
            var units = Enumerable.Range(0, random.Next(2, 12)).Select(_ => Enumerable.Range(0, random.Next(1, 6)).Select(_ => (double)random.Next(0, 5)).ToArray()).ToArray();
            var alpha = Alpha.Of(units, (AlphaLevel)level);
            Assert.Equal(alpha, Alpha.Of(units.Select(unit => unit.OrderBy(_ => random.Next()).ToArray()), (AlphaLevel)level));
            if (alpha is not { } value)
                continue;
            Assert.InRange(value, -1, 1);
            Assert.Equal(units.All(unit => unit.Distinct().Count() == 1 || unit.Length == 1), value == 1);
            var scaled = units.Select(unit => unit.Select(number => number * 8 + ((AlphaLevel)level is AlphaLevel.Ratio ? 0 : 16)).ToArray());
            Assert.Equal(value, Alpha.Of(scaled, (AlphaLevel)level)!.Value, 9);
        }
    }

    // Brown, Cai and DasGupta, "Interval Estimation for a Binomial Proportion" (2001): at both ends the interval stays within 0 and 1.
    [Theory]
    [InlineData(0, 10, 0, 0.2775)]
    [InlineData(10, 10, 0.7225, 1)]
    [InlineData(5, 10, 0.2366, 0.7634)]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(0, 0, 0, 1)]
    public void Wilsons_interval(int part, int all, double low, double high)
    {
        var interval = Wilson.Interval(part, all);
        Assert.Equal(low, interval.Low, 4);
        Assert.Equal(high, interval.High, 4);
    }

    private static void Check(double expected, AlphaLevel level, params string[] coders) => Assert.Equal(expected, Alpha.Of(Units(coders), level)!.Value, 3);

    /// <summary>A row for each coder; "." is missing.</summary>
    private static double[][] Units(params string[] coders)
    {
        var rows = coders.Select(coder => coder.Split(' ')).ToArray();
        return [.. Enumerable.Range(0, rows[0].Length).Select(unit => rows.Select(row => row[unit]).Where(value => value is not ".").Select(value => double.Parse(value, CultureInfo.InvariantCulture)).ToArray())];
    }
}
