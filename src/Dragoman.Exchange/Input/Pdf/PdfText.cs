using System.Text;
using System.Text.RegularExpressions;

namespace Dragoman.Exchange.Input.Pdf;

/// <summary>The pages as one text: without what stands at the edge of page after page, lines joined to paragraphs, paragraphs joined over the page.</summary>
internal static partial class PdfText
{
    public static string Of(IReadOnlyList<PageText> pages)
    {
        var repeated = Repeated(pages);
        var hyphens = new Hyphens(pages.SelectMany(page => page.Blocks).SelectMany(block => block.Lines));
        var text = new StringBuilder();
        foreach (var page in pages)
        {
            var isFirst = true;
            foreach (var block in page.Blocks.Where(block => !block.IsAtEdge || !repeated.Contains(Shape(block))))
            {
                if (text.Length > 0 && !(isFirst && GoesOn(text, block)))
                    text.Append("\n\n");
                foreach (var line in block.Lines)
                    hyphens.Append(text, line);
                isFirst = false;
            }
        }
        return text.ToString();
    }

    /// <summary>What half of the pages have at their edge, whatever the numbers in it: "Page 3 of 12".</summary>
    private static HashSet<string> Repeated(IReadOnlyList<PageText> pages) =>
        pages.SelectMany(page => page.Blocks.Where(block => block.IsAtEdge).Select(Shape).Distinct())
            .CountBy(shape => shape)
            .Where(shape => shape.Value >= 2 && shape.Value * 2 >= pages.Count)
            .Select(shape => shape.Key)
            .ToHashSet(StringComparer.Ordinal);

    private static string Shape(PdfBlock block) => Digits().Replace(string.Join(' ', block.Lines), "#");

    /// <summary>A sentence that the page before left open, and that goes on in lower case.</summary>
    private static bool GoesOn(StringBuilder text, PdfBlock block) =>
        text[^1] is not ('.' or '!' or '?' or ':' or '"' or '”') && char.IsLower(block.Lines[0][0]);

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
