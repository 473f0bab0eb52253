namespace Dragoman.Lexicons;

/// <summary>lemmas.tsv and the lemmas that other tables are asked by: repairs what a lemmatizer that never saw a word guesses wrongly.</summary>
public sealed class LemmaTable
{
    private readonly Dictionary<string, (string Lemma, FormOf Of)> _forms;
    private readonly HashSet<string> _verbs;

    private LemmaTable(Dictionary<string, (string, FormOf)> forms, HashSet<string> verbs) => (_forms, _verbs) = (forms, verbs);

    private enum FormOf
    {
        Either,
        Noun,
        Verb,
        /// <summary>"struck", "overran": a past form and nothing else, however it is tagged.</summary>
        Past,
    }

    /// <param name="verbs">The verbs that tables know.</param>
    public static LemmaTable Read(TextReader reader, IEnumerable<string> verbs)
    {
        var forms = new Dictionary<string, (string, FormOf)>(StringComparer.Ordinal);
        foreach (var row in Tsv.Read("lemmas.tsv", reader, "form", "lemma", "of"))
            if (!forms.TryAdd(row.Required(0, "form"), (row.Required(1, "lemma"), row.EnumOr(2, FormOf.Either)))) throw row.Error($"'{row[0]}' occurs twice");
        return new LemmaTable(forms, verbs.ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Whether a form is a verb's past and nothing else, so that a tagger who says "noun" errs.</summary>
    /// <param name="form">Lower case.</param>
    public bool IsPast(string form) => _forms.TryGetValue(form, out var known) && known.Of is FormOf.Past;

    /// <summary>Whether a form is the infinitive of a verb whose past is another.</summary>
    /// <param name="form">Lower case.</param>
    public bool IsBare(string form) => _verbs.Contains(form) && !_forms.ContainsKey(form);

    /// <summary>The lemma of a noun or verb, as tables have it.</summary>
    /// <param name="form">Lower case.</param>
    /// <param name="lemma">The lemmatizer's.</param>
    public string Settle(string form, string lemma, bool verb)
    {
        if (_forms.TryGetValue(form, out var known) && (known.Of is FormOf.Either || known.Of is FormOf.Noun != verb)) return known.Lemma;
        if (!verb) return Singular(lemma);
        return _verbs.Contains(lemma) ? lemma : Known(form) ?? lemma;
    }

    /// <summary>"clashes", "skirmishes": a lemmatizer that never saw them leaves "clashe"; the few nouns in "-che" are in the table.</summary>
    private static string Singular(string lemma) =>
        lemma.EndsWith("she", StringComparison.Ordinal) || lemma.EndsWith("che", StringComparison.Ordinal) || lemma.EndsWith("sse", StringComparison.Ordinal) ? lemma[..^1] : lemma;

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
