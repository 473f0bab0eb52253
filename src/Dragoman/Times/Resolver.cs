namespace Dragoman.Times;

/// <summary>Says what an expression means on the calendar.</summary>
internal static class Resolver
{
    public static When Resolve(Expression expression, Discourse discourse) => expression switch
    {
        Expression.Calendar date => CalendarResolver.Resolve(date, discourse),
        Expression.OfYear date => Resolve(date.Year, discourse).From is { Year: var year }
            ? CalendarResolver.Resolve(date.Date with { Year = year }, discourse)
            : When.Unresolved.Instance,
        Expression.DayShift shift => FromReference(discourse, day => new When.Day(Periods.AddDays(day, shift.Days))),
        Expression.Overnight => FromReference(discourse, day => new When.Interval(Periods.AddDays(day, -1), day)),
        Expression.Weekday weekday => CalendarResolver.Resolve(weekday, discourse),
        Expression.MonthShift month => CalendarResolver.Resolve(month, discourse),
        Expression.UnitShift { Unit: Unit.Weekend, Count: 0 } when discourse.Tense is not Tense.Future => FromBase(discourse, LastWeekend),
        Expression.UnitShift shift => FromBase(discourse, day => Periods.Containing(Periods.Add(day, shift.Unit, shift.Count), shift.Unit)),
        Expression.Ago ago => FromReference(discourse, day => Away(day, ago.Unit, ago.Count, -1)),
        Expression.Beside beside => Beside(beside, discourse),
        Expression.Same same => discourse.Previous is { From: { } from } ? Periods.Containing(from, same.Unit) : When.Unresolved.Instance,
        Expression.Within within => discourse.Tense is Tense.Future
            ? FromReference(discourse, day => Away(day, within.Unit, within.Count, 1)) : When.Unresolved.Instance,
        Expression.Hence hence => FromReference(discourse, day => Away(day, hence.Unit, hence.Count, 1)),
        Expression.Further further => Resolve(further.Nearer, discourse).From is { } near
            ? Periods.Containing(Periods.Add(near, further.Unit, further.Count), Ranges.Grain(further.Nearer)) : When.Unresolved.Instance,
        Expression.Lasting lasting => Lasting(lasting, discourse),
        Expression.Stretch stretch => FromBase(discourse, day => Stretch(day, stretch)),
        Expression.Part part => PartsOf.Portion(Resolve(part.Whole, discourse), part.Portion, discourse.Reference),
        Expression.Slice slice => PartsOf.Slice(Resolve(slice.Whole, discourse), slice.Unit, slice.Start, slice.Count),
        Expression.Holiday holiday => CalendarResolver.Resolve(holiday, discourse),
        Expression.Season season => CalendarResolver.Resolve(season, discourse),
        Expression.Hijri hijri => HijriDates.Resolve(hijri),
        Expression.DayTime => DayTime(discourse),
        Expression.Range range => RangeResolver.Resolve(range, discourse),
        Expression.Since since => RangeResolver.Resolve(since, discourse),
        Expression.Until until => RangeResolver.Resolve(until, discourse),
        Expression.Both both => Both(both, discourse),
        _ => When.Unresolved.Instance,
    };

    private static When FromReference(Discourse discourse, Func<DateOnly, When> resolve) =>
        discourse.Reference is { } day ? resolve(day) : When.Unresolved.Instance;

    /// <summary>48 hours from Friday end on Sunday, two days from Friday on Saturday.</summary>
    private static When Lasting(Expression.Lasting lasting, Discourse discourse)
    {
        if (Resolve(lasting.Start, discourse).From is not { } first)
            return When.Unresolved.Instance;
        var end = Periods.Add(first, lasting.Unit, lasting.Count);
        var last = lasting.Unit is Unit.Hour ? end : Periods.AddDays(end, -1);
        return last > first ? new When.Interval(first, last) : new When.Day(first);
    }

    /// <summary>In history "the past two days" count from the time that is told of.</summary>
    private static When FromBase(Discourse discourse, Func<DateOnly, When> resolve) =>
        discourse.IsNarrative && discourse.Previous is { From: { } day } ? resolve(day) : FromReference(discourse, resolve);

    /// <summary>The weekend that has begun last.</summary>
    private static When LastWeekend(DateOnly day) =>
        Periods.Containing(day.DayOfWeek is DayOfWeek.Friday or DayOfWeek.Saturday or DayOfWeek.Sunday
            ? day : Periods.AddDays(day, -7), Unit.Weekend);

    private static When Away(DateOnly day, Unit unit, Count count, int direction)
    {
        if (!count.IsVague)
            return Periods.Containing(Periods.Add(day, unit, direction * (long)count.Number), unit);
        var (near, far) = (Periods.Add(day, unit, 2L * direction), Periods.Add(day, unit, direction * (long)Periods.Reach(unit, count)));
        return near == far ? new When.Day(near) : direction < 0 ? new When.Interval(far, near) : new When.Interval(near, far);
    }

    private static When Stretch(DateOnly day, Expression.Stretch stretch)
    {
        var reach = Periods.Reach(stretch.Unit, stretch.Count);
        var hours = stretch.Unit is Unit.Hour ? Math.Max(24, (reach + 23) / 24 * 24) : reach;
        var far = Periods.Add(day, stretch.Unit, stretch.Direction * (long)hours);
        return far == day ? new When.Day(day) : stretch.Direction < 0 ? new When.Interval(far, day) : new When.Interval(day, far);
    }

    /// <summary>"a week later": seven days after a day, but the month after for "a month later", since nobody counts the days.</summary>
    private static When Beside(Expression.Beside beside, Discourse discourse)
    {
        var start = discourse.Previous is { } previous ? (beside.Direction < 0 ? previous.From : previous.To) : discourse.Reference;
        if (start is not { } day)
            return When.Unresolved.Instance;
        if (beside.Count.IsVague)
            return Away(day, beside.Unit, beside.Count, beside.Direction);
        var moved = Periods.Add(day, beside.Unit, beside.Direction * (long)beside.Count.Number);
        return beside.Unit is Unit.Week && discourse.Previous is null or When.Day
            ? new When.Day(moved) : Periods.Containing(moved, beside.Unit);
    }

    /// <summary>"at dawn": on the day that the sentence names, else, in news, on the day of the report.</summary>
    private static When DayTime(Discourse discourse) =>
        discourse is { PreviousIsInSentence: true, Previous: When.Day day } ? day
        : discourse.IsNarrative ? (discourse.Previous as When.Day ?? (When)When.Unresolved.Instance)
        : FromReference(discourse, today => new When.Day(today));

    /// <summary>The second name is the more exact one; where it can't be resolved the first may do.</summary>
    private static When Both(Expression.Both both, Discourse discourse) =>
        CalendarResolver.ResolveOn(both, discourse) is { } agreed ? agreed
        : both.Second is Expression.Calendar && Resolve(both.Second, discourse) is When.Day day ? day
        : Resolve(both.First, discourse) is When.Day first ? first
        : Resolve(both.Second, discourse);
}
