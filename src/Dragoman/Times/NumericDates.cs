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
        if (Compact(atoms, i) is { } compact)
            return new(compact, i + 1);
        if (OfMonth(atoms, i) is { } month)
            return new(month, i + 3);
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

    /// <summary>"20200603", as file names and logs have it.</summary>
    private static Expression.Calendar? Compact(TimeAtoms atoms, int i)
    {
        if (atoms[i] is not { Kind: AtomKind.Number, Length: 8, Value: >= 19000101 and <= 21001231 } digits || atoms[i - 1] is { Kind: AtomKind.Sign, Value: '$' or '#' } || atoms.Atoms.IsPluralNoun(i + 1))
            return null;
        var number = (int)digits.Value;
        return Date(number / 10000, number / 100 % 100, number % 100);
    }

    /// <summary>"05/2020", "12-2015"; "2015-12" may be a season.</summary>
    private static Expression.Calendar? OfMonth(TimeAtoms atoms, int i) =>
        atoms[i] is { Kind: AtomKind.Number, Length: 2, Value: >= 1 and <= 12 } month && atoms[i + 1] is { Kind: AtomKind.Sign, Glued: true, Value: '/' or '-' }
            && atoms[i + 2] is { HasFormOfYear: true, Glued: true, Value: >= 1900 } year && !(atoms[i - 1].Kind is AtomKind.Sign && atoms[i].Glued) && !(atoms[i + 3] is { Kind: AtomKind.Sign, Glued: true, Value: '/' or '-' })
            ? new((int)year.Value, (int)month.Value, null) : null;

    /// <summary>"10/1" in the outlet's order; null if it can't be one.</summary>
    public static Expression.Calendar? WithoutYear(TimeAtoms atoms, int i, NumericOrder order)
    {
        if (atoms[i] is not { Kind: AtomKind.Number, Length: <= 2 } first || atoms[i + 1] is not { Kind: AtomKind.Sign, Glued: true, Value: '/' }
            || atoms[i + 2] is not { Kind: AtomKind.Number, Length: <= 2, Glued: true } second || atoms[i + 3] is { Kind: AtomKind.Sign, Glued: true, Value: '/' })
            return null;
        var (month, day) = order is NumericOrder.MonthFirst ? (first.Value, second.Value) : (second.Value, first.Value);
        return Date(2000, (int)month, (int)day) is { } date ? date with { Year = null } : null;
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
