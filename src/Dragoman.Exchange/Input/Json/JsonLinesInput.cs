using System.Text;
using System.Text.Json;

namespace Dragoman.Exchange.Input.Json;

/// <summary>JSON Lines: {"id","title","text","published","outlet","url","language","country"}, one report a line; a bad line doesn't stop the others.</summary>
internal static class JsonLinesInput
{
    private const string OneObject = "Write one JSON object a line; \"jq -c .\" makes that of any JSON.";

    public static IEnumerable<InputItem> Read(Source input, ReadSettings settings) => Read(input, settings, 1);

    /// <param name="first">The number of the first line; where it isn't 1, these are lines of a larger file, and may be blank.</param>
    public static IEnumerable<InputItem> Read(Source input, ReadSettings settings, long first)
    {
        var (source, limit) = (input.InUtf8(), settings.LargestReport);
        // Escapes ("\u0627" for two bytes) may treble what a text takes.
        var lines = new ByteLines(source.Stream, (int)Math.Min(limit * 3L, int.MaxValue / 2));
        var (number, hasItem) = (first - 1, first > 1);
        while (lines.TryRead(out var line))
        {
            number++;
            if (line is { } bytes && Bytes.IsBlank(bytes.Span))
                continue;
            hasItem = true;
            yield return line is null
                ? InputLimits.TooLarge($"{source.Where}:{number}", limit)
                : ReadLine(line.Value, source with { Where = $"{source.Where}:{number}", Reference = $"{source.Reference}:{number}" }, settings);
        }
        if (!hasItem)
            yield return TextInput.Empty(source.Where);
    }

    /// <summary>Whether a line is a JSON object, whatever its fields.</summary>
    public static bool IsObject(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static InputItem ReadLine(ReadOnlyMemory<byte> line, Source source, ReadSettings settings)
    {
        var where = source.Where;
        if (line.Span.Contains((byte)0))
            return InputItem.Refuse(where, "looks like a binary file", OneObject);
        if (Bytes.FirstInvalid(line.Span) is var invalid and >= 0)
            return InputItem.Refuse($"{where}:{Column(line.Span, invalid)}", $"not valid UTF-8 at byte {invalid} of the line", "Convert the file to UTF-8 with iconv.");
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? JsonKinds.ReadOne(json.RootElement, line.ToArray(), source, settings)
                : InputItem.Refuse($"{where}:1", "not a JSON object", OneObject);
        }
        catch (JsonException error)
        {
            return InputItem.Refuse($"{where}:{Column(line.Span, (int)(error.BytePositionInLine ?? 0))}", "not valid JSON", OneObject);
        }
    }

    /// <summary>Counted in characters from 1.</summary>
    private static int Column(ReadOnlySpan<byte> line, int at) => Encoding.UTF8.GetCharCount(line[..Math.Min(at, line.Length)]) + 1;
}
