using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dragoman.Archive.Decisions;

/// <summary>A verdict as the log writes it: {"verdict":"corrected","claim":{...}}.</summary>
internal static class Review
{
    public static string ToJson(Verdict verdict, string? corrected)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("verdict", verdict.ToString().ToLowerInvariant());
            if (corrected is not null)
            {
                writer.WritePropertyName("claim");
                writer.WriteRawValue(corrected, skipInputValidation: true);
            }
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static (Verdict Verdict, string? Corrected) Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return (Enum.Parse<Verdict>(root.GetProperty("verdict").GetString()!, ignoreCase: true),
            root.TryGetProperty("claim", out var claim) ? claim.GetRawText() : null);
    }
}
