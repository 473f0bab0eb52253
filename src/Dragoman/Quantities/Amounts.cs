namespace Dragoman.Quantities;

/// <summary>Reads how many: qualifiers, ranges, vague numbers, percentages.</summary>
internal static class Amounts
{
    public static bool TryRead(Atoms atoms, int i, out Amount amount)
    {
        if (Qualifiers.TryRead(atoms, i, out var bound, out var at) && Qualified(atoms, at, bound) is { IsNone: false } qualified)
            amount = qualified.From(i);
        else
            amount = Unqualified(atoms, i);
        return !amount.IsNone;
    }

    /// <summary>"at least 20", "more than a hundred", "over the 200 ..." is not one; "at least about 20" is.</summary>
    private static Amount Qualified(Atoms atoms, int i, Bound bound)
    {
        var hedged = Qualifiers.TryRead(atoms, i, out _, out var at);
        var inner = Unqualified(atoms, at);
        if (inner.IsNone && hedged)
            inner = Unqualified(atoms, i);
        return inner.IsNone ? inner : bound switch
        {
            Bound.Lower => inner with { High = null },
            // ACLED and UCDP know no "at most": something happened, so one is surely meant.
            Bound.Upper => inner with { Low = inner.IsShare ? 0 : Math.Min(1, inner.Low), High = inner.High ?? inner.Low },
            _ => inner,
        };
    }

    private static Amount Unqualified(Atoms atoms, int i)
    {
        var amount = Between(atoms, i) is { IsNone: false } between ? between
            : Shares.TryReadFraction(atoms, i, out var fraction) ? fraction
            : VagueNumbers.TryRead(atoms, i, out var vague) ? vague
            : Plain(atoms, i);
        return amount.IsNone ? amount : WithTail(atoms, Shares.WithPercent(atoms, amount));
    }

    /// <summary>"between 10 and 15", "from 10 to 15".</summary>
    private static Amount Between(Atoms atoms, int i)
    {
        var connector = atoms.Is(i, "between") ? "and" : atoms.Is(i, "from") ? "to" : null;
        if (connector is null || !TryReadEnd(atoms, i + 1, out var low) || !atoms.Is(low.Next, connector)
            || !TryReadEnd(atoms, low.Next + 1, out var high))
            return default;
        return Range(low, high) is { IsNone: false } range ? range.From(i) : default;
    }

    /// <summary>"48", "10-15", "10 to 15", "two or three", "10% to 15%".</summary>
    private static Amount Plain(Atoms atoms, int i)
    {
        if (!TryReadEnd(atoms, i, out var low))
            return default;
        return ConnectorAt(atoms, low.Next) is var at && at > low.Next && TryReadEnd(atoms, at, out var high)
            && Range(low, high) is { IsNone: false } range
            ? range
            : low;
    }

    private static int ConnectorAt(Atoms atoms, int i) =>
        atoms.IsSign(i, '-') && atoms[i].Glued == atoms[i + 1].Glued || atoms.Is(i, "to") || atoms.Is(i, "or") ? i + 1 : i;

    private static bool TryReadEnd(Atoms atoms, int i, out Amount amount)
    {
        amount = Numerals.TryRead(atoms, i, out var numeral)
            ? Shares.WithPercent(atoms, new(i, numeral.Next, numeral.Value, numeral.Value))
            : default;
        return !amount.IsNone;
    }

    private static Amount Range(Amount low, Amount high)
    {
        var scale = ScaleOf(low.Low, high.Low);
        return low.Low * scale < high.Low
            ? new(low.First, high.Next, low.Low * scale, high.Low) { IsShare = high.IsShare || low.IsShare }
            : default;
    }

    /// <summary>"two to three thousand" is two thousand to three thousand.</summary>
    private static double ScaleOf(double low, double high) =>
        high >= 1e6 && high % 1e5 == 0 && low < 1000 ? 1e6
        : high >= 1000 && high % 1000 == 0 && low < 100 && high / 1000 < 1000 && low < high / 1000 ? 1000
        : 1;

    /// <summary>"20 or more", "20-odd", "20+", "20 or so".</summary>
    private static Amount WithTail(Atoms atoms, Amount amount)
    {
        var i = amount.Next;
        if (atoms.IsSign(i, '+') && atoms[i].Glued)
            return amount.Until(i + 1) with { High = null };
        if (atoms.Is(i, "or") && (atoms.Is(i + 1, "more") || atoms.Is(i + 1, "so")))
            return amount.Until(i + 2) with { High = atoms.Is(i + 1, "more") ? null : amount.High };
        return atoms.IsHyphen(i) && atoms.Is(i + 1, "odd") ? amount.Until(i + 2) with { High = null } : amount;
    }
}
