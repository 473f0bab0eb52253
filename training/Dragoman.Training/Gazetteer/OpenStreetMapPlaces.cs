using System.Globalization;
using System.Text.RegularExpressions;
using Dragoman.Places;

namespace Dragoman.Training.Gazetteer;

/// <summary>
/// Nodes of OpenStreetMap with <c>place</c>, one a line, first line the columns: osm_id, place, lat, lon, and names in name, name_en, name_fr and
/// alt_latin ("A|B"). Names that places far apart share are left out: they locate nothing.
/// </summary>
internal static partial class OpenStreetMapPlaces
{
    private const double OnePlaceKm = 30;

    public static IEnumerable<LayerRow> Read(string path)
    {
        var lines = File.ReadLines(path).ToArray();
        var columns = lines[0].Split('\t').Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i, StringComparer.Ordinal);
        var rows = lines.Skip(1).Select(line => Row(line.Split('\t'), columns)).OfType<LayerRow>().ToArray();
        var shared = rows.SelectMany(row => row.Names.Select(name => (Key: Key(name), Row: row))).GroupBy(pair => pair.Key, pair => pair.Row, StringComparer.Ordinal)
            .Where(group => IsShared([.. group])).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        return rows.Select(row => row with { Names = [.. row.Names.Where(name => !shared.Contains(Key(name)))] }).Where(row => row.Names.Length > 0);
    }

    private static LayerRow? Row(string[] cells, Dictionary<string, int> columns)
    {
        var names = new[] { "name_en", "name", "name_fr", "alt_latin" }.Where(columns.ContainsKey)
            .SelectMany(column => cells[columns[column]].Split('|')).Select(name => Generic().Replace(name.Trim(), ""))
            .Where(name => name.Length > 2 && Latin().IsMatch(name)).DistinctBy(Key, StringComparer.Ordinal).ToArray();
        var (radius, renown) = cells[columns["place"]] switch { "city" => (4, 40_000), "town" => (2.5, 12_000), "village" => (1.5, 1_500), _ => (1.0, 300) };
        return names.Length == 0 || cells[columns["place"]].Length == 0 ? null : new(
            ulong.Parse(cells[columns["osm_id"]], CultureInfo.InvariantCulture), PlaceKind.Settlement,
            double.Parse(cells[columns["lat"]], CultureInfo.InvariantCulture), double.Parse(cells[columns["lon"]], CultureInfo.InvariantCulture),
            radius, renown, names);
    }

    /// <summary>Towns keep their names against hamlets.</summary>
    private static bool IsShared(LayerRow[] rows)
    {
        var largest = rows.MaxBy(row => row.Renown)!;
        return rows.Any(row => row.Renown * 4 > largest.Renown && row.Point.KilometresTo(largest.Point) > OnePlaceKm);
    }

    private static string Key(string name) => Entities.Names.RomanisedName.Of(name).Loose;

    [GeneratedRegex(@"\s+(village|town|city)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Generic();

    [GeneratedRegex(@"^[\p{IsBasicLatin}\u00A0-\u024F\u02B0-\u036F\u1E00-\u1EFF\u2018-\u201B]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Latin();
}
