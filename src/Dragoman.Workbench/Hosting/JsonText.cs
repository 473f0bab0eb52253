using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dragoman.Workbench.Hosting;

/// <summary>An object that is JSON already: a line of the contract, or what the log says.</summary>
[JsonConverter(typeof(Converter))]
internal readonly record struct JsonText(string Json)
{
    public static JsonText? Of(string? json) => json is null ? null : new JsonText(json);

    private sealed class Converter : JsonConverter<JsonText>
    {
        public override JsonText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            return new JsonText(document.RootElement.GetRawText());
        }

        // What is kept holds "<" and the like as they are; written anew, none of them leaves.
        public override void Write(Utf8JsonWriter writer, JsonText value, JsonSerializerOptions options)
        {
            using var document = JsonDocument.Parse(value.Json);
            document.RootElement.WriteTo(writer);
        }
    }
}
