using Dragoman.Places;

namespace Dragoman.Exchange.Gazetteers.Sources;

/// <summary>What a feature code of GeoNames says of a place (https://www.geonames.org/export/codes.html).</summary>
/// <param name="Renown">As a population: a village nobody counted has some hundreds, and a stream is meant less often than a village.</param>
internal readonly record struct GeoNamesFeature(PlaceKind Kind, long Renown, double RadiusKm)
{
    private const long Known = 60;

    public bool IsTown => Kind is PlaceKind.Settlement or PlaceKind.Capital or PlaceKind.District;

    /// <returns>Null for what isn't there any more and for what is under the sea.</returns>
    public static GeoNamesFeature? Of(string featureClass, string code) => (featureClass, code) switch
    {
        ("P", "PPLC") => new(PlaceKind.Capital, 500_000, 0),
        ("P", "PPLX") => new(PlaceKind.District, 1_000, 0),
        ("P", "PPLA") => new(PlaceKind.Settlement, 40_000, 0),
        ("P", "PPLA2") => new(PlaceKind.Settlement, 8_000, 0),
        ("P", "PPLA3" or "PPLA4" or "PPLA5") => new(PlaceKind.Settlement, 3_000, 0),
        ("P", "PPLQ" or "PPLW" or "PPLH") => new(PlaceKind.Settlement, 100, 0),
        ("P", _) => new(PlaceKind.Settlement, 400, 0),
        ("A", ['A', 'D', 'M', .., 'H'] or "PCLH") => null,
        ("A", ['P', 'C', 'L', ..]) => new(PlaceKind.Country, 1_000_000, 300),
        ("A", "ADM1") => new(PlaceKind.Unit, 147_000, 60),
        ("A", "ADM2") => new(PlaceKind.Subunit, 900, 20),
        ("A", ['A', 'D', 'M', ..]) => new(PlaceKind.Subunit, 300, 10),
        ("A", _) => new(PlaceKind.Region, 300, 20),
        ("S", "AIRP" or "AIRF" or "AIRH") => new(PlaceKind.Airport, 400, 3),
        ("S", "AIRB" or "INSM" or "FT") => new(PlaceKind.Base, 400, 3),
        ("L", "MILB" or "NVB") => new(PlaceKind.Base, 400, 3),
        ("S", "CMPRF") => new(PlaceKind.Camp, 1_000, 2),
        ("S", ['C', 'M', 'P', ..]) => new(PlaceKind.Camp, 200, 2),
        ("S", "BDG") => new(PlaceKind.Bridge, Known, 1),
        ("S", ['D', 'A', 'M', ..]) => new(PlaceKind.Dam, 200, 2),
        ("S", "PRN") => new(PlaceKind.Prison, 200, 1),
        ("S", "PSTB" or "PSTC" or "BCN") => new(PlaceKind.Crossing, 200, 2),
        ("S", ['O', 'I', 'L', ..]) => new(PlaceKind.Oil, 200, 3),
        ("L", "OILF" or "GASF") => new(PlaceKind.Oil, 200, 5),
        ("L", "PRT") => new(PlaceKind.Port, 400, 3),
        ("H", "HBR" or "ANCH") => new(PlaceKind.Port, Known, 3),
        ("S", _) => new(PlaceKind.Site, Known, 1),
        ("H", ['W', 'A', 'D', ..]) => new(PlaceKind.Valley, Known, 5),
        ("H", _) => new(PlaceKind.Water, Known, 5),
        ("L", "RGN" or "RGNE" or "AREA" or "CONT" or "TRB") => new(PlaceKind.Region, 300, 25),
        ("L", _) => new(PlaceKind.Site, Known, 3),
        ("T", ['I', 'S', 'L', ..]) => new(PlaceKind.Island, 200, 5),
        ("T", ['V', 'A', 'L', ..]) => new(PlaceKind.Valley, Known, 5),
        ("T", "PLN" or "DSRT" or "PLAT" or "PEN" or "CAPE") => new(PlaceKind.Region, Known, 20),
        ("T", _) => new(PlaceKind.Mountain, Known, 4),
        ("R", _) => new(PlaceKind.Road, Known, 5),
        ("V", _) => new(PlaceKind.Site, Known, 3),
        ("U", _) => null,
        _ => new(PlaceKind.Site, Known, 3),
    };
}
