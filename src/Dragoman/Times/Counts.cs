using Dragoman.Quantities;

namespace Dragoman.Times;

/// <summary>Reads how many units: "two", "the past few", "several", "48", "a".</summary>
internal static class Counts
{
    public static bool TryRead(TimeAtoms atoms, int i, out Count count, out int next)
    {
        if (Amounts.TryRead(atoms.Atoms, i, out var amount) && amount is { IsShare: false, Low: < 100_000 })
        {
            // Of "two to three days" the longer counts, so that the interval surely holds the event.
            count = new(Math.Max(1, (int)(amount.High ?? amount.Low)), IsVague(atoms, amount));
            next = atoms.Skip(amount.Next, "of");
            return true;
        }
        var isOne = atoms.Is(i, "a") || atoms.Is(i, "an") || atoms.Is(i, "one");
        (count, next) = (new(1, false), isOne ? i + 1 : i);
        return isOne;
    }

    private static bool IsVague(TimeAtoms atoms, Amount amount)
    {
        for (var i = amount.First; i < amount.Next; i++)
            if (Numerals.WordAt(atoms.Atoms, i) is { Kind: NumberWordKind.Vague, Value: > 2 } or { Kind: NumberWordKind.Plural })
                return true;
        return false;
    }
}
