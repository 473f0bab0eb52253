using System.Collections.Immutable;
using System.Globalization;

namespace Dragoman.Incidents;

/// <summary>A key under which claims stand that are compared with each other.</summary>
/// <param name="IsWide">
/// Whether the claim covers all that the key names: "in Idlib", of the whole of Idlib. Two claims are compared where they share a key and one of them
/// is wide there, so that a country's name doesn't make all of its towns be compared.
/// </param>
public readonly record struct BlockKey(string Name, bool IsWide);

/// <summary>
/// Which claims are worth comparing: those of one report, and of others those of a kin that are near in place and time. Claims without a time or a
/// place are found by the names in their sentence and at the beginning of their report.
/// </summary>
internal static class BlockKeys
{
    /// <summary>Degrees; a cell is about 55 km wide.</summary>
    private const double Cell = 0.5;
    private const double KilometresOfDegree = 111;
    private const double WidestCircle = 60;
    private const int Week = 7;
    private const int SlackDays = 3;
    private const int MostWeeks = 6;
    private const int MostMonths = 36;

    public static ImmutableArray<BlockKey> Of(ClaimProfile claim)
    {
        var keys = new List<BlockKey> { new("r " + claim.Sourced.Report.Id, true) };
        var times = claim.Days is { } days ? Times(days) : [];
        var places = Places(claim);
        if (times.Count == 0 || places.Count == 0)
            keys.AddRange(from name in claim.Names.Words.Union(claim.Report.Names.Words) from kin in claim.Kinship.Kin select new BlockKey($"n {kin} {name}", true));
        keys.AddRange(from time in times from place in places from kin in claim.Kinship.Kin select new BlockKey($"{kin} {time} {place.Name}", place.IsWide));
        keys.AddRange(Campaigns(claim));
        return [.. keys.Distinct().OrderBy(key => key.Name, StringComparer.Ordinal).ThenBy(key => key.IsWide)];
    }

    /// <summary>By name, whether the claim is wide there.</summary>
    public static Dictionary<string, bool> ByName(ClaimProfile claim)
    {
        var keys = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var key in Of(claim)) keys[key.Name] = key.IsWide || keys.GetValueOrDefault(key.Name);
        return keys;
    }

    /// <summary>Whether two claims share a block in which one of them is wide.</summary>
    public static bool Share(Dictionary<string, bool> keys, ClaimProfile other)
    {
        foreach (var key in Of(other))
            if (keys.TryGetValue(key.Name, out var isWide) && (isWide || key.IsWide)) return true;
        return false;
    }

    /// <summary>Weeks with a few days about them; what is longer is only compared with its like.</summary>
    private static List<string> Times((int From, int To) days)
    {
        var (first, last) = ((days.From - SlackDays) / Week, (days.To + SlackDays) / Week);
        if (last - first < MostWeeks) return [.. Enumerable.Range(first, last - first + 1).Select(week => "w" + Text(week))];
        return [.. Enumerable.Range(days.From / 365, (days.To / 365) - (days.From / 365) + 1).Select(year => "y" + Text(year))];
    }

    /// <summary>A campaign is compared with all of its months that it may be made of.</summary>
    private static IEnumerable<BlockKey> Campaigns(ClaimProfile claim) =>
        claim.Days is { } days && claim.Country is { } country
            ? Enumerable.Range(days.From / 30, Math.Min(MostMonths, (days.To / 30) - (days.From / 30) + 1)).Select(month => new BlockKey($"c {country} {Text(month)}", Parts.IsCampaign(claim)))
            : [];

    private static List<BlockKey> Places(ClaimProfile claim)
    {
        if (claim.Country is not { } country) return [];
        var admin = $"{country}/{claim.Claim.Place?.Admin1}";
        if (claim.Point is not { } point) return [new BlockKey(country, true)];
        var radius = claim.Claim.Place!.RadiusKilometres ?? 0;
        if (radius > WidestCircle) return [new BlockKey(country, radius > 2 * WidestCircle), new BlockKey(admin, true)];
        return [new BlockKey(country, false), new BlockKey(admin, claim.IsRegion), .. Cells(point, radius)];
    }

    private static IEnumerable<BlockKey> Cells(Places.GeoPoint point, double radius)
    {
        var reach = (radius + 10) / KilometresOfDegree;
        var reachEast = reach / Math.Max(0.2, Math.Cos(double.DegreesToRadians(point.Latitude)));
        for (var y = Number(point.Latitude - reach); y <= Number(point.Latitude + reach); y++)
            for (var x = Number(point.Longitude - reachEast); x <= Number(point.Longitude + reachEast); x++)
                yield return new BlockKey($"{Text(y)},{Text(x)}", true);
    }

    private static int Number(double degrees) => (int)Math.Floor(degrees / Cell);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
