using Dragoman.Quantities;

namespace Dragoman.Times;

/// <summary>Reads times of the day: "at dawn", "the early morning hours", "3 a.m. local time", "15:30 GMT", "five o'clock". Hours are read and not kept.</summary>
internal static class DayTimes
{
    private static readonly Vocabulary Openers = new("at in during by before after until since through all the around near towards toward about from on");

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
        return end > at && !IsName(atoms, i, end) && (atoms.Atoms.IsAny(i - 1, Openers) || atoms.Is(i, "midnight")) && IsFree(atoms, i, at, end)
            ? new(new Expression.DayTime(), end)
            : Match.None;
    }

    /// <summary>"in the morning" and "at night" stand free, "the night raid" and "in evening prayers" don't.</summary>
    private static bool IsFree(TimeAtoms atoms, int i, int at, int end) =>
        (at > i || atoms.Is(i - 1, "at") || atoms.Is(i - 1, "by") || atoms.Is(i - 1, "before") || atoms.Is(i - 1, "after") || atoms.Is(i - 1, "until") || atoms.Is(i - 1, "around")
            || atoms.Is(i - 1, "since") || atoms.Is(i - 1, "near"))
        && (Shifts.IsAtEnd(atoms, end) || atoms.Atoms.UposOf(end) is not (Syntax.Upos.Noun or Syntax.Upos.Propn));

    private static bool IsName(TimeAtoms atoms, int i, int end) => atoms.Atoms.IsCapital(end - 1) && i > 0;

    /// <summary>"dawn", "early morning", "late at night", "the early hours", "night".</summary>
    private static int AfterPart(TimeAtoms atoms, int i)
    {
        var at = IsPortion(atoms, i) ? atoms.SkipHyphen(i + 1) : i;
        if (at > i && atoms.Is(at, "hours"))
            return at + 1;
        if (atoms.KindAt(at) is not TimeWordKind.DayPart && !atoms.Is(at, "night"))
            return i;
        return atoms.Is(at + 1, "hours") || atoms.Is(at + 1, "time") ? at + 2 : at + 1;
    }

    private static bool IsPortion(TimeAtoms atoms, int i) => atoms.Is(i, "early") || atoms.Is(i, "late") || atoms.Is(i, "mid") || atoms.Is(i, "wee") || atoms.Is(i, "first");

    private static int AfterClock(TimeAtoms atoms, int i)
    {
        var at = atoms[i].Kind is AtomKind.Clock ? AfterMeridiem(atoms, i + 1)
            : Numerals.TryRead(atoms.Atoms, i, out var hour) && hour.Value <= 12 && AfterMeridiem(atoms, hour.Next) is var next && next > hour.Next ? next
            : IsMilitary(atoms, i) ? i + 1
            : i;
        return at > i ? AfterZone(atoms, at) : i;
    }

    private static int AfterMeridiem(TimeAtoms atoms, int i) =>
        atoms.Is(i, "am") || atoms.Is(i, "pm") || atoms.Is(i, "a.m") || atoms.Is(i, "p.m") || atoms.Is(i, "o'clock") ? i + 1 : i;

    /// <summary>"1500 GMT".</summary>
    private static bool IsMilitary(TimeAtoms atoms, int i) =>
        atoms[i] is { Kind: AtomKind.Number, Length: 4, Value: < 2400 } && atoms.Atoms.IsAny(i + 1, Zones) && !atoms.Is(i + 1, "hours");

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
