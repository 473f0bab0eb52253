using System.Collections.Immutable;
using System.Text;

namespace Dragoman.Text;

/// <summary>
/// A word as names are compared by: lower case, without diacritics, apostrophes, points and Arabic articles. "Al-Wefaq" gives "wefaq",
/// "G.N.A." gives "gna", "Haftar's" gives "haftar" and "'s".
/// </summary>
/// <param name="Token">The index of the token it came from.</param>
/// <param name="Capital">Whether it begins with a capital letter.</param>
/// <param name="Acronym">Whether it has two or more letters, all capital.</param>
public readonly record struct NameWord(string Key, int Token, bool Capital, bool Acronym);

public static class NameWords
{
    /// <summary>Stands between words that no name may join.</summary>
    public const string Break = "|";

    private static readonly ImmutableHashSet<string> HyphenatedArticles =
        ["al", "el", "ad", "adh", "an", "ar", "as", "ash", "at", "ath", "az", "ed", "er", "es", "esh", "et", "ez", "ul"];

    public static ImmutableArray<NameWord> Of(Sentence sentence)
    {
        var words = ImmutableArray.CreateBuilder<NameWord>(sentence.Tokens.Length + 4);
        for (var i = 0; i < sentence.Tokens.Length; i++)
            AddWords(sentence.Tokens[i].Form, i, words);
        return words.ToImmutable();
    }

    public static ImmutableArray<NameWord> Of(string name)
    {
        var words = ImmutableArray.CreateBuilder<NameWord>();
        foreach (var part in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            AddWords(part, 0, words);
        return words.ToImmutable();
    }

    /// <summary>The key of the first word alone; null where there is none.</summary>
    public static string? FirstOf(string name)
    {
        var words = ImmutableArray.CreateBuilder<NameWord>(2);
        for (var start = 0; start < name.Length && words.Count == 0;)
        {
            var end = name.IndexOf(' ', start) is var at and >= 0 ? at : name.Length;
            if (end > start) AddWords(name[start..end], 0, words);
            start = end + 1;
        }
        return words.Count == 0 ? null : words[0].Key;
    }

    private static void AddWords(string form, int token, ImmutableArray<NameWord>.Builder words)
    {
        if (form is "-" or "\u2010" or "\u2011") return;
        if (form is "'s" or "'")
        {
            words.Add(new NameWord("'s", token, false, false));
            return;
        }
        var possessive = form.Length > 2 && form.EndsWith("'s", StringComparison.Ordinal);
        var parts = (possessive ? form[..^2] : form).Split(['-', '\u2010', '\u2011']);
        for (var i = 0; i < parts.Length; i++)
        {
            var key = Fold(parts[i]);
            if (key is "al" or "el" || (i + 1 < parts.Length && HyphenatedArticles.Contains(key))) continue;
            words.Add(key.Length == 0 ? new NameWord(Break, token, false, false) : new NameWord(key, token, char.IsUpper(parts[i][0]), IsAcronym(parts[i])));
        }
        if (possessive) words.Add(new NameWord("'s", token, false, false));
    }

    private static bool IsAcronym(string form)
    {
        var letters = 0;
        foreach (var c in form)
        {
            if (char.IsLower(c)) return false;
            if (char.IsUpper(c)) letters++;
        }
        return letters >= 2;
    }

    private static string Fold(string form)
    {
        if (IsPlain(form)) return form.ToLowerInvariant();
        var folded = new StringBuilder(form.Length);
        foreach (var c in form)
            if (c is '+' or '&')
                folded.Append(c);
            else
                LatinLetters.Append(folded, c);
        return folded.Replace(" ", "").ToString();
    }

    private static bool IsPlain(string form)
    {
        foreach (var c in form)
            if (!char.IsAsciiLetterOrDigit(c))
                return false;
        return form.Length > 0;
    }
}
