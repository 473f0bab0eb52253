namespace Dragoman.Times;

/// <summary>Cuts intervals: thirds for "early", "mid" and "late", halves, and the n-th unit.</summary>
internal static class PartsOf
{
    public static When Portion(When whole, Portion portion, DateOnly? reference) => whole switch
    {
        When.Interval interval => portion switch
        {
            Times.Portion.Early => Cut(interval, 0, 1, 3),
            Times.Portion.Mid => Cut(interval, 1, 2, 3),
            Times.Portion.Late => Cut(interval, 2, 3, 3),
            Times.Portion.FirstHalf => Cut(interval, 0, 1, 2),
            Times.Portion.SecondHalf => Cut(interval, 1, 2, 2),
            Times.Portion.Earlier => reference > interval.First && reference < interval.Last
                ? interval with { Last = reference.Value } : interval,
            _ => reference > interval.First && reference < interval.Last ? interval with { First = reference.Value } : interval,
        },
        _ => whole,
    };

    public static When Slice(When whole, Unit unit, int start, int count)
    {
        if (whole is not When.Interval interval)
            return whole;
        var from = start >= 0 ? Periods.Add(interval.First, unit, start) : Periods.Add(Periods.AddDays(interval.Last, 1), unit, start);
        var last = Periods.AddDays(Periods.Add(from, unit, count), -1);
        if (from > interval.Last || from < interval.First)
            return When.Unresolved.Instance;
        last = last < from ? from : last > interval.Last ? interval.Last : last;
        return from == last ? new When.Day(from) : new When.Interval(from, last);
    }

    /// <summary>By whole months where there are enough of them, else by days: the thirds of June are ten days each.</summary>
    private static When.Interval Cut(When.Interval whole, int from, int to, int parts)
    {
        var days = whole.Last.DayNumber - whole.First.DayNumber + 1;
        if (days >= 80)
        {
            var months = ((whole.Last.Year - whole.First.Year) * 12) + whole.Last.Month - whole.First.Month + 1;
            return new(Periods.AddMonths(whole.First, months * from / parts),
                to == parts ? whole.Last : Periods.AddDays(Periods.AddMonths(whole.First, months * to / parts), -1));
        }
        var last = to == parts ? whole.Last : Periods.AddDays(whole.First, (days * to / parts) - 1);
        return new(Periods.AddDays(whole.First, days * from / parts), last);
    }
}
