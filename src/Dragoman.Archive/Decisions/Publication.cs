using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Dragoman.Archive.Decisions;

/// <summary>An incident that went out, as the log writes it: {"incident":"i-..","country":"LBY"}.</summary>
/// <param name="Country">ISO 3166 alpha-3 of its place; rows that are withdrawn are known by it in some datasets.</param>
public sealed record Publication(string Incident, string? Country)
{
    public string ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("incident", Incident);
            if (Country is not null)
                writer.WriteString("country", Country);
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Null where claims went out by themselves.</summary>
    internal static Publication? Parse(string? json)
    {
        if (json is null)
            return null;
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new Publication(root.GetProperty("incident").GetString()!, root.TryGetProperty("country", out var country) ? country.GetString() : null);
    }
}
