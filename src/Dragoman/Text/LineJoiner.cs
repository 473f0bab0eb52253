namespace Dragoman.Text;

/// <summary>Joins the lines of text that was wrapped at a fixed width, and sentences that a scraper broke, into paragraphs.</summary>
internal static class LineJoiner
{
    private const int NarrowestWrap = 45;
    private const int WidestWrap = 100;
    private const int ShortestBrokenLine = 30;
    private const int Raggedness = 5;

    public static List<Line> Join(string text, List<Line> lines)
    {
        var width = WidthOf(text, lines);
        var joined = new List<Line>();
        foreach (var line in lines)
            if (joined is [.., var before] && !line.AfterBlank && Continues(text, before.Span, line, width))
                joined[^1] = before with { Span = before.Span.Join(line.Span) };
            else
                joined.Add(line);
        return joined;
    }

    /// <summary>
    /// The width that the text was wrapped at; 0 where it wasn't. Most lines of wrapped text that have a line under them
    /// end in mid-sentence, and most of these are nearly full. A few longer lines, an address or a table, are no hindrance.
    /// </summary>
    private static int WidthOf(string text, List<Line> lines)
    {
        var inner = Enumerable.Range(0, Math.Max(0, lines.Count - 1)).Where(i => !lines[i + 1].AfterBlank).ToList();
        if (inner.Count < 2)
            return 0;
        int[] lengths = [.. inner.Select(i => lines[i].Span.Length).Order()];
        var width = lengths[(lengths.Length * 9 - 1) / 10];
        if (width is < NarrowestWrap or > WidestWrap)
            return 0;
        var open = inner.Where(i => !EndsSentence(text, lines[i].Span)).ToList();
        var full = open.Count(i => IsFull(text, lines[i].Span.Length, lines[i + 1].Span, width));
        return full * 2 > open.Count && open.Count * 2 >= inner.Count ? width : 0;
    }

    private static bool Continues(string text, TextSpan before, Line line, int width)
    {
        if (ListMarker.LengthAt(text, line.Span) > 0)
            return false;
        var lastLength = LastLineLength(text, before);
        var isLower = char.IsLower(text[line.Span.Start]);
        if (width > 0)
            return IsFull(text, lastLength, line.Span, width) || (!EndsSentence(text, before) && (isLower || lastLength * 3 > width * 2));
        return isLower && lastLength >= ShortestBrokenLine && (char.IsLetterOrDigit(text[before.End - 1]) || text[before.End - 1] == ',');
    }

    /// <summary>Whether the next line's first word had no room in this one.</summary>
    private static bool IsFull(string text, int length, TextSpan next, int width)
    {
        var word = next.Of(text).IndexOf(' ');
        return length + 1 + (word < 0 ? next.Length : word) >= width - Raggedness;
    }

    private static int LastLineLength(string text, TextSpan span) =>
        span.Of(text).LastIndexOf('\n') is var at && at < 0 ? span.Length : span.Length - at - 1;

    private static bool EndsSentence(string text, TextSpan span) => text[span.End - 1] is '.' or '?' or '!' or '"' or ':' or ')';
}
