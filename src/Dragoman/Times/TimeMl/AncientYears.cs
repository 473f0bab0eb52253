namespace Dragoman.Times.TimeMl;

/// <summary>Reads years before Christ, with their month or season, and of pairs both: "499-493 BC", "the spring of 480 BC", "August 490 BC", "AD 70".</summary>
internal static class AncientYears
{
    public static TimexMatch Read(TimeAtoms atoms, int i)
    {
        if (Anno(atoms, i) is { IsNone: false } anno)
            return anno;
        if (Span(atoms, i) is { IsNone: false } span)
            return span;
        var at = AfterPortion(atoms, atoms.Is(i, "ca") || atoms.Is(i, "circa") || atoms.Is(i, "c") || atoms.Is(i, "around") || atoms.Is(i, "about") ? Circa(atoms, i + 1) : i);
        Expression? within = null;
        if (CalendarDates.Read(atoms, at) is { Expression: Expression.Calendar { Year: null } date } dated)
            (within, at) = (date, atoms.Skip(atoms.SkipComma(dated.Next), "of"));
        else if (atoms.KindAt(at) is TimeWordKind.Month && atoms.Atoms.IsCapital(at))
            (within, at) = (new Expression.Calendar(null, atoms.WordAt(at).Value, null), atoms.Skip(at + 1, "of"));
        else if (SeasonAt(atoms, at, out var season, out var next))
            (within, at) = (season, next);
        return YearAt(atoms, at, out var after) is var year and > 0
            ? new(new TimexReading.Ancient(-year, within), i, after)
            : TimexMatch.None;
    }

    private static int Circa(TimeAtoms atoms, int i) => atoms.Atoms.IsSign(i, '.') ? i + 1 : i;

    /// <summary>"early", "the end of", "late in".</summary>
    private static int AfterPortion(TimeAtoms atoms, int i)
    {
        var at = atoms.Skip(i, "the");
        if (atoms.KindAt(at) is not TimeWordKind.Portion)
            return i;
        return atoms.Is(at + 1, "of") || atoms.Is(at + 1, "in") ? at + 2 : atoms.SkipHyphen(at + 1);
    }

    private static bool SeasonAt(TimeAtoms atoms, int i, out Expression? season, out int next)
    {
        var at = atoms.Skip(i, "the");
        var isSeason = atoms.KindAt(at) is TimeWordKind.Season;
        season = isSeason ? new Expression.Season(atoms.WordAt(at).Value, null, 0) : null;
        next = isSeason ? atoms.Skip(atoms.SkipComma(at + 1), "of") : i;
        return isSeason;
    }

    /// <summary>"480 BC", and the 499 of "499-493 BC", "499 to 493 BC".</summary>
    private static int YearAt(TimeAtoms atoms, int i, out int next)
    {
        next = i + 1;
        if (atoms[i] is not { Kind: Quantities.AtomKind.Number, Value: >= 1 and < 10_000 } number || number.Value != Math.Floor(number.Value))
            return 0;
        if (IsBefore(atoms, i + 1))
        {
            next = i + 2;
            return (int)number.Value;
        }
        var isPair = (atoms.Atoms.IsSign(i + 1, '-') || atoms.Atoms.IsSign(i + 1, '/') || atoms.Is(i + 1, "to") || atoms.Is(i + 1, "and") || atoms.Is(i + 1, "or"))
            && atoms[i + 2].Kind is Quantities.AtomKind.Number && atoms[i + 2].Value < number.Value && IsBefore(atoms, i + 3);
        return isPair ? (int)number.Value : 0;
    }

    private static bool IsBefore(TimeAtoms atoms, int i) => atoms.Atoms.Text(i) is "BC" or "B.C" or "BCE" or "B.C.E";

    /// <summary>"the 470s BC", "the 4th century BC".</summary>
    private static TimexMatch Span(TimeAtoms atoms, int i)
    {
        var at = AfterPortion(atoms, i);
        at = atoms.Skip(at, "the");
        if (atoms[at].Kind is Quantities.AtomKind.Decade && IsBefore(atoms, at + 1))
            return new(new TimexReading.Span(new(StampGrain.Decade, -(int)atoms[at].Value)), i, at + 2);
        if (!Quantities.Numerals.TryReadOrdinal(atoms.Atoms, at, out var order) || order.Value is < 1 or > 40)
            return TimexMatch.None;
        var noun = atoms.SkipHyphen(order.Next);
        return atoms.Is(noun, "century") && IsBefore(atoms, noun + 1)
            ? new(new TimexReading.Span(new(StampGrain.Century, -Math.Max(1, ((int)order.Value - 1) * 100))), i, noun + 2)
            : TimexMatch.None;
    }

    /// <summary>"AD 70", "70 AD".</summary>
    private static TimexMatch Anno(TimeAtoms atoms, int i)
    {
        if (IsAfter(atoms, i) && atoms[i + 1] is { Kind: Quantities.AtomKind.Number, Value: >= 1 and < 2200 } year)
            return new(new TimexReading.Ancient((int)year.Value, null), i, i + 2);
        return atoms[i] is { Kind: Quantities.AtomKind.Number, Value: >= 1 and < 2200 } first && IsAfter(atoms, i + 1)
            ? new(new TimexReading.Ancient((int)first.Value, null), i, i + 2)
            : TimexMatch.None;
    }

    private static bool IsAfter(TimeAtoms atoms, int i) => atoms.Atoms.Text(i) is "AD" or "A.D" or "CE";
}
