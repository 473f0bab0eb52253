namespace Dragoman.Times;

/// <summary>Reads "today", "yesterday", "the day before yesterday", "this morning", "last night", "overnight".</summary>
internal static class DayWords
{
    public static Match Read(TimeAtoms atoms, int i) => atoms.KindAt(i) switch
    {
        TimeWordKind.DayWord when !IsName(atoms, i) => new(new Expression.DayShift(atoms.WordAt(i).Value), i + 1),
        TimeWordKind.DayPart when atoms.Is(i, "overnight") => new(new Expression.Overnight(), i + 1),
        TimeWordKind.This when IsPartOfDay(atoms, i + 1) => new(new Expression.DayShift(0), i + 2),
        TimeWordKind.Back when IsLastNight(atoms, i) => new(new Expression.DayShift(-1), i + 2),
        TimeWordKind.Opener or TimeWordKind.Unit => DayBefore(atoms, i),
        _ => Match.None,
    };

    /// <summary>"Libya Today", "USA Today".</summary>
    private static bool IsName(TimeAtoms atoms, int i) =>
        i > 0 && atoms.Atoms.IsCapital(i) && atoms.Atoms.IsCapital(i - 1) && !atoms.Atoms.IsCapital(i + 1);

    private static bool IsLastNight(TimeAtoms atoms, int i) =>
        atoms.Is(i, "last") && (atoms.Is(i + 1, "night") || atoms.Is(i + 1, "evening"));

    private static bool IsPartOfDay(TimeAtoms atoms, int i) => atoms.KindAt(i) is TimeWordKind.DayPart || atoms.Is(i, "night");

    private static Match DayBefore(TimeAtoms atoms, int i)
    {
        var at = atoms.Skip(i, "the");
        if (!atoms.Is(at, "day"))
            return Match.None;
        return atoms.Is(at + 1, "before") && atoms.Is(at + 2, "yesterday") ? new(new Expression.DayShift(-2), at + 3)
            : atoms.Is(at + 1, "after") && atoms.Is(at + 2, "tomorrow") ? new(new Expression.DayShift(2), at + 3)
            : Match.None;
    }
}
