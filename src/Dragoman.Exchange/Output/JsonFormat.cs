using System.Buffers;
using System.Text.Json;
using Dragoman.Text;

namespace Dragoman.Exchange.Output;

/// <summary>One object with all reports and their claims, the reports without claims too.</summary>
public sealed class JsonFormat : ClaimFormat
{
    public override ReadOnlySpan<byte> Opening => "{\"schema\":1,\"reports\":[\n"u8;

    public override ReadOnlySpan<byte> Separator => ",\n"u8;

    public override ReadOnlySpan<byte> Closing => "\n]}\n"u8;

    public override Rendering Render(Reading reading)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = Json.To(buffer);
        writer.WriteStartObject();
        Write(writer, reading.Report);
        Write(writer, reading);
        writer.Strings("warnings", reading.Warnings);
        writer.WriteEndObject();
        writer.Flush();
        return new Rendering(buffer.WrittenMemory);
    }

    private static void Write(Utf8JsonWriter writer, Report report)
    {
        writer.WriteString("report", report.Id);
        writer.Optional("reference", report.Reference);
        writer.Optional("title", report.Title);
        writer.Optional("outlet", report.Outlet);
        writer.Optional("url", report.Url);
        writer.Optional("published", report.Published);
        writer.Optional("language", report.Language);
    }

    private static void Write(Utf8JsonWriter writer, Reading reading)
    {
        var json = new ClaimJson(reading.Report);
        writer.WriteStartArray("claims");
        foreach (var claim in reading.Claims)
            json.Write(writer, claim);
        writer.WriteEndArray();
    }
}
