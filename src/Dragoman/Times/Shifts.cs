using Dragoman.Quantities;

namespace Dragoman.Times;

/// <summary>Reads units that are pointed at: "last week", "this month", "the following day", "that year", "last April".</summary>
internal static class Shifts
{
    private static readonly Vocabulary AfterTime = new("and but in at by when near");

    public static Match Read(TimeAtoms atoms, int i)
    {
        var at = atoms.Skip(i, "the");
        return atoms.KindAt(at) switch
        {
            TimeWordKind.Back or TimeWordKind.Forward => Neighbour(atoms, at, atoms.KindAt(at) is TimeWordKind.Back ? -1 : 1, at > i),
            TimeWordKind.This => Present(atoms, at),
            TimeWordKind.That => That(atoms, at),
            TimeWordKind.Beside => Beside(atoms, at, atoms.WordAt(at).Value),
            TimeWordKind.Unit when at > i && atoms.Is(at, "weekend") => new(new Expression.UnitShift(Unit.Weekend, 0), at + 1),
            TimeWordKind.Unit when at > i => DayAround(atoms, at),
            _ => Match.None,
        };
    }

    /// <summary>"last week", "next month", "last April"; "the next day" counts from the day that was spoken of.</summary>
    private static Match Neighbour(TimeAtoms atoms, int i, int direction, bool definite)
    {
        if (MonthOrSeason(atoms, i + 1, direction) is { IsNone: false } named)
            return named;
        if (atoms.KindAt(i + 1) is not TimeWordKind.Unit || atoms.WordAt(i + 1).Unit < Unit.Day)
            return Match.None;
        var unit = atoms.WordAt(i + 1).Unit;
        if (direction > 0 && (definite || unit is Unit.Day))
            return new(new Expression.Beside(unit, new(1, false), direction), i + 2);
        // "the last day" is an end, not a yesterday.
        return unit is Unit.Day ? Match.None : new(new Expression.UnitShift(unit, direction), i + 2);
    }

    /// <summary>"this week", "this past week", "this coming June", "this April".</summary>
    private static Match Present(TimeAtoms atoms, int i)
    {
        if (atoms.KindAt(i + 1) is TimeWordKind.Back or TimeWordKind.Forward)
            return Neighbour(atoms, i + 1, atoms.KindAt(i + 1) is TimeWordKind.Back ? -1 : 1, false);
        if (MonthOrSeason(atoms, i + 1, 0) is { IsNone: false } named)
            return named;
        return atoms.KindAt(i + 1) is TimeWordKind.Unit && atoms.WordAt(i + 1).Unit > Unit.Hour
            ? new(new Expression.UnitShift(atoms.WordAt(i + 1).Unit, 0), i + 2)
            : Match.None;
    }

    private static Match MonthOrSeason(TimeAtoms atoms, int i, int shift)
    {
        if (CalendarDates.MonthAt(atoms, i) is var month and > 0 && !atoms[i + 1].HasFormOfDay && !atoms[i + 1].HasFormOfYear)
            return new(new Expression.MonthShift(month, shift), i + 1);
        if (atoms.KindAt(i) is TimeWordKind.Season)
            return new(new Expression.Season(atoms.WordAt(i).Value, null, shift), i + 1);
        return Match.None;
    }

    /// <summary>"that day", "the same year", "that same night", "that morning".</summary>
    private static Match That(TimeAtoms atoms, int i)
    {
        var at = atoms.Is(i, "that") ? atoms.Skip(i + 1, "same") : i + 1;
        if (atoms.KindAt(at) is TimeWordKind.DayPart)
            return new(new Expression.Same(Unit.Day), at + 1);
        return atoms.KindAt(at) is TimeWordKind.Unit && atoms.WordAt(at).Unit > Unit.Hour
            ? new(new Expression.Same(atoms.WordAt(at).Unit), at + 1)
            : Match.None;
    }

    /// <summary>"the following day", "the previous two weeks", "the preceding month".</summary>
    private static Match Beside(TimeAtoms atoms, int i, int direction)
    {
        if (atoms.KindAt(i + 1) is TimeWordKind.DayPart)
            return new(new Expression.Beside(Unit.Day, new(1, false), direction), i + 2);
        if (atoms.KindAt(i + 1) is TimeWordKind.Unit && atoms.WordAt(i + 1).Unit >= Unit.Day)
            return new(new Expression.Beside(atoms.WordAt(i + 1).Unit, new(1, false), direction), i + 2);
        return Match.None;
    }

    /// <summary>
    /// "the day before", "the night before", "the day after", "the week before last"; what follows must not be an event, as in "the day after the attack".
    /// </summary>
    private static Match DayAround(TimeAtoms atoms, int i)
    {
        var direction = atoms.Is(i + 1, "before") ? -1 : atoms.Is(i + 1, "after") ? 1 : 0;
        if (atoms.WordAt(i).Unit > Unit.Hour && (direction < 0 && atoms.Is(i + 2, "last") || direction > 0 && atoms.Is(i + 2, "next")) && IsAtEnd(atoms, i + 3))
            return new(new Expression.UnitShift(atoms.WordAt(i).Unit, 2 * direction), i + 3);
        return direction != 0 && IsAtEnd(atoms, i + 2)
            ? new(new Expression.Beside(atoms.WordAt(i).Unit, new(1, false), direction), i + 2)
            : Match.None;
    }

    public static bool IsAtEnd(TimeAtoms atoms, int i) => atoms[i].Kind is AtomKind.None
        || (atoms[i].Kind is AtomKind.Sign && !atoms.Atoms.IsHyphen(i))
        || atoms.IsAny(i, AfterTime);
}
