namespace Dragoman.Quantities;

internal enum Bound : byte
{
    Exact,
    /// <summary>"at least", "more than".</summary>
    Lower,
    /// <summary>"up to", "fewer than".</summary>
    Upper,
}

/// <summary>The words before a number that say how firm it is.</summary>
internal static class Qualifiers
{
    private static readonly (string[] Words, Bound Bound)[] Table =
    [
        .. Rows(Bound.Lower, """
            at least; at the very least; no less than; no fewer than; not less than; not fewer than; more than; greater than;
            over; well over;
            above; exceeding; in excess of; upwards of; upward of; a minimum of
            """),
        .. Rows(Bound.Upper, """
            up to; as many as; as much as; as few as; at most; no more than; not more than; fewer than; less than; under;
            below; not exceeding;
            a maximum of
            """),
        .. Rows(Bound.Exact, """
            nearly; almost; about; around; approximately; approx; some; roughly; near; close to; circa; exactly; only; just;
            just over; just under;
            an estimated; estimated at; a total of; total of; all; another; an additional; a further
            """),
    ];

    private static readonly Dictionary<string, (string[] Words, Bound Bound)[]>.AlternateLookup<ReadOnlySpan<char>> ByFirst =
        Table.GroupBy(row => row.Words[0])
            .ToDictionary(rows => rows.Key, rows => rows.OrderByDescending(row => row.Words.Length).ToArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool TryRead(Atoms atoms, int i, out Bound bound, out int next)
    {
        (bound, next) = (Bound.Exact, i);
        if (atoms[i].Kind is not AtomKind.Word || !ByFirst.TryGetValue(atoms.Text(i), out var rows))
            return false;
        foreach (var row in rows)
        {
            if (!StandsAt(atoms, i, row.Words))
                continue;
            (bound, next) = (row.Bound, i + row.Words.Length);
            return true;
        }
        return false;
    }

    private static bool StandsAt(Atoms atoms, int i, string[] words)
    {
        for (var w = 0; w < words.Length; w++)
            if (!atoms.Is(i + w, words[w]))
                return false;
        return true;
    }

    private static IEnumerable<(string[], Bound)> Rows(Bound bound, string rows) =>
        rows.Split(';').Select(row => (row.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), bound));
}
