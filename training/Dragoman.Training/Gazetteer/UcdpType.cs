using Dragoman.Places;

namespace Dragoman.Training.Gazetteer;

/// <summary>What the last words of a name in UCDP's data say of the place.</summary>
/// <param name="Designations">What reports put after the name of such a place; empty where the name stands for itself.</param>
internal sealed record UcdpType(PlaceKind Kind, double RadiusKm, long Renown, params string[] Designations)
{
    private static readonly UcdpType Town = new(PlaceKind.Settlement, 2, 12_000);
    private static readonly UcdpType Village = new(PlaceKind.Settlement, 1.5, 1_500);
    private static readonly UcdpType Quarter = new(PlaceKind.District, 2, 5_000);
    private static readonly UcdpType Unit = new(PlaceKind.Subunit, 15, 3_000);

    public static UcdpType Of(string suffix) => suffix.ToLowerInvariant() switch
    {
        "town" or "towns" => Town,
        "city" => Town with { RadiusKm = 4, Renown = 40_000 },
        "village" or "villages" or "community" or "locality" => Village,
        "suburb" or "neighborhood" or "neighbourhood" => Quarter,
        "municipality" or "muncipality" or "township" or "townships" or "district" or "raion" => Unit,
        "tract" => Unit with { RadiusKm = 10 },
        "area" => Quarter with { RadiusKm = 4 },
        "dam" => new(PlaceKind.Dam, 2, 1_500, "dam"),
        "lake" => new(PlaceKind.Water, 4, 1_500, "lake"),
        "island" => new(PlaceKind.Island, 4, 1_500, "island"),
        "bridge" => new(PlaceKind.Bridge, 1, 1_500, "bridge"),
        "farm" => new(PlaceKind.Site, 2, 1_500, "farm"),
        "checkpoint" => new(PlaceKind.Crossing, 2, 1_500, "checkpoint"),
        "mountain" or "hill" or "hills" => new(PlaceKind.Mountain, 3, 1_500, "mountain", "hill"),
        "" => new(PlaceKind.Site, 2, 1_500),
        var field when field.EndsWith("field", StringComparison.Ordinal) => new(PlaceKind.Oil, 4, 1_500, "oil field", "oilfield", "gas field", "field"),
        var camp when camp.EndsWith("camp", StringComparison.Ordinal) => new(PlaceKind.Camp, 2, 1_500, "camp"),
        var air when air.Contains("air", StringComparison.Ordinal) => new(PlaceKind.Base, 3, 3_000, "airbase", "air base", "airport", "military airport", "military airbase"),
        _ => new(PlaceKind.Base, 2, 1_500, "base", "military base"),
    };

    /// <summary>"Saiqa camp"; the stem alone only where it stands for itself: "Tishrin" is no dam.</summary>
    public IEnumerable<string> Names(string stem) => Designations.Length == 0 ? [stem] : Designations.Select(word => $"{stem} {word}");
}
