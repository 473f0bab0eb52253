using Dragoman.Claims;

namespace Dragoman.Incidents;

/// <summary>When two claims say that it was.</summary>
internal static class TimeEvidence
{
    private const double Week = 7;

    /// <summary>How much it counts against a link that a day is another which was carried over from another sentence.</summary>
    private const double Assumed = 0.4;

    public static void Observe(ClaimProfile a, ClaimProfile b, Observations seen)
    {
        if (a.Days is { } one && b.Days is { } other) Compare(a, b, one, other, seen);
        else Unknown(a, b, seen);
    }

    private static void Unknown(ClaimProfile a, ClaimProfile b, Observations seen)
    {
        seen.Add(LinkFeature.UnknownTime, 1);
        if ((a.Days is null) != (b.Days is null) && a.Report.Id != b.Report.Id) seen.Add(LinkFeature.OneDay, 1);
    }

    private static void Compare(ClaimProfile a, ClaimProfile b, (int From, int To) one, (int From, int To) other, Observations seen)
    {
        if (a.IsLong != b.IsLong) seen.Add(LinkFeature.DifferentExtent, 1);
        var gap = Gap(one, other);
        if (gap <= 0) seen.Add(LinkFeature.SameDay, Overlap(one, IsOfNews(a), other, IsOfNews(b)));
        else if (gap == 1) seen.Add(LinkFeature.NearDay, 1);
        else seen.Add(LinkFeature.FarDay, (a.IsDayAssumed || b.IsDayAssumed ? Assumed : 1) * Farness(gap));
    }

    public static int Gap((int From, int To) one, (int From, int To) other) => Math.Max(one.From, other.From) - Math.Min(one.To, other.To);

    public static double Farness(int gap) => Math.Min(1, gap / Week);

    public static string Tell(ClaimProfile a, ClaimProfile b) => $"{Tell(a.Claim.Time)} / {Tell(b.Claim.Time)}";

    private static bool IsOfNews(ClaimProfile claim) => claim.Claim.Time is null or { Basis: TimeBasis.Published };

    /// <summary>The cosine of how likely each day is for either: 1 where they say the same, or are in the news of one day.</summary>
    private static double Overlap((int From, int To) one, bool isOneOfNews, (int From, int To) other, bool isOtherOfNews)
    {
        var (shared, ones, others) = (0.0, 0.0, 0.0);
        for (var day = Math.Max(one.From, other.From); day <= Math.Min(one.To, other.To); day++) shared += Share(one, isOneOfNews, day) * Share(other, isOtherOfNews, day);
        for (var day = one.From; day <= one.To; day++) ones += Share(one, isOneOfNews, day) * Share(one, isOneOfNews, day);
        for (var day = other.From; day <= other.To; day++) others += Share(other, isOtherOfNews, day) * Share(other, isOtherOfNews, day);
        return shared / Math.Sqrt(ones * others);
    }

    /// <summary>News without a date tell of their own day more than of the one before.</summary>
    private static double Share((int From, int To) days, bool isOfNews, int day) => isOfNews ? 1.0 / (1 << Math.Min(days.To - day, 30)) : 1;

    private static string Tell(ClaimTime? time) => time switch
    {
        null => "in the news",
        { From: var from, To: var to } when from == to => Day(from),
        { From: var from, To: var to } => $"{Day(from)} to {Day(to)}",
    };

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
