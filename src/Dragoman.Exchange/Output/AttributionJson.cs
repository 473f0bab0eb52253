using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Dragoman.Attributions;
using Dragoman.Syntax;
using Dragoman.Text;

namespace Dragoman.Exchange.Output;

/// <summary>One attribution, one line of JSON; offsets are code points, as in claims. "under" is the "number" of the one in whose content it stands.</summary>
public static class AttributionJson
{
    public static ReadOnlyMemory<byte> Lines(Report report, ImmutableArray<Parse> parses, ImmutableArray<AttributedPassage> passages)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = Json.To(buffer);
        var spans = new SpanWriter(writer, report, parses, new CodePointIndex(report.Text));
        for (var i = 0; i < passages.Length; i++)
        {
            writer.Reset();
            WriteLine(writer, spans, report, passages[i], i);
            writer.Flush();
            buffer.Write("\n"u8);
        }
        return buffer.WrittenMemory;
    }

    private static void WriteLine(Utf8JsonWriter writer, SpanWriter spans, Report report, AttributedPassage passage, int number)
    {
        writer.WriteStartObject();
        writer.WriteString("report", report.Id);
        writer.WriteNumber("number", number);
        writer.WriteString("kind", Word(passage.Kind));
        writer.WriteString("quotation", Word(passage.Quotation));
        if (passage.Source is { } source)
        {
            writer.WriteStartObject("source");
            spans.WriteFields(source);
            if (passage.SourceKind is { } kind) writer.WriteString("kind", Word(kind));
            if (passage.Antecedent is { } antecedent)
            {
                writer.WriteStartObject("antecedent");
                spans.WriteFields(antecedent);
                writer.WriteEndObject();
            }
            writer.WriteEndObject();
        }
        writer.WriteStartObject("cue");
        spans.WriteFields(passage.Cue);
        writer.WriteEndObject();
        writer.WriteStartArray("content");
        foreach (var stretch in passage.Content)
        {
            writer.WriteStartObject();
            spans.WriteFields(stretch);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        if (passage.Under is { } under) writer.WriteNumber("under", under);
        writer.WriteEndObject();
    }

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private sealed record SpanWriter(Utf8JsonWriter Writer, Report Report, ImmutableArray<Parse> Parses, CodePointIndex Points)
    {
        public void WriteFields(Stretch stretch)
        {
            var span = stretch.SpanIn(Parses);
            Writer.WriteNumber("start", Points.CodePointsBefore(span.Start));
            Writer.WriteNumber("end", Points.CodePointsBefore(span.End));
            Writer.WriteString("text", span.Of(Report.Text));
        }
    }
}
