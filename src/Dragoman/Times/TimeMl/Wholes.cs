using Dragoman.Quantities;

namespace Dragoman.Times.TimeMl;

/// <summary>
/// Reads wholes that only what was spoken of makes definite: "the year", "the full year", "year-end", "the spring", "that period", "the spring of
/// next year".
/// </summary>
internal static class Wholes
{
    private static readonly Vocabulary Full = new("full fiscal whole entire current latest");

    private static readonly Vocabulary Verbs = new("ended ending to");

    private static readonly Vocabulary During = new("during throughout in over within for");

    public static TimexMatch Read(TimeAtoms atoms, int i)
    {
        var match = TimexMatch.Longer(Unit(atoms, i), YearEnd(atoms, i));
        match = TimexMatch.Longer(match, Season(atoms, i));
        match = TimexMatch.Longer(match, TimexMatch.Longer(FiscalYear(atoms, i), End(atoms, i)));
        match = TimexMatch.Longer(match, Month(atoms, i));
        match = TimexMatch.Longer(match, NextPart(atoms, i));
        return TimexMatch.Longer(match, Period(atoms, i));
    }

    /// <summary>"the year" is the one spoken of, "the year ended June 30" a length.</summary>
    private static TimexMatch Unit(TimeAtoms atoms, int i)
    {
        if (!atoms.Is(i, "the"))
            return TimexMatch.None;
        var at = atoms.IsAny(i + 1, Full) ? i + 2 : i + 1;
        at = at > i + 1 ? atoms.Skip(at, "fiscal") : at;
        if (!(atoms.Is(at, "year") || atoms.Is(at, "week") || atoms.Is(at, "month")) || !IsFree(atoms, at + 1))
            return TimexMatch.None;
        var unit = atoms.WordAt(at).Unit;
        return atoms.IsAny(at + 1, Verbs) && !atoms.Is(at + 1, "to")
            ? new(new TimexReading.Duration(UnitNames.Duration(atoms, at, "1")!), i, at + 1)
            : new(new TimexReading.Point(new Expression.UnitShift(unit, 0)), i, at + 1);
    }

    /// <summary>"last fiscal year", "this school year".</summary>
    private static TimexMatch FiscalYear(TimeAtoms atoms, int i)
    {
        var at = atoms.Skip(i, "the");
        var shift = atoms.KindAt(at) switch { TimeWordKind.Back => -1, TimeWordKind.This => 0, TimeWordKind.Forward => 1, _ => 2 };
        return shift < 2 && (atoms.Is(at + 1, "fiscal") || atoms.Is(at + 1, "calendar") || atoms.Is(at + 1, "financial") || atoms.Is(at + 1, "school") || atoms.Is(at + 1, "academic"))
            && atoms.Is(at + 2, "year")
            ? new(new TimexReading.Point(new Expression.UnitShift(Times.Unit.Year, shift)), i, at + 3)
            : TimexMatch.None;
    }

    /// <summary>"end of month", "the end of year".</summary>
    private static TimexMatch End(TimeAtoms atoms, int i)
    {
        var at = atoms.Skip(i, "the");
        if (!(atoms.Is(at, "end") || atoms.Is(at, "beginning") || atoms.Is(at, "start")) || !atoms.Is(at + 1, "of"))
            return TimexMatch.None;
        var whole = Unit(atoms, at + 2);
        if (whole.Reading is TimexReading.Point)
            return whole with { First = i };
        return atoms.Is(at + 2, "year") || atoms.Is(at + 2, "month")
            ? new(new TimexReading.Point(new Expression.UnitShift(atoms.WordAt(at + 2).Unit, 0)), i, at + 3)
            : TimexMatch.None;
    }

    private static bool IsFree(TimeAtoms atoms, int i) =>
        !atoms.Atoms.IsHyphen(i) && !atoms.Is(i, "of") && !atoms.Is(i, "before") && !atoms.Is(i, "after") && !atoms.Is(i, "that") && !atoms.Is(i, "when")
        && !atoms[i].HasFormOfYear && (atoms[i].Kind is not AtomKind.Word || atoms.Atoms.UposOf(i) is not (Syntax.Upos.Noun or Syntax.Upos.Propn));

    /// <summary>"year-end", "year end", "year's end".</summary>
    private static TimexMatch YearEnd(TimeAtoms atoms, int i)
    {
        if (!atoms.Is(i, "year"))
            return TimexMatch.None;
        var at = atoms.Skip(atoms.SkipHyphen(i + 1), "'s");
        return atoms.Is(at, "end")
            ? new(new TimexReading.LastDay(), i, at + 1)
            : TimexMatch.None;
    }

