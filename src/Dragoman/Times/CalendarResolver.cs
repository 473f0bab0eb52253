namespace Dragoman.Times;

/// <summary>Finds the year of a date that names none, and the date of a weekday.</summary>
internal static class CalendarResolver
{
    // A date without a year in history lies up to five months on, or seven back, from the last one.
    private const int MonthsBack = 7;

    // Where no tense tells, "June 10" in a report of 4 June is six days ahead, not a year ago.
    private const int DaysAhead = 100;

    public static When Resolve(Expression.Calendar date, Discourse discourse) =>
        date.Year is { } year
            ? InYear(date, year) ?? When.Unresolved.Instance
            : Recurring(discourse, candidate => InYear(date, candidate) is { } when ? [when] : []);

    /// <summary>"Saturday, April 25": the year in which it was, or will be, a Saturday; null if no year near has one.</summary>
    public static When? ResolveOn(Expression.Both both, Discourse discourse)
    {
        var inner = (both.First as Expression.Both)?.Second;
        var weekday = (both.First as Expression.Weekday) ?? (both.Second as Expression.Weekday) ?? (inner as Expression.Weekday);
        var date = both.Second as Expression.Calendar ?? both.First as Expression.Calendar;
        if (weekday is null || date is not { Year: null } || discourse.IsNarrative
            || discourse.Reference is not { Year: > 2 and < 9998 } today)
            return null;
        foreach (var year in (ReadOnlySpan<int>)[today.Year, today.Year - 1, today.Year + 1])
            if (InYear(date, year) is When.Day day && day.Date.DayOfWeek == weekday.Day)
                return day;
        return null;
    }

    public static When Resolve(Expression.Holiday holiday, Discourse discourse) =>
        holiday.Year is { } year
            ? Feasts.InYear(holiday.Feast, year).FirstOrDefault() ?? When.Unresolved.Instance
            : Recurring(discourse, candidate => Feasts.InYear(holiday.Feast, candidate));

    public static When Resolve(Expression.Season season, Discourse discourse)
    {
        if (season.Year is { } year)
            return Season(season.Number, year);
        return season.Shift == 0
            ? Recurring(discourse, candidate => [Season(season.Number, candidate)])
            : Shifted(discourse, season.Shift, candidate => Season(season.Number, candidate));
    }

    public static When Resolve(Expression.MonthShift month, Discourse discourse) =>
        month.Shift == 0
            ? discourse.Reference is { } reference ? Periods.Months(reference.Year, month.Month, 1) : When.Unresolved.Instance
            : Shifted(discourse, month.Shift, year => Periods.Months(year, month.Month, 1));

    public static When Resolve(Expression.Weekday weekday, Discourse discourse)
    {
        if (discourse.IsNarrative && weekday.Shift == 0)
            return discourse.Previous is When.Day { Date: var previous }
                ? new When.Day(After(previous, weekday.Day, 0)) : When.Unresolved.Instance;
        if (discourse.Reference is not { } today)
            return When.Unresolved.Instance;
        return new When.Day((weekday.Shift, discourse.Tense) switch
        {
            ( < 0, _) => Before(today, weekday.Day, 1),
            ( > 0, _) => After(today, weekday.Day, 1),
            (_, Tense.Future) => After(today, weekday.Day, 0),
            _ => Before(today, weekday.Day, 0),
        });
    }

    private static DateOnly Before(DateOnly day, DayOfWeek weekday, int atLeast) =>
        Periods.AddDays(day, -atLeast - ((((int)day.DayOfWeek - atLeast - (int)weekday) % 7 + 7) % 7));

    private static DateOnly After(DateOnly day, DayOfWeek weekday, int atLeast) =>
        Periods.AddDays(day, atLeast + ((((int)weekday - (int)day.DayOfWeek - atLeast) % 7 + 7) % 7));

    private static When? InYear(Expression.Calendar date, int year) => date switch
    {
        { Month: { } month, Day: { } day } => day <= DateTime.DaysInMonth(year, month) ? new When.Day(new(year, month, day)) : null,
        { Month: { } month } => Periods.Months(year, month, 1),
        _ => Periods.Months(year, 1, 12),
    };

    /// <summary>Of the northern half of the world, by whole months; the winter of 2019 ends in 2020.</summary>
    private static When Season(int number, int year) => Periods.Months(year, 3 + (number * 3), 3);

    private static When Recurring(Discourse discourse, Func<int, IEnumerable<When>> inYear)
    {
        if (discourse.Era is { From: { } era })
            return Nearest(era, inYear, discourse.Era is When.Interval { First: { Month: 1, Day: 1 }, Last: { Month: 12 } });
        if (discourse.Reference is not { } today)
            return When.Unresolved.Instance;
        if (discourse.Tense is Tense.Unknown && Around(today.Year, 0, 1, inYear).FirstOrDefault(when => IsAhead(when, today)) is { } ahead)
            return ahead;
        // Eight years on there has been a 29 February even around 1900.
        return discourse.Tense is Tense.Future
            ? Around(today.Year, 0, 8, inYear).FirstOrDefault(when => when.To >= today) ?? When.Unresolved.Instance
            : Around(today.Year, -9, 9, inYear).LastOrDefault(when => when.From <= today) ?? When.Unresolved.Instance;
    }

    private static bool IsAhead(When when, DateOnly today) =>
        when is When.Day { Date: var day } && day > today && day.DayNumber - today.DayNumber <= DaysAhead;

    private static When Nearest(DateOnly era, Func<int, IEnumerable<When>> inYear, bool isWholeYear)
    {
        var start = isWholeYear ? era : Periods.AddMonths(era, -MonthsBack);
        return Around(era.Year, -1, 9, inYear).FirstOrDefault(when => when.From >= start) ?? When.Unresolved.Instance;
    }

    private static IEnumerable<When> Around(int year, int offset, int count, Func<int, IEnumerable<When>> inYear) =>
        Enumerable.Range(year + offset, count + 1).Where(candidate => candidate is > 1 and < 9998).SelectMany(inYear);

    /// <summary>"last April" is over, "next April" hasn't begun.</summary>
    private static When Shifted(Discourse discourse, int shift, Func<int, When> inYear)
    {
        if (discourse.Reference is not { } today || today.Year is < 4 or > 9990)
            return When.Unresolved.Instance;
        var years = Enumerable.Range(today.Year - 2, 5).Select(inYear);
        var found = shift < 0 ? years.LastOrDefault(when => when.To < today) : years.FirstOrDefault(when => when.From > today);
        return found ?? When.Unresolved.Instance;
    }
}
