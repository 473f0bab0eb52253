using System.Globalization;

namespace Dragoman.Times.TimeMl;

internal readonly record struct TimexValue(TimexType Type, string Value, string? Quant = null, string? Freq = null);

/// <summary>Says type and value of what was read.</summary>
internal static class TimexValues
{
    /// <param name="timeOfDay">"TMO", "T15:30"; null for none.</param>
    public static TimexValue Of(TimexReading reading, string? timeOfDay, TimexDiscourse discourse) => reading switch
    {
        TimexReading.Point { Expression: Expression.Stretch stretch } => Stretch(stretch),
        TimexReading.Point { Expression: Expression.Slice { Count: > 1 and not 3 } slice } => Slice(slice),
        TimexReading.Point { Expression: Expression.Ago { Count.IsVague: true } } => new(TimexType.Date, "PAST_REF"),
        TimexReading.Point { Expression: Expression.Beside { Count.IsVague: true } beside } =>
            new(TimexType.Date, beside.Direction < 0 ? "PAST_REF" : "FUTURE_REF"),
        TimexReading.Point { Expression: Expression.Ago { Unit: Unit.Year, Count.Number: 1 } ago } when QuarterBefore(discourse) is null => Point(ago, timeOfDay, discourse),
        TimexReading.Point { Expression: Expression.Ago { Unit: Unit.Year, Count.Number: 1 } or Expression.Beside { Unit: Unit.Year, Count.Number: 1, Direction: -1 } } point
            when QuarterBefore(discourse) is { } quarter => new(TimexType.Date, quarter.ToString()),
        TimexReading.Point { Expression: Expression.Holiday or Expression.Hijri { Day: null } } feast => Feast(feast.Expression, timeOfDay, discourse),
        TimexReading.Offset offset => Offset(offset, discourse),
        TimexReading.WeekdayOf weekday => WeekdayOf(weekday, timeOfDay, discourse),
        TimexReading.Clock clock => Point(new Expression.DayTime(), clock.Value, discourse),
        TimexReading.Ahead within => discourse.Days.Tense is Tense.Future && within.Expression.Unit > Unit.Hour && !within.Expression.Count.IsVague
            ? Point(within.Expression, null, discourse) : new(TimexType.Duration, within.Length),
        TimexReading.LastOf last => LastOf(last.Date, timeOfDay, discourse),
        TimexReading.Point point => Point(point.Expression, timeOfDay, discourse),
        TimexReading.Ancient ancient => Ancient(ancient, discourse),
        TimexReading.Quarter quarter => Quarter(quarter, discourse),
        TimexReading.YearBefore before => YearBefore(before, discourse),
        TimexReading.OfYear season => StampResolver.Resolve(season.Year, discourse) is { Year: var year }
            ? Date(new(StampGrain.Season, year, season.Season.Number), discourse) : new(TimexType.Date, Stamp.Unknown(StampGrain.Season)),
        TimexReading.LastDay => StampResolver.Resolve(new Expression.UnitShift(Unit.Year, 0), discourse) is { Year: var year }
            ? Date(new(StampGrain.Day, year, 12, 31), discourse) : new(TimexType.Date, "XXXX-12-31"),
        TimexReading.Previous => new(TimexType.Date, discourse.Previous?.ToString() ?? "PAST_REF"),
        TimexReading.Span span => Date(span.Stamp, discourse),
        TimexReading.Duration duration => new(TimexType.Duration, duration.Value),
        TimexReading.Set set => new(TimexType.Set, set.Value, set.Quant, set.Freq),
        TimexReading.Reference reference => new(TimexType.Date, reference.Value),
        _ => throw new InvalidOperationException($"No value for {reading}."),
    };

    private static TimexValue Date(Stamp stamp, TimexDiscourse discourse)
    {
        discourse.Note(stamp);
        return new(TimexType.Date, stamp.ToString());
    }

    private static TimexValue Offset(TimexReading.Offset offset, TimexDiscourse discourse) =>
        StampResolver.Resolve(offset.Start, discourse)?.FirstDay is { } day
            ? Date(Stamp.OfDay(Periods.Add(day, offset.Unit, offset.Count)), discourse)
            : new(TimexType.Date, Stamp.Unknown(StampGrain.Day));

    private static TimexValue WeekdayOf(TimexReading.WeekdayOf weekday, string? timeOfDay, TimexDiscourse discourse)
    {
        var week = Resolver.Resolve(weekday.Week, discourse.Days);
        if (week is not When.Interval { First: var monday })
            return new(TimexType.Date, Stamp.Unknown(StampGrain.Day));
        var day = Periods.AddDays(monday, ((int)weekday.Day + 6) % 7);
        discourse.Days.Note(new When.Day(day), false);
        var value = Date(Stamp.OfDay(day), discourse);
        return timeOfDay is null ? value : new(TimexType.Time, value.Value + timeOfDay);
    }

    /// <summary>Feasts of several days and months of other calendars are ISO 8601's intervals: "2020-04-24/2020-05-23".</summary>
    private static TimexValue Feast(Expression expression, string? timeOfDay, TimexDiscourse discourse)
    {
        var when = Resolver.Resolve(expression, discourse.Days);
        if (when is not When.Interval { First: var first, Last: var last })
            return Point(expression, timeOfDay, discourse);
        discourse.Days.Note(when, TimeFinder.SetsEra(expression));
        discourse.Note(Stamp.Holding(first, StampGrain.Month));
        return new(TimexType.Date, $"{Stamp.OfDay(first)}/{Stamp.OfDay(last)}");
    }

