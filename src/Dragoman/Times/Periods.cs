namespace Dragoman.Times;

/// <summary>
/// Arithmetic with days and calendar units that ends at the calendar's ends instead of throwing. Weeks begin on Monday (ISO 8601).
/// </summary>
internal static class Periods
{
    public static DateOnly AddDays(DateOnly day, long days) =>
        DateOnly.FromDayNumber((int)Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    public static DateOnly AddMonths(DateOnly day, long months)
    {
        var month = (day.Year * 12L) + day.Month - 1 + months;
        return month < 12 ? DateOnly.MinValue : month >= 120_000 ? DateOnly.MaxValue : day.AddMonths((int)months);
    }

    public static DateOnly Add(DateOnly day, Unit unit, long count) => unit switch
    {
        Unit.Moment => day,
        Unit.Hour => AddDays(day, count / 24),
        < Unit.Month => AddDays(day, count * Days(unit)),
        _ => AddMonths(day, count * Months(unit)),
    };

    private static int Days(Unit unit) => unit switch
    {
        Unit.Weekend or Unit.Week => 7,
        Unit.Fortnight => 14,
        _ => 1,
    };

    private static int Months(Unit unit) => unit switch
    {
        Unit.Quarter => 3,
        Unit.Year => 12,
        Unit.Decade => 120,
        Unit.Century => 1200,
        _ => 1,
    };

    /// <summary>
    /// The calendar's unit that holds a day. A weekend is Friday to Sunday, so that it holds both the Arab and the European one.
    /// </summary>
    public static When Containing(DateOnly day, Unit unit) => unit switch
    {
        Unit.Moment or Unit.Hour or Unit.Day => new When.Day(day),
        Unit.Weekend => new When.Interval(AddDays(Monday(day), 4), AddDays(Monday(day), 6)),
        Unit.Week => new When.Interval(Monday(day), AddDays(Monday(day), 6)),
        Unit.Fortnight => new When.Interval(Monday(day), AddDays(Monday(day), 13)),
        Unit.Month => Months(day.Year, day.Month, 1),
        Unit.Quarter => Months(day.Year, ((day.Month - 1) / 3 * 3) + 1, 3),
        Unit.Year => Months(day.Year, 1, 12),
        Unit.Decade => Years(Math.Max(1, day.Year / 10 * 10), 10),
        _ => Years(((day.Year - 1) / 100 * 100) + 1, 100),
    };

    public static When Months(int year, int month, int count)
    {
        var from = new DateOnly(year, month, 1);
        return new When.Interval(from, AddDays(AddMonths(from, count), AddMonths(from, count) == DateOnly.MaxValue ? 0 : -1));
    }

    private static When.Interval Years(int year, int count) => new(new(year, 1, 1), new(Math.Min(9999, year + count - 1), 12, 31));

    private static DateOnly Monday(DateOnly day) => AddDays(day, -(((int)day.DayOfWeek + 6) % 7));

    /// <summary>
    /// How far "recent days", "several weeks", "the past years" reach: a week, four weeks, half a year, five years, thirty years.
    /// </summary>
    public static int Reach(Unit unit, Count count) => !count.IsVague ? count.Number : Math.Max(count.Number, unit switch
    {
        Unit.Hour => 24,
        Unit.Day => 7,
        Unit.Week or Unit.Weekend => 4,
        Unit.Month => 6,
        Unit.Year => 5,
        Unit.Decade or Unit.Century => 3,
        _ => 2,
    });
}
