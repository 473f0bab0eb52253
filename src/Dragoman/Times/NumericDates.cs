using Dragoman.Quantities;

namespace Dragoman.Times;

/// <summary>
/// Reads "2020-06-03", "03/06/2020", "3.6.20". Of "03/06/2020" the day or the month is the first, by the outlet's
/// country, unless that can't be; full stops are a custom of countries that begin with the day.
/// </summary>
internal static class NumericDates
{
    public static Match Read(TimeAtoms atoms, int i)
    {
        if (atoms[i].Kind is not AtomKind.Number || atoms[i + 1] is not { Kind: AtomKind.Sign, Glued: true, Value: '/' or '-' or '.' } sign)
            return Match.None;
        if (!IsPart(atoms, i + 2) || !atoms.Atoms.IsSign(i + 3, (char)sign.Value) || !IsPart(atoms, i + 4))
            return Match.None;
        var (a, b, c) = ((int)Math.Min(atoms[i].Value, 9999), (int)atoms[i + 2].Value, (int)Math.Min(atoms[i + 4].Value, 9999));
        var date = atoms[i].HasFormOfYear ? Date(a, b, c)
            : YearOf(atoms[i + 4], (char)sign.Value) is var year and > 0 ? InOrder(atoms.Order, (char)sign.Value, year, a, b)
            : null;
        return date is null ? Match.None : new(date, AfterTime(atoms, i + 5));
    }

    private static Expression.Calendar? InOrder(NumericOrder order, char sign, int year, int a, int b) =>
        order is NumericOrder.MonthFirst && sign != '.' ? Date(year, a, b) ?? Date(year, b, a) : Date(year, b, a) ?? Date(year, a, b);

    private static bool IsPart(TimeAtoms atoms, int i) => atoms[i] is { Kind: AtomKind.Number, Glued: true, Value: <= 9999 };

    private static int YearOf(Atom atom, char sign) =>
        atom.HasFormOfYear ? (int)atom.Value
        : atom is { Length: 2, Value: < 100 } && sign != '-' ? (int)atom.Value + (atom.Value < 70 ? 2000 : 1900)
        : 0;

    private static Expression.Calendar? Date(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new(year, month, day) : null;

    /// <summary>"2020-06-03T14:00:00Z".</summary>
    private static int AfterTime(TimeAtoms atoms, int i)
    {
        var at = atoms.Is(i, "T") && atoms[i].Glued ? i + 1 : i;
        if (at == i || atoms[at].Kind is not AtomKind.Clock)
            return i;
        return atoms.Is(at + 1, "Z") ? at + 2 : at + 1;
    }
}
