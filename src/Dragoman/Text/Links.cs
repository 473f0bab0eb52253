namespace Dragoman.Text;

/// <summary>Addresses: "https://example.org/a?b=c", "www.example.org", "someone@example.org", "@someone".</summary>
internal static class Links
{
    private static readonly string[] Beginnings = ["http://", "https://", "ftp://", "mailto:", "www."];

    /// <summary>The end of the address that begins at <paramref name="at"/>; <paramref name="at"/> where none does.</summary>
    public static int EndOf(ReadOnlySpan<char> text, int at, int start)
    {
        if (at > start && IsAddress(text[at - 1]))
            return at;
        if (text[at] is 'h' or 'H' or 'w' or 'W' or 'f' or 'F' or 'm' or 'M')
            foreach (var beginning in Beginnings)
                if (text[at..].StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
                    return UrlEnd(text, at);
        return MailEnd(text, at);
    }

    private static int UrlEnd(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('<' or '>' or '"'))
            end++;
        var opened = text[at..end].Contains('(');
        while (end > at + 1 && (text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or ']' or '}' || (text[end - 1] == ')' && !opened)))
            end--;
        return end;
    }

    private static int MailEnd(ReadOnlySpan<char> text, int at)
    {
        var sign = at;
        while (sign < text.Length && IsAddress(text[sign]))
            sign++;
        if (sign + 1 >= text.Length || text[sign] != '@' || !char.IsAsciiLetterOrDigit(text[sign + 1]))
            return at;
        var end = sign + 1;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-' or '_'))
            end++;
        while (text[end - 1] is '.' or '-')
            end--;
        return sign == at && char.IsAsciiDigit(text[at + 1]) ? at : end;
    }

    private static bool IsAddress(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '%' or '+' or '-';
}
