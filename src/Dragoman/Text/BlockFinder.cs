namespace Dragoman.Text;

/// <summary>Tells titles, headings, datelines, captions, list items and boilerplate from paragraphs.</summary>
internal sealed class BlockFinder(Boilerplate boilerplate)
{
    private const int LongestHeading = 80;
    private const int LongestTitle = 200;
    private const int LongestCaption = 500;
    private const int MenuRun = 3;

    public List<Block> Find(string text, string? title)
    {
        var lines = LineJoiner.Join(text, Line.AllOf(text));
        var kinds = new BlockKind[lines.Count];
        for (var i = 0; i < kinds.Length; i++)
            kinds[i] = KindAlone(text, lines[i].Span);
        MarkSignature(text, lines, kinds);
        MarkMenus(text, lines, kinds);
        MarkTitle(text, lines, kinds, title);
        MarkHeadings(text, lines, kinds);
        var blocks = new List<Block>(lines.Count);
        for (var i = 0; i < kinds.Length; i++)
            Add(text, lines[i].Span, kinds[i], blocks);
        return blocks;
    }

    private BlockKind KindAlone(string text, TextSpan span)
    {
        var line = span.Of(text);
        if (line.Length <= LongestCaption && boilerplate.Is(line))
            return BlockKind.Boilerplate;
        if (line.Length <= LongestCaption && IsCaption(line))
            return BlockKind.Caption;
        return ListMarker.LengthAt(text, span) > 0 ? BlockKind.ListItem : BlockKind.Paragraph;
    }

    private bool IsCaption(ReadOnlySpan<char> line)
    {
        if (boilerplate.IsCaptionStart(line))
            return true;
        if (line[^1] is not (')' or ']') || line.LastIndexOfAny('(', '[') is var open && open < 1)
            return false;
        var credit = line[(open + 1)..^1];
        return credit.Length <= 60 && boilerplate.IsCredit(credit);
    }

    /// <summary>"..., witnesses said. (AFP)" at the end of the report: who wrote it, and no caption.</summary>
    private void MarkSignature(string text, List<Line> lines, BlockKind[] kinds)
    {
        var last = Array.FindLastIndex(kinds, kind => kind != BlockKind.Boilerplate);
        if (last < 1 || kinds[last] != BlockKind.Caption)
            return;
        var line = lines[last].Span.Of(text);
        var open = line.LastIndexOfAny('(', '[');
        if (open > 2 && line[..open].TrimEnd() is [.., '.'] && boilerplate.IsAgency(line[(open + 1)..^1]))
            kinds[last] = BlockKind.Paragraph;
    }

    /// <summary>Runs of very short lines with an entry of a menu among them.</summary>
    private void MarkMenus(string text, List<Line> lines, BlockKind[] kinds)
    {
        for (var i = 0; i < kinds.Length;)
        {
            var (end, entries, afterLastEntry) = (i, 0, i);
            for (; end < kinds.Length && IsVeryShort(text, lines[end].Span, kinds[end]); end++)
                if (kinds[end] == BlockKind.Boilerplate || boilerplate.IsMenuEntry(lines[end].Span.Of(text)))
                    (entries, afterLastEntry) = (entries + 1, end + 1);
            // The last line of a run that a paragraph follows may be the paragraph's heading.
            if (end < kinds.Length && afterLastEntry < end && Words(lines[end - 1].Span.Of(text)) > 1)
                end--;
            if (end - i >= MenuRun && entries * 3 >= end - i)
                kinds.AsSpan(i..end).Fill(BlockKind.Boilerplate);
            i = Math.Max(end, i + 1);
        }
    }

    private static void MarkTitle(string text, List<Line> lines, BlockKind[] kinds, string? title)
    {
        var first = Array.FindIndex(kinds, kind => kind != BlockKind.Boilerplate);
        if (first < 0 || kinds[first] != BlockKind.Paragraph)
            return;
        var line = lines[first].Span.Of(text);
        var isGiven = title is not null && line.Equals(title.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase);
        var isShort = line.Length <= LongestTitle && Words(line) <= 25 && !EndsOpen(line) && Dateline.LengthIn(line) == 0;
        if (isGiven || (isShort && HasParagraphAfter(text, lines, kinds, first)))
            kinds[first] = BlockKind.Title;
    }

    private static void MarkHeadings(string text, List<Line> lines, BlockKind[] kinds)
    {
        for (var i = 0; i < kinds.Length; i++)
            if (kinds[i] == BlockKind.Paragraph && IsHeading(lines[i].Span.Of(text)) && HasParagraphAfter(text, lines, kinds, i))
                kinds[i] = BlockKind.Heading;
    }

    private static bool IsHeading(ReadOnlySpan<char> line) =>
        line.Length <= LongestHeading && Words(line) <= 10 && !char.IsLower(line[0]) && line.ContainsAnyInRange('A', '\uFFFF')
        && (!EndsOpen(line) || (line[^1] == ':' && Words(line) <= 2 && !line.EndsWith(" said:", StringComparison.Ordinal)));

    /// <summary>Whether the next line that isn't boilerplate is a longer one than this, or ends a sentence.</summary>
    private static bool HasParagraphAfter(string text, List<Line> lines, BlockKind[] kinds, int i)
    {
        for (var k = i + 1; k < kinds.Length && k <= i + 4; k++)
        {
            if (kinds[k] is BlockKind.Boilerplate or BlockKind.Caption)
                continue;
            var next = lines[k].Span.Of(text);
            if (kinds[k] == BlockKind.ListItem || next.Length > LongestHeading || (EndsOpen(next) && Words(next) > 3))
                return true;
        }
        return false;
    }

    private static void Add(string text, TextSpan span, BlockKind kind, List<Block> blocks)
    {
        var dateline = kind == BlockKind.Paragraph ? Dateline.LengthIn(span.Of(text)) : 0;
        if (dateline > 0)
        {
            blocks.Add(new Block(BlockKind.Dateline, span with { End = span.Start + dateline }));
            var start = span.Start + dateline;
            while (char.IsWhiteSpace(text[start]))
                start++;
            span = span with { Start = start };
        }
        blocks.Add(new Block(kind, span));
    }

    /// <summary>Ends with a full stop or with something that more must follow; "of the village.[1]" too.</summary>
    private static bool EndsOpen(ReadOnlySpan<char> line)
    {
        var end = line.TrimEnd("[]0123456789").TrimEnd("\"')]");
        return line[^1] == ']' && end is [.., '.'] || line is ['?'] or [.., '?', '"']
            || line.TrimEnd("\"')]") is [.., '.' or ':' or ',' or ';' or '!' or '\u2026' or '\u061F' or '\u06D4' or '\u3002' or '-' or '\u2013' or '\u2014'];
    }

    private static bool IsVeryShort(string text, TextSpan span, BlockKind kind) =>
        kind is BlockKind.Paragraph or BlockKind.Boilerplate && span.Length <= 30 && Words(span.Of(text)) <= 4 && text[span.End - 1] != '.';

    private static int Words(ReadOnlySpan<char> line)
    {
        var words = 0;
        for (var i = 0; i < line.Length; i++)
            if (!char.IsWhiteSpace(line[i]) && (i == 0 || char.IsWhiteSpace(line[i - 1])))
                words++;
        return words;
    }
}
