using Dragoman.Quantities;

namespace Dragoman.Times;

/// <summary>
/// Reads a length with the day that it begins on: "three days starting Sunday", "a week beginning on 20 May", "for 48 hours from Friday".
/// </summary>
internal static class Lasting
{
    private static readonly Vocabulary Beginnings = new("starting beginning commencing effective");

    private static readonly Vocabulary Prepositions = new("on from at with");

    public static Match Read(TimeAtoms atoms, int i)
    {
        if (!Distances.Length(atoms, i, out var unit, out var count, out var next) || count.IsVague || unit is Unit.Moment)
            return Match.None;
        var start = Start(atoms, i, atoms.SkipComma(next));
        var first = start > 0 ? Points.Read(atoms, start) : Match.None;
        return !first.IsNone && Ranges.Grain(first.Expression) is Unit.Day
            ? new(new Expression.Lasting(first.Expression, unit, count.Number), first.Next) : Match.None;
    }

    /// <summary>"three days from today" is a day, "for three days from today" is three.</summary>
    private static int Start(TimeAtoms atoms, int first, int i)
    {
        if (atoms.Is(i, "from"))
            return atoms.Is(first - 1, "for") ? i + 1 : 0;
        if (!atoms.IsAny(i, Beginnings))
            return 0;
        return atoms.IsAny(i + 1, Prepositions) ? i + 2 : i + 1;
    }
}
