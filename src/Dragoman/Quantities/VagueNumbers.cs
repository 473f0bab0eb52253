namespace Dragoman.Quantities;

/// <summary>"Several", "a few hundred", "dozens", "tens of thousands". The low figure is ACLED's, the high one is open.</summary>
internal static class VagueNumbers
{
    private static readonly Vocabulary Countless = new("number handful couple pair series");

    public static bool TryRead(Atoms atoms, int i, out Amount amount)
    {
        amount = Plural(atoms, i) is { IsNone: false } plural ? plural : Several(atoms, i);
        return !amount.IsNone;
    }

    /// <summary>"dozens", "tens of thousands", "hundreds of millions".</summary>
    private static Amount Plural(Atoms atoms, int i)
    {
        if (Numerals.WordAt(atoms, i) is not { Kind: NumberWordKind.Plural } word)
            return default;
        if (atoms.Is(i + 1, "of") && Numerals.WordAt(atoms, i + 2) is { Kind: NumberWordKind.Plural, Value: >= 100 } scale)
            return new(i, i + 3, word.Value * scale.Value, null);
        return new(i, i + 1, word.Value, null);
    }

    /// <summary>"several hundred", "a few", "few", "a couple of", "a number of".</summary>
    private static Amount Several(Atoms atoms, int i)
    {
        var at = atoms.Skip(i, "a");
        var value = Numerals.WordAt(atoms, at) is { Kind: NumberWordKind.Vague } word ? word.Value : 0;
        if (at > i && atoms.IsAny(at, Countless))
            return CountOf(atoms, i, at, value > 0 ? value : atoms.Is(at, "pair") ? 2 : 3);
        return value == 0 || atoms.IsAny(at, Countless) || (at > i && !atoms.Is(at, "few")) ? default : Multiplied(atoms, i, at + 1, value);
    }

    private static Amount CountOf(Atoms atoms, int first, int noun, double value)
    {
        // "a number 3 shirt", "a handful": without "of" there is nothing that is counted.
        if (!atoms.Is(noun + 1, "of"))
            return atoms.Is(noun, "couple") ? Multiplied(atoms, first, noun + 1, value) : default;
        return Multiplied(atoms, first, noun + 2, value) with { High = value == 2 ? 2 : null };
    }

    private static Amount Multiplied(Atoms atoms, int first, int next, double value)
    {
        if (Numerals.WordAt(atoms, next) is { Kind: NumberWordKind.Hundred or NumberWordKind.Scale or NumberWordKind.Dozen } scale)
            return new(first, next + 1, value * scale.Value, null);
        return new(first, next, value, null);
    }
}
