namespace Dragoman.Quantities;

/// <summary>Tells from the words around a number what it is there for.</summary>
internal static class Uses
{
    private static readonly Vocabulary BeforeMany = new("how as so");

    private static readonly Vocabulary BeforeUnit = new("more long consecutive straight");

    private static readonly Vocabulary UnitsOfAge = new("year years month months");

    private static readonly Vocabulary Old = new("old olds");

    public static (Amount Amount, QuantityForm Form) Classify(Atoms atoms, Amount amount)
    {
        if (amount.IsShare)
            return (amount, QuantityForm.Share);
        if (IsPronoun(atoms, amount))
            return default;
        if (Money(atoms, amount) is { IsNone: false } money)
            return (money, QuantityForm.Money);
        return (amount, IsAge(atoms, amount) ? QuantityForm.Age
            : IsUnit(atoms, amount, QuantityWords.Durations) ? QuantityForm.Duration
            : IsUnit(atoms, amount, QuantityWords.Measures) || IsDegree(atoms, amount) || IsCompound(atoms, amount)
            || IsScore(atoms, amount) ? QuantityForm.Measure
            : QuantityForm.Count);
    }

    /// <summary>"this one", "the one who", "one another", "no one else": nobody is counted; nor are many who are very many.</summary>
    private static bool IsPronoun(Atoms atoms, Amount amount) =>
        amount.Next == amount.First + 1
        && (atoms.Is(amount.First, "one")
        && (atoms.IsAny(amount.First - 1, QuantityWords.BeforePronounOne) || atoms.Is(amount.Next, "another")
        || atoms.Is(amount.Next, "'s"))
            || atoms.Is(amount.First, "many") && atoms.IsAny(amount.First - 1, BeforeMany)
            || atoms.Is(amount.First, "few") && atoms.Is(amount.First - 1, "very"));

    /// <summary>"$5 million", "US$ 300", "5 million dollars", "300 Libyan dinars".</summary>
    private static Amount Money(Atoms atoms, Amount amount)
    {
        if (atoms[amount.Next - 1].Kind is AtomKind.Number or AtomKind.Word && BeforeNumber(atoms, amount) is var i
            && IsCurrencySign(atoms, i))
            return amount with { Next = atoms.Is(amount.Next, "m") ? amount.Next + 1 : amount.Next };
        var at = atoms.IsCapital(amount.Next) && !atoms.IsAny(amount.Next, QuantityWords.Currencies) ? amount.Next + 1 : amount.Next;
        if (atoms.IsHyphen(at))
            at++;
        return atoms.IsAny(at, QuantityWords.Currencies) || IsCurrencySign(atoms, at) ? amount : default;
    }

    private static int BeforeNumber(Atoms atoms, Amount amount)
    {
        var i = amount.First;
        while (i < amount.Next && atoms[i].Kind is not AtomKind.Number)
            i++;
        return i - 1;
    }

    private static bool IsCurrencySign(Atoms atoms, int i) =>
        atoms[i] is { Kind: AtomKind.Sign, Value: '$' or '€' or '£' or '¥' or '₽' or '₺' or '₴' or '₪' }
        || atoms.IsCapital(i) && (atoms.Is(i, "usd") || atoms.Is(i, "eur") || atoms.Is(i, "lyd"));

    /// <summary>"aged 23", "23-year-old", "23 years old", "Ahmed, 23,".</summary>
    private static bool IsAge(Atoms atoms, Amount amount)
    {
        if (atoms.Is(amount.First - 1, "aged") || atoms.Is(amount.First - 1, "age") || atoms.Is(amount.First, "aged"))
            return true;
        var unit = atoms.SkipHyphen(amount.Next);
        if (atoms.IsAny(unit, UnitsOfAge))
            return atoms.IsAny(atoms.SkipHyphen(unit + 1), Old) || (atoms.Is(unit + 1, "of") && atoms.Is(unit + 2, "age"));
        return IsApposed(atoms, amount) && atoms.IsCapital(amount.First - 2) && amount.High < 110
            && atoms[amount.First].Kind is AtomKind.Number;
    }

    private static bool IsApposed(Atoms atoms, Amount amount) =>
        atoms.IsComma(amount.First - 1) && (atoms.IsComma(amount.Next) || atoms.IsSign(amount.Next, '.'));

    /// <summary>
    /// The unit stands right after the number: "155 mm", "5-kilometre", "three long hours" is one too, "10 Grad rockets" isn't.
    /// </summary>
    private static bool IsUnit(Atoms atoms, Amount amount, Vocabulary units)
    {
        var at = atoms.IsHyphen(amount.Next) ? amount.Next + 1 : amount.Next;
        if (atoms.Is(at, "of") && atoms.IsAny(at + 1, units))
            return true;
        return atoms.IsAny(at, units) || (atoms.IsAny(at, BeforeUnit) && atoms.IsAny(at + 1, units));
    }

    /// <summary>"a two-storey building" has one storey after another; "a 300-strong force" and "a 10-man crew" have so many.</summary>
    private static bool IsCompound(Atoms atoms, Amount amount) =>
        atoms.IsHyphen(amount.Next) && atoms[amount.Next + 1].Kind is AtomKind.Word && !atoms.IsAny(amount.Next + 1, QuantityWords.Crew);

    private static bool IsDegree(Atoms atoms, Amount amount) => atoms.IsSign(amount.Next, '°');

    /// <summary>"3-2", "1:4".</summary>
    private static bool IsScore(Atoms atoms, Amount amount) =>
        (IsTied(atoms, amount.Next) && atoms[amount.Next + 1].Kind is AtomKind.Number)
        || (IsTied(atoms, amount.First - 1) && atoms[amount.First - 2].Kind is AtomKind.Number);

    private static bool IsTied(Atoms atoms, int sign) => atoms.IsHyphen(sign) || (atoms.IsSign(sign, ':') && atoms[sign + 1].Glued);
}
