using System.Globalization;
using System.Text.RegularExpressions;
using Dragoman.Places;

namespace Dragoman.Exchange.Gazetteers.Sources;

/// <summary>What tags of OpenStreetMap say of a place (https://wiki.openstreetmap.org/wiki/Key:place).</summary>
internal static partial class OpenStreetMapTags
{
    public const string Licence = "OpenStreetMap, https://www.openstreetmap.org/copyright, © OpenStreetMap contributors, Open Database License 1.0";
    private const int MostNames = 60;

    /// <summary>The tags of names, the one that reports in English are likeliest to use first.</summary>
    private static readonly string[] NameTags = ["name:en", "int_name", "name", "name:fr", "official_name:en", "official_name", "alt_name:en", "alt_name", "short_name", "loc_name", "old_name"];

    /// <returns>Null for what is no place.</returns>
    public static OpenStreetMapKind? KindOf(Dictionary<string, string> tags) => tags.GetValueOrDefault("place") switch
    {
        "city" => new(PlaceKind.Settlement, 40_000, 4),
        "town" => new(PlaceKind.Settlement, 12_000, 2.5),
        "village" => new(PlaceKind.Settlement, 1_500, 1.5),
        "hamlet" => new(PlaceKind.Settlement, 300, 1),
        "isolated_dwelling" or "farm" or "allotments" => new(PlaceKind.Settlement, 60, 0.5),
        "borough" or "suburb" or "quarter" => new(PlaceKind.District, 5_000, 2),
        "neighbourhood" or "city_block" => new(PlaceKind.District, 1_500, 1),
        "country" => new(PlaceKind.Country, 1_000_000, 300),
        "state" or "province" or "region" => new(PlaceKind.Unit, 147_000, 60),
        "county" or "district" or "municipality" => new(PlaceKind.Subunit, 900, 15),
        "island" or "archipelago" => new(PlaceKind.Island, 400, 5),
        "islet" => new(PlaceKind.Island, 60, 1),
        "locality" => new(PlaceKind.Site, 200, 2),
        _ => OtherKindOf(tags),
    };

    public static string[] NamesOf(Dictionary<string, string> tags) =>
    [
        .. NameTags.Concat(tags.Keys.Where(key => key.StartsWith("name:", StringComparison.Ordinal) || key.StartsWith("alt_name:", StringComparison.Ordinal) || key.StartsWith("old_name:", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            .Select(tags.GetValueOrDefault).OfType<string>().SelectMany(value => value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .SelectMany(Forms).Where(name => name.Length is > 1 and < 200).Distinct(StringComparer.Ordinal).Take(MostNames),
    ];

    public static SourcePlace Place(string id, string[] names, OpenStreetMapKind kind, GeoPoint point, Dictionary<string, string> tags, Func<string, string?> countryOf)
    {
        var population = PopulationOf(tags.GetValueOrDefault("population"));
        return new(id, names, kind.Kind, point)
        {
            Country = Country(tags, countryOf),
            Population = population,
            Renown = kind.Kind is PlaceKind.Settlement or PlaceKind.District ? Math.Max(population, kind.Renown) : kind.Renown,
            RadiusKm = kind.RadiusKm,
            Same = tags.GetValueOrDefault("geonames:id") is { } same ? $"geonames:{same}" : "",
        };
    }

    private static OpenStreetMapKind? OtherKindOf(Dictionary<string, string> tags)
    {
        if (tags.GetValueOrDefault("boundary") == "administrative")
            return tags.GetValueOrDefault("admin_level") switch
            {
                "3" or "4" => new(PlaceKind.Unit, 147_000, 60),
                "5" or "6" => new(PlaceKind.Subunit, 900, 20),
                "7" or "8" => new(PlaceKind.Subunit, 300, 10),
                _ => null,
            };
        return (tags.GetValueOrDefault("aeroway"), tags.GetValueOrDefault("military"), tags.GetValueOrDefault("amenity"), tags.GetValueOrDefault("natural"), tags.GetValueOrDefault("waterway")) switch
        {
            ("aerodrome", "airfield", _, _, _) => new(PlaceKind.Base, 400, 3),
            ("aerodrome", _, _, _, _) => new(PlaceKind.Airport, 400, 3),
            (_, "airfield" or "base" or "barracks" or "naval_base", _, _, _) => new(PlaceKind.Base, 400, 3),
            (_, _, "prison", _, _) => new(PlaceKind.Prison, 200, 1),
            (_, _, "refugee_site", _, _) => new(PlaceKind.Camp, 1_000, 2),
            (_, _, _, "peak" or "volcano" or "ridge", _) => new(PlaceKind.Mountain, 60, 4),
            (_, _, _, "valley", _) => new(PlaceKind.Valley, 60, 5),
            (_, _, _, _, "dam") => new(PlaceKind.Dam, 200, 2),
            _ when tags.GetValueOrDefault("barrier") == "border_control" => new(PlaceKind.Crossing, 400, 2),
            _ => null,
        };
    }

    /// <summary>"Zliten city" also without what it is.</summary>
    private static IEnumerable<string> Forms(string name) => Generic().Replace(name, "") is var bare && bare != name && bare.Length > 2 ? [bare, name] : [name];

    private static string Country(Dictionary<string, string> tags, Func<string, string?> countryOf) =>
        (tags.GetValueOrDefault("addr:country") ?? tags.GetValueOrDefault("is_in:country_code") ?? tags.GetValueOrDefault("ISO3166-1:alpha2")) is { } code ? countryOf(code.ToUpperInvariant()) ?? "" : "";

    /// <summary>"14,800", "14 800 (2006)": what can be read of it.</summary>
    private static long PopulationOf(string? text) =>
        text is not null && Digits().Match(text) is { Success: true } match && long.TryParse(match.Value.Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count < uint.MaxValue
            ? count
            : 0;

    [GeneratedRegex(@"\s+(village|town|city)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Generic();

    [GeneratedRegex(@"^\d{1,3}([, ]\d{3})+|^\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}

/// <param name="Renown">As a population.</param>
internal readonly record struct OpenStreetMapKind(PlaceKind Kind, long Renown, double RadiusKm);
