using Dragoman.Claims;
using Dragoman.Exchange.Coding;

namespace Dragoman.Exchange.Ucdp;

/// <summary>
/// Deaths by side (GED codebook, "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "low", "high"). Best is the sum of the four; what a
/// count of all has beyond the counts of the sides is of unknown ones. Low and high are the lowest and the highest reliable count of all.
/// </summary>
internal readonly record struct GedDeaths(int A, int B, int Civilians, int Unknown, int Low, int High)
{
    public int Best => A + B + Civilians + Unknown;

    public static GedDeaths Of(EventRecord record, GedSides sides)
    {
        var counts = record.Of(QuantityKind.Fatalities).ToArray();
        var (a, b, civilians, others) = (Sum(counts, sides.A), sides.B is { } side ? Sum(counts, side) : default, CiviliansOf(counts, sides), OthersOf(counts, sides));
        var (low, best, high) = Whole(counts);
        var told = (Low: a.Low + b.Low + civilians.Low + others.Low, Best: a.Best + b.Best + civilians.Best + others.Best, High: a.High + b.High + civilians.High + others.High);
        var unknown = others.Best + Math.Max(0, best - told.Best);
        return new GedDeaths(a.Best, b.Best, civilians.Best, unknown, Math.Min(Math.Max(low, told.Low), Math.Max(best, told.Best)), Math.Max(high, told.High));
    }

    private static (int Low, int Best, int High) Whole(RecordCount[] counts) =>
        counts.Where(count => count.Of is null).Select(count => (count.Low, count.Best, count.High)).DefaultIfEmpty().MaxBy(count => count.Best);

    private static (int Low, int Best, int High) Sum(IEnumerable<RecordCount> counts, RecordActor side) => Sum(counts.Where(count => IsOf(count, side)));

    /// <summary>Whose the dead of one-sided violence are is known by its type.</summary>
    private static (int Low, int Best, int High) CiviliansOf(IEnumerable<RecordCount> counts, GedSides sides) => sides.IsOneSided
        ? Sum(counts.Where(count => count.Of is not null && !IsOf(count, sides.A)))
        : Sum(counts.Where(IsOfCivilians));

    private static (int Low, int Best, int High) OthersOf(IEnumerable<RecordCount> counts, GedSides sides) => sides.IsOneSided
        ? default
        : Sum(counts.Where(count => count.Of is not null && !IsOf(count, sides.A) && !(sides.B is { } b && IsOf(count, b)) && !IsOfCivilians(count)));

    private static (int Low, int Best, int High) Sum(IEnumerable<RecordCount> counts)
    {
        var sum = (Low: 0, Best: 0, High: 0);
        foreach (var count in counts)
            sum = (sum.Low + count.Low, sum.Best + count.Best, sum.High + count.High);
        return sum;
    }

    private static bool IsOf(RecordCount count, RecordActor side) => count.Of == side.Actor.Id || count.Of == side.Actor.Side;

    private static bool IsOfCivilians(RecordCount count) => count.Of is { } of && CivilianSectors.Any(sector => of.EndsWith(sector, StringComparison.Ordinal));

    // Ids of people who are known by their kind only: "lby-cvl", "syr-med".
    private static readonly string[] CivilianSectors = ["-cvl", "-ref", "-jrn", "-med", "-agr", "-ngo", "-lab", "-edu", "-bus", "-rel", "-protesters"];
}
