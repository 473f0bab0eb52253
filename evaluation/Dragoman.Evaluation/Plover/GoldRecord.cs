using System.Collections.Immutable;
using System.Text.Json;

namespace Dragoman.Evaluation.Plover;

/// <summary>A side of a gold event. Sectors are empty where the coders gave none.</summary>
public sealed record GoldSide(ImmutableArray<string> Countries, ImmutableArray<string> Sectors)
{
    public static GoldSide None { get; } = new([], []);
}

/// <summary>One event that coders found in a sentence.</summary>
/// <param name="Type">Of the edition of 2021.</param>
public sealed record GoldRecord(string Id, string Text, string Type, GoldSide Source, GoldSide Target);

/// <summary>Records of the PLOVER gold standard.</summary>
public static class GoldRecords
{
    /// <exception cref="InvalidDataException">The file isn't in the format of the gold standard.</exception>
    public static ImmutableArray<GoldRecord> Read(string file, Stream stream)
    {
        try
        {
            using var json = JsonDocument.Parse(stream);
            return [.. json.RootElement.EnumerateArray().Select(Record)];
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new InvalidDataException($"{file}: no records of the PLOVER gold standard, an array of objects with id, text and event: {problem.Message}", problem);
        }
    }

    private static GoldRecord Record(JsonElement record) => new(
        record.GetProperty("id").GetString() ?? "", (record.GetProperty("text").GetString() ?? "").Trim().Trim('{', '}'), CodeBook.TypeOf(record.GetProperty("event").GetString() ?? ""), Side(record, "source"), Side(record, "target"));

    /// <summary>A list of actors; a string or nothing where nobody is meant.</summary>
    private static GoldSide Side(JsonElement record, string name) => record.TryGetProperty(name, out var side) && side.ValueKind is JsonValueKind.Array
        ? new GoldSide(Codes(side, "code", CodeBook.CountryOf), Codes(side, "sector", CodeBook.SectorOf))
        : GoldSide.None;

    private static ImmutableArray<string> Codes(JsonElement side, string name, Func<string, string> known) =>
        [.. side.EnumerateArray().Select(actor => actor.TryGetProperty(name, out var code) ? code.GetString() : null).OfType<string>().Where(code => code.All(char.IsLetter) && code.Length > 0).Select(known).Distinct()];
}
