using System.Globalization;
using System.Xml.Linq;
using Dragoman.Text;

namespace Dragoman.Exchange.Input.TimeMl;

/// <summary>
/// A TimeML document, http://timeml.org, as a report: its TEXT without tags, published on the day of its DCT. Its annotation is left behind.
/// </summary>
internal static class TimeMlInput
{
    private const string MediaType = "application/timeml+xml";

    public static InputItem Read(Source source, ReadSettings settings)
    {
        var bytes = source.ReadAll(settings.LargestReport);
        SafeXml.Check(() => SafeXml.Open(new MemoryStream(bytes)));
        using var reader = SafeXml.Open(new MemoryStream(bytes));
        var root = XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!;
        if (root.Name.LocalName != "TimeML")
            throw new RefusedException($"no TimeML: its root is '{root.Name.LocalName}'", "Give a document with the root TimeML, or the text alone.");
        if (root.Element("TEXT") is not { } text)
            throw new RefusedException("TimeML without a TEXT element", "Put what is to be annotated into <TEXT>.");
        var report = new Report(WellFormed.Of(text.Value)) { Title = Title(root), Published = Published(root) };
        return source.Item(report, source.Origin(MediaType, bytes), settings);
    }

    private static string? Title(XElement root) => root.Element("TITLE")?.Value.Trim() is { Length: > 0 } title ? title : null;

    /// <summary>The document's creation time: the day alone, and nothing of "XXXX".</summary>
    /// <exception cref="RefusedException">There is no such day.</exception>
    private static DateOnly? Published(XElement root)
    {
        var value = root.Element("DCT")?.Descendants("TIMEX3").FirstOrDefault()?.Attribute("value")?.Value.Trim();
        if (value is null || value.Length < 10 || value.Contains('X'))
            return null;
        return DateOnly.TryParseExact(value[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new RefusedException($"'{value}' in DCT is no day of the calendar", "Correct the value of the document's creation time, year-month-day.");
    }
}
