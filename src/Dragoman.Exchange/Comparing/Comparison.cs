using System.Collections.Immutable;
using System.Globalization;

namespace Dragoman.Exchange.Comparing;

/// <summary>What became of an event of either dataset.</summary>
public abstract record Compared
{
    private Compared()
    {
    }

    public sealed record Matched(Happening Ours, Happening Theirs, Likeness Likeness) : Compared;

    /// <param name="Reason">Why there is no counterpart.</param>
    public sealed record OnlyOurs(Happening Ours, string Reason) : Compared;

    /// <inheritdoc cref="OnlyOurs"/>
    public sealed record OnlyTheirs(Happening Theirs, string Reason) : Compared;
}

/// <summary>Lays our events beside those of another dataset, one to one, the likest pairs first.</summary>
public static class Comparison
{
    /// <summary>Below this two events of one day and region are as likely two.</summary>
    public const double Least = 0.6;

    /// <returns>Matches and what is only ours in the order of ours, then what is only theirs in the order of theirs.</returns>
    public static ImmutableArray<Compared> Of(IReadOnlyList<Happening> ours, IReadOnlyList<Happening> theirs)
    {
        var pairs = Pairs(ours, new DayIndex(theirs)).ToArray();
        var (byOurs, byTheirs) = (new Dictionary<Happening, Pair>(ReferenceEqualityComparer.Instance), new Dictionary<Happening, Pair>(ReferenceEqualityComparer.Instance));
        foreach (var pair in pairs.Where(pair => pair.Likeness.Score >= Least).OrderByDescending(pair => pair.Likeness.Score).ThenBy(pair => pair.Ours.Id, StringComparer.Ordinal).ThenBy(pair => pair.Theirs.Id, StringComparer.Ordinal))
            if (!byOurs.ContainsKey(pair.Ours) && byTheirs.TryAdd(pair.Theirs, pair))
                byOurs.Add(pair.Ours, pair);
        var (nearestToOurs, nearestToTheirs) = (pairs.ToLookup(pair => pair.Ours), pairs.ToLookup(pair => pair.Theirs));
        return
        [
            .. ours.Select(one => byOurs.TryGetValue(one, out var pair)
                ? (Compared)new Compared.Matched(one, pair.Theirs, pair.Likeness)
                : new Compared.OnlyOurs(one, ReasonFor(one, theirs, nearestToOurs[one], found => found.Theirs, byTheirs))),
            .. theirs.Where(one => !byTheirs.ContainsKey(one))
                .Select(one => new Compared.OnlyTheirs(one, ReasonFor(one, ours, nearestToTheirs[one], found => found.Ours, byOurs))),
        ];
    }

    private sealed record Pair(Happening Ours, Happening Theirs, Likeness Likeness);

    private static IEnumerable<Pair> Pairs(IReadOnlyList<Happening> ours, DayIndex theirs) =>
        from one in ours
        from other in theirs.Around(one)
        let likeness = Likeness.Of(one, other)
        where likeness is not null
        select new Pair(one, other, likeness);

    private static string ReasonFor(Happening one, IReadOnlyList<Happening> others, IEnumerable<Pair> near, Func<Pair, Happening> other, Dictionary<Happening, Pair> taken)
    {
        if (near.MaxBy(pair => pair.Likeness.Score) is not { } best)
            return Outside(one, others) ?? string.Create(CultureInfo.InvariantCulture, $"nothing within {Likeness.MostDays} days and {Likeness.MostKilometres} km");
        var why = string.Join(", ", best.Likeness.Reasons);
        return best.Likeness.Score >= Least && taken.ContainsKey(other(best))
            ? $"nearest is {other(best).Id}, which has a better match ({why})"
            : $"nearest is {other(best).Id}, too unlike ({why})";
    }

    /// <summary>A file of one country and year says nothing of others.</summary>
    private static string? Outside(Happening one, IReadOnlyList<Happening> others)
    {
        if (others is [])
            return "the other side is empty";
        var (first, last) = (others.Min(other => other.From), others.Max(other => other.To));
        if (one.To < first || one.From > last)
            return string.Create(CultureInfo.InvariantCulture, $"outside of the days of the other side ({first:yyyy-MM-dd} to {last:yyyy-MM-dd})");
        return one.Country is { } country && !others.Any(other => country.Equals(other.Country, StringComparison.OrdinalIgnoreCase)) ? $"the other side has nothing in {country}" : null;
    }
}
