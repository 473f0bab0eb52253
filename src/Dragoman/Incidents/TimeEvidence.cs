using Dragoman.Claims;

namespace Dragoman.Incidents;

/// <summary>When two claims say that it was.</summary>
internal static class TimeEvidence
{
    private const double Week = 7;

    public static void Observe(ClaimProfile a, ClaimProfile b, Observations seen)
    {
        if (a.Days is { } one && b.Days is { } other) Compare(a, b, one, other, seen);
        else seen.Add(LinkFeature.UnknownTime, 1);
    }

    private static void Compare(ClaimProfile a, ClaimProfile b, (int From, int To) one, (int From, int To) other, Observations seen)
    {
        if (a.IsLong != b.IsLong) seen.Add(LinkFeature.DifferentExtent, 1);
        var gap = Math.Max(one.From, other.From) - Math.Min(one.To, other.To);
        if (gap <= 0) Overlap(one, other, seen);
        else if (gap == 1) seen.Add(LinkFeature.NearDay, 1);
        else seen.Add(LinkFeature.FarDay, Math.Min(1, gap / Week));
    }

    public static string Tell(ClaimProfile a, ClaimProfile b) => $"{Tell(a.Claim.Time)} / {Tell(b.Claim.Time)}";

    private static void Overlap((int From, int To) one, (int From, int To) other, Observations seen)
    {
        var shared = Math.Min(one.To, other.To) - Math.Max(one.From, other.From) + 1;
        var all = Math.Max(one.To, other.To) - Math.Min(one.From, other.From) + 1;
        seen.Add(LinkFeature.SameDay, Math.Sqrt((double)shared / all));
    }

    private static string Tell(ClaimTime? time) => time switch
    {
        null => "in the news",
        { From: var from, To: var to } when from == to => Day(from),
        { From: var from, To: var to } => $"{Day(from)} to {Day(to)}",
    };

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
