using Dragoman.Quantities;

namespace Dragoman.Times;

/// <summary>
/// Reads times of the day: "at dawn", "the early morning hours", "3 a.m. local time", "15:30 GMT", "five o'clock". Hours are read and
/// not kept.
/// </summary>
internal static class DayTimes
{
    private static readonly Vocabulary Openers = new("at in during by before after until since through all the around near towards "
        + "toward about from on");

    // Of "in dawn" and "on morning" only the raid or the prayer would follow.
    private static readonly Vocabulary Bare = new("at by before after until around since near");

    private static readonly Vocabulary Portions = new("early late mid wee first");

    private static readonly Vocabulary Meridiems = new("am pm a.m p.m o'clock");

    private static readonly Vocabulary Zones = new("gmt utc est edt cet cest eet msk bst local lt z hrs hours");

    /// <summary>As part of a longer expression: "dawn" of "dawn on Sunday", "morning" of "Sunday morning".</summary>
    public static int After(TimeAtoms atoms, int i)
    {
        var clock = AfterClock(atoms, i);
        return clock > i ? clock : AfterPart(atoms, i);
    }

    /// <summary>On its own: "at dawn", "in the evening", "at 3 a.m.".</summary>
    public static Match Read(TimeAtoms atoms, int i)
    {
        if (AfterClock(atoms, i) is var clock && clock > i)
            return new(new Expression.DayTime(), clock);
        var at = atoms.Skip(i, "the");
        var end = AfterPart(atoms, at);
        return end > at && !IsName(atoms, i, end) && (atoms.Atoms.IsAny(i - 1, Openers) || atoms.Is(i, "midnight"))
            && IsFree(atoms, i, at, end)
            ? new(new Expression.DayTime(), end)
            : Match.None;
    }

    /// <summary>"in the morning" and "at night" stand free, "the night raid" and "in evening prayers" don't.</summary>
    private static bool IsFree(TimeAtoms atoms, int i, int at, int end) =>
        (at > i || atoms.IsAny(i - 1, Bare))
        && (Shifts.IsAtEnd(atoms, end) || atoms.Atoms.UposOf(end) is not (Syntax.Upos.Noun or Syntax.Upos.Propn));

    private static bool IsName(TimeAtoms atoms, int i, int end) => atoms.Atoms.IsCapital(end - 1) && i > 0;

    /// <summary>"dawn", "early morning", "late at night", "the early hours", "night".</summary>
    private static int AfterPart(TimeAtoms atoms, int i)
    {
        var at = atoms.IsAny(i, Portions) ? atoms.SkipHyphen(i + 1) : i;
        if (at > i && atoms.Is(at, "hours"))
            return at + 1;
        if (atoms.KindAt(at) is not TimeWordKind.DayPart && !atoms.Is(at, "night"))
            return i;
        return atoms.Is(at + 1, "hours") || atoms.Is(at + 1, "time") ? at + 2 : at + 1;
    }

    private static int AfterClock(TimeAtoms atoms, int i)
    {
        var at = atoms[i].Kind is AtomKind.Clock ? AfterMeridiem(atoms, i + 1)
            : AfterHour(atoms, i) is var hour && hour > i ? hour
            : IsMilitary(atoms, i) ? i + 1
            : IsHourAndMinutes(atoms, i) ? i + 2
            : i;
        return at > i ? AfterZone(atoms, at) : i;
    }

    /// <summary>"3 a.m.", "five o'clock".</summary>
    private static int AfterHour(TimeAtoms atoms, int i)
    {
        if (!Numerals.TryRead(atoms.Atoms, i, out var hour) || hour.Value > 12)
            return i;
        var next = AfterMeridiem(atoms, hour.Next);
        return next > hour.Next ? next : i;
    }

    private static int AfterMeridiem(TimeAtoms atoms, int i) => atoms.IsAny(i, Meridiems) ? i + 1 : i;

    /// <summary>"1500 GMT".</summary>
    private static bool IsMilitary(TimeAtoms atoms, int i) =>
        atoms[i] is { Kind: AtomKind.Number, Length: 4, Value: < 2400 } && atoms.Atoms.IsAny(i + 1, Zones) && !atoms.Is(i + 1, "hours");

    /// <summary>"1140 a.m.".</summary>
    private static bool IsHourAndMinutes(TimeAtoms atoms, int i) =>
        atoms[i] is { Kind: AtomKind.Number, Length: 3 or 4, Value: >= 100 and < 1300 } number && number.Value % 100 < 60 && atoms.IsAny(i + 1, Meridiems) && !atoms.Is(i + 1, "o'clock");

    private static int AfterZone(TimeAtoms atoms, int i)
    {
        var at = atoms.Atoms.IsSign(i, '(') ? i + 1 : i;
        if (!atoms.Atoms.IsAny(at, Zones))
            return AfterPlace(atoms, i);
        var next = atoms.Skip(at + 1, "time");
        return at > i && atoms.Atoms.IsSign(next, ')') ? next + 1 : at > i ? i : next;
    }

    /// <summary>"3 a.m. in the morning", "5 p.m. Tripoli time".</summary>
    private static int AfterPlace(TimeAtoms atoms, int i)
    {
        if (atoms.Atoms.IsCapital(i) && atoms.Is(i + 1, "time"))
            return i + 2;
        return atoms.Is(i, "in") && atoms.Is(i + 1, "the") && atoms.KindAt(i + 2) is TimeWordKind.DayPart ? i + 3 : i;
    }
}