    /// <summary>"the summer", "spring", "this summer", "the spring of next year"; "spring water" and "hot springs" are none.</summary>
    private static TimexMatch Season(TimeAtoms atoms, int i)
    {
        var at = atoms.Skip(atoms.Skip(i, "the"), "this");
        var isNoun = atoms.Atoms.UposOf(at) is Syntax.Upos.Noun or Syntax.Upos.Propn or Syntax.Upos.X;
        if (atoms.KindAt(at) is not TimeWordKind.Season || !isNoun || atoms.Is(at, "fall") && (at == i || atoms.Is(at + 1, "of")))
            return TimexMatch.None;
        if (at == i && atoms.Atoms.IsCapital(at) && i > 0 && atoms.Atoms.IsCapital(i - 1) || atoms.Is(at + 1, "water") || atoms[at + 1].HasFormOfYear)
            return TimexMatch.None;
        var season = atoms.WordAt(at).Value;
        var year = atoms.Is(at + 1, "of") ? Points.Simple(atoms, at + 2) : Match.None;
        if (IsYear(year.Expression))
            return new(new TimexReading.OfYear(new Expression.Season(season, null, 0), year.Expression), i, year.Next);
        if (Years.Spelled(atoms, at + 2, out var spelled, out var next) && atoms.Is(at + 1, "of"))
            return new(new TimexReading.Point(new Expression.Season(season, spelled, 0)), i, next);
        return atoms.Is(at - 1, "this") && at > i
            ? new(new TimexReading.OfYear(new Expression.Season(season, null, 0), new Expression.UnitShift(Times.Unit.Year, 0)), i, at + 1)
            : new(new TimexReading.Point(new Expression.Season(season, null, 0)), i, at + 1);
    }

    private static bool IsYear(Expression? expression) =>
        expression is Expression.UnitShift { Unit: Times.Unit.Year } or Expression.Beside { Unit: Times.Unit.Year } or Expression.Same { Unit: Times.Unit.Year };

    /// <summary>"January nineteen ninety-seven", "January twenty-five nineteen ninety-seven", "fifteen August nineteen ninety-three".</summary>
    private static TimexMatch Month(TimeAtoms atoms, int i)
    {
        var month = CalendarDates.MonthAt(atoms, i);
        var day = month > 0 && InWords(atoms, i + 1, out var number, out var next) ? OfYear(atoms, i, month, number, next) : TimexMatch.None;
        if (InWords(atoms, i, out number, out next) && CalendarDates.MonthAt(atoms, atoms.Skip(next, "of")) is var named and > 0)
            day = OfYear(atoms, i, named, number, atoms.Skip(next, "of") + 1);
        return day.IsNone ? WithYear(atoms, i) : day;
    }

    /// <summary>A day that is written as a number of words would be a count without its year: "in May twenty were killed".</summary>
    private static TimexMatch OfYear(TimeAtoms atoms, int first, int month, int day, int i) =>
        Years.Spelled(atoms, atoms.SkipComma(i), out var year, out var next) && day <= DateTime.DaysInMonth(year, month)
            ? new(new TimexReading.Point(new Expression.Calendar(year, month, day)), first, next) : TimexMatch.None;

    /// <summary>"twenty five", which numbers in words write with a hyphen.</summary>
    private static bool InWords(TimeAtoms atoms, int i, out int day, out int next)
    {
        (day, next) = (0, i);
        if (Numerals.WordAt(atoms.Atoms, i) is { Kind: NumberWordKind.Ten, Value: 20 or 30 } ten)
            (day, next) = ((int)ten.Value, i + 1);
        else if (Numerals.WordAt(atoms.Atoms, i) is { Kind: NumberWordKind.Unit, Value: > 0 and < 20 } unit)
            (day, next) = ((int)unit.Value, i + 1);
        if (day >= 20 && Numerals.WordAt(atoms.Atoms, atoms.SkipHyphen(next)) is { Kind: NumberWordKind.Unit, Value: > 0 and < 10 } last)
            (day, next) = (day + (int)last.Value, atoms.SkipHyphen(next) + 1);
        return day is > 0 and <= 31;
    }

    private static TimexMatch WithYear(TimeAtoms atoms, int i) =>
        CalendarDates.Read(atoms, i) is { Expression: Expression.Calendar { Year: null } date } match && Years.Spelled(atoms, atoms.SkipComma(match.Next), out var year, out var next)
            ? new(new TimexReading.Point(date with { Year = year }), i, next)
            : TimexMatch.None;

    /// <summary>"the next morning", "early the next morning".</summary>
    private static TimexMatch NextPart(TimeAtoms atoms, int i)
    {
        var at = atoms.Is(i, "early") || atoms.Is(i, "late") ? i + 1 : i;
        if (!atoms.Is(at, "the") || !atoms.Is(at + 1, "next") && atoms.KindAt(at + 1) is not TimeWordKind.Beside || TimesOfDay.Part(atoms, at + 2) is null)
            return TimexMatch.None;
        var direction = atoms.KindAt(at + 1) is TimeWordKind.Beside ? atoms.WordAt(at + 1).Value : 1;
        return new(new TimexReading.Point(new Expression.Beside(Times.Unit.Day, new(1, false), direction)), i, at + 3);
    }

    /// <summary>"during this period", "at that time", "by this time".</summary>
    private static TimexMatch Period(TimeAtoms atoms, int i)
    {
        if (!(atoms.Is(i, "this") || atoms.Is(i, "that")))
            return TimexMatch.None;
        var isPeriod = atoms.Is(i + 1, "period") && atoms.IsAny(i - 1, During);
        return isPeriod || atoms.Is(i + 1, "time") && (atoms.Is(i - 1, "during") || atoms.Is(i - 1, "by"))
            ? new(new TimexReading.Previous(), i, i + 2)
            : TimexMatch.None;
    }
}
