using Dragoman.Quantities;

namespace Dragoman.Times.TimeMl;

/// <summary>Reads what points at the present, the past or the future and no nearer: "now", "recently", "in the near future".</summary>
internal static class TimexReferences
{
    private static readonly (string[] Words, string Value)[] Table =
    [
        .. Rows("PRESENT_REF", "now; right now; just now; currently; current; nowadays; presently; these days; at present; the present; "
            + "the present time; the present day; to date; till date; the time being; this moment; the moment"),
        .. Rows("PAST_REF", "recently; more recently; most recently; recent; lately; the past; the recent past; the distant past; "
            + "long ago; the other day; not long ago"),
        .. Rows("FUTURE_REF", "soon; the future; the near future; the foreseeable future; the coming future"),
    ];

    private static readonly Dictionary<string, (string[] Words, string Value)[]>.AlternateLookup<ReadOnlySpan<char>> ByFirst =
        Table.GroupBy(row => row.Words[0])
            .ToDictionary(rows => rows.Key, rows => rows.OrderByDescending(row => row.Words.Length).ToArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Vocabulary BeforeMoment = new("at for until up to of");

    public static TimexMatch Read(TimeAtoms atoms, int i)
    {
        if (atoms[i].Kind is not AtomKind.Word || !ByFirst.TryGetValue(atoms.Atoms.Text(i), out var rows))
            return TimexMatch.None;
        foreach (var (words, value) in rows)
            if (StandsAt(atoms, i, words) && IsMeant(atoms, i, words))
                return new(new TimexReading.Reference(value), i, i + words.Length);
        return TimexMatch.None;
    }

    private static bool StandsAt(TimeAtoms atoms, int i, string[] words)
    {
        for (var w = 0; w < words.Length; w++)
            if (!atoms.Is(i + w, words[w]))
                return false;
        return true;
    }

    /// <summary>"the past", not "the past two days"; "the moment" after "at", not "the moment he left".</summary>
    private static bool IsMeant(TimeAtoms atoms, int i, string[] words) => words switch
    {
        ["the", "moment"] => atoms.IsAny(i - 1, BeforeMoment) && Shifts.IsAtEnd(atoms, i + 2),
        ["the", "past"] or ["the", "present"] => Shifts.IsAtEnd(atoms, i + 2) || atoms[i + 2].Kind is AtomKind.Word && !IsNominal(atoms, i + 2),
        ["to" or "till", "date"] => Shifts.IsAtEnd(atoms, i + 2) || atoms.Atoms.UposOf(i + 2) is Syntax.Upos.Verb or Syntax.Upos.Aux,
        ["the", "future"] => true,
        ["current"] or ["recent"] => !atoms.Atoms.IsCapital(i) || i == 0,
        ["soon"] => !atoms.Is(i - 1, "as") && !atoms.Is(i - 1, "too") && !atoms.Is(i + 1, "after") && !atoms.Is(i + 1, "as")
            && Tenses.At(atoms.Atoms.Parse, atoms[i].Token) is not Tense.Past,
        ["recently"] => !atoms.Is(i - 1, "as"),
        ["now"] => !(atoms.Atoms.IsCapital(i) && i > 0 && atoms.Atoms.IsCapital(i - 1)),
        _ => true,
    };

    private static bool IsNominal(TimeAtoms atoms, int i) =>
        atoms.Atoms.UposOf(i) is Syntax.Upos.Noun or Syntax.Upos.Propn or Syntax.Upos.Adj or Syntax.Upos.Num || atoms.IsUnit(i)
        || Amounts.TryRead(atoms.Atoms, i, out _) || atoms.KindAt(i) is not TimeWordKind.None and not TimeWordKind.Opener;

    private static IEnumerable<(string[], string)> Rows(string value, string rows) => rows.Split("; ").Select(row => (row.Split(' '), value));
}
