using System.Collections.Immutable;
using System.Text.Json;
using Dragoman.Archive.Decisions;

namespace Dragoman.Archive.Local;

/// <summary>What the people of an archive know beyond the register and the gazetteer: the last word on each, by id.</summary>
public sealed record LocalNames(ImmutableArray<LocalActor> Actors, ImmutableArray<LocalPlace> Places)
{
    public static LocalNames None { get; } = new([], []);

    internal static LocalNames Of(IEnumerable<LogEntry> log)
    {
        var (actors, places) = (new SortedDictionary<string, LocalActor>(StringComparer.Ordinal), new SortedDictionary<string, LocalPlace>(StringComparer.Ordinal));
        foreach (var entry in log)
        {
            using var json = JsonDocument.Parse(entry.Decision.After!);
            if (json.RootElement.TryGetProperty("actor", out _))
                actors[entry.Decision.Subjects[0]] = LocalActor.Read(json.RootElement);
            else
                places[entry.Decision.Subjects[0]] = LocalPlace.Read(json.RootElement);
        }
        return new LocalNames([.. actors.Values], [.. places.Values]);
    }

    internal static void Write(Utf8JsonWriter writer, ImmutableArray<string> aliases)
    {
        writer.WriteStartArray("aliases");
        foreach (var alias in aliases)
            writer.WriteStringValue(alias);
        writer.WriteEndArray();
    }

    internal static ImmutableArray<string> Read(JsonElement root) => [.. root.GetProperty("aliases").EnumerateArray().Select(alias => alias.GetString()!)];
}