    /// <summary>History has no day that "today" means.</summary>
    private static bool IsTimeless(Expression expression, TimexDiscourse discourse) =>
        discourse.Days.IsNarrative && (expression is Expression.DayShift { Days: 0 } || expression is Expression.Beside && discourse is { Days.Previous: null, AncientYear: null });

    private static TimexValue Point(Expression expression, string? timeOfDay, TimexDiscourse discourse)
    {
        var grain = StampResolver.Grain(expression);
        if (IsTimeless(expression, discourse))
            return timeOfDay is not null ? new(TimexType.Time, "XXXX-XX-XX" + timeOfDay)
                : new(TimexType.Date, expression is Expression.DayShift ? "PRESENT_REF" : Stamp.Unknown(grain));
        var stamp = StampResolver.Resolve(expression, discourse);
        if (stamp is { } known)
            discourse.Note(known);
        var value = stamp?.ToString() ?? Stamp.Unknown(grain);
        return grain is StampGrain.Day && timeOfDay is not null ? new(TimexType.Time, value + timeOfDay) : new(TimexType.Date, value);
    }

    private static TimexValue LastOf(Expression.Calendar date, string? timeOfDay, TimexDiscourse discourse)
    {
        if (discourse.Previous is not { Year: > 0 and < 9998, FirstDay: { } first } before || discourse.Days.IsNarrative)
            return Point(date, timeOfDay, discourse);
        var isLater = (date.Month, date.Day ?? 1).CompareTo((first.Month, before.Grain is StampGrain.Day ? first.Day : 1)) >= 0;
        return Point(date with { Year = before.Year + (isLater ? 0 : 1) }, timeOfDay, discourse);
    }

    private static TimexValue Stretch(Expression.Stretch stretch) => Length(stretch.Unit, stretch.Count);

    /// <summary>"the last two months of 2019".</summary>
    private static TimexValue Slice(Expression.Slice slice) => Length(slice.Unit, new(slice.Count, false));

    private static TimexValue Length(Unit unit, Count count)
    {
        var number = count.IsVague ? "X" : count.Number.ToString(CultureInfo.InvariantCulture);
        return new(TimexType.Duration, unit switch
        {
            Unit.Moment => $"PT{number}M",
            Unit.Hour => $"PT{number}H",
            Unit.Day => $"P{number}D",
            Unit.Weekend => $"P{number}WE",
            Unit.Fortnight when !count.IsVague => string.Create(CultureInfo.InvariantCulture, $"P{2 * count.Number}W"),
            Unit.Week or Unit.Fortnight => $"P{number}W",
            Unit.Month => $"P{number}M",
            Unit.Quarter => $"P{number}Q",
            Unit.Year => $"P{number}Y",
            Unit.Decade => $"P{number}DE",
            _ => $"P{number}CE",
        });
    }

    private static TimexValue Ancient(TimexReading.Ancient ancient, TimexDiscourse discourse) => Date(ancient.Within switch
    {
        Expression.Calendar { Month: { } month, Day: { } day } => new(StampGrain.Day, ancient.Year, month, day),
        Expression.Calendar { Month: { } month } => new(StampGrain.Month, ancient.Year, month),
        Expression.Season season => new(StampGrain.Season, ancient.Year, season.Number),
        _ => new Stamp(StampGrain.Year, ancient.Year),
    }, discourse);

    private static Stamp? QuarterBefore(TimexDiscourse discourse) =>
        discourse.Previous is not { Grain: StampGrain.Quarter or StampGrain.Half } previous ? null
        : previous.Grain is StampGrain.Quarter ? (discourse.Quarter ?? previous).AddYears(-1)
        : previous.AddYears(-1);

    private static TimexValue YearBefore(TimexReading.YearBefore before, TimexDiscourse discourse)
    {
        var quarter = QuarterBefore(discourse) ?? (before.IsQuarter ? Latest(discourse)?.AddYears(-1) : null);
        if (quarter is { } known)
            return new(TimexType.Date, known.ToString());
        return Point(new Expression.Ago(Unit.Year, new(1, false)), null, discourse);
    }

    private static TimexValue Quarter(TimexReading.Quarter quarter, TimexDiscourse discourse)
    {
        var stamp = quarter.Year is { } year
            ? StampResolver.Resolve(year, discourse) is { Year: var number } ? InYear(quarter, number, discourse) : null
            : quarter.Number == 0 ? discourse.Quarter ?? Latest(discourse) : Nearest(quarter, discourse);
        return stamp is { } known ? Date(known, discourse) : new(TimexType.Date, quarter.Number > 0 ? $"XXXX-Q{quarter.Number}" : "XXXX-QX");
    }

    private static Stamp? InYear(TimexReading.Quarter quarter, int year, TimexDiscourse discourse) =>
        quarter.Number > 0 ? new(quarter.Grain, year, quarter.Number)
        : discourse.Quarter is { } spoken ? spoken with { Year = year }
        : new Stamp(StampGrain.Year, year);

    /// <summary>The last quarter that is over.</summary>
    private static Stamp? Latest(TimexDiscourse discourse) =>
        discourse.Quarter ?? (discourse.Days.Reference is { } today ? Stamp.Holding(Periods.AddMonths(today, -3), StampGrain.Quarter) : null);

    /// <summary>The one that has begun last, or in the future tense the next that isn't over.</summary>
    private static Stamp? Nearest(TimexReading.Quarter quarter, TimexDiscourse discourse)
    {
        if (discourse.Days.Reference is not { Year: > 1 and < 9999 } today)
            return null;
        var now = Stamp.Holding(today, quarter.Grain).Number;
        var year = discourse.Days.Tense is Tense.Future ? today.Year + (quarter.Number < now ? 1 : 0) : today.Year - (quarter.Number > now ? 1 : 0);
        return new(quarter.Grain, year, quarter.Number);
    }
}
