namespace Dragoman.Syntax;

/// <summary>"Al-Wefaq", "ash-Shaab": one word in the text, as names are; models learned from treebanks that cut it at the hyphen see the name without its article.</summary>
internal static class ArabicArticle
{
    private static readonly HashSet<string> Articles = new(StringComparer.OrdinalIgnoreCase)
    {
        "al", "el", "ad", "adh", "an", "ar", "as", "ash", "at", "ath", "az", "ed", "er", "es", "esh", "et", "ez", "ul",
    };

    /// <summary>The form without its article and with a capital; any other form as it is.</summary>
    public static string Strip(string form)
    {
        var hyphen = form.IndexOf('-', StringComparison.Ordinal);
        if (hyphen is < 2 or > 3 || hyphen + 2 >= form.Length || !char.IsLetter(form[hyphen + 1])) return form;
        if (!Articles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(form.AsSpan(0, hyphen))) return form;
        // "an-hour", "at-large": lower case all through is no name unless the article can be nothing else.
        if (!char.IsUpper(form[0]) && !char.IsUpper(form[hyphen + 1]) && !form.StartsWith("al-", StringComparison.Ordinal) && !form.StartsWith("el-", StringComparison.Ordinal)) return form;
        return char.ToUpperInvariant(form[hyphen + 1]) + form[(hyphen + 2)..];
    }
}
