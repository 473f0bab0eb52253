using System.Collections.Immutable;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace Dragoman.Exchange.Input.Pdf;

/// <param name="Lines">Not blank.</param>
/// <param name="IsAtEdge">In the top or bottom eighth of its page, where headers and footers are.</param>
internal sealed record PdfBlock(ImmutableArray<string> Lines, bool IsAtEdge);

/// <summary>The blocks of a page in reading order: columns one after the other.</summary>
internal sealed record PageText(ImmutableArray<PdfBlock> Blocks)
{
    private const int MostLetters = 50_000;
    private const int MostOrdered = 500;
    private const double Edge = 0.125;

    /// <exception cref="RefusedException">The page has more letters than one can hold.</exception>
    public static PageText Of(Page page)
    {
        if (page.Letters.Count > MostLetters)
            throw new RefusedException($"a page of more than {MostLetters} letters (page {page.Number})", "It is no page of text; save the document as text.");
        var words = NearestNeighbourWordExtractor.Instance.GetWords(page.Letters).Where(word => !string.IsNullOrWhiteSpace(word.Text)).ToList();
        if (words.Count == 0)
            return new PageText([]);
        return new PageText([.. InOrder(DocstrumBoundingBoxes.Instance.GetBlocks(words)).Select(block => BlockOf(block, page.Height)).Where(block => !block.Lines.IsEmpty)]);
    }

    // The time to order blocks grows with their square, and pages of hundreds are maps and tables without an order.
    private static IEnumerable<TextBlock> InOrder(IReadOnlyList<TextBlock> blocks) =>
        blocks.Count <= MostOrdered ? UnsupervisedReadingOrderDetector.Instance.Get(blocks) : blocks;

    private static PdfBlock BlockOf(TextBlock block, double height)
    {
        var box = block.BoundingBox;
        return new PdfBlock(
            [.. block.TextLines.Select(line => Ligatures.Undone(line.Text.Trim())).Where(line => line.Length > 0)],
            box.Bottom > height * (1 - Edge) || box.Top < height * Edge);
    }
}
