using System.Text.Json;

namespace Dragoman.Exchange.Input.Json;

/// <summary>Fields of JSON that may be there, and may be something else.</summary>
internal static class JsonPath
{
    extension(JsonElement json)
    {
        /// <summary>The value at the end of the names; of a list on the way, its first element.</summary>
        public JsonElement? At(params ReadOnlySpan<string> path)
        {
            var at = json.First;
            foreach (var name in path)
            {
                if (at.ValueKind != JsonValueKind.Object || !at.TryField(name, out at))
                    return null;
                at = at.First;
            }
            return at;
        }

        /// <summary>A string that isn't blank, nor a mere half of a surrogate pair, or a number as it is written.</summary>
        public string? TextAt(params ReadOnlySpan<string> path) => json.At(path) switch
        {
            { ValueKind: JsonValueKind.String } text => text.Mended is var words && words.Any(letter => !char.IsWhiteSpace(letter) && letter != '\uFFFD') ? words : null,
            { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
            _ => null,
        };

        /// <summary>The elements of the list of that name; none where there is no list.</summary>
        public IEnumerable<JsonElement> ListAt(string name) =>
            json.ValueKind == JsonValueKind.Object && json.TryField(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

        private JsonElement First => json.ValueKind == JsonValueKind.Array && json.GetArrayLength() > 0 ? json[0] : json;
    }
}
