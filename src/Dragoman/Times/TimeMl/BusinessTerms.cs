using Dragoman.Quantities;

namespace Dragoman.Times.TimeMl;

/// <summary>Reads quarters, halves and fiscal years: "the third quarter", "this year's first half", "the year-earlier period", "fiscal 1989".</summary>
internal static class BusinessTerms
{
    public static TimexMatch Read(TimeAtoms atoms, int i)
    {
        var match = TimexMatch.Longer(Fiscal(atoms, i), YearEarlier(atoms, i));
        match = TimexMatch.Longer(match, OfYear(atoms, i));
        match = TimexMatch.Longer(match, Ordered(atoms, i, i, null));
        match = TimexMatch.Longer(match, AfterYear(atoms, i));
        return TimexMatch.Longer(match, Unordered(atoms, i));
    }

    /// <summary>"fiscal 1989", "the fiscal year 1989".</summary>
    private static TimexMatch Fiscal(TimeAtoms atoms, int i)
    {
        var at = atoms.Skip(i, "the");
        if (!atoms.Is(at, "fiscal"))
            return TimexMatch.None;
        at = atoms.Skip(at + 1, "year");
        return atoms[at].HasFormOfYear
            ? new(new TimexReading.Point(new Expression.Calendar((int)atoms[at].Value, null, null)), i, at + 1)
            : TimexMatch.None;
    }

    /// <summary>"the year-earlier quarter", "the year-ago period", "year-earlier".</summary>
    private static TimexMatch YearEarlier(TimeAtoms atoms, int i)
    {
        var at = atoms.Skip(atoms.Skip(i, "the"), "comparable");
        if (!atoms.Is(at, "year") || !(atoms.Is(atoms.SkipHyphen(at + 1), "earlier") || atoms.Is(atoms.SkipHyphen(at + 1), "ago")))
            return TimexMatch.None;
        var next = atoms.SkipHyphen(at + 1) + 1;
        if (Ordered(atoms, next, next, null) is { IsNone: false, Reading: TimexReading.Quarter { Year: null } quarter } ordered)
            return new(quarter with { Year = new Expression.UnitShift(Unit.Year, -1) }, i, ordered.Next);
        var isPeriod = atoms.Is(next, "quarter") || atoms.Is(next, "period");
        if (!isPeriod && next == at + 2)
            return TimexMatch.None;
        return new(new TimexReading.YearBefore(atoms.Is(next, "quarter")), isPeriod ? i : at, isPeriod ? next + 1 : next);
    }

    /// <summary>"this year's third quarter", "last year's first half", "1989's fourth quarter".</summary>
    private static TimexMatch OfYear(TimeAtoms atoms, int i)
    {
        var year = Points.Simple(atoms, i);
        return !year.IsNone && atoms.Is(year.Next, "'s") ? Ordered(atoms, i, year.Next + 1, year.Expression) : TimexMatch.None;
    }

    /// <summary>"the third quarter of 1989", "third-quarter", "the fiscal first quarter", "the second half of last year".</summary>
    private static TimexMatch Ordered(TimeAtoms atoms, int first, int i, Expression? year)
    {
        var at = year is null ? atoms.Skip(i, "the") : i;
        at = atoms.Skip(at, "fiscal");
        if (!Numerals.TryReadOrdinal(atoms.Atoms, at, out var order) || order.Value > 4)
            return TimexMatch.None;
        var noun = atoms.Skip(atoms.SkipHyphen(order.Next), "fiscal");
        var grain = atoms.Is(noun, "quarter") ? StampGrain.Quarter : atoms.Is(noun, "half") && order.Value <= 2 ? StampGrain.Half : StampGrain.Day;
        if (grain is StampGrain.Day)
            return TimexMatch.None;
        var next = noun + 1;
        var of = Points.Simple(atoms, atoms.Skip(next, "of"));
        if (year is null && IsYear(of.Expression))
            (year, next) = (of.Expression, of.Next);
        else if (grain is StampGrain.Half && (atoms.Is(next, "of") || atoms.Is(next, "-")))
            return TimexMatch.None;
        // "the third-quarter loss": the article is the noun's.
        var start = atoms.Is(first, "the") && atoms.Atoms.IsHyphen(noun - 1) && next == noun + 1 && !Shifts.IsAtEnd(atoms, next) ? first + 1 : first;
        return start > first && first == i ? TimexMatch.None : new(new TimexReading.Quarter(grain, (int)order.Value, year), first, next);
    }

    /// <summary>"the 1988 third quarter".</summary>
    private static TimexMatch AfterYear(TimeAtoms atoms, int i)
    {
        var at = atoms.Skip(i, "the");
        return atoms[at].HasFormOfYear
            ? Ordered(atoms, i, at + 1, new Expression.Calendar((int)atoms[at].Value, null, null))
            : TimexMatch.None;
    }

    private static bool IsYear(Expression? expression) => expression switch
    {
        Expression.Calendar { Year: not null, Month: null } => true,
        Expression.UnitShift { Unit: Unit.Year } or Expression.Same { Unit: Unit.Year } or Expression.Beside { Unit: Unit.Year } => true,
        _ => false,
    };

    /// <summary>"the quarter", "the latest quarter", "the latest period", "the 1988 quarter".</summary>
    private static TimexMatch Unordered(TimeAtoms atoms, int i)
    {
        if (!atoms.Is(i, "the"))
            return TimexMatch.None;
        var at = atoms.Is(i + 1, "latest") ? i + 2 : atoms.Is(i + 1, "current") ? i + 2 : i + 1;
        if (atoms[i + 1].HasFormOfYear && (atoms.Is(i + 2, "quarter") || atoms.Is(i + 2, "period")))
            return new(new TimexReading.Quarter(StampGrain.Quarter, 0, new Expression.Calendar((int)atoms[i + 1].Value, null, null)), i, i + 3);
        return atoms.Is(at, "quarter") && !atoms.Atoms.IsHyphen(at + 1) && !atoms.Is(at + 1, "of") || at > i + 1 && atoms.Is(i + 1, "latest") && atoms.Is(at, "period")
            ? new(new TimexReading.Quarter(StampGrain.Quarter, 0, null), i, at + 1)
            : TimexMatch.None;
    }
}
