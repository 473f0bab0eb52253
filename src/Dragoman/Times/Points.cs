using Dragoman.Quantities;

namespace Dragoman.Times;

/// <summary>
/// Reads one place in time, and puts together what names it twice: "today, Wednesday", "at dawn on Sunday", "Wednesday evening".
/// </summary>
internal static class Points
{
    private static readonly Vocabulary BeforeDay = new("of on from between");

    public static Match Read(TimeAtoms atoms, int i)
    {
        var match = Match.Longer(Joined(atoms, i), FromDayTime(atoms, i));
        match = Match.Longer(match, Parts.Read(atoms, i));
        return match.IsNone ? match : Extended(atoms, match);
    }

    /// <summary>One name of one time: "June", "last month", "Ramadan", "two days ago".</summary>
    public static Match Simple(TimeAtoms atoms, int i)
    {
        var match = CalendarDates.Read(atoms, i);
        match = Match.Longer(match, Weekdays.Read(atoms, i));
        match = Match.Longer(match, DayWords.Read(atoms, i));
        match = Match.Longer(match, Stretches.Read(atoms, i));
        match = Match.Longer(match, Shifts.Read(atoms, i));
        match = Match.Longer(match, Distances.Read(atoms, i));
        match = Match.Longer(match, Eras.Read(atoms, i));
        match = Match.Longer(match, Holidays.Read(atoms, i));
        return Match.Longer(match, HijriDates.Read(atoms, i));
    }

    /// <summary>"Wednesday, June 3", "today (Wednesday)", "yesterday, Tuesday, June 2".</summary>
    private static Match Joined(TimeAtoms atoms, int i)
    {
        var match = Simple(atoms, i);
        for (var names = 1; names < 4 && !match.IsNone && IsDay(match.Expression); names++)
        {
            var joined = Apposed(atoms, match);
            if (joined.IsNone)
                break;
            match = joined;
        }
        return match;
    }

    private static Match Apposed(TimeAtoms atoms, Match match)
    {
        var start = AfterParts(atoms, match.Next);
        var isOpen = atoms.Atoms.IsSign(start, '(');
        var at = isOpen ? start + 1 : atoms.Atoms.IsSign(start, '.') ? atoms.SkipComma(start + 1) : atoms.SkipComma(start);
        var second = Simple(atoms, at);
        if (second.IsNone || !CanName(match.Expression, second.Expression) || (isOpen && !atoms.Atoms.IsSign(second.Next, ')')))
            return Match.None;
        return new(new Expression.Both(match.Expression, second.Expression), isOpen ? second.Next + 1 : second.Next);
    }

    private static bool IsDay(Expression expression) =>
        expression is Expression.DayShift or Expression.Weekday or Expression.Both or Expression.Calendar { Day: not null } or Expression.Hijri { Day: not null };

    /// <summary>A more exact name follows a less exact one: a word, a weekday, a date.</summary>
    private static bool CanName(Expression first, Expression second) => (first, second) switch
    {
        (Expression.Both both, _) => CanName(both.Second, second),
        (Expression.DayShift, Expression.Weekday { Shift: 0 } or Expression.Calendar { Day: not null }) => true,
        (Expression.Weekday, Expression.Calendar { Day: not null }) => true,
        (Expression.Calendar { Day: not null }, Expression.Weekday { Shift: 0 }) => true,
        _ => false,
    };

    /// <summary>
    /// "dawn on Sunday", "3 a.m. on Wednesday", "the night of 3 to 4 June", "the early hours of Monday", "noon yesterday".
    /// </summary>
    private static Match FromDayTime(TimeAtoms atoms, int i)
    {
        var at = atoms.Skip(i, "the");
        var end = DayTimes.After(atoms, at);
        if (end == at)
            return Match.None;
        var start = atoms.IsAny(end, BeforeDay) ? end + 1 : atoms.SkipComma(end);
        var day = Ranges.Joined(atoms, start, atoms.Is(end, "between"));
        return !day.IsNone && IsDayOrDays(day.Expression) ? day : DayTimes.Read(atoms, i);
    }

    private static bool IsDayOrDays(Expression expression) => expression switch
    {
        Expression.Range range => IsDay(range.First),
        Expression.Beside or Expression.Same => true,
        _ => IsDay(expression),
    };

    /// <summary>"Wednesday evening", "Wednesday at 3 a.m.", "yesterday in the morning", "3 June at dawn".</summary>
    private static Match Extended(TimeAtoms atoms, Match match)
    {
        if (!IsDay(match.Expression) && match.Expression is not (Expression.Beside or Expression.Same or Expression.Overnight))
            return match;
        var next = AfterParts(atoms, match.Next);
        var comma = atoms.SkipComma(next);
        var at = atoms.Is(comma, "at") || atoms.Is(comma, "around") || atoms.Is(comma, "about") ? comma + 1
            : atoms.Is(comma, "in") && atoms.Is(comma + 1, "the") ? comma + 2
            : next;
        var end = at > next || atoms[next].Kind is AtomKind.Clock ? DayTimes.After(atoms, at) : next;
        return match with { Next = end > at ? end : next };
    }

    private static int AfterParts(TimeAtoms atoms, int i)
    {
        var end = DayTimes.After(atoms, i);
        return end > i && atoms[i].Kind is AtomKind.Word && !atoms.Is(i, "overnight")
            && Numerals.WordAt(atoms.Atoms, i).Kind is NumberWordKind.None ? end : i;
    }
}
