namespace Dragoman.Quantities;

/// <summary>
/// Finds the numbers that belong to dates and times of day, so that nobody counts them. What the date means is for the times.
/// </summary>
internal static class DateShapes
{
    private static readonly Vocabulary Meridiems = new("am pm a.m p.m o'clock");

    private static readonly Vocabulary Zones = new("gmt utc hrs local");

    private static readonly Vocabulary Doubtful = new("may march august");

    /// <returns>The atom after the date that begins here, or the same atom if none does.</returns>
    public static int After(Atoms atoms, int i)
    {
        var next = Math.Max(MonthFirst(atoms, i), Math.Max(DayFirst(atoms, i), Numeric(atoms, i)));
        next = Math.Max(next, Math.Max(OfClock(atoms, i), OfEra(atoms, i)));
        return next > i || !IsYear(atoms, i) ? Math.Max(next, i) : AfterYears(atoms, i);
    }

    /// <summary>A month that is meant: "May" only as a capital, and not as a verb.</summary>
    public static bool IsMonth(Atoms atoms, int i) =>
        atoms.IsAny(i, QuantityWords.Months) ? atoms.IsCapital(i) || !atoms.IsAny(i, Doubtful)
        : atoms.IsAny(i, QuantityWords.ShortMonths) && atoms.IsCapital(i);

    /// <summary>"in 2014", "the 2014 coup", "(2014)", "2014-2016"; not "killed 2000 people".</summary>
    public static bool IsYear(Atoms atoms, int i)
    {
        if (atoms[i] is not { HasFormOfYear: true, Value: >= 1500 } year || atoms.IsSign(i - 1, '$')
            || Shares.WithPercent(atoms, new(i, i + 1, 0, 0)).IsShare)
            return false;
        if (IsRound(year.Value) && atoms.IsPluralNoun(i + 1) || IsMeasured(atoms, i + 1))
            return false;
        return atoms.IsAny(i - 1, QuantityWords.BeforeYear) || IsOfPair(atoms, i) || IsLikely(year.Value) && StandsLikeYear(atoms, i);
    }

    private static bool StandsLikeYear(Atoms atoms, int i) =>
        atoms.IsAny(i - 1, QuantityWords.Articles)
        || atoms.IsSign(i + 1, ')') && (atoms.IsSign(i - 1, '(') || atoms.IsComma(i - 1))
        || atoms.IsSign(i - 1, '(') && atoms.IsSign(i + 1, '-')
        || atoms.IsHyphen(i - 1)
        || (atoms.Is(i - 1, "for") || atoms.Is(i - 1, "about")) && atoms[i + 1].Kind is not AtomKind.Word
        || i == 0 && atoms.Count == 1
        || atoms.Is(i - 1, "and") && (atoms[i - 2].HasFormOfYear || IsMonth(atoms, i - 2));

    /// <summary>"1861-1865".</summary>
    private static bool IsOfPair(Atoms atoms, int i) =>
        atoms.IsSign(i + 1, '-') && atoms[i + 2] is { HasFormOfYear: true } other && other.Value > atoms[i].Value
            && other.Value - atoms[i].Value < 200 && !atoms.IsPluralNoun(i + 3);

    private static bool IsLikely(double year) => year is >= 1900 and <= 2060;

    private static bool IsRound(double year) => year % 100 == 0;

    private static bool IsMeasured(Atoms atoms, int i) =>
        atoms.IsAny(i, QuantityWords.Measures) || atoms.IsAny(i, QuantityWords.Currencies) || atoms.IsAny(i, QuantityWords.Durations)
        || Numerals.WordAt(atoms, i).Kind is NumberWordKind.Scale;

    private static int AfterYears(Atoms atoms, int i) => atoms.IsHyphen(i + 1) && atoms[i + 2].Kind is AtomKind.Number ? i + 3 : i + 1;

