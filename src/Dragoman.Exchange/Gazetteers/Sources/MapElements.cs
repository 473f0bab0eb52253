using System.Globalization;
using System.Text.Json;
using Dragoman.Places;

namespace Dragoman.Exchange.Gazetteers.Sources;

/// <summary>Elements of Overpass JSON and features of GeoJSON: places of OpenStreetMap, and units with OCHA's P-codes.</summary>
internal static class MapElements
{
    public static IEnumerable<SourceItem> Read(Stream stream, Func<string, string?> countryOf)
    {
        var number = 0;
        foreach (var document in new JsonElements(stream).Read())
            using (document)
                yield return Guarded(document.RootElement, ++number, countryOf);
    }

    private static SourceItem Guarded(JsonElement element, int number, Func<string, string?> countryOf)
    {
        try
        {
            return Read(element, number, countryOf);
        }
        catch (InvalidOperationException)
        {
            // What a text of the document throws whose bytes are none.
            return new SourceItem.Bad(number, "is not UTF-8, or not of the form that its format has");
        }
    }

    private static SourceItem Read(JsonElement element, int number, Func<string, string?> countryOf)
    {
        var isFeature = element.TryGetProperty("properties", out var tags) && tags.ValueKind == JsonValueKind.Object;
        if (!isFeature && !(element.TryGetProperty("tags", out tags) && tags.ValueKind == JsonValueKind.Object))
            return new SourceItem.LeftOut(number);
        var values = Values(tags);
        if (PcodeUnit.IsUnit(values))
            return PcodeUnit.Read(values, PointOf(element, values), number, countryOf);
        if (OpenStreetMapTags.KindOf(values) is not { } kind || OpenStreetMapTags.NamesOf(values) is not [_, ..] names)
            return new SourceItem.LeftOut(number);
        if (IdOf(element, values) is not { } id)
            return new SourceItem.Bad(number, "has no id of OpenStreetMap");
        if (PointOf(element, values) is not { } point)
            return new SourceItem.Bad(number, $"{id} has no coordinates");
        if (Coordinates.RefusalOf(point.Latitude, point.Longitude) is { } why)
            return new SourceItem.Bad(number, why);
        return new SourceItem.Place(number, OpenStreetMapTags.Place(id, names, kind, point, values, countryOf));
    }

    private static Dictionary<string, string> Values(JsonElement tags)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var tag in tags.EnumerateObject())
            if (tag.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number && tag.Value.ToString() is { Length: > 0 } value)
                values[tag.Name] = value;
        return values;
    }

    /// <summary>"node/123", or its parts, in any of the ways in which extracts write them; nodes are known by their number alone.</summary>
    private static string? IdOf(JsonElement element, Dictionary<string, string> values)
    {
        var whole = values.GetValueOrDefault("@id") ?? (element.TryGetProperty("id", out var own) ? own.ToString() : null) ?? values.GetValueOrDefault("osm_id");
        var type = element.TryGetProperty("type", out var stated) && stated.GetString() is "node" or "way" or "relation" ? stated.GetString() : values.GetValueOrDefault("osm_type");
        if (whole?.Split('/') is [var before, var after])
            (type, whole) = (before, after);
        if (!ulong.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        return type switch
        {
            "way" or "ways" or "ways_poly" or "ways_line" => $"openstreetmap:way/{number}",
            "relation" or "relations" => $"openstreetmap:relation/{number}",
            _ => $"openstreetmap:{number}",
        };
    }

    private static GeoPoint? PointOf(JsonElement element, Dictionary<string, string> values)
    {
        if (Degrees(element) is { } own)
            return own;
        if (element.TryGetProperty("center", out var center) && center.ValueKind == JsonValueKind.Object && Degrees(center) is { } middle)
            return middle;
        if ((Stated(values, "center_lat", "center_lon") ?? Stated(values, "y_coord", "x_coord")) is { } stated)
            return stated;
        return element.TryGetProperty("geometry", out var geometry) && geometry.ValueKind == JsonValueKind.Object && geometry.TryGetProperty("coordinates", out var coordinates)
            ? Middle(coordinates)
            : null;
    }

    private static GeoPoint? Degrees(JsonElement element) =>
        element.TryGetProperty("lat", out var lat) && element.TryGetProperty("lon", out var lon) && lat.ValueKind == JsonValueKind.Number && lon.ValueKind == JsonValueKind.Number
            ? new(lat.GetDouble(), lon.GetDouble())
            : null;

    private static GeoPoint? Stated(Dictionary<string, string> values, string latitude, string longitude) =>
        double.TryParse(values.GetValueOrDefault(latitude), CultureInfo.InvariantCulture, out var lat) && double.TryParse(values.GetValueOrDefault(longitude), CultureInfo.InvariantCulture, out var lon)
            ? new(lat, lon)
            : null;

    /// <summary>Of a point itself, of lines and areas the middle of what they span.</summary>
    private static GeoPoint? Middle(JsonElement coordinates)
    {
        var (south, north, west, east) = (double.MaxValue, double.MinValue, double.MaxValue, double.MinValue);
        Span(coordinates, ref south, ref north, ref west, ref east);
        return south > north ? null : new(Math.Round((south + north) / 2, 7), Math.Round((west + east) / 2, 7));
    }

    private static void Span(JsonElement coordinates, ref double south, ref double north, ref double west, ref double east)
    {
        if (coordinates.ValueKind != JsonValueKind.Array || coordinates.GetArrayLength() == 0)
            return;
        if (coordinates[0].ValueKind != JsonValueKind.Number)
        {
            foreach (var inner in coordinates.EnumerateArray())
                Span(inner, ref south, ref north, ref west, ref east);
            return;
        }
        if (coordinates.GetArrayLength() < 2 || coordinates[1].ValueKind != JsonValueKind.Number)
            return;
        var (lon, lat) = (coordinates[0].GetDouble(), coordinates[1].GetDouble());
        (south, north, west, east) = (Math.Min(south, lat), Math.Max(north, lat), Math.Min(west, lon), Math.Max(east, lon));
    }
}
