using Dragoman.Quantities;

namespace Dragoman.Times;

/// <summary>Reads "from 3 to 5 May", "between May 3 and May 5", "Saturday to Sunday", "since April", "until Sunday".</summary>
internal static class Ranges
{
    private static readonly Vocabulary To = new("to through until till into");

    private static readonly Vocabulary And = new("and");

    public static Match Read(TimeAtoms atoms, int i) => atoms.KindAt(i) switch
    {
        TimeWordKind.From => From(atoms, i),
        TimeWordKind.Between => Between(atoms, i),
        TimeWordKind.Since => Since(atoms, i),
        TimeWordKind.Until => Until(atoms, i),
        _ => Match.Longer(Joined(atoms, i, false), DayPairs.Read(atoms, i)),
    };

    /// <summary>A point, or two with "to" between them, or with "and" after "between".</summary>
    public static Match Joined(TimeAtoms atoms, int i, bool afterBetween)
    {
        var first = Points.Read(atoms, i);
        if (first.IsNone && afterBetween && atoms.Is(i, "now"))
            first = new(new Expression.DayShift(0), i + 1);
        if (first.IsNone)
            return afterBetween ? BareFirst(atoms, i, "and") : first;
        if (!(afterBetween ? atoms.Is(first.Next, "and") : IsTo(atoms, first.Next)))
            return first;
        var second = Match.Longer(Points.Read(atoms, first.Next + 1), Present(atoms, first.Next + 1));
        return !second.IsNone && second.Expression is not Expression.Range && AreAlike(first.Expression, second.Expression)
            ? new(new Expression.Range(first.Expression, second.Expression), second.Next)
            : first;
    }

    /// <summary>"now", "date", "the present", "the current date".</summary>
    private static Match Present(TimeAtoms atoms, int i)
    {
        if (atoms.Is(i, "now") || atoms.Is(i, "date"))
            return new(new Expression.DayShift(0), i + 1);
        var at = atoms.Skip(i, "the");
        if (atoms.Is(at, "current") && atoms.Is(at + 1, "date"))
            return new(new Expression.DayShift(0), at + 2);
        return atoms.Is(at, "present") && Shifts.IsAtEnd(atoms, at + 1) ? new(new Expression.DayShift(0), at + 1) : Match.None;
    }

    private static bool IsTo(TimeAtoms atoms, int i) => atoms.IsAny(i, To) || atoms.Atoms.IsSign(i, '-') || atoms.Atoms.IsSign(i, '/');

    /// <summary>"3 to 5 May" is a range of its own; here "2014 to 2016", "Saturday to Sunday", "May 3 to June 5".</summary>
    private static bool AreAlike(Expression first, Expression second) =>
        Grain(first) == Grain(second) || Grain(first) > Unit.Day && (Grain(second) > Unit.Day || IsToday(second));

    public static Unit Grain(Expression expression) => expression switch
    {
        Expression.Calendar { Day: not null } or Expression.DayShift or Expression.Weekday or Expression.Both or Expression.Overnight =>
            Unit.Day,
        Expression.Calendar { Month: not null } or Expression.MonthShift => Unit.Month,
        Expression.Holiday => Unit.Day,
        Expression.Ago { Unit: var unit } => unit,
        Expression.Hence { Unit: var unit } => unit,
        Expression.Further further => Grain(further.Nearer),
        Expression.Part part => Grain(part.Whole) is Unit.Day ? Unit.Day : Unit.Month,
        Expression.Beside { Unit: var unit } => unit,
        Expression.Same { Unit: var unit } => unit,
        Expression.UnitShift { Unit: var unit } => unit,
        Expression.DayTime => Unit.Hour,
        _ => Unit.Year,
    };

    /// <summary>
    /// "from 3 to 5 May", "from Sunday until Tuesday", "from 2014 onwards"; else the range is left to begin at what follows.
    /// </summary>
    private static Match From(TimeAtoms atoms, int i)
    {
        if (DayPairs.Read(atoms, i + 1, To) is { IsNone: false } pair)
            return pair;
        var range = Joined(atoms, i + 1, false);
        if (range.Expression is Expression.Range)
            return range;
        if (range.IsNone)
            return BareFirst(atoms, i + 1, "to");
        return atoms.Is(range.Next, "onward") || atoms.Is(range.Next, "onwards") || atoms.Is(range.Next, "on")
            ? new(new Expression.Since(range.Expression), range.Next + 1)
            : Match.None;
    }

    private static Match Between(TimeAtoms atoms, int i)
    {
        if (DayPairs.Read(atoms, i + 1, And) is { IsNone: false } pair)
            return pair;
        var range = Joined(atoms, i + 1, true);
        return range.Expression is Expression.Range ? range : Match.None;
    }

    /// <summary>"from 1 until 5 June": the first day has no month of its own.</summary>
    private static Match BareFirst(TimeAtoms atoms, int i, string connector)
    {
        if (!atoms[i].HasFormOfDay || !(atoms.Is(i + 1, connector) || connector == "to" && IsTo(atoms, i + 1)))
            return Match.None;
        var last = CalendarDates.Read(atoms, i + 2);
        return last.Expression is Expression.Calendar { Day: { } day, Month: not null } date && day > atoms[i].Value
            ? new(new Expression.Range(date with { Day = (int)atoms[i].Value }, date), last.Next)
            : Match.None;
    }

    /// <summary>"since April 2019", "ever since Sunday", "after 3 June"; "after Sunday's attack" says when the attack was.</summary>
    private static Match Since(TimeAtoms atoms, int i)
    {
        if (atoms.Is(i, "since") && atoms.Is(i + 1, "then"))
            return new(new Expression.Since(new Expression.Same(Unit.Day)), i + 2);
        var start = Joined(atoms, i + 1, false);
        return start.IsNone || IsModifier(atoms, i, start) ? Match.None : new(new Expression.Since(start.Expression), start.Next);
    }

    private static Match Until(TimeAtoms atoms, int i)
    {
        var end = Joined(atoms, i + 1, false);
        return end.IsNone || IsModifier(atoms, i, end) || IsToday(end.Expression)
            ? Match.None : new(new Expression.Until(end.Expression), end.Next);
    }

    private static bool IsModifier(TimeAtoms atoms, int i, Match match) =>
        match.Expression is Expression.Range || match.Expression is Expression.DayTime or Expression.Overnight && !atoms.Is(i, "since")
        || !(atoms.Is(i, "since") || atoms.Is(i, "until") || atoms.Is(i, "till"))
            && (atoms.Is(match.Next, "'s") || match.Expression is Expression.Stretch or Expression.Within or Expression.Ago
            || FollowedByNoun(atoms, match.Next));

    private static bool IsToday(Expression expression) => expression is Expression.DayShift { Days: 0 };

    private static bool FollowedByNoun(TimeAtoms atoms, int i) => atoms.Atoms.UposOf(i) is Syntax.Upos.Noun or Syntax.Upos.Propn;
}
