using System.Globalization;
using Dragoman.Places;

namespace Dragoman.Exchange.Gazetteers.Sources;

/// <summary>
/// Units with P-codes in the columns of OCHA's common operational datasets: adm2_pcode, adm2_name, adm1_name, adm0_pcode ... or ADM2_PCODE, ADM2_EN ... A row is of the
/// lowest level that it names.
/// </summary>
internal static class PcodeUnit
{
    public const string Licence = "OCHA common operational datasets, https://data.humdata.org, Creative Commons Attribution for Intergovernmental Organisations";
    public const int Lowest = 5;

    /// <summary>Endings of the columns of names, in the order in which reports in English use them.</summary>
    private static readonly string[] NameEndings = ["_name", "_en", "_name1", "_fr", "_es", "_pt", "_name2", "_name3", "_ar", "_ref_name", "_ref"];

    public static bool IsUnit(IReadOnlyDictionary<string, string> values) => values.ContainsKey("adm0_pcode") || values.ContainsKey("ADM0_PCODE") || values.ContainsKey("adm1_pcode") || values.ContainsKey("ADM1_PCODE");

    public static SourceItem Read(Dictionary<string, string> values, GeoPoint? point, int line, Func<string, string?> countryOf)
    {
        values = Lower(values);
        var level = LevelOf(values);
        var code = values.GetValueOrDefault($"adm{level}_pcode", "");
        var names = NamesOf(values, level);
        if (names is [])
            return new SourceItem.Bad(line, $"has no name of level {level}");
        if (point is { } there && Coordinates.RefusalOf(there.Latitude, there.Longitude) is { } why)
            return new SourceItem.Bad(line, why);
        var country = values.GetValueOrDefault("adm0_pcode") ?? code[..Math.Min(2, code.Length)];
        return countryOf(country) is not { } iso3
            ? new SourceItem.Bad(line, $"'{country}' is no code of a country")
            : new SourceItem.Place(line, Place(code, names, level, point) with
            {
                Country = iso3,
                Admin1 = level > 1 ? NamesOf(values, 1).FirstOrDefault("") : "",
                Admin2 = level > 2 ? NamesOf(values, 2).FirstOrDefault("") : "",
                Parent = level > 1 && values.GetValueOrDefault($"adm{level - 1}_pcode") is { } parent ? $"pcode:{parent}" : "",
                RadiusKm = double.TryParse(values.GetValueOrDefault("area_sqkm"), CultureInfo.InvariantCulture, out var area) ? Math.Round(Math.Sqrt(area / Math.PI), 1) : Radius(level),
            });
    }

    public static SourcePlace Place(string code, string[] names, int level, GeoPoint? point) => new($"pcode:{code}", names, KindOf(level), point)
    {
        Renown = level switch { 0 => 1_000_000, 1 => 147_000, 2 => 900, _ => 300 },
        RadiusKm = Radius(level),
    };

    public static PlaceKind KindOf(int level) => level switch { 0 => PlaceKind.Country, 1 => PlaceKind.Unit, _ => PlaceKind.Subunit };

    private static double Radius(int level) => level switch { 0 => 300, 1 => 60, 2 => 20, _ => 8 };

    private static int LevelOf(Dictionary<string, string> values)
    {
        for (var level = Lowest; level > 0; level--)
            if (values.ContainsKey($"adm{level}_pcode"))
                return level;
        return 0;
    }

    private static string[] NamesOf(Dictionary<string, string> values, int level) =>
        [.. NameEndings.Select(ending => values.GetValueOrDefault($"adm{level}{ending}")).OfType<string>().Select(name => name.Trim()).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];

    private static Dictionary<string, string> Lower(Dictionary<string, string> values)
    {
        var lower = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in values)
            lower.TryAdd(name.ToLowerInvariant(), value);
        return lower;
    }
}
