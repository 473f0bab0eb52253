namespace Dragoman.Times.TimeMl;

/// <summary>Puts expressions of points on the calendar, by the same resolution that claims get their intervals from.</summary>
internal static class StampResolver
{
    private const int DaysAhead = 100;

    /// <returns>Null where nothing says which time is meant.</returns>
    public static Stamp? Resolve(Expression expression, TimexDiscourse discourse)
    {
        if (discourse.AncientYear is { } year && Ancient(expression, year) is { } ancient)
            return ancient;
        if (discourse.Days.IsNarrative && discourse.Told is { Year: > 0 and < 9999 } previous && InHistory(expression, previous) is { } told)
            return Noted(told, discourse);
        if (Ahead(expression, discourse.Days) is { } ahead)
            return ahead;
        var when = Resolver.Resolve(expression, discourse.Days);
        discourse.Days.Note(when, TimeFinder.SetsEra(expression));
        return when.From is { } day ? Stamp.Holding(Day(expression, when, day), Grain(expression)) : null;
    }

    private static Stamp Noted(Stamp stamp, TimexDiscourse discourse)
    {
        if (stamp.FirstDay is { } day)
            discourse.Days.Note(stamp.Grain is StampGrain.Day ? new When.Day(day) : Periods.Containing(day, Unit.Month), true);
        return stamp;
    }

    /// <summary>
    /// History goes on in the year that was named last; only from December on does it pass into the next one unsaid.
    /// </summary>
    private static Stamp? InHistory(Expression expression, Stamp previous) => expression switch
    {
        Expression.Calendar { Year: null, Month: { } month, Day: var day } =>
            day > DateTime.DaysInMonth(Year(previous, month), month) ? null
            : day is { } number ? new(StampGrain.Day, Year(previous, month), month, number) : new(StampGrain.Month, Year(previous, month), month),
        Expression.Season { Year: null, Shift: 0 } season => new(StampGrain.Season, previous.Year, season.Number),
        Expression.Part part => InHistory(part.Whole, previous),
        _ => null,
    };

    private static int Year(Stamp previous, int month) =>
        previous.Grain is StampGrain.Month or StampGrain.Day && previous.Number == 12 && month <= 2 ? previous.Year + 1 : previous.Year;

    /// <summary>"payable Dec. 15" in a report of November, whatever the tense: that is nearer than last year's.</summary>
    private static Stamp? Ahead(Expression expression, Discourse days)
    {
        if (days.IsNarrative || days.Era is not null || days.Reference is not { Year: > 1 and < 9998 } today || expression is not Expression.Calendar { Year: null, Month: { } month, Day: { } day })
            return null;
        foreach (var year in (ReadOnlySpan<int>)[today.Year, today.Year + 1])
            if (day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, day) is var date && date > today && date.DayNumber - today.DayNumber <= DaysAhead)
                return Stamp.OfDay(date);
        return null;
    }

    /// <summary>A week's stamp is that of a day in its middle: calendars differ in where it begins.</summary>
    private static DateOnly Day(Expression expression, When when, DateOnly first) =>
        Grain(expression) is StampGrain.Week or StampGrain.Weekend && when.To is { } last ? Periods.AddDays(first, (last.DayNumber - first.DayNumber) / 2) : first;

    /// <summary>In a history of before Christ: "in August", "the following year", "the same year".</summary>
    private static Stamp? Ancient(Expression expression, int year) => expression switch
    {
        Expression.Calendar { Year: null, Month: { } month, Day: { } day } => new(StampGrain.Day, year, month, day),
        Expression.Calendar { Year: null, Month: { } month } => new(StampGrain.Month, year, month),
        Expression.Season { Year: null } season => new Stamp(StampGrain.Season, year, season.Number).AddYears(season.Shift),
        Expression.Same { Unit: Unit.Year } => new(StampGrain.Year, year),
        Expression.UnitShift { Unit: Unit.Year } shift => new Stamp(StampGrain.Year, year).AddYears(shift.Count),
        Expression.Beside { Unit: Unit.Year, Count.IsVague: false } beside =>
            new Stamp(StampGrain.Year, year).AddYears(beside.Direction * beside.Count.Number),
        Expression.Beside { Unit: Unit.Decade, Count.IsVague: false } beside =>
            new Stamp(StampGrain.Year, year).AddYears(beside.Direction * 10 * beside.Count.Number),
        Expression.Part part => Ancient(part.Whole, year),
        _ => null,
    };

    public static StampGrain Grain(Expression expression) => expression switch
    {
        Expression.Calendar { Day: not null } => StampGrain.Day,
        Expression.Calendar { Month: not null } or Expression.MonthShift => StampGrain.Month,
        Expression.Calendar => StampGrain.Year,
        Expression.Hijri { Day: null } => StampGrain.Month,
        Expression.OfYear date => Grain(date.Date),
        Expression.Season => StampGrain.Season,
        Expression.UnitShift { Unit: var unit } => UnitNames.Grain(unit),
        Expression.Ago { Unit: var unit } => UnitNames.Grain(unit),
        Expression.Beside { Unit: var unit } => UnitNames.Grain(unit),
        Expression.Within { Unit: var unit } => UnitNames.Grain(unit),
        Expression.Hence { Unit: var unit } => UnitNames.Grain(unit),
        Expression.Further further => Grain(further.Nearer),
        Expression.Same { Unit: var unit } => UnitNames.Grain(unit),
        Expression.Part { Portion: Portion.FirstHalf or Portion.SecondHalf } half when Grain(half.Whole) is StampGrain.Year => StampGrain.Half,
        Expression.Part part => Grain(part.Whole),
        Expression.Slice { Unit: Unit.Month, Count: 3 } => StampGrain.Quarter,
        Expression.Slice { Unit: var unit } => UnitNames.Grain(unit),
        Expression.Range range => Grain(range.Last),
        _ => StampGrain.Day,
    };
}
