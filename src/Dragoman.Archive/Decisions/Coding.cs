using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dragoman.Archive.Decisions;

/// <summary>What a reader made of a report: the lines of its claims, in the order of the text.</summary>
/// <param name="Reader">"dragoman 0.1.0"; another name is another reader.</param>
public sealed record Coding(string Reader, ImmutableArray<CodedLine> Claims)
{
    public string ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("reader", Reader);
            writer.WriteStartArray("claims");
            foreach (var claim in Claims)
                writer.WriteRawValue(claim.Line, skipInputValidation: true);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static Coding Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new Coding(
            root.GetProperty("reader").GetString()!,
            [.. root.GetProperty("claims").EnumerateArray().Select(claim => new CodedLine(claim.GetProperty("id").GetString()!, claim.GetRawText()))]);
    }
}

/// <param name="Line">A line of the contract.</param>
public sealed record CodedLine(string Id, string Line);
