using System.Globalization;
using System.Text;

namespace Dragoman.Text;

/// <summary>What the segmenter calls a letter, a word character, an invisible character.</summary>
internal static class Characters
{
    /// <summary>Zero-width, bidirectional and soft-hyphen characters: they have no form of their own.</summary>
    public static bool IsInvisible(char c) => c is
        '\u00AD' or '\u061C' or '\u180E' or '\uFEFF'
        or (>= '\u200B' and <= '\u200F')
        or (>= '\u202A' and <= '\u202E')
        or (>= '\u2060' and <= '\u206F');

    public static bool IsLineEnd(char c) => c is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>How many UTF-16 units the character at <paramref name="at"/> takes.</summary>
    public static int Width(ReadOnlySpan<char> text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;

    /// <summary>Letters, digits, combining marks and the underscore.</summary>
    public static bool IsWord(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        if (c < 128)
            return char.IsAsciiLetterOrDigit(c) || c == '_';
        if (!char.IsSurrogate(c))
            return IsWordCategory(char.GetUnicodeCategory(c));
        return Width(text, at) == 2 && IsWordCategory(Rune.GetUnicodeCategory(new Rune(c, text[at + 1])));
    }

    public static bool IsMark(char c) =>
        c >= 128 && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    public static bool IsLetterAt(ReadOnlySpan<char> text, int at) =>
        at >= 0 && at < text.Length && (char.IsLetter(text[at]) || IsMark(text[at]));

    public static bool IsDigitAt(ReadOnlySpan<char> text, int at) => at >= 0 && at < text.Length && char.IsAsciiDigit(text[at]);

    public static bool IsUpperAt(ReadOnlySpan<char> text, int at) => at >= 0 && at < text.Length && char.IsUpper(text[at]);

    public static bool IsLowerAt(ReadOnlySpan<char> text, int at) => at >= 0 && at < text.Length && char.IsLower(text[at]);

    private static bool IsWordCategory(UnicodeCategory category) => category is
        <= UnicodeCategory.OtherLetter
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
