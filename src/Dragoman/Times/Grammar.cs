using Dragoman.Quantities;

namespace Dragoman.Times;

/// <summary>Finds the expressions of a sentence, the longest at each place, and leaves out those that are names.</summary>
internal static class Grammar
{
    public static void Read(TimeAtoms atoms, List<(Match Match, int First)> found)
    {
        for (var i = 0; i < atoms.Count;)
        {
            var match = CanBegin(atoms, i) ? At(atoms, i) : Match.None;
            var start = Start(atoms, i, match);
            if (!match.IsNone && !DateNames.IsName(atoms, start, match))
                found.Add((match, start));
            i = Math.Max(i + 1, match.Next);
        }
    }

    private static Match At(TimeAtoms atoms, int i)
    {
        var match = Match.Longer(Ranges.Read(atoms, i), DayTimes.Read(atoms, i));
        match = Match.Longer(match, Lengths.Read(atoms, i));
        return Match.Longer(match, Lasting.Read(atoms, i));
    }

    /// <summary>The preposition of "in two days" is needed to read it, but isn't part of it.</summary>
    private static int Start(TimeAtoms atoms, int i, Match match) => match.Expression is Expression.Within or Expression.Hence ? i + 1 : i;

    private static bool CanBegin(TimeAtoms atoms, int i) => atoms[i].Kind switch
    {
        AtomKind.Word => atoms.KindAt(i) is not TimeWordKind.None || Numerals.WordAt(atoms.Atoms, i).Kind is not NumberWordKind.None
            || IsQualifier(atoms, i),
        AtomKind.Sign => atoms.Atoms.IsSign(i, '\''),
        AtomKind.None => false,
        _ => true,
    };

    private static bool IsQualifier(TimeAtoms atoms, int i) =>
        Qualifiers.TryRead(atoms.Atoms, i, out _, out _) || atoms.Is(i, "latter") || atoms.Is(i, "final");
}