    /// <summary>"June 3", "June 3-4, 2020", "June 3 and 4", "June the 3rd", "June 2020", "June of 2020".</summary>
    private static int MonthFirst(Atoms atoms, int i)
    {
        if (!IsMonth(atoms, i))
            return i;
        var at = atoms.IsSign(i + 1, '.') ? i + 2 : i + 1;
        at = atoms.Skip(at, "the");
        if (!atoms[at].HasFormOfDay)
            return WithYear(atoms, atoms.Skip(atoms.SkipComma(at), "of")) is var year && atoms[year - 1].HasFormOfYear ? year : i;
        var next = at + 1;
        if ((atoms.IsSign(next, '-') || atoms.Is(next, "to") || atoms.Is(next, "and")) && atoms[next + 1].HasFormOfDay
            && !atoms.IsPluralNoun(next + 2))
            next += 2;
        return WithYear(atoms, next);
    }

    /// <summary>"3 June", "3rd of June 2020", "3-4 June", "3 and 4 June", "4 to 6 June", "the first of June".</summary>
    private static int DayFirst(Atoms atoms, int i)
    {
        var ordinal = Numerals.TryReadOrdinal(atoms, i, out var read) && read.Value <= 31;
        if (!ordinal && !atoms[i].HasFormOfDay)
            return i;
        var at = ordinal ? read.Next : i + 1;
        if ((atoms.IsSign(at, '-') || atoms.Is(at, "to") || atoms.Is(at, "and")) && atoms[at + 1].HasFormOfDay)
            at += 2;
        at = atoms.Skip(atoms.SkipHyphen(at), "of");
        return IsMonth(atoms, at) && !(atoms.Is(at, "may") && atoms.HasXpos(at, "MD"))
            ? WithYear(atoms, atoms.IsSign(at + 1, '.') ? at + 2 : at + 1) : i;
    }

    private static int WithYear(Atoms atoms, int i)
    {
        var at = atoms.IsHyphen(i) ? i + 1 : atoms.Skip(atoms.SkipComma(i), "of");
        return atoms[at].HasFormOfYear && !(IsRound(atoms[at].Value) && atoms.IsPluralNoun(at + 1)) ? at + 1 : i;
    }

    /// <summary>"2020-06-03", "03/06/2020", "3.6.2020", "9/11".</summary>
    private static int Numeric(Atoms atoms, int i)
    {
        if (atoms[i].Kind is not AtomKind.Number || atoms[i + 1] is not { Kind: AtomKind.Sign, Glued: true, Value: '/' or '-' or '.' } sign)
            return i;
        if (atoms[i + 2] is not { Kind: AtomKind.Number, Glued: true, Value: <= 31 })
            return i;
        if (atoms.IsSign(i + 3, (char)sign.Value) && atoms[i + 4] is { Kind: AtomKind.Number, Glued: true })
            return i + 5;
        return sign.Value == '/' ? i + 3 : i;
    }

    /// <summary>"480 BC", "394 AD".</summary>
    private static int OfEra(Atoms atoms, int i) => atoms[i].Kind is AtomKind.Number && IsEra(atoms, i + 1) ? i + 2 : i;

    public static bool IsEra(Atoms atoms, int i) => atoms.Text(i) is "BC" or "B.C" or "BCE" or "AD" or "A.D" or "CE";

    /// <summary>"15:30", "3 a.m.", "1500 GMT", "five o'clock".</summary>
    private static int OfClock(Atoms atoms, int i)
    {
        if (atoms[i].Kind is AtomKind.Clock)
            return i + 1;
        if (!Numerals.TryRead(atoms, i, out var hour) || hour.Value > 2400)
            return i;
        var at = hour.Next;
        if (hour.Value <= 12 && atoms.IsAny(at, Meridiems))
            return at + 1;
        return atoms[i].Length == 4 && atoms.IsAny(at, Zones) ? at + 1 : i;
    }
}
