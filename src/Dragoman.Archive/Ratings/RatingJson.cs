using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dragoman.Incidents;

namespace Dragoman.Archive.Ratings;

/// <summary>A rating as the log writes it: {"of":"outlet","name":"Maghreb Wire","reliability":"B","side":"lby-lna"}. One that says nothing more was taken back.</summary>
internal static class RatingJson
{
    public static string Write(SourceRating rating)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("of", rating.Kind.ToString().ToLowerInvariant());
            writer.WriteString("name", rating.Name);
            if (rating.Reliability is { } reliability)
                writer.WriteString("reliability", reliability.ToString());
            if (rating.Credibility is { } credibility)
                writer.WriteNumber("credibility", (int)credibility);
            if (rating.Side is not null)
                writer.WriteString("side", rating.Side);
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static SourceRating Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new SourceRating(
            Enum.Parse<RatedKind>(root.GetProperty("of").GetString()!, ignoreCase: true), root.GetProperty("name").GetString()!,
            root.TryGetProperty("reliability", out var reliability) ? Enum.Parse<Reliability>(reliability.GetString()!) : null,
            root.TryGetProperty("credibility", out var credibility) ? (Credibility)credibility.GetInt32() : null,
            root.TryGetProperty("side", out var side) ? side.GetString() : null);
    }
}
