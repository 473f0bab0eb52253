using Dragoman.Quantities;

namespace Dragoman.Times.TimeMl;

/// <summary>TIMEX3's MOD of an expression's words: "early June", "about two years", "more than a week".</summary>
internal static class Modifiers
{
    private static readonly (string Mod, Vocabulary Words)[] Words =
    [
        ("START", new("early earlier beginning start")),
        ("MID", new("mid middle")),
        ("END", new("late later end")),
        ("APPROX", new("about around approximately approx roughly some circa ca so")),
        ("LESS_THAN", new("nearly almost under")),
        ("MORE_THAN", new("over")),
    ];

    private static readonly (string First, string Second, string Mod)[] Pairs =
    [
        ("more", "than", "MORE_THAN"), ("less", "than", "LESS_THAN"), ("fewer", "than", "LESS_THAN"), ("at", "least", "EQUAL_OR_MORE"),
        ("no", "less", "EQUAL_OR_MORE"), ("up", "to", "EQUAL_OR_LESS"), ("at", "most", "EQUAL_OR_LESS"), ("or", "more", "EQUAL_OR_MORE"),
        ("no", "more", "EQUAL_OR_LESS"),
    ];

    public static string? In(TimeAtoms atoms, int first, int next)
    {
        for (var i = first; i < next; i++)
        {
            foreach (var (one, two, mod) in Pairs)
                if (atoms.Is(i, one) && atoms.Is(i + 1, two) && i + 1 < next)
                    return mod;
            foreach (var (mod, words) in Words)
                if (atoms.IsAny(i, words) && (i == first || !atoms.Is(i, "earlier") && !atoms.Is(i, "later")))
                    return mod;
        }
        return null;
    }
}
