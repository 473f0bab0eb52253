using Dragoman.Quantities;

namespace Dragoman.Times;

/// <summary>Reads "Wednesday", "last Wednesday", "this coming Friday", "Friday prayers", "Thurs., June 4".</summary>
internal static class Weekdays
{
    private static readonly Vocabulary NamedBefore = new("black bloody red holy girl man ruby");

    private static readonly Vocabulary NamedAfter = new("""
        times telegraph mirror express mail post independent herald observer mosque market school group night's magazine tribune sun
        """);

    public static Match Read(TimeAtoms atoms, int i)
    {
        var at = Shift(atoms, i, out var shift);
        if (atoms.KindAt(at) is not (TimeWordKind.Weekday or TimeWordKind.ShortWeekday) || !IsMeant(atoms, at))
            return Match.None;
        var next = at + 1;
        if (shift == 0 && (atoms.Is(next, "last") || atoms.Is(next, "past")) && !atoms.IsUnit(next + 1))
            (shift, next) = (-1, next + 1);
        return new(new Expression.Weekday((DayOfWeek)atoms.WordAt(at).Value, shift), next);
    }

    private static int Shift(TimeAtoms atoms, int i, out int shift)
    {
        var at = atoms.KindAt(i) is TimeWordKind.This || atoms.Is(i, "the") ? i + 1 : i;
        shift = atoms.KindAt(at) switch
        {
            TimeWordKind.Back => -1,
            TimeWordKind.Forward => 1,
            TimeWordKind.Beside => atoms.WordAt(at).Value,
            _ => 0,
        };
        return shift == 0 ? at : at + 1;
    }

    private static bool IsMeant(TimeAtoms atoms, int i)
    {
        if (atoms.Atoms.IsAny(i - 1, NamedBefore) && atoms.Atoms.IsCapital(i - 1)
            || atoms.Atoms.IsAny(i + 1, NamedAfter) && atoms.Atoms.IsCapital(i + 1))
            return false;
        return atoms.KindAt(i) is TimeWordKind.Weekday || (atoms.Atoms.IsCapital(i) && IsBesideDate(atoms, i));
    }

    /// <summary>"Sun" and "Mon" are days only beside a date.</summary>
    private static bool IsBesideDate(TimeAtoms atoms, int i)
    {
        var at = atoms.Atoms.IsSign(i + 1, '.') ? i + 2 : i + 1;
        at = atoms.SkipComma(at);
        return !CalendarDates.Read(atoms, at).IsNone && !DateShapes.IsYear(atoms.Atoms, at);
    }
}
