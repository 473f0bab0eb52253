using System.Text;

namespace Dragoman.Exchange.Input;

/// <summary>Texts out of other people's formats may hold what no text has: halves of surrogate pairs, and U+0000. They become U+FFFD.</summary>
internal static class WellFormed
{
    public static string Of(string text)
    {
        if (!text.Contains('\0') && text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append((rune.Value == 0 ? Rune.ReplacementChar : rune).ToString());
        return clean.ToString();
    }
}
