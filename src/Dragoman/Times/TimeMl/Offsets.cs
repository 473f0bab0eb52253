using Dragoman.Quantities;

namespace Dragoman.Times.TimeMl;

/// <summary>
/// Reads times that are counted from another one in the same words: "two weeks from tomorrow", "three days after 12 January", "the Monday of last
/// week", "Tuesday last week".
/// </summary>
internal static class Offsets
{
    private static readonly Vocabulary Forwards = new("after from following since");

    public static TimexMatch Read(TimeAtoms atoms, int i) => TimexMatch.Longer(Counted(atoms, i), TimexMatch.Longer(OfWeek(atoms, i), WeekFirst(atoms, i)));

    private static TimexMatch Counted(TimeAtoms atoms, int i)
    {
        if (!Distances.Length(atoms, i, out var unit, out var count, out var next) || count.IsVague || unit is Unit.Moment or Unit.Hour)
            return TimexMatch.None;
        var direction = atoms.IsAny(next, Forwards) ? 1 : atoms.Is(next, "before") ? -1 : 0;
        if (direction == 0)
            return TimexMatch.None;
        var start = Points.Read(atoms, next + 1);
        return !start.IsNone && StampResolver.Grain(start.Expression) is StampGrain.Day && start.Expression is not (Expression.DayTime or Expression.Stretch or Expression.Range)
            ? new(new TimexReading.Offset(unit, direction * count.Number, start.Expression), i, start.Next)
            : TimexMatch.None;
    }

    /// <summary>"the Monday of last week", "Wednesday of this week", "Tuesday last week".</summary>
    private static TimexMatch OfWeek(TimeAtoms atoms, int i)
    {
        var at = atoms.Skip(i, "the");
        if (atoms.KindAt(at) is not TimeWordKind.Weekday)
            return TimexMatch.None;
        var week = Shifts.Read(atoms, atoms.Skip(at + 1, "of"));
        return IsWeek(week.Expression) ? Of(atoms, at, week.Expression, i, week.Next) : TimexMatch.None;
    }

    /// <summary>"next week Wednesday".</summary>
    private static TimexMatch WeekFirst(TimeAtoms atoms, int i)
    {
        var week = Shifts.Read(atoms, i);
        return IsWeek(week.Expression) && atoms.KindAt(week.Next) is TimeWordKind.Weekday
            ? Of(atoms, week.Next, week.Expression, i, week.Next + 1) : TimexMatch.None;
    }

    private static TimexMatch Of(TimeAtoms atoms, int weekday, Expression week, int first, int next) =>
        new(new TimexReading.WeekdayOf((DayOfWeek)atoms.WordAt(weekday).Value, week), first, next);

    private static bool IsWeek(Expression? expression) =>
        expression is Expression.UnitShift { Unit: Unit.Week } or Expression.Beside { Unit: Unit.Week } or Expression.Same { Unit: Unit.Week };
}
