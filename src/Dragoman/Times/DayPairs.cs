using Dragoman.Quantities;

namespace Dragoman.Times;

/// <summary>
/// Reads two days of numbers alone: "from 10/1 to 11/7", "between 10/1 and 11/7", "5/1-5/7, 2020". One such number alone may be a fraction or a score.
/// </summary>
internal static class DayPairs
{
    private const int LengthOfDay = 3;

    /// <summary>"10/1-11/7".</summary>
    public static Match Read(TimeAtoms atoms, int i) => atoms[i].Kind is AtomKind.Number && atoms.Atoms.IsHyphen(i + LengthOfDay) ? At(atoms, i) : Match.None;

    /// <summary>Behind "from" or "between".</summary>
    public static Match Read(TimeAtoms atoms, int i, Vocabulary connectors) =>
        atoms.IsAny(i + LengthOfDay, connectors) || atoms.Atoms.IsSign(i + LengthOfDay, '-') ? At(atoms, i) : Match.None;

    private static Match At(TimeAtoms atoms, int i)
    {
        var other = atoms.Order is NumericOrder.MonthFirst ? NumericOrder.DayFirst : NumericOrder.MonthFirst;
        var match = InOrder(atoms, i, atoms.Order);
        return match.IsNone ? InOrder(atoms, i, other) : match;
    }

    private static Match InOrder(TimeAtoms atoms, int i, NumericOrder order)
    {
        var next = i + LengthOfDay + 1;
        if (NumericDates.WithoutYear(atoms, i, order) is not { } first || NumericDates.WithoutYear(atoms, next, order) is not { } last)
            return Match.None;
        next += LengthOfDay;
        if (atoms.Is(next, "of") || atoms.Atoms.IsPluralNoun(next) || atoms.IsAny(next, QuantityWords.Measures))
            return Match.None;
        if (atoms[atoms.SkipComma(next)] is { HasFormOfYear: true } year)
            return new(new Expression.Range(first with { Year = YearOfFirst(first, last, (int)year.Value) }, last with { Year = (int)year.Value }), atoms.SkipComma(next) + 1);
        return new(new Expression.Range(first, last), next);
    }

    private static int YearOfFirst(Expression.Calendar first, Expression.Calendar last, int year) => first.Month > last.Month ? year - 1 : year;
}
