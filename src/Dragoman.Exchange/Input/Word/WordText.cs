using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Dragoman.Exchange.Input.Word;

/// <summary>The lines of a document's body. What was deleted or moved away isn't read, nor are headers, footers and notes.</summary>
internal static class WordText
{
    // Who lays a page out with a table has whole texts in its cells.
    private const int MostParagraphsOfCell = 3;

    public static IEnumerable<WordLine> LinesOf(OpenXmlElement parent)
    {
        foreach (var child in parent.ChildElements)
            foreach (var line in child switch
            {
                Paragraph paragraph => LinesOf(paragraph),
                Table table => table.Elements<TableRow>().SelectMany(LinesOf),
                SdtBlock or SdtContentBlock or CustomXmlBlock or InsertedRun => LinesOf(child),
                _ => [],
            })
                yield return line;
    }

    /// <summary>A blank line between paragraphs, a line end between items and rows.</summary>
    public static string Join(IReadOnlyList<WordLine> lines)
    {
        var text = new StringBuilder();
        foreach (var (i, line) in lines.Index())
        {
            if (i > 0)
                text.Append(lines[i - 1].Kind == line.Kind && line.Kind is WordLineKind.Item or WordLineKind.Row ? "\n" : "\n\n");
            text.Append(line.Kind == WordLineKind.Item ? "- " : "").Append(line.Text);
        }
        return text.ToString();
    }

    private static IEnumerable<WordLine> LinesOf(Paragraph paragraph)
    {
        var text = new StringBuilder();
        Append(paragraph, text);
        if (!string.IsNullOrWhiteSpace(text.ToString()))
            yield return new WordLine(text.ToString().Trim(), KindOf(paragraph));
        foreach (var box in paragraph.Descendants<TextBoxContent>().Where(box => !box.Ancestors<AlternateContentFallback>().Any()))
            foreach (var line in LinesOf(box))
                yield return line;
    }

    private static IEnumerable<WordLine> LinesOf(TableRow row)
    {
        var cells = row.Elements<TableCell>().Select(cell => LinesOf((OpenXmlElement)cell).ToList()).ToList();
        if (cells.Count == 1 || cells.Any(cell => cell.Count > MostParagraphsOfCell))
            return cells.SelectMany(cell => cell);
        var text = string.Join('\t', cells.Select(cell => string.Join(' ', cell.Select(line => line.Text)))).Trim();
        return text.Length > 0 ? [new WordLine(text, WordLineKind.Row)] : [];
    }

    private static void Append(OpenXmlElement parent, StringBuilder text)
    {
        foreach (var child in parent.ChildElements)
            switch (child)
            {
                case DocumentFormat.OpenXml.Wordprocessing.Text word:
                    text.Append(word.Text);
                    break;
                case TabChar:
                    text.Append('\t');
                    break;
                case Break or CarriageReturn:
                    text.Append('\n');
                    break;
                case NoBreakHyphen:
                    text.Append('-');
                    break;
                case MoveFromRun or DeletedRun or TextBoxContent or AlternateContentFallback or Drawing or Picture:
                    break;
                default:
                    Append(child, text);
                    break;
            }
    }

    private static WordLineKind KindOf(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value == "Title" ? WordLineKind.Title
        : paragraph.ParagraphProperties?.NumberingProperties is not null ? WordLineKind.Item
        : WordLineKind.Paragraph;
}
