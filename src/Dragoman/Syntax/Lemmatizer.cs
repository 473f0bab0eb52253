namespace Dragoman.Syntax;

/// <summary>
/// Lemmas by rules looked up under the whole word and its tag, then under ever shorter endings; see <see cref="LemmaKeys"/>.
/// </summary>
internal sealed class Lemmatizer
{
    private readonly LemmaRule[] _rules;
    private readonly HashTable _table;

    public Lemmatizer(HashTable table, IReadOnlyList<string> rules)
    {
        _table = table;
        _rules = [.. rules.Select(LemmaRule.Parse)];
    }

    /// <param name="form">The word.</param>
    /// <param name="xpos">Its Penn Treebank tag.</param>
    /// <param name="first">Whether it stands at the sentence's beginning, where any word has a capital.</param>
    public string Lemma(string form, string xpos, bool first)
    {
        Span<ulong> keys = stackalloc ulong[LemmaKeys.Max];
        foreach (var key in keys[..LemmaKeys.Of(form, xpos, first, keys)])
            if (_table.TryGet(key, out var rule) && rule < _rules.Length)
                return _rules[rule].Apply(form);
        return form.ToLowerInvariant();
    }
}
