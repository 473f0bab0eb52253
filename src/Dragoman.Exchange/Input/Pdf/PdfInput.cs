using Dragoman.Exchange.Input.Html;
using Dragoman.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Dragoman.Exchange.Input.Pdf;

/// <summary>One report of one PDF: its text in reading order, its title and date from its properties.</summary>
internal static class PdfInput
{
    private const int MostPages = 3000;

    // A stranger's file may send the library round in circles; a report of hundreds of pages takes seconds.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public static InputItem Read(Source source, ReadSettings settings)
    {
        var bytes = source.ReadAll(settings.LargestReport);
        var report = OwnThread.Run(Longest, stop => ReportOf(bytes, settings.LargestReport, stop));
        return report.Text.Length == 0
            ? InputItem.Refuse(source.Where, "a PDF without text", "It may be a scan: have its text recognised first, with ocrmypdf for example.")
            : source.Item(report, source.Origin("application/pdf", bytes), settings);
    }

    private static Report ReportOf(byte[] bytes, int limit, CancellationToken stop)
    {
        var filters = new BoundedFilters(limit * 4L);
        try
        {
            using var document = PdfDocument.Open(bytes, new ParsingOptions { FilterProvider = filters, SkipMissingFonts = true, UseLenientParsing = true });
            if (document.NumberOfPages > MostPages)
                throw new RefusedException($"a PDF of more than {MostPages} pages", "Split it into reports.");
            return ReportOf(document, stop);
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new RefusedException("a PDF that needs a password", "Save it without one.");
        }
        finally
        {
            // The library reads on where a stream can't be read; what then is left isn't the text.
            filters.ThrowIfExceeded();
        }
    }

    private static Report ReportOf(PdfDocument document, CancellationToken stop)
    {
        var pages = new List<PageText>();
        foreach (var page in document.GetPages())
        {
            stop.ThrowIfCancellationRequested();
            pages.Add(PageText.Of(page));
        }
        return new Report(WellFormed.Of(PdfText.Of(pages)))
        {
            Title = TitleOf(document.Information.Title),
            Published = PublishedDay.Of(document.Information.CreationDate is ['D', ':', .. { Length: >= 8 } digits] ? digits[..8] : null),
        };
    }

    /// <summary>"Microsoft Word - sitrep3_final.docx" is the name of a file, and no title.</summary>
    private static string? TitleOf(string? title) =>
        PageFacts.Line(title) is { } line && !line.StartsWith("Microsoft Word", StringComparison.OrdinalIgnoreCase) && !line.Equals("untitled", StringComparison.OrdinalIgnoreCase)
            ? WellFormed.Of(line)
            : null;
}
