namespace Dragoman.Quantities;

/// <summary>Parts of a whole, in percent.</summary>
internal static class Shares
{
    private static readonly Vocabulary Most = new("most majority bulk");

    /// <summary>"30%", "30 percent", "30 per cent", "30 percentage points".</summary>
    public static Amount WithPercent(Atoms atoms, Amount amount)
    {
        var i = atoms.SkipHyphen(amount.Next);
        if (atoms.IsSign(i, '%') || atoms.Is(i, "percent") || atoms.Is(i, "pct"))
            return amount.Until(i + 1) with { IsShare = true };
        if (atoms.Is(i, "per") && atoms.Is(i + 1, "cent"))
            return amount.Until(i + 2) with { IsShare = true };
        return atoms.Is(i, "percentage") && (atoms.Is(i + 1, "point") || atoms.Is(i + 1, "points"))
            ? amount.Until(i + 2) with { IsShare = true } : amount;
    }

    public static bool TryReadFraction(Atoms atoms, int i, out Amount amount)
    {
        amount = Half(atoms, i) is { IsNone: false } half ? half
            : Fraction(atoms, i) is { IsNone: false } fraction ? fraction
            : MostOf(atoms, i);
        return !amount.IsNone;
    }

    /// <summary>"half of", "half the city", "a half of".</summary>
    private static Amount Half(Atoms atoms, int i)
    {
        var at = atoms.Skip(i, "a");
        if (!atoms.Is(at, "half"))
            return default;
        return atoms.Is(at + 1, "of") || atoms.IsAny(at + 1, QuantityWords.Articles) && at == i && !IsIndefinite(atoms, at + 1)
            ? Share(i, at + 1, 50)
            : default;
    }

    private static bool IsIndefinite(Atoms atoms, int i) => atoms.Is(i, "a") || atoms.Is(i, "an");

    /// <summary>"a third of", "two-thirds", "three quarters", "one-fifth of".</summary>
    private static Amount Fraction(Atoms atoms, int i)
    {
        var count = IsIndefinite(atoms, i) ? 1
            : Numerals.WordAt(atoms, i) is { Kind: NumberWordKind.Unit, Value: > 0 and < 10 } unit ? unit.Value
            : 0;
        var at = atoms.SkipHyphen(i + 1);
        var (part, isPlural) = Part(atoms.Text(at));
        if (count == 0 || part == 0 || count > part || isPlural != count > 1)
            return default;
        return count > 1 || atoms.Is(at + 1, "of") ? Share(i, at + 1, 100 * count / part) : default;
    }

    private static (double Of, bool IsPlural) Part(ReadOnlySpan<char> word) => word switch
    {
        "third" => (3, false),
        "thirds" => (3, true),
        "quarter" or "fourth" => (4, false),
        "quarters" or "fourths" => (4, true),
        "fifth" => (5, false),
        "fifths" => (5, true),
        "tenth" => (10, false),
        "tenths" => (10, true),
        _ => default,
    };

    /// <summary>"most of", "the majority of": more than half.</summary>
    private static Amount MostOf(Atoms atoms, int i)
    {
        var at = IsIndefinite(atoms, i) || atoms.Is(i, "the") ? i + 1 : i;
        return atoms.IsAny(at, Most) && atoms.Is(at + 1, "of") && (at > i || atoms.Is(at, "most") || i == 0 || !atoms.Is(i - 1, "the"))
            ? Share(at, at + 1, 50) with { High = null }
            : default;
    }

    private static Amount Share(int first, int next, double percent) => new(first, next, percent, percent) { IsShare = true };
}
