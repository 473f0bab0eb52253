using DocumentFormat.OpenXml.Packaging;
using Dragoman.Exchange.Input.Html;
using Dragoman.Text;

namespace Dragoman.Exchange.Input.Word;

/// <summary>A DOCX as one report; an export of Nexis as its articles.</summary>
internal static class WordInput
{
    private const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static IEnumerable<InputItem> Read(Source source, ReadSettings settings)
    {
        var bytes = source.ReadAll(settings.LargestReport);
        ZipBounds.Check(bytes, settings.LargestReport);
        var (title, lines) = Open(bytes);
        return NexisExport.Is(lines)
            ? NexisExport.Split(lines).Select((article, i) => ArticleItem(article, i + 1, source, bytes, settings))
            : [source.Item(new Report(WellFormed.Of(WordText.Join(lines))) { Title = title }, source.Origin(MediaType, bytes), settings)];
    }

    private static (string? Title, List<WordLine> Lines) Open(byte[] bytes)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        if (document.MainDocumentPart?.Document?.Body is not { } body)
            throw new RefusedException("a ZIP archive that is no DOCX", "Unpack it, or save the document as .docx.");
        var lines = WordText.LinesOf(body).ToList();
        var title = lines.FirstOrDefault(line => line.Kind == WordLineKind.Title)?.Text ?? document.PackageProperties.Title;
        return (PageFacts.Line(title), lines);
    }

    private static InputItem ArticleItem(NexisArticle article, int number, Source source, byte[] bytes, ReadSettings settings)
    {
        var place = source with { Where = $"{source.Where}#{number}", Reference = $"{source.Reference}#{number}", Method = OriginMethod.Export };
        if (article.Text.Length == 0)
            return InputItem.Refuse(place.Where, $"an article without a body{(article.Title is { } title ? $": '{title}'" : "")}", "Export it with its full text.");
        var report = new Report(WellFormed.Of(article.Text)) { Title = article.Title, Outlet = article.Outlet, Published = article.Published };
        return place.Item(report, place.Origin(MediaType, bytes), settings);
    }
}
