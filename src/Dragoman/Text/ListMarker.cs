namespace Dragoman.Text;

internal static class ListMarker
{
    /// <summary>The length of "- ", "• ", "1. ", "2) ", "(a) " at the beginning of a line; 0 where there is none.</summary>
    public static int LengthAt(string text, TextSpan line)
    {
        var start = line.Of(text);
        return start switch
        {
            ['-' or '\u2022' or '*' or '\u2013' or '\u2014' or '\u00B7' or '\u2023' or '\u25AA' or '\u25CF' or '\u25E6' or '\u2219', ' ', _, ..] => 2,
            ['\u2022' or '\u2023' or '\u25AA' or '\u25CF' or '\u25E6', _, ..] => 1,
            ['(', ..] => Closed(start, 1, ")"),
            _ => Closed(start, 0, ".)"),
        };
    }

    private static int Closed(ReadOnlySpan<char> start, int from, string closers)
    {
        var end = from;
        while (end < start.Length && end - from < 2 && char.IsAsciiDigit(start[end]))
            end++;
        if (end == from && end < start.Length && char.IsAsciiLetterLower(start[end]))
            end++;
        return end > from && end + 2 < start.Length && closers.Contains(start[end]) && start[end + 1] == ' ' ? end + 2 : 0;
    }
}
