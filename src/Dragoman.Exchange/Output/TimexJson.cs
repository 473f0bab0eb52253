using System.Buffers;
using Dragoman.Text;
using Dragoman.Times.TimeMl;

namespace Dragoman.Exchange.Output;

/// <summary>One TIMEX3, one line of JSON; offsets are code points, as in claims.</summary>
public static class TimexJson
{
    public static ReadOnlyMemory<byte> Lines(Report report, IReadOnlyList<Timex> times)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = Json.To(buffer);
        var points = new CodePointIndex(report.Text);
        foreach (var time in times)
        {
            writer.Reset();
            writer.WriteStartObject();
            writer.WriteString("report", report.Id);
            writer.WriteNumber("start", points.CodePointsBefore(time.Span.Start));
            writer.WriteNumber("end", points.CodePointsBefore(time.Span.End));
            writer.WriteString("text", time.Span.Of(report.Text));
            writer.WriteString("type", time.Type.ToString().ToUpperInvariant());
            writer.WriteString("value", time.Value);
            writer.Optional("mod", time.Mod);
            writer.Optional("quant", time.Quant);
            writer.Optional("freq", time.Freq);
            writer.WriteEndObject();
            writer.Flush();
            buffer.Write("\n"u8);
        }
        return buffer.WrittenMemory;
    }
}
