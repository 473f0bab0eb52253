using Dragoman.Quantities;

namespace Dragoman.Times;

/// <summary>Dates that are names: "17 February Brigade", "22nd of November Battalion", "October 7 Camp", "September 11 attacks".</summary>
internal static class DateNames
{
    public static bool IsName(TimeAtoms atoms, int first, Match match)
    {
        if (match.Expression is not Expression.Calendar { Year: null, Month: { } month } date)
            return false;
        if (date.Day is null)
            return IsNamed(atoms, match.Next) && atoms.Atoms.IsCapital(match.Next);
        return IsNamed(atoms, match.Next) || IsNamedBefore(atoms, first)
            || (month, date.Day) is (9, 11) && atoms.Atoms.IsAny(match.Next, QuantityWords.AttackNouns);
    }

    private static bool IsNamed(TimeAtoms atoms, int i) =>
        atoms.Atoms.IsAny(atoms.Atoms.IsHyphen(i) ? i + 1 : i, QuantityWords.NamedBodies);

    /// <summary>"Camp 7 April"; "the battalion 7 April" is too rare to matter.</summary>
    private static bool IsNamedBefore(TimeAtoms atoms, int i) =>
        atoms.Atoms.IsCapital(i - 1) && atoms.Atoms.IsAny(i - 1, QuantityWords.NamedBodies);
}
