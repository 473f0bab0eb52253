using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dragoman.Cli.Archiving;

/// <summary>One object, one line. Absent values are left out.</summary>
internal static class JsonLine
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    extension(Utf8JsonWriter writer)
    {
        public void Value(string name, string? value)
        {
            if (value is not null)
                writer.WriteString(name, value);
        }

        public void Value(string name, DateOnly? value) => writer.Value(name, value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

        public void Value(string name, DateTimeOffset? value) => writer.Value(name, value?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));

        public void Json(string name, string? json)
        {
            if (json is null)
                return;
            writer.WritePropertyName(name);
            writer.WriteRawValue(json, skipInputValidation: true);
        }

        public void Strings(string name, IEnumerable<string> values)
        {
            writer.WriteStartArray(name);
            foreach (var value in values)
                writer.WriteStringValue(value);
            writer.WriteEndArray();
        }
    }
}
