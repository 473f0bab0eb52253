namespace Dragoman.Text;

/// <summary>A line, or lines joined to a paragraph, without white space at its edges. Blank lines are none.</summary>
/// <param name="Indent">White space before it, in characters.</param>
/// <param name="AfterBlank">Whether a blank line, or the beginning of the text, is before it.</param>
internal readonly record struct Line(TextSpan Span, int Indent, bool AfterBlank)
{
    public static List<Line> AllOf(string text)
    {
        var lines = new List<Line>();
        var afterBlank = true;
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOf('\n');
            var end = length < 0 ? text.Length : start + length;
            var first = start;
            while (first < end && text[first] == ' ')
                first++;
            var last = end;
            while (last > first && text[last - 1] == ' ')
                last--;
            if (last > first)
                lines.Add(new Line(new TextSpan(first, last), first - start, afterBlank));
            afterBlank = last == first;
            start = end + 1;
        }
        return lines;
    }
}
