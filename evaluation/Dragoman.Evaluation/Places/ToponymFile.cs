using System.Collections.Immutable;
using System.Text.Json;
using Dragoman.Evaluation.Claims;
using Dragoman.Text;

namespace Dragoman.Evaluation.Places;

/// <summary>LGL and GeoVirus, a report a line: "text", "toponyms" with "start" and "end" in code points, "lat" and "lon", null where the expert found none.</summary>
public static class ToponymFile
{
    /// <summary>Kilometres (a hundred miles) within which the literature counts a toponym as right.</summary>
    private static readonly Kilometres Usual = new(161);

    public static ImmutableArray<PlacedReport> Read(string path) => [.. File.ReadLines(path).Select((line, i) => Report(line) with { Line = i })];

    private static PlacedReport Report(string line)
    {
        using var json = JsonDocument.Parse(line);
        var text = json.RootElement.GetProperty("text").GetString()!;
        var offsets = new CodePointOffsets(text);
        var places = json.RootElement.GetProperty("toponyms").EnumerateArray().Select(toponym => Place(toponym, offsets)).OfType<GoldPlace>().ToImmutableArray();
        return new(json.RootElement.GetProperty("id").ToString(), new Report(text), [.. places.Where(place => place.Point is not null)])
        {
            Unplaced = [.. places.Where(place => place.Point is null).Select(place => place.Span)],
        };
    }

    private static GoldPlace? Place(JsonElement toponym, CodePointOffsets offsets)
    {
        if (!offsets.TryConvert(toponym.GetProperty("start").GetInt32(), toponym.GetProperty("end").GetInt32(), out var span))
            return null;
        return toponym.GetProperty("lat").ValueKind == JsonValueKind.Number
            ? new(span, (toponym.GetProperty("lat").GetDouble(), toponym.GetProperty("lon").GetDouble()), Usual)
            : new(span, null, Usual);
    }
}
