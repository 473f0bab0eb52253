using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dragoman.Exchange.Output;

/// <summary>How JSON is written: one line, and Arabic stays Arabic.</summary>
/// <remarks>
/// The encoder leaves letters and apostrophes readable and escapes controls, the line separators U+0085, U+2028 and U+2029, and all beyond the basic
/// plane, so that a claim is one line for any reader of lines. It also leaves &lt; and &amp;: who puts the result into HTML has to escape it there.
/// </remarks>
internal static class Json
{
    // The depth is known and the order is the code's; validation would only cost time.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true, NewLine = "\n" };

    public static Utf8JsonWriter To(IBufferWriter<byte> buffer) => new(buffer, Options);

    extension(Utf8JsonWriter writer)
    {
        public void Optional(string name, string? value)
        {
            if (value is not null)
                writer.WriteString(name, value);
        }

        public void Optional(string name, double? value)
        {
            if (value is { } number)
                writer.WriteNumber(name, number);
        }

        public void Optional(string name, DateOnly? value)
        {
            if (value is { } day)
                writer.WriteString(name, ContractWords.Of(day));
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
