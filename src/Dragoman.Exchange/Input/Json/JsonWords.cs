using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dragoman.Exchange.Input.Json;

/// <summary>Strings and names of JSON, in which escapes may stand for half of a surrogate pair: programs that cut a text after so many units leave them. The parser lets them through, and then can't give them.</summary>
internal static partial class JsonWords
{
    extension(JsonElement json)
    {
        /// <summary>The string, halves of pairs replaced by U+FFFD.</summary>
        public string Mended => json.TryString(out var text) ? text : WellFormed.Of(Escape().Replace(json.GetRawText()[1..^1], Unescaped));

        /// <summary>False where the string has half of a surrogate pair.</summary>
        public bool TryString([NotNullWhen(true)] out string? text)
        {
            try
            {
                text = json.GetString();
                return text is not null;
            }
            catch (InvalidOperationException)
            {
                text = null;
                return false;
            }
        }

        /// <summary>The field of an object, whatever names stand beside it.</summary>
        public bool TryField(string name, out JsonElement value)
        {
            try
            {
                return json.TryGetProperty(name, out value);
            }
            catch (InvalidOperationException) when (json.ValueKind == JsonValueKind.Object)
            {
                value = json.EnumerateObject().LastOrDefault(field => IsNamed(field, name)).Value;
                return value.ValueKind != JsonValueKind.Undefined;
            }
        }
    }

    private static bool IsNamed(JsonProperty field, string name)
    {
        try
        {
            return field.NameEquals(name);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static string Unescaped(Match escape) => escape.Value[1] switch
    {
        'u' => ((char)int.Parse(escape.ValueSpan[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString(),
        'n' => "\n",
        'r' => "\r",
        't' => "\t",
        'b' => "\b",
        'f' => "\f",
        var itself => itself.ToString(),
    };

    [GeneratedRegex(@"\\(?:u[0-9A-Fa-f]{4}|[^u])")]
    private static partial Regex Escape();
}
