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

    public static ImmutableArray<PlacedReport> Read(string path) => [.. File.ReadLines(path).Select(Report)];

    private static PlacedReport Report(string line)
    {
        using var json = JsonDocument.Parse(line);
        var text = json.RootElement.GetProperty("text").GetString()!;
        var offsets = new CodePointOffsets(text);
        return new(
            json.RootElement.GetProperty("id").ToString(), new Report(text),
            [.. json.RootElement.GetProperty("toponyms").EnumerateArray().Select(toponym => Place(toponym, offsets)).OfType<GoldPlace>()]);
    }

    private static GoldPlace? Place(JsonElement toponym, CodePointOffsets offsets) =>
        toponym.GetProperty("lat").ValueKind == JsonValueKind.Number
        && offsets.TryConvert(toponym.GetProperty("start").GetInt32(), toponym.GetProperty("end").GetInt32(), out var span)
            ? new(span, (toponym.GetProperty("lat").GetDouble(), toponym.GetProperty("lon").GetDouble()), Usual)
            : null;
}
