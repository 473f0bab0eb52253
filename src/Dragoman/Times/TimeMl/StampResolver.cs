namespace Dragoman.Times.TimeMl;

/// <summary>Puts expressions of points on the calendar, by the same resolution that claims get their intervals from.</summary>
internal static class StampResolver
{
    /// <returns>Null where nothing says which time is meant.</returns>
    public static Stamp? Resolve(Expression expression, TimexDiscourse discourse)
    {
        if (discourse.AncientYear is { } year && Ancient(expression, year) is { } ancient)
            return ancient;
        var when = Resolver.Resolve(expression, discourse.Days);
        discourse.Days.Note(when, TimeFinder.SetsEra(expression));
        return when.From is { } day ? Stamp.Holding(Day(expression, when, day), Grain(expression)) : null;
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
        Expression.OfYear date => Grain(date.Date),
        Expression.Season => StampGrain.Season,
        Expression.UnitShift { Unit: var unit } => UnitNames.Grain(unit),
        Expression.Ago { Unit: var unit } => UnitNames.Grain(unit),
        Expression.Beside { Unit: var unit } => UnitNames.Grain(unit),
        Expression.Same { Unit: var unit } => UnitNames.Grain(unit),
        Expression.Part { Portion: Portion.FirstHalf or Portion.SecondHalf } half when Grain(half.Whole) is StampGrain.Year => StampGrain.Half,
        Expression.Part part => Grain(part.Whole),
        Expression.Slice { Unit: Unit.Month, Count: 3 } => StampGrain.Quarter,
        Expression.Slice { Unit: var unit } => UnitNames.Grain(unit),
        Expression.Range range => Grain(range.Last),
        _ => StampGrain.Day,
    };
}
