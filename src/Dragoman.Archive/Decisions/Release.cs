using System.Collections.Immutable;
using System.Text.Json;

namespace Dragoman.Archive.Decisions;

/// <summary>Incidents that went out together, as the log writes it.</summary>
/// <param name="Id">"p-" and 16 hexadecimal digits: a hash of what left.</param>
/// <param name="Licence">Of SPDX: "CC-BY-4.0".</param>
/// <param name="Rules">JSON: by which rules places, people and words left.</param>
/// <param name="Incidents">How many.</param>
public sealed record Release(string Id, string Name, string Licence, string Rules, int Incidents, ImmutableArray<ReleasedFile> Files)
{
    public bool IsTakenBack { get; init; }

    public DateTimeOffset At { get; private init; }

    public string Who { get; private init; } = "";

    public string? Reason { get; private init; }

    public string ToJson() => DecisionJson.Of(writer =>
    {
        writer.WriteString("publication", Id);
        writer.WriteString("name", Name);
        writer.WriteString("licence", Licence);
        writer.WritePropertyName("rules");
        writer.WriteRawValue(Rules);
        writer.WriteNumber("incidents", Incidents);
        writer.WriteStartArray("files");
        foreach (var file in Files)
        {
            writer.WriteStartObject();
            writer.WriteString("name", file.Name);
            writer.WriteNumber("bytes", file.Bytes);
            writer.WriteString("sha256", file.Sha256);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteBoolean("taken_back", IsTakenBack);
    });

    /// <summary>The last word on each, in the order in which they went out first.</summary>
    internal static ImmutableArray<Release> Of(IEnumerable<LogEntry> log)
    {
        var all = new OrderedDictionary<string, Release>(StringComparer.Ordinal);
        foreach (var entry in log)
        {
            var release = Parse(entry.Decision.After!);
            var first = all.TryGetValue(release.Id, out var known) && release.IsTakenBack ? known : release with { At = entry.Decision.At, Who = entry.Decision.Who, Reason = entry.Decision.Reason };
            all[release.Id] = release with { At = first.At, Who = first.Who, Reason = first.Reason };
        }
        return [.. all.Values];
    }

    private static Release Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new Release(
            root.GetProperty("publication").GetString()!, root.GetProperty("name").GetString()!, root.GetProperty("licence").GetString()!, root.GetProperty("rules").GetRawText(),
            root.GetProperty("incidents").GetInt32(),
            [.. root.GetProperty("files").EnumerateArray().Select(file => new ReleasedFile(file.GetProperty("name").GetString()!, file.GetProperty("bytes").GetInt64(), file.GetProperty("sha256").GetString()!))])
        { IsTakenBack = root.GetProperty("taken_back").GetBoolean() };
    }
}

/// <summary>A file of a publication.</summary>
public sealed record ReleasedFile(string Name, long Bytes, string Sha256);
