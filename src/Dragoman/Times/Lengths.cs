using Dragoman.Quantities;

namespace Dragoman.Times;

/// <summary>
/// Reads what has no place on the calendar: "for three hours", "the six-year war", "daily", "every Friday", "twice a week".
/// </summary>
internal static class Lengths
{
    private static readonly Vocabulary BeforeOne = new("""
        for in within during over after lasted lasting about nearly almost least than spent took whole entire of once
        """);

    public static Match Read(TimeAtoms atoms, int i)
    {
        var set = Set(atoms, i);
        return set.IsNone ? Duration(atoms, i) : set;
    }

    private static Match Set(TimeAtoms atoms, int i) => atoms.KindAt(i) switch
    {
        TimeWordKind.Often when IsOrdinary(atoms, i) => Sets(i + 1),
        TimeWordKind.Weekdays => Sets(i + 1),
        TimeWordKind.Each => Each(atoms, i),
        TimeWordKind.Opener when Times(atoms, i) is var end && end > i => Sets(end),
        _ when Times(atoms, i) is var end && end > i => Sets(end),
        _ => Match.None,
    };

    private static Match Sets(int next) => new(new Expression.Set(), next);

    /// <summary>"the daily bombardment", not "the Daily Mail".</summary>
    private static bool IsOrdinary(TimeAtoms atoms, int i) => !atoms.Atoms.IsCapital(i) || (i == 0 && !atoms.Atoms.IsCapital(1));

    /// <summary>"every day", "every two weeks", "each Friday", "every other month", "per day".</summary>
    private static Match Each(TimeAtoms atoms, int i)
    {
        var at = atoms.Skip(atoms.Skip(i + 1, "other"), "single");
        if (Counts.TryRead(atoms, at, out _, out var next))
            at = next;
        return atoms.KindAt(at) is TimeWordKind.Unit or TimeWordKind.Units or TimeWordKind.Weekday or TimeWordKind.DayPart or TimeWordKind.Season
                || CalendarDates.MonthAt(atoms, at) > 0
            ? Sets(at + 1)
            : Match.None;
    }

    /// <summary>"twice a week", "three times per day", "once a month".</summary>
    private static int Times(TimeAtoms atoms, int i)
    {
        var at = atoms.Is(i, "once") || atoms.Is(i, "twice") ? i + 1
            : Counts.TryRead(atoms, i, out _, out var next) && atoms.Is(next, "times") ? next + 1
            : 0;
        return at > 0 && (atoms.Is(at, "a") || atoms.Is(at, "an") || atoms.KindAt(at) is TimeWordKind.Each)
            && atoms.KindAt(at + 1) is TimeWordKind.Unit ? at + 2 : i;
    }

    private static Match Duration(TimeAtoms atoms, int i)
    {
        if (atoms.Is(i, "half") && (atoms.Is(i + 1, "a") || atoms.Is(i + 1, "an")) && atoms.KindAt(i + 2) is TimeWordKind.Unit)
            return new(new Expression.Duration(), i + 3);
        if (!Distances.Length(atoms, i, out var unit, out var count, out var next) || !IsDuration(atoms, i, unit, count, next))
            return Match.None;
        return new(new Expression.Duration(), atoms.Atoms.IsHyphen(next) && atoms.Is(next + 1, "long") ? next + 2 : next);
    }

    private static bool IsDuration(TimeAtoms atoms, int i, Unit unit, Count count, int next)
    {
        if (atoms.KindAt(i) is TimeWordKind.Units || atoms.Is(i, "a") || atoms.Is(i, "an") || atoms.Is(i, "one"))
            return unit is not (Unit.Moment or Unit.Quarter)
                && (atoms.Atoms.IsHyphen(i + 1) || atoms.Atoms.IsAny(i - 1, BeforeOne) || atoms.Is(next, "of")
                || atoms.Atoms.IsHyphen(next) && atoms.Is(next + 1, "long"));
        return count.Number > 0 && unit is not Unit.Quarter && !atoms.Is(next - 1, "second") && !atoms.Is(next - 1, "moments");
    }
}
