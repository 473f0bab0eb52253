using System.Text.Json;
using Dragoman.Exchange.Input;

namespace Dragoman.Exchange.ActorLayers.Sources;

/// <summary>Answers of a query service: "results" with "bindings" (SPARQL 1.1 Query Results JSON), or the simple list of objects that its page saves.</summary>
internal static class SparqlJson
{
    private const int Largest = 256 << 20;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16 };

    /// <exception cref="InvalidDataException">It is no such answer.</exception>
    public static IEnumerable<ActorItem> Read(Stream stream, ActorKnowledge knowledge)
    {
        var source = Source.Of("", "", stream, OriginMethod.File).InUtf8();
        using var document = Parse(source.ReadAll(Largest));
        if (RowsOf(document.RootElement) is not { ValueKind: JsonValueKind.Array } rows)
            throw new InvalidDataException("is no answer of a query: it has no results.bindings, and is no list of objects");
        var (number, reader) = (0, new WikidataRows(knowledge));
        foreach (var row in rows.EnumerateArray())
            yield return Read(row, ++number, reader);
    }

    private static JsonDocument Parse(byte[] bytes)
    {
        try
        {
            return JsonDocument.Parse(bytes, Options);
        }
        catch (JsonException failure)
        {
            throw new InvalidDataException($"is no JSON from line {(failure.LineNumber ?? 0) + 1} on", failure);
        }
    }

    private static JsonElement RowsOf(JsonElement root) =>
        root.ValueKind != JsonValueKind.Object ? root
        : root.TryGetProperty("results", out var results) && results.ValueKind == JsonValueKind.Object && results.TryGetProperty("bindings", out var bindings) ? bindings
        : default;

    private static ActorItem Read(JsonElement row, int number, WikidataRows reader)
    {
        if (row.ValueKind != JsonValueKind.Object)
            return new ActorItem.Bad(number, "is no object of values");
        try
        {
            var cells = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var value in row.EnumerateObject())
                if (TextOf(value.Value)?.Trim() is { Length: > 0 } text)
                    cells[ActorTable.Column(value.Name)] = text;
            return cells.Values.Any(text => text.Contains('\0', StringComparison.Ordinal)) ? new ActorItem.Bad(number, "holds characters that are no text") : reader.Read(cells, number);
        }
        catch (InvalidOperationException)
        {
            // What a text of the document throws whose bytes are none.
            return new ActorItem.Bad(number, "is not UTF-8");
        }
    }

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String or JsonValueKind.Number => value.ToString(),
        JsonValueKind.Object when value.TryGetProperty("value", out var inner) && inner.ValueKind is JsonValueKind.String or JsonValueKind.Number => inner.ToString(),
        _ => null,
    };
}
