using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dragoman.Archive.Decisions;

/// <summary>
/// The hash of an entry: SHA-256 of the JSON list of its number, time, author, kind, subjects, before, after, reason, and of the hash before it. Who
/// changes an entry has to change all that follow.
/// </summary>
internal static class LogHash
{
    public static string First { get; } = new('0', 64);

    public static string Of(long seq, Decision decision, string previous)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(seq);
            foreach (var part in (ReadOnlySpan<string?>)[Text(decision.At), decision.Who, Text(decision.Kind)])
                writer.WriteStringValue(part);
            writer.WriteStringValue(string.Join(' ', decision.Subjects));
            foreach (var part in (ReadOnlySpan<string?>)[decision.Before, decision.After, decision.Reason, previous])
                writer.WriteStringValue(part);
            writer.WriteEndArray();
        }
        return Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan));
    }

    /// <summary>UTC, to the millisecond: what is written is what was hashed.</summary>
    public static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static DateTimeOffset Time(string text) =>
        DateTimeOffset.ParseExact(text, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static string Text(DecisionKind kind) => kind.ToString().ToLowerInvariant();
}
