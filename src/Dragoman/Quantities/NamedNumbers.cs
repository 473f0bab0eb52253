namespace Dragoman.Quantities;

/// <summary>Numbers that name: "M23", "BM-21", "Highway 1", "444 Brigade", telephone numbers.</summary>
internal static class NamedNumbers
{
    private static readonly Vocabulary Prefixes = new("mid pre post early late a of than to and or least up over about");

    public static bool TryRead(Atoms atoms, int i, out Amount named)
    {
        named = atoms[i].Kind switch
        {
            AtomKind.Code or AtomKind.Word when FollowsHyphen(atoms, i + 2) => new(i, i + 3, 0, 0),
            AtomKind.Code => new(i, i + 1, 0, 0),
            AtomKind.Number or AtomKind.Sign when EndOfName(atoms, i) is var end && end > i => new(i, end, 0, 0),
            _ => default,
        };
        return !named.IsNone;
    }

    /// <summary>"Battalion" of "22nd of November Battalion".</summary>
    public static bool IsNamedBody(Atoms atoms, int i) => atoms.IsAny(i, QuantityWords.NamedBodies);

    private static int EndOfName(Atoms atoms, int i)
    {
        if (atoms.IsSign(i, '+') && atoms[i + 1].Kind is AtomKind.Number)
            return EndOfTelephone(atoms, i + 1);
        if (atoms[i].Kind is not AtomKind.Number)
            return i;
        if (AfterChain(atoms, i) is var chain && chain > i)
            return chain;
        return IsBracketed(atoms, i) || FollowsDesignator(atoms, i) || IsListMark(atoms, i) || IsNumberedBody(atoms, i)
            || IsLong(atoms, i) ? i + 1 : i;
    }

    private static int EndOfTelephone(Atoms atoms, int i)
    {
        while (atoms[i].Kind is AtomKind.Number || (atoms.IsSign(i, '-') && atoms[i + 1].Kind is AtomKind.Number))
            i++;
        return i;
    }

    /// <summary>"303-832-8160", "203.961.7523", "3-5290"; dates in digits are dates.</summary>
    private static int AfterChain(Atoms atoms, int i)
    {
        if (atoms[i + 1] is not { Kind: AtomKind.Sign, Glued: true, Value: '-' or '.' } sign || !IsGluedNumber(atoms, i + 2)
            || DateShapes.After(atoms, i) > i)
            return i;
        var end = i + 3;
        while (atoms.IsSign(end, (char)sign.Value) && atoms[end].Glued && IsGluedNumber(atoms, end + 1))
            end += 2;
        return end > i + 3 || (atoms[i + 2].Length == 4 && atoms[i].Length < 3 && !atoms.IsPluralNoun(end)) ? end : i;
    }

    private static bool IsGluedNumber(Atoms atoms, int i) => atoms[i] is { Kind: AtomKind.Number, Glued: true };

    /// <summary>"[17]", "#1".</summary>
    private static bool IsBracketed(Atoms atoms, int i) =>
        atoms.IsSign(i - 1, '#') || (atoms.IsSign(i - 1, '[') && atoms.IsSign(i + 1, ']'));

    /// <summary>"BM-21", "COVID-19", "Mi-8", "T-72"; not "mid-2014".</summary>
    private static bool FollowsHyphen(Atoms atoms, int i) =>
        atoms[i].Kind is AtomKind.Number && atoms.IsHyphen(i - 1)
        && !atoms.IsAny(i - 2, Prefixes) && !DateShapes.IsMonth(atoms, i - 2) && Numerals.WordAt(atoms, i - 2).Kind is NumberWordKind.None;

    /// <summary>"Highway 1", "Resolution 2510", "No. 5"; "police units 20 km away" has a small letter.</summary>
    private static bool FollowsDesignator(Atoms atoms, int i)
    {
        var before = atoms.IsSign(i - 1, '.') ? i - 2 : i - 1;
        return atoms.IsAny(before, QuantityWords.Designators)
            && (atoms.IsCapital(before) || atoms.Is(before, "number") || atoms.Is(before, "no") || atoms.Is(before, "highway")
            || atoms.Is(before, "kilometer"));
    }

    /// <summary>"1." and "2)" at the beginning of a line.</summary>
    private static bool IsListMark(Atoms atoms, int i) => i == 0 && atoms.Count > 2 && (atoms.IsSign(1, '.') || atoms.IsSign(1, ')'));

    /// <summary>"the 444 Brigade", "301 Infantry Battalion"; not "5 brigades".</summary>
    private static bool IsNumberedBody(Atoms atoms, int i)
    {
        var at = atoms.IsCapital(i + 1) && !IsNamedBody(atoms, i + 1) && !DateShapes.IsMonth(atoms, i + 1) ? i + 2 : i + 1;
        return IsNamedBody(atoms, at) && !atoms.IsPluralNoun(at) && atoms.Text(at) is not [.., 's']
            && (atoms.IsCapital(at) || atoms[i].Value > 12);
    }

    private static bool IsLong(Atoms atoms, int i) =>
        atoms[i] is { Length: >= 8 } number && !atoms.Text(i).ContainsAny(',', '.') && number.Value % 1000 != 0;
}
