namespace Dragoman.Text;

/// <summary>Tokens without letters: punctuation, runs of it, signs, emoticons.</summary>
internal static class Symbols
{
    private static readonly string[] Emoticons = [":-)", ":-(", ";-)", ":-D", ":-/", ":)", ":(", ";)", ":D", ":P", "=)", "=(", "(:", "<3", "^_^", "-_-"];

    /// <summary>"...", "--", "?!", "&lt;&lt;" are one token each, other signs one by one.</summary>
    public static int EndOf(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        var end = at + Characters.Width(text, at);
        if (c is '.' or '?' or '!')
            while (end < text.Length && text[end] is '.' or '?' or '!')
                end++;
        else if (c is '-' or '=' or '_' or '*' or '~' or '#' or '+' or '<' or '>' or '\'' or '|' or '$' or '\u2013' or '\u2014')
            while (end < text.Length && text[end] == c)
                end++;
        while (end < text.Length && Characters.IsMark(text[end]))
            end++;
        return end;
    }

    /// <summary>":-)" before white space, where no bracket is open before it in the same run of characters.</summary>
    public static int EmoticonEnd(ReadOnlySpan<char> text, int at, int start)
    {
        if (text[at] is not (':' or ';' or '=' or '(' or '<' or '^' or '-'))
            return at;
        foreach (var emoticon in Emoticons)
            if (text[at..].StartsWith(emoticon, StringComparison.Ordinal) && IsFree(text, at, at + emoticon.Length, start))
                return at + emoticon.Length;
        return at;
    }

    private static bool IsFree(ReadOnlySpan<char> text, int at, int end, int start) =>
        (at == start || char.IsWhiteSpace(text[at - 1])) && (end == text.Length || char.IsWhiteSpace(text[end]));
}
