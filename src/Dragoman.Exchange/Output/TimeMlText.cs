using System.Globalization;
using System.Text;
using System.Xml;
using Dragoman.Text;
using Dragoman.Times.TimeMl;

namespace Dragoman.Exchange.Output;

/// <summary>A report with its TIMEX3 as a TimeML 1.2.1 document, http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd.</summary>
public static class TimeMlText
{
    /// <param name="report">The report.</param>
    /// <param name="times">In the order of its text, without overlaps.</param>
    public static string Of(Report report, IReadOnlyList<Timex> times)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, NewLineChars = "\n", NewLineHandling = NewLineHandling.None }))
            Write(writer, report, times);
        // A StringBuilder would have itself declared as UTF-16.
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + text + "\n";
    }

    private static void Write(XmlWriter writer, Report report, IReadOnlyList<Timex> times)
    {
        const string Instance = "http://www.w3.org/2001/XMLSchema-instance";
        writer.WriteStartElement("TimeML");
        writer.WriteAttributeString("xmlns", "xsi", null, Instance);
        writer.WriteAttributeString("xsi", "noNamespaceSchemaLocation", Instance, "http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd");
        writer.WriteWhitespace("\n");
        Line(writer, "DOCID", Valid(report.Reference ?? report.Id));
        if (report.Published is { } published)
            Created(writer, published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (report.Title is { } title)
            Line(writer, "TITLE", Valid(title));
        Body(writer, report.Text, times);
        writer.WriteWhitespace("\n");
        writer.WriteEndElement();
    }

    private static void Line(XmlWriter writer, string name, string value)
    {
        writer.WriteElementString(name, value);
        writer.WriteWhitespace("\n");
    }

    private static void Created(XmlWriter writer, string day)
    {
        writer.WriteStartElement("DCT");
        writer.WriteStartElement("TIMEX3");
        writer.WriteAttributeString("tid", "t0");
        writer.WriteAttributeString("type", "DATE");
        writer.WriteAttributeString("value", day);
        writer.WriteAttributeString("temporalFunction", "false");
        writer.WriteAttributeString("functionInDocument", "CREATION_TIME");
        writer.WriteString(day);
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteWhitespace("\n");
    }

    private static void Body(XmlWriter writer, string text, IReadOnlyList<Timex> times)
    {
        writer.WriteStartElement("TEXT");
        var at = 0;
        for (var i = 0; i < times.Count; i++)
        {
            writer.WriteString(Valid(text[at..times[i].Span.Start]));
            Annotated(writer, text, times[i], i + 1);
            at = times[i].Span.End;
        }
        writer.WriteString(Valid(text[at..]));
        writer.WriteEndElement();
    }

    private static void Annotated(XmlWriter writer, string text, Timex time, int number)
    {
        writer.WriteStartElement("TIMEX3");
        writer.WriteAttributeString("tid", string.Create(CultureInfo.InvariantCulture, $"t{number}"));
        writer.WriteAttributeString("type", time.Type.ToString().ToUpperInvariant());
        writer.WriteAttributeString("value", time.Value);
        foreach (var (name, value) in new[] { ("mod", time.Mod), ("quant", time.Quant), ("freq", time.Freq) })
            if (value is not null)
                writer.WriteAttributeString(name, value);
        writer.WriteString(Valid(time.Span.Of(text).ToString()));
        writer.WriteEndElement();
    }

    /// <summary>XML 1.0 has no place for most controls; each becomes one U+FFFD, so that offsets hold.</summary>
    private static string Valid(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (!XmlConvert.IsXmlChar(text[i]) && !char.IsSurrogate(text[i]))
                return string.Concat(text.Select(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c) ? c : '\uFFFD'));
        return text;
    }
}
