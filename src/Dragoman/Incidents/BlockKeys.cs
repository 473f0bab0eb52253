using System.Collections.Immutable;
using System.Globalization;

namespace Dragoman.Incidents;

/// <summary>A key under which claims stand that are compared with each other.</summary>
/// <param name="Block">A number made of its name: a place, a name, a report.</param>
/// <param name="IsWide">
/// Whether the claim covers all that the key names: "in Idlib", of the whole of Idlib. Two claims are compared where they share a key and one of them
/// is wide there, so that a country's name doesn't make all of its towns be compared.
/// </param>
/// <param name="First">The first week, counted from the year 1; 0 where weeks don't matter.</param>
/// <param name="Last">The last week, at most <see cref="Reach"/> after the first.</param>
public readonly record struct BlockKey(long Block, bool IsWide, int First, int Last)
{
    /// <summary>How far the last may be after the first.</summary>
    internal const int Reach = 5;

    private const int TimeBits = 15;

    /// <summary>Where it stands in an index: what is near in time is near there too.</summary>
    public long Home => At(First);

    /// <summary>Where those stand that share it.</summary>
    public IEnumerable<long> Probes => First == 0 ? [Home] : Enumerable.Range(First - Reach, Last - First + Reach + 1).Select(At);

    /// <summary>Whether what stands at one of its probes shares it, and isn't of another age of the world.</summary>
    /// <param name="last">The last week of the other.</param>
    public bool Meets(bool isWide, long last) => (IsWide || isWide) && last >= First && last <= Last + Reach;

    /// <summary>A block has so many bits.</summary>
    internal static long Mask => (1L << (63 - TimeBits)) - 1;

    private long At(int time) => ((long)(time & ((1 << TimeBits) - 1)) << (63 - TimeBits)) | Block;
}

/// <summary>
/// Which claims are worth comparing: those of one report, and of others those of a kin that are near in place and time. Claims without a time or a
/// place of their own are found by the names in their sentence and at the beginning of their report.
/// </summary>
internal static class BlockKeys
{
    /// <summary>Degrees; a cell is about 55 km wide.</summary>
    private const double Cell = 0.5;
    private const double KilometresOfDegree = 111;
    private const double WidestCircle = 60;
    private const int Week = 7;
    private const int SlackDays = 3;
    private const int MostMonths = 36;

    public static ImmutableArray<BlockKey> Of(ClaimProfile claim)
    {
        var keys = new List<BlockKey> { Timeless("r " + claim.Report.Id, true) };
        var places = claim.Days is null ? [] : Places(claim).ToList();
        keys.AddRange(places is [] || claim.IsPlaceAssumed || claim.IsDayAssumed ? Names(claim.Names.Words.Union(claim.Report.Names.Words), isWide: true) : Names(claim.Names.Words, isWide: false));
        if (claim.Days is { } days)
        {
            keys.AddRange(places.SelectMany(place => Times(days, place.Name, place.IsWide)));
            keys.AddRange(Campaigns(claim, days));
        }
        return [.. keys.Distinct()];
    }

    /// <summary>A claim with a time and a place stands under the names of its sentence too, for those that have no time or no place.</summary>
    private static IEnumerable<BlockKey> Names(IEnumerable<string> names, bool isWide) => names.Select(name => Timeless("n " + name, isWide));

    /// <summary>Weeks with a few days about them; what is longer is only compared with its like, by years.</summary>
    private static IEnumerable<BlockKey> Times((int From, int To) days, string place, bool isWide)
    {
        var (first, last) = ((days.From - SlackDays) / Week, (days.To + SlackDays) / Week);
        return last - first <= BlockKey.Reach
            ? [new(NumberOf("w " + place), isWide, first, last)]
            : Enumerable.Range(days.From / 365, (days.To / 365) - (days.From / 365) + 1).Select(year => Timeless($"y {place} {Text(year)}", isWide));
    }

    /// <summary>A campaign is compared with all of its months that it may be made of.</summary>
    private static IEnumerable<BlockKey> Campaigns(ClaimProfile claim, (int From, int To) days) =>
        claim.Country is { } country
            ? Enumerable.Range(days.From / 30, Math.Min(MostMonths, (days.To / 30) - (days.From / 30) + 1)).Select(month => Timeless($"c {country} {Text(month)}", Parts.IsCampaign(claim)))
            : [];

    private static IEnumerable<(string Name, bool IsWide)> Places(ClaimProfile claim)
    {
        if (claim.Country is not { } country) return [];
        var admin = $"{country}/{claim.Claim.Place?.Admin1}";
        if (claim.Point is not { } point) return [(country, true)];
        var radius = claim.Claim.Place!.RadiusKilometres ?? 0;
        if (radius > WidestCircle) return [(country, radius > 2 * WidestCircle), (admin, true)];
        return [(country, false), (admin, claim.IsRegion), .. Cells(point, radius)];
    }

    private static IEnumerable<(string, bool)> Cells(Places.GeoPoint point, double radius)
    {
        var reach = (radius + 10) / KilometresOfDegree;
        var reachEast = reach / Math.Max(0.2, Math.Cos(double.DegreesToRadians(point.Latitude)));
        for (var y = Number(point.Latitude - reach); y <= Number(point.Latitude + reach); y++)
            for (var x = Number(point.Longitude - reachEast); x <= Number(point.Longitude + reachEast); x++)
                yield return ($"{Text(y)},{Text(x)}", true);
    }

    private static BlockKey Timeless(string name, bool isWide) => new(NumberOf(name), isWide, 0, 0);

    /// <remarks>FNV-1a (Fowler, Noll, Vo), its bits mixed as in MurmurHash3 (Appleby). What shares a number by chance is compared for nothing.</remarks>
    private static long NumberOf(string name)
    {
        var hash = 14695981039346656037;
        foreach (var letter in name) hash = (hash ^ letter) * 1099511628211;
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53;
        return (long)(hash ^ (hash >> 33)) & BlockKey.Mask;
    }

    private static int Number(double degrees) => (int)Math.Floor(degrees / Cell);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
