using System.Globalization;
using Dragoman.Entities.Names;
using Dragoman.Places;

namespace Dragoman.Exchange.Gazetteers.Sources;

/// <summary>The files of https://download.geonames.org/export/dump/, columns as in its readme.txt.</summary>
internal static class GeoNames
{
    public const string Licence = "GeoNames, https://www.geonames.org, Creative Commons Attribution 4.0";
    public const int DumpCells = 19;
    public const int AlternateCells = 4;
    public const int CodeCells = 4;

    /// <summary>Languages of alternateNamesV2.txt that are none: codes, links and addresses.</summary>
    private static readonly HashSet<string> NoLanguages =
        [.. "link wkdt post unlc iata icao faac tcid uicn abbr phon piny".Split(' ')];

    /// <summary>A line of allCountries.txt or XX.txt.</summary>
    public static SourceItem Place(string[] cells, int line, Func<string, string?> countryOf)
    {
        if (!uint.TryParse(cells[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return new SourceItem.Bad(line, $"'{Short(cells[0])}' is no geonameid");
        if (cells[1].Length == 0)
            return new SourceItem.Bad(line, "has no name");
        if (!Coordinates.TryRead(cells[4], cells[5], out var point, out var why))
            return new SourceItem.Bad(line, why);
        if (cells[14].Length > 0 && !long.TryParse(cells[14], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            return new SourceItem.Bad(line, $"'{Short(cells[14])}' is no population");
        if (GeoNamesFeature.Of(cells[6], cells[7]) is not { } feature)
            return new SourceItem.LeftOut(line);
        var population = cells[14].Length == 0 ? 0 : Math.Max(0, long.Parse(cells[14], CultureInfo.InvariantCulture));
        return new SourceItem.Place(line, new($"geonames:{id}", [.. Names(cells).Distinct(StringComparer.Ordinal)], feature.Kind, point)
        {
            Country = countryOf(cells[8]) ?? "",
            Code1 = cells[10].Length == 0 || feature.Kind == PlaceKind.Country ? "" : $"{cells[8]}.{cells[10]}",
            Code2 = cells[11].Length == 0 || feature.Kind == PlaceKind.Unit ? "" : $"{cells[8]}.{cells[10]}.{cells[11]}",
            Population = population,
            Renown = feature.IsTown ? Math.Max(population, feature.Renown) : feature.Renown,
            RadiusKm = feature.RadiusKm,
            Same = $"geonames:{id}",
        });
    }

    /// <summary>A line of alternateNamesV2.txt: alternateNameId, geonameid, language, name, ...</summary>
    public static SourceItem AlternateName(string[] cells, int line)
    {
        if (!uint.TryParse(cells[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return new SourceItem.Bad(line, $"'{Short(cells[1])}' is no geonameid");
        return cells[3].Length == 0 || NoLanguages.Contains(cells[2]) || IsCode(cells[3]) ? new SourceItem.LeftOut(line) : new SourceItem.Name(line, $"geonames:{id}", cells[3]);
    }

    /// <summary>A line of admin1CodesASCII.txt or admin2Codes.txt: code, name, name in ASCII, geonameid.</summary>
    public static SourceItem Code(string[] cells, int line) =>
        cells[0].Split('.') is [{ Length: 2 }, { Length: > 0 }] or [{ Length: 2 }, _, { Length: > 0 }] && cells[1].Length > 0
            ? new SourceItem.Unit(line, cells[0], cells[1])
            : new SourceItem.Bad(line, $"'{Short(cells[0])}' is no code of a unit: \"LY.61\" or \"LY.61.9062298\" is one");

    private static IEnumerable<string> Names(string[] cells)
    {
        yield return cells[1];
        if (cells[2].Length > 0)
            yield return cells[2];
        foreach (var name in cells[3].Split(',', StringSplitOptions.RemoveEmptyEntries))
            if (!IsCode(name) && name.Length is > 1 and < 200)
                yield return name;
    }

    /// <summary>"TIP", "LYTIP", "95 0310", "http://...".</summary>
    private static bool IsCode(string name) =>
        (name.Length <= 5 && name.All(letter => char.IsAsciiLetterUpper(letter) || char.IsDigit(letter))) || name.Contains("://", StringComparison.Ordinal) || RomanisedName.Fold(name).Length == 0;

    private static string Short(string text) => text.Length <= 40 ? text : text[..39] + "…";
}
