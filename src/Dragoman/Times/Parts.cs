using Dragoman.Quantities;

namespace Dragoman.Times;

/// <summary>
/// Reads parts of a longer time: "early June", "the end of May", "the first half of 2019", "the last week of March", "Q3 2019".
/// </summary>
internal static class Parts
{
    public static Match Read(TimeAtoms atoms, int i)
    {
        var at = atoms.Skip(i, "the");
        if (atoms.KindAt(at) is TimeWordKind.Portion)
            return Portioned(atoms, at);
        return Definite(atoms, at);
    }

    /// <summary>
    /// What a part can be a part of besides simple times: "early in the second half of 2019". No deeper, so that the work stays linear.
    /// </summary>
    private static Match Whole(TimeAtoms atoms, int i) => Match.Longer(Points.Simple(atoms, i), Definite(atoms, atoms.Skip(i, "the")));

    private static Match Definite(TimeAtoms atoms, int i)
    {
        if (Half(atoms, i) is { IsNone: false } half)
            return half;
        return Ordered(atoms, i) is { IsNone: false } ordered ? ordered : Quarter(atoms, i);
    }

    /// <summary>
    /// "early June", "mid-March", "late last month", "the end of May", "earlier this week", "early on Sunday", "earlier in the day".
    /// </summary>
    private static Match Portioned(TimeAtoms atoms, int i)
    {
        var portion = (Portion)atoms.WordAt(i).Value;
        if (atoms.Is(i + 1, "in") && IsDay(atoms, i + 2) is var day and > 0 && portion is Portion.Earlier or Portion.Later)
            return new(new Expression.Same(Unit.Day), day);
        var at = atoms.Is(i + 1, "of") || atoms.Is(i + 1, "on") || atoms.Is(i + 1, "in") ? i + 2 : atoms.SkipHyphen(i + 1);
        if (IsNoun(atoms, i) && !atoms.Is(i + 1, "of"))
            return Match.None;
        var whole = UnitOf(atoms, at) is { IsNone: false } unit ? unit : Whole(atoms, at);
        return whole.IsNone || (IsRest(atoms, i) && Ranges.Grain(whole.Expression) is Unit.Day or Unit.Hour)
            ? Match.None : new(new Expression.Part(whole.Expression, portion), whole.Next);
    }

    /// <summary>"the end of the month".</summary>
    private static Match UnitOf(TimeAtoms atoms, int i) =>
        atoms.Is(i - 1, "of") && atoms.Is(i, "the") && atoms.KindAt(i + 1) is TimeWordKind.Unit
            && atoms.WordAt(i + 1).Unit >= Unit.Week && Shifts.IsAtEnd(atoms, i + 2)
            ? new(new Expression.UnitShift(atoms.WordAt(i + 1).Unit, 0), i + 2)
            : Match.None;

    private static bool IsNoun(TimeAtoms atoms, int i) =>
        atoms.Is(i, "beginning") || atoms.Is(i, "start") || atoms.Is(i, "middle") || atoms.Is(i, "end") || IsRest(atoms, i);

    /// <summary>"the rest of the year"; of a day the rest may be anything.</summary>
    private static bool IsRest(TimeAtoms atoms, int i) => atoms.Is(i, "rest") || atoms.Is(i, "remainder");

    private static int IsDay(TimeAtoms atoms, int i) => atoms.Is(i, "the") && atoms.Is(i + 1, "day") ? i + 2 : 0;

    private static Match Half(TimeAtoms atoms, int i)
    {
        var isFirst = atoms.Is(i, "first");
        if (!(isFirst || atoms.Is(i, "second") || atoms.Is(i, "latter")) || !atoms.Is(atoms.SkipHyphen(i + 1), "half"))
            return Match.None;
        var whole = Points.Simple(atoms, atoms.Skip(atoms.SkipHyphen(i + 1) + 1, "of"));
        return whole.IsNone
            ? Match.None : new(new Expression.Part(whole.Expression, isFirst ? Portion.FirstHalf : Portion.SecondHalf), whole.Next);
    }

    /// <summary>"the first week of June", "the last two months of 2019", "the third day of Eid", "the tenth day of the month", "the second quarter of 2019".</summary>
    private static Match Ordered(TimeAtoms atoms, int i)
    {
        var isLast = atoms.Is(i, "last") || atoms.Is(i, "final");
        var hasOrdinal = Numerals.TryReadOrdinal(atoms.Atoms, i, out var read) && read.Value < 60;
        var order = isLast ? 1 : hasOrdinal ? (int)read.Value : 0;
        if (order == 0)
            return Match.None;
        if (!isLast && atoms.Is(read.Next, "of") && DayOf(atoms, read.Next + 1, order) is { IsNone: false } day)
            return day;
        var at = atoms.SkipHyphen(isLast ? i + 1 : read.Next);
        var count = 1;
        if (Counts.TryRead(atoms, at, out var counted, out var next) && atoms.KindAt(next) is TimeWordKind.Units)
            (count, at) = (counted.Number, next);
        else if (atoms.KindAt(at) is TimeWordKind.Units)
            count = atoms.WordAt(at).Unit is Unit.Day ? 7 : 3;
        var whole = atoms.IsUnit(at) && (atoms.Is(at + 1, "of") || atoms[at + 1].HasFormOfYear)
            ? Points.Simple(atoms, atoms.Skip(at + 1, "of")) : Match.None;
        if (whole.IsNone && atoms.KindAt(at) is TimeWordKind.Unit)
            whole = UnitOf(atoms, at + 2);
        return whole.IsNone || count > 1000
            ? Match.None : new(Slice(whole.Expression, atoms.WordAt(at).Unit, isLast ? -count : order - 1, count), whole.Next);
    }

    /// <summary>"the third of this month", "the 4th of last April".</summary>
    private static Match DayOf(TimeAtoms atoms, int i, int order) =>
        order <= 31 && Shifts.Read(atoms, i) is { IsNone: false } month && IsMonth(month.Expression)
            ? new(new Expression.Slice(month.Expression, Unit.Day, order - 1, 1), month.Next)
            : Match.None;

    private static bool IsMonth(Expression expression) =>
        expression is Expression.MonthShift or Expression.UnitShift { Unit: Unit.Month } or Expression.Same { Unit: Unit.Month };

    private static Expression.Slice Slice(Expression whole, Unit unit, int start, int count) =>
        unit is Unit.Quarter ? new(whole, Unit.Month, start * 3, count * 3) : new(whole, unit, start, count);

    /// <summary>"Q3 2019", "H1 of 2020".</summary>
    private static Match Quarter(TimeAtoms atoms, int i)
    {
        if (atoms[i] is not { Kind: AtomKind.Code, Length: 2 } || atoms.Atoms.Text(i) is not ['Q' or 'H', >= '1' and <= '4'])
            return Match.None;
        var year = atoms.Skip(i + 1, "of");
        var months = atoms.Atoms.Text(i)[0] == 'Q' ? 3 : 6;
        var start = (atoms.Atoms.Text(i)[1] - '1') * months;
        return atoms[year].HasFormOfYear && start < 12
            ? new(new Expression.Slice(new Expression.Calendar((int)atoms[year].Value, null, null), Unit.Month, start, months), year + 1)
            : Match.None;
    }
}
