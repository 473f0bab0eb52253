using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dragoman.Incidents;

namespace Dragoman.Archive.Incidents;

/// <summary>Why claims are together, as a column of an incident: [{"a":"c-..","b":"c-..","score":0.9,"evidence":[{"feature":"SameDay","weight":1.2,"words":".."}]}].</summary>
internal static class LinkJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(ImmutableArray<Link> links)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartArray();
            foreach (var link in links)
                Write(writer, link);
            writer.WriteEndArray();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static ImmutableArray<Link> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(link => new Link(
            link.GetProperty("a").GetString()!, link.GetProperty("b").GetString()!, link.GetProperty("score").GetDouble(),
            [.. link.GetProperty("evidence").EnumerateArray().Select(Evidence)]))];
    }

    private static LinkEvidence Evidence(JsonElement item) => new(
        Enum.Parse<LinkFeature>(item.GetProperty("feature").GetString()!), item.GetProperty("weight").GetDouble(), item.GetProperty("words").GetString()!);

    private static void Write(Utf8JsonWriter writer, Link link)
    {
        writer.WriteStartObject();
        writer.WriteString("a", link.A);
        writer.WriteString("b", link.B);
        writer.WriteNumber("score", link.Score);
        writer.WriteStartArray("evidence");
        foreach (var evidence in link.Evidence)
        {
            writer.WriteStartObject();
            writer.WriteString("feature", evidence.Feature.ToString());
            writer.WriteNumber("weight", evidence.Weight);
            writer.WriteString("words", evidence.Words);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
