using Dragoman.Quantities;

namespace Dragoman.Times.TimeMl;

/// <summary>Reads years that no preposition announces: "the 1996 campaign", "both 1990 and 1991", "1861: secession", "nineteen ninety-six".</summary>
internal static class Years
{
    private static readonly Vocabulary Counted = new("shares meters people dollars items copies units words pages points votes seats tons jobs");

    public static TimexMatch Read(TimeAtoms atoms, int i)
    {
        if (Spelled(atoms, i, out var year, out var next) && (!atoms.Is(i, "two") || atoms.Is(i - 1, "in") || atoms.Is(i - 1, "of")))
            return Year(i, year, next);
        if (atoms.Is(i, "the") && atoms.Is(i + 1, "year") && Spelled(atoms, i + 2, out year, out next))
            return Year(i, year, next);
        return IsBare(atoms, i) ? Year(i, (int)atoms[i].Value, i + 1) : TimexMatch.None;
    }

    private static TimexMatch Year(int first, int year, int next) => new(new TimexReading.Point(new Expression.Calendar(year, null, null)), first, next);

    private static bool IsBare(TimeAtoms atoms, int i)
    {
        if (atoms[i] is not { HasFormOfYear: true, Value: >= 1500 and <= 2060 } year || IsAmount(atoms, i))
            return false;
        return year.Value >= 1900 || !IsNoun(atoms, i + 1);
    }

    private static bool IsAmount(TimeAtoms atoms, int i) =>
        atoms[i - 1].Kind is AtomKind.Sign && atoms[i - 1].Glued == false && atoms[i].Glued && !atoms.Atoms.IsSign(i - 1, '(') && !atoms.Atoms.IsSign(i - 1, '\'')
        || atoms.Atoms.IsSign(i - 1, '$') || atoms.Atoms.IsSign(i - 1, '#') || atoms.Atoms.IsSign(i + 1, '%') || atoms.Atoms.IsSign(i - 1, '.')
        || atoms.IsAny(i + 1, QuantityWords.Measures) || atoms.IsAny(i + 1, QuantityWords.Currencies) || atoms.IsAny(i + 1, QuantityWords.Durations)
        || atoms.IsAny(i + 1, QuantityWords.Plurals) || atoms.IsAny(i + 1, Counted) || atoms.IsAny(i - 1, QuantityWords.Designators) || atoms.Is(i + 1, "percent")
        || Numerals.WordAt(atoms.Atoms, i + 1).Kind is NumberWordKind.Scale || atoms[i].Value % 100 == 0 && atoms.Atoms.IsPluralNoun(i + 1)
        || Qualifiers.TryRead(atoms.Atoms, i - 1, out var bound, out _) && bound is not Bound.Exact;

    private static bool IsNoun(TimeAtoms atoms, int i) => atoms.Atoms.UposOf(i) is Syntax.Upos.Noun or Syntax.Upos.Adj && !atoms.Atoms.IsHyphen(i);

    /// <summary>"nineteen ninety-six", "nineteen oh five", "two thousand four", as speech is written down.</summary>
    public static bool Spelled(TimeAtoms atoms, int i, out int year, out int next)
    {
        (year, next) = (0, i);
        var century = Numerals.WordAt(atoms.Atoms, i);
        if (century is { Kind: NumberWordKind.Unit, Value: >= 15 and <= 19 })
            return Rest(atoms, i + 1, (int)century.Value * 100, out year, out next);
        if (!atoms.Is(i, "two") || !atoms.Is(i + 1, "thousand"))
            return false;
        (year, next) = (2000, i + 2);
        var at = atoms.Skip(next, "and");
        if (Numerals.WordAt(atoms.Atoms, at) is { Kind: NumberWordKind.Unit, Value: < 20 and > 0 } unit)
            (year, next) = (2000 + (int)unit.Value, at + 1);
        else if (Rest(atoms, at, 2000, out var tens, out var after))
            (year, next) = (tens, after);
        return !IsNoun(atoms, next);
    }

    private static bool Rest(TimeAtoms atoms, int i, int century, out int year, out int next)
    {
        (year, next) = (0, i);
        i = atoms.Skip(atoms.Skip(i, "hundred"), "and");
        var ten = Numerals.WordAt(atoms.Atoms, i);
        if (ten.Kind is not NumberWordKind.Ten)
            return false;
        var at = atoms.SkipHyphen(i + 1);
        var unit = Numerals.WordAt(atoms.Atoms, at) is { Kind: NumberWordKind.Unit, Value: > 0 and < 10 } read ? (int)read.Value : 0;
        (year, next) = (century + (int)ten.Value + unit, unit > 0 ? at + 1 : i + 1);
        return true;
    }
}
