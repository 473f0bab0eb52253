namespace Dragoman.Lexicons;

/// <summary>lemmas.tsv and the lemmas that other tables are asked by: repairs what a lemmatizer that never saw a word guesses wrongly.</summary>
public sealed class LemmaTable
{
    private readonly Dictionary<string, string> _exceptions;
    private readonly HashSet<string> _verbs;

    private LemmaTable(Dictionary<string, string> exceptions, HashSet<string> verbs) => (_exceptions, _verbs) = (exceptions, verbs);

    /// <param name="verbs">The verbs that tables know.</param>
    public static LemmaTable Read(TextReader reader, IEnumerable<string> verbs) => new(
        Tsv.Read("lemmas.tsv", reader, "form", "lemma").ToDictionary(row => row.Required(0, "form"), row => row.Required(1, "lemma")),
        verbs.ToHashSet(StringComparer.Ordinal));

    /// <summary>The lemma of a noun or verb, as tables have it.</summary>
    /// <param name="form">Lower case.</param>
    /// <param name="lemma">The lemmatizer's.</param>
    public string Settle(string form, string lemma, bool verb)
    {
        if (_exceptions.TryGetValue(form, out var known)) return known;
        return !verb || _verbs.Contains(lemma) ? lemma : Known(form) ?? lemma;
    }

    /// <summary>A verb of the tables that this may be a form of: "ambushed" ambush, "raided" raid, "razed" raze, "rammed" ram.</summary>
    private string? Known(string form)
    {
        foreach (var ending in (ReadOnlySpan<string>)["ed", "ing", "es", "s"])
        {
            if (!form.EndsWith(ending, StringComparison.Ordinal)) continue;
            var stem = form[..^ending.Length];
            if (_verbs.Contains(stem)) return stem;
            if (_verbs.Contains(stem + "e")) return stem + "e";
            if (stem.Length > 3 && stem[^1] == stem[^2] && _verbs.Contains(stem[..^1])) return stem[..^1];
            if (stem.EndsWith('i') && _verbs.Contains(stem[..^1] + "y")) return stem[..^1] + "y";
        }
        return null;
    }
}
