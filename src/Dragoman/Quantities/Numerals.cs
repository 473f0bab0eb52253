namespace Dragoman.Quantities;

internal readonly record struct Numeral(double Value, int Next);

/// <summary>
/// Reads one definite number: "1,200", "10 000", "1.5 million", "forty-eight", "a hundred and twenty", "half a million", "two dozen".
/// </summary>
internal static class Numerals
{
    public static bool TryRead(Atoms atoms, int i, out Numeral numeral)
    {
        numeral = atoms[i].Kind switch
        {
            AtomKind.Number => Scaled(atoms, Grouped(atoms, i)),
            AtomKind.Word => Spelled(atoms, i),
            _ => default,
        };
        return numeral.Next > i;
    }

    /// <summary>"third", "3rd", "twenty-first".</summary>
    public static bool TryReadOrdinal(Atoms atoms, int i, out Numeral numeral)
    {
        numeral = default;
        if (atoms[i].Kind is AtomKind.Ordinal)
            numeral = new(atoms[i].Value, i + 1);
        else if (WordAt(atoms, i) is { Kind: NumberWordKind.Ordinal } word)
            numeral = new(word.Value, i + 1);
        else if (WordAt(atoms, i) is { Kind: NumberWordKind.Ten } ten
            && WordAt(atoms, atoms.SkipHyphen(i + 1)) is { Kind: NumberWordKind.Ordinal, Value: < 10 } unit)
            numeral = new(ten.Value + unit.Value, atoms.SkipHyphen(i + 1) + 1);
        return numeral.Next > i;
    }

    public static NumberWord WordAt(Atoms atoms, int i) =>
        atoms[i].Kind is AtomKind.Word ? NumberWords.Find(atoms.Text(i)) : default;

    /// <summary>"10 000 people", as the United Nations write it.</summary>
    // At most four groups: a table of numbers is no number.
    private static Numeral Grouped(Atoms atoms, int i)
    {
        var (value, next) = (atoms[i].Value, i + 1);
        if (atoms[i].Length > 3 || value < 1)
            return new(value, next);
        while (next < i + 5 && atoms[next] is { Kind: AtomKind.Number, Length: 3, Glued: false } group
            && group.Value == Math.Floor(group.Value))
            (value, next) = ((value * 1000) + group.Value, next + 1);
        return new(value, next);
    }

    private static Numeral Scaled(Atoms atoms, Numeral number)
    {
        while (number.Value < 1e12
            && IsMultiplier(atoms, atoms.SkipHyphen(number.Next)))
            number = new(number.Value * WordAt(atoms, atoms.SkipHyphen(number.Next)).Value, atoms.SkipHyphen(number.Next) + 1);
        return number;
    }

    private static Numeral Spelled(Atoms atoms, int i)
    {
        if (atoms.Is(i, "half") && (atoms.Is(i + 1, "a") || atoms.Is(i + 1, "-")))
            return IsMultiplier(atoms, i + 2) ? Scaled(atoms, new(0.5, i + 2)) : default;
        if (atoms.Is(i, "a") || atoms.Is(i, "an"))
            return atoms.Is(i + 1, "half") || !IsMultiplier(atoms, i + 1) ? default : Accumulate(atoms, i + 1, 1);
        return WordAt(atoms, i).Kind is NumberWordKind.Unit or NumberWordKind.Ten || IsMultiplier(atoms, i)
            ? Accumulate(atoms, i, 0)
            : default;
    }

    private static bool IsMultiplier(Atoms atoms, int i) =>
        WordAt(atoms, i).Kind is NumberWordKind.Hundred or NumberWordKind.Scale or NumberWordKind.Dozen;

    private static Numeral Accumulate(Atoms atoms, int i, double current)
    {
        var (total, scale) = (0.0, 1e15);
        var last = new NumberWord(current > 0 ? NumberWordKind.Unit : NumberWordKind.None, current);
        var next = i;
        for (var at = i; Follows(last, WordAt(atoms, at), at > next); at = Joint(atoms, next, last))
        {
            last = WordAt(atoms, at);
            // "a million two thousand", never "two thousand one thousand".
            if (last.Kind is NumberWordKind.Scale && (scale, scale = last.Value).Item1 <= last.Value)
                break;
            (total, current) = Add(total, current, last);
            next = at + 1;
        }
        return new(total + current, next);
    }

    private static (double Total, double Current) Add(double total, double current, NumberWord word) => word.Kind switch
    {
        NumberWordKind.Hundred or NumberWordKind.Dozen => (total, Math.Max(current, 1) * word.Value),
        NumberWordKind.Scale => (total + (Math.Max(current, 1) * word.Value), 0),
        _ => (total, current + word.Value),
    };

    /// <summary>Where the next part may stand: "forty-eight", "a hundred and twenty", but not "twenty and two".</summary>
    private static int Joint(Atoms atoms, int next, NumberWord last) =>
        last.Kind is NumberWordKind.Hundred or NumberWordKind.Scale ? atoms.Skip(next, "and") : atoms.SkipHyphen(next);

    private static bool Follows(NumberWord last, NumberWord word, bool joined) => (last.Kind, word.Kind) switch
    {
        (NumberWordKind.None, >= NumberWordKind.Unit and <= NumberWordKind.Dozen) => true,
        (NumberWordKind.Ten, NumberWordKind.Unit) => word.Value is > 0 and < 10,
        (NumberWordKind.Unit or NumberWordKind.Ten, NumberWordKind.Hundred or NumberWordKind.Scale or NumberWordKind.Dozen) =>
            last.Value > 0,
        (NumberWordKind.Hundred, NumberWordKind.Unit or NumberWordKind.Ten) => true,
        (NumberWordKind.Hundred, NumberWordKind.Scale) => !joined,
        (NumberWordKind.Scale, NumberWordKind.Unit or NumberWordKind.Ten) => true,
        (NumberWordKind.Scale, NumberWordKind.Scale) => !joined && word.Value > last.Value,
        _ => false,
    };
}
