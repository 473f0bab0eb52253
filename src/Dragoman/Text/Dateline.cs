namespace Dragoman.Text;

/// <summary>"TRIPOLI, June 4 (Reuters) -", "Tripoli/Benghazi, 4 June 2020 –", "KHARTOUM (AFP) —".</summary>
internal static class Dateline
{
    private const int Longest = 90;

    /// <summary>The length of the dateline at the beginning of a paragraph, its dash included; 0 where there is none.</summary>
    public static int LengthIn(ReadOnlySpan<char> paragraph)
    {
        var dash = DashIn(paragraph[..Math.Min(paragraph.Length, Longest)]);
        if (dash == 0)
            return 0;
        var place = paragraph[..dash].TrimEnd();
        var after = dash;
        while (after < paragraph.Length && paragraph[after] is '-' or '\u2013' or '\u2014' or '_')
            after++;
        after = AfterLabels(paragraph, after);
        return after + 20 < paragraph.Length && IsPlaceAndDate(place) && HasEvidence(place, paragraph) ? after : 0;
    }

    /// <summary>"[TEXT]", "[REPORT] [ARMED FORCES PRESS COMMITTEE, COPREFA] [TEXT]", as the Foreign Broadcast Information Service wrote them.</summary>
    private static int AfterLabels(ReadOnlySpan<char> paragraph, int after)
    {
        while (true)
        {
            var start = after;
            while (start < paragraph.Length && char.IsWhiteSpace(paragraph[start]))
                start++;
            if (start == paragraph.Length || paragraph[start] != '[')
                return after;
            var label = paragraph.Slice(start, Math.Min(Longest, paragraph.Length - start));
            var end = label.IndexOf(']');
            if (end < 0 || !IsCapitals(label[..end]))
                return after;
            after = start + end + 1;
        }
    }

    /// <summary>A dash with white space at one side at least, before any other end of a sentence.</summary>
    private static int DashIn(ReadOnlySpan<char> text)
    {
        for (var i = 2; i + 1 < text.Length; i++)
            if (text[i] is '\u2013' or '\u2014' or '-' or '_'
                && (text[i - 1] is ' ' or ')' || text[i] is '\u2014' || text[i + 1] == '-')
                && (text[i - 1] == ' ' || text[i + 1] is ' ' or '-' || text[i - 1] == ')'))
                return i;
            else if (text[i] is '?' or '!' or ';' or '"' or '\n')
                return 0;
        return 0;
    }

    /// <summary>Every word is capitalised or a number, or is in brackets.</summary>
    private static bool IsPlaceAndDate(ReadOnlySpan<char> place)
    {
        var depth = 0;
        for (var i = 0; i < place.Length; i++)
        {
            depth += place[i] switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
            if (depth == 0 && char.IsLower(place[i]) && (i == 0 || place[i - 1] is ' ' or ',' or '/') && !IsSmallWord(place[i..]))
                return false;
        }
        return depth == 0 && place.Length > 2 && char.IsUpper(place[0]);
    }

    /// <summary>"al-Mayadin", "ez-Zor", "and".</summary>
    private static bool IsSmallWord(ReadOnlySpan<char> rest)
    {
        var hyphen = rest.IndexOf('-');
        return hyphen is 2 or 3 || rest.StartsWith("and ", StringComparison.Ordinal);
    }

    /// <summary>An agency in brackets, a number, or a place in capitals where the rest isn't in capitals.</summary>
    private static bool HasEvidence(ReadOnlySpan<char> place, ReadOnlySpan<char> paragraph)
    {
        if (place[^1] is ')' or ']')
            return true;
        var comma = place.IndexOf(',');
        if (comma > 0 && place[comma..].IndexOfAnyInRange('0', '9') >= 0)
            return true;
        var town = comma > 0 ? place[..comma] : place;
        return town.Length >= 4 && IsCapitals(town) && !IsCapitals(paragraph[place.Length..Math.Min(paragraph.Length, 200)]);
    }

    private static bool IsCapitals(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (char.IsLower(c))
                return false;
        return true;
    }
}
