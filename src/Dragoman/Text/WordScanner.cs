namespace Dragoman.Text;

/// <summary>Finds where a word ends: letters and digits, and the signs between them that don't end it.</summary>
internal sealed class WordScanner(Orthography orthography)
{
    private const int LongestDottedName = 60;

    private readonly HyphenRule _hyphen = new(orthography);

    public static bool BeginsWord(ReadOnlySpan<char> text, int at) =>
        (text[at] != '_' && Characters.IsWord(text, at))
        || (text[at] is '+' or '.' && Characters.IsDigitAt(text, at + 1) && !(at > 0 && Characters.IsWord(text, at - 1)))
        || IsElidedYear(text, at);

    public int EndOf(ReadOnlySpan<char> text, int at, bool inQuote)
    {
        var end = at + (Characters.IsWord(text, at) ? 0 : 1);
        while (end < text.Length)
            if (Characters.IsWord(text, end))
                end += Characters.Width(text, end);
            else if (end > at && Joins(text, at, end))
                end++;
            else
                break;
        return WithTail(text, at, end, inQuote);
    }

    /// <summary>"'99", "'60s".</summary>
    private static bool IsElidedYear(ReadOnlySpan<char> text, int at) =>
        text[at] == '\'' && Characters.IsDigitAt(text, at + 1) && Characters.IsDigitAt(text, at + 2) && !Characters.IsDigitAt(text, at + 3)
        && !(at > 0 && Characters.IsWord(text, at - 1));

    private bool Joins(ReadOnlySpan<char> text, int start, int at) => text[at] switch
    {
        '\'' => Characters.IsLetterAt(text, at + 1) && (Characters.IsWord(text, at - 1) || text[at - 1] == '-'),
        '.' => BetweenDigits(text, at) || JoinsDot(text, start, at),
        ',' => BetweenDigits(text, at) && DigitsFrom(text, at + 1) <= 3,
        ':' => BetweenDigits(text, at) && DigitsFrom(text, at + 1) == 2,
        '/' => (BetweenDigits(text, at) && IsDate(text, start, at)) || IsWith(text, start, at),
        '-' => _hyphen.Joins(text, start, at),
        '&' => Characters.IsUpperAt(text, at - 1) && Characters.IsUpperAt(text, at + 1),
        '*' => Characters.IsLetterAt(text, at - 1) && Characters.IsLetterAt(text, at + 1),
        _ => false,
    };

    /// <summary>"U.S", "a.m", "Ph.D": letters one by one; "example.com": a known last part.</summary>
    private bool JoinsDot(ReadOnlySpan<char> text, int start, int at)
    {
        if (!Characters.IsLetterAt(text, at - 1) || !Characters.IsLetterAt(text, at + 1))
            return Characters.IsDigitAt(text, at - 1) && IsDomain(text, at);
        var before = at - 2 < start || text[at - 2] == '.' || !Characters.IsLetterAt(text, at - 2);
        var after = !Characters.IsLetterAt(text, at + 2);
        return (before && after) || IsDomain(text, at) || IsKnown(text, start, at) || IsDottedName(text, start, at);
    }

    /// <summary>"Ph.D": an abbreviation with a full stop inside.</summary>
    private bool IsKnown(ReadOnlySpan<char> text, int start, int at)
    {
        var end = at + 1;
        while (end < text.Length && end - start < 12 && Characters.IsLetterAt(text, end))
            end++;
        return end - start < 12 && orthography.AbbreviationOf(text[start..end]) != Abbreviation.None;
    }

    /// <summary>"alt.animals.dogs", "com.example.reader": three parts or more in lower case. Two may be sentences without a space between.</summary>
    private static bool IsDottedName(ReadOnlySpan<char> text, int start, int at)
    {
        var end = at;
        while (end < text.Length && end - start < LongestDottedName && (Characters.IsLetterAt(text, end) || text[end] is '.' or '-')) end++;
        var parts = 0;
        foreach (var range in text[start..end].TrimEnd(".-").Split('.'))
        {
            var part = text[start..end][range];
            if (part.Length < 2 || !char.IsLower(part[0])) return false;
            parts++;
        }
        return parts > 2;
    }

    private bool IsDomain(ReadOnlySpan<char> text, int at)
    {
        for (var dots = 0; dots < 4; dots++)
        {
            var end = at + 1;
            while (end < text.Length && end - at < 30 && char.IsAsciiLetterOrDigit(text[end]))
                end++;
            if (orthography.IsDomain(text[(at + 1)..end]))
                return true;
            if (end == text.Length || text[end] != '.' || end == at + 1)
                return false;
            at = end;
        }
        return false;
    }

    /// <summary>"11/28/2000", "9/11"; "1/2" is three tokens.</summary>
    private static bool IsDate(ReadOnlySpan<char> text, int start, int at)
    {
        var after = DigitsFrom(text, at + 1);
        return text[start..at].Contains('/')
            || !(at - start == 1 && after == 1)
            || (at + 2 < text.Length && text[at + 2] == '/');
    }

    /// <summary>"w/o", "b/c".</summary>
    private static bool IsWith(ReadOnlySpan<char> text, int start, int at) =>
        at - start == 1 && at + 1 < text.Length && (char.ToLowerInvariant(text[start]), char.ToLowerInvariant(text[at + 1])) is ('w', 'o') or ('b', 'c') && !Characters.IsLetterAt(text, at + 2);

    /// <summary>The full stop of an abbreviation, the "$" of "US$", the apostrophe of "Rabi'".</summary>
    private int WithTail(ReadOnlySpan<char> text, int start, int end, bool inQuote)
    {
        if (end == text.Length)
            return end;
        return text[end] switch
        {
            '.' when TakesFullStop(text, start, end) => end + 1,
            '$' when end - start <= 3 && Characters.IsUpperAt(text, end - 1) => end + 1,
            '\'' when !inQuote && EndsInAyn(text, start, end) => end + 1,
            _ => end,
        };
    }

    private bool TakesFullStop(ReadOnlySpan<char> text, int start, int end)
    {
        if (end + 1 < text.Length && text[end + 1] is '.' or '?' or '!')
            return false;
        var word = text[start..end];
        if (word.Length == 1)
            return char.IsUpper(word[0]);
        return orthography.AbbreviationOf(word) switch
        {
            Abbreviation.None => word.Length < 12 && word[^2] == '.' && char.IsLetter(word[^1]),
            Abbreviation.Number => NumberFollows(text, end + 1),
            _ => true,
        };
    }

    private static bool NumberFollows(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] == ' ')
            at++;
        return at < text.Length && char.IsAsciiDigit(text[at]);
    }

    /// <summary>"Wadi Rabi' axis": a capitalised name, and no plural that an apostrophe would make possessive.</summary>
    private static bool EndsInAyn(ReadOnlySpan<char> text, int start, int end) =>
        Characters.IsLetterAt(text, end - 1) && text[end - 1] is not ('s' or 'S' or 'x' or 'z') && end - start > 2
        && (char.IsUpper(text[start]) || text[start..end].Contains('-'))
        && (end + 1 == text.Length || char.IsWhiteSpace(text[end + 1]) || text[end + 1] is ',' or '.');

    private static bool BetweenDigits(ReadOnlySpan<char> text, int at) => Characters.IsDigitAt(text, at - 1) && Characters.IsDigitAt(text, at + 1);

    private static int DigitsFrom(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end - at < 8 && Characters.IsDigitAt(text, end))
            end++;
        return end - at;
    }
}
