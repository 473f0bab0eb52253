using System.Text;
using System.Text.Json;
using Dragoman.Exchange.Input.Feeds;

namespace Dragoman.Exchange.Input.Json;

/// <summary>The kinds of JSON that hold reports, told by their fields.</summary>
internal static class JsonKinds
{
    /// <summary>One report of one object.</summary>
    /// <param name="bytes">The object.</param>
    public static InputItem ReadOne(JsonElement json, ReadOnlyMemory<byte> bytes, Source source, ReadSettings settings) => Guarded.Item(source.Where, () =>
        ReliefWeb.Is(json) ? ReliefWeb.Read(json, bytes, source, settings)
        : MediaCloud.Is(json) ? MediaCloud.Read(json, bytes, source, settings)
        : new JsonReport(json, source, settings).Read(bytes));

    /// <summary>Whether this is an answer of an interface, a feed or a list, that holds several reports.</summary>
    public static bool IsCollection(JsonElement json) => JsonFeed.Is(json) || Elements(json) is not null;

    /// <summary>All reports of a whole document; none where it is of no known kind.</summary>
    public static IEnumerable<InputItem> ReadAll(JsonElement json, Source source, ReadSettings settings) =>
        JsonFeed.Is(json) ? JsonFeed.Read(json, source, settings)
        : Elements(json) is { } elements ? elements.Select((each, i) => ReadElement(each, i + 1, source, settings))
        : json.At("text") is not null || ReliefWeb.Is(json) || MediaCloud.Is(json) ? [ReadElement(json, 1, source, settings)]
        : [];

    private static IEnumerable<JsonElement>? Elements(JsonElement json) => json switch
    {
        { ValueKind: JsonValueKind.Array } when json.GetArrayLength() > 0 && json.EnumerateArray().All(each => each.ValueKind == JsonValueKind.Object) => json.EnumerateArray(),
        { ValueKind: JsonValueKind.Object } when json.ListAt("data").Any(ReliefWeb.Is) => json.ListAt("data"),
        { ValueKind: JsonValueKind.Object } when json.ListAt("stories").Any(MediaCloud.Is) => json.ListAt("stories"),
        { ValueKind: JsonValueKind.Object } when json.ListAt("results").Any(MediaCloud.Is) => json.ListAt("results"),
        { ValueKind: JsonValueKind.Object } when json.At("story") is { } story && MediaCloud.Is(story) => [story],
        _ => null,
    };

    private static InputItem ReadElement(JsonElement json, int number, Source source, ReadSettings settings)
    {
        var place = source with { Where = $"{source.Where}#{number}", Reference = $"{source.Reference}#{number}" };
        return ReadOne(json, Encoding.UTF8.GetBytes(json.GetRawText()), place, settings);
    }
}
