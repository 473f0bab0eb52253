namespace Dragoman.Quantities;

/// <summary>"No casualties", "no one", "none", "nobody", "without casualties": zero.</summary>
internal static class Negations
{
    public static bool TryRead(Atoms atoms, int i, out Amount amount)
    {
        amount = Length(atoms, i) is var length and > 0 ? new(i, i + length, 0, 0) : default;
        return !amount.IsNone;
    }

    private static int Length(Atoms atoms, int i) => atoms[i].Kind is not AtomKind.Word ? 0 : atoms.Text(i) switch
    {
        ['n' or 'N', 'o'] => No(atoms, i),
        "none" or "None" or "nobody" or "Nobody" => 1,
        "without" or "Without" when atoms.IsAny(atoms.Skip(i + 1, "any"), QuantityWords.Harms) => atoms.Skip(i + 1, "any") - i,
        _ => 0,
    };

    private static int No(Atoms atoms, int i)
    {
        if (atoms.Is(i + 1, "one"))
            return 2;
        return atoms[i + 1].Kind is AtomKind.Word && !atoms.IsAny(i + 1, QuantityWords.NotCountedByNo) && !atoms.IsSign(i + 1, '.') ? 1 : 0;
    }
}
