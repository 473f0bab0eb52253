using System.Globalization;
using System.Text.Json;
using Dragoman.Places;

namespace Dragoman.Training.Gazetteer;

/// <summary>Medium and large airports and air bases of OurAirports (public domain).</summary>
internal static class Airports
{
    public static ILookup<string, PackedEntry> Read(string path)
    {
        using var stream = File.OpenRead(path);
        using var json = JsonDocument.Parse(stream);
        return json.RootElement.EnumerateArray().Select(Entry).ToLookup(found => found.Country, found => found.Entry, StringComparer.Ordinal);
    }

    private static (string Country, PackedEntry Entry) Entry(JsonElement airport)
    {
        var names = Names(Text(airport, "name"), Text(airport, "municipality")).Distinct(StringComparer.Ordinal).ToArray();
        var id = uint.Parse(Text(airport, "id"), CultureInfo.InvariantCulture);
        return (Text(airport, "iso_country"), new(id, PlaceKind.Airport, Number(airport, "latitude_deg"), Number(airport, "longitude_deg"), 0, 0, 0, 0, names, [], []));
    }

    /// <summary>"Sirt International Airport / Ghardabiya Airbase": both, each also without "International"; and the town's.</summary>
    private static IEnumerable<string> Names(string name, string town)
    {
        foreach (var part in name.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            yield return part;
            yield return part.Replace("International ", "", StringComparison.Ordinal);
            yield return part.Replace("Air Base", "Airbase", StringComparison.Ordinal);
        }
        if (town.Length > 0 && !town.Contains('/', StringComparison.Ordinal))
            yield return town + " Airport";
    }

    private static string Text(JsonElement airport, string field) => airport.GetProperty(field).GetString() ?? "";

    private static double Number(JsonElement airport, string field) => double.Parse(Text(airport, field), CultureInfo.InvariantCulture);
}
