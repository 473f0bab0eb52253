using System.Collections.Immutable;
using System.Text.Json;

namespace Dragoman.Archive.Decisions;

/// <summary>Groups of claims that are to be apart from each other, as the log writes them: {"groups":[["c-1","c-2"],["c-3"]]}. Within a group nothing is said.</summary>
internal static class Groups
{
    public static string ToJson(ImmutableArray<ImmutableArray<string>> groups) =>
        $"{{\"groups\":[{string.Join(',', groups.Select(group => $"[{string.Join(',', group.Select(id => $"\"{JsonEncodedText.Encode(id)}\""))}]"))}]}}";

    /// <summary>By claim, the number of its group; null where each claim is apart from each.</summary>
    public static Dictionary<string, int>? Parse(string? json)
    {
        if (json is null)
            return null;
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty("groups").EnumerateArray()
            .SelectMany((group, number) => group.EnumerateArray().Select(id => (Id: id.GetString()!, number)))
            .ToDictionary(pair => pair.Id, pair => pair.number, StringComparer.Ordinal);
    }
}
