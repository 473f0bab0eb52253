using System.Globalization;
using System.Text.RegularExpressions;
using Dragoman.Places;

namespace Dragoman.Training.Gazetteer;

/// <summary>
/// The distinct places of UCDP's Georeferenced Event Dataset: where_coordinates, adm_1, adm_2, lat, lon, n_events, min_where_prec. Names end in what
/// the place is: "Kafr Nabl town", "Abu al-Duhur Military Airbase".
/// </summary>
internal static partial class UcdpPlaces
{
    private const int WorstPrecision = 3;
    private const int EventsToDouble = 10;
    private const long MostRenown = 60_000;

    public static IEnumerable<LayerRow> Read(string path) =>
        File.ReadLines(path).Skip(1).Select(line => line.Split('\t')).Where(IsNamed).Select(Row).OfType<LayerRow>();

    /// <summary>Not roads, borders, parts and distances, whose point is somewhere along or around.</summary>
    private static bool IsNamed(string[] cells) =>
        int.Parse(cells[6], CultureInfo.InvariantCulture) <= WorstPrecision && !Unnamed().IsMatch(cells[0]);

    private static LayerRow? Row(string[] cells)
    {
        var name = InBrackets().Replace(cells[0], "").Trim();
        var suffix = Suffix().Match(name);
        var stem = suffix.Success ? name[..suffix.Index].Trim() : name;
        if (stem.Length < 3)
            return null;
        var type = UcdpType.Of(suffix.Value.Trim());
        var precision = int.Parse(cells[6], CultureInfo.InvariantCulture);
        if (precision == WorstPrecision && type.Kind != PlaceKind.Subunit)
            return null;
        var events = int.Parse(cells[5], CultureInfo.InvariantCulture);
        return new(
            Fnv.Of($"{cells[0]}|{cells[1]}"), type.Kind, Number(cells[3]), Number(cells[4]), type.RadiusKm * (precision == 2 ? 2 : 1),
            Math.Min(MostRenown, type.Renown * (EventsToDouble + events) / EventsToDouble),
            [.. stem.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(type.Names).Distinct(StringComparer.Ordinal)]);
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(between|and|near|border|highway|road|street|km|kilometers?|miles|north|south|east|west|outskirts|northern|southern|eastern|western|central|countryside|conflict zone|refugees|in|of|from|on|along|front|brigade|sector|government|governorate|state|oblast|province|region|self-administered zone|crash|mine|post|suburb of)\b|<==|^[^(]*\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unnamed();

    [GeneratedRegex(@"\([^)]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"\s+((military )?(air ?base|airport)|(military )?base|(oil|gas|oil and gas) field|(refugee |military |army |idp )?camp|towns?|villages?|city|suburb|community|locality|neighbou?rhood|municipality|muncipality|townships?|district|raion|tract|area|mountain|hill|hills|dam|checkpoint|lake|island|farm|bridge)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Suffix();
}
