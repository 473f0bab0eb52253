using System.Collections.Immutable;
using System.Globalization;
using Dragoman.Archive.Decisions;

namespace Dragoman.Workbench.Quality;

/// <summary>How much of what the reader wrote stands.</summary>
/// <param name="Share">Accepted out of all.</param>
/// <param name="Low">The lower end of the share's Wilson interval of 95 %.</param>
/// <param name="High">Its upper end.</param>
internal sealed record Acceptance(string Key, int Accepted, int Corrected, int Rejected, int Total, double Share, double Low, double High)
{
    public static Acceptance Of(string key, IReadOnlyCollection<Judged> judged)
    {
        var (accepted, corrected, all) = (judged.Count(one => one.Verdict is Verdict.Accepted), judged.Count(one => one.Verdict is Verdict.Corrected), judged.Count);
        var (low, high) = Wilson.Interval(accepted, all);
        return new Acceptance(key, accepted, corrected, all - accepted - corrected, all, all == 0 ? 0 : (double)accepted / all, low, high);
    }

    /// <summary>The largest first.</summary>
    public static ImmutableArray<Acceptance> By(IEnumerable<Judged> judged, Func<Judged, string> key) =>
        [.. judged.GroupBy(key).Select(group => Of(group.Key, [.. group])).OrderByDescending(row => row.Total).ThenBy(row => row.Key, StringComparer.Ordinal)];

    /// <summary>By the week in which the verdict was given, named by its Monday (UTC); weeks without any are left out.</summary>
    public static ImmutableArray<Acceptance> ByWeek(IEnumerable<Judged> judged) =>
        [.. judged.GroupBy(one => MondayOf(DateOnly.FromDateTime(one.At.UtcDateTime))).OrderBy(week => week.Key).Select(week => Of(week.Key.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), [.. week]))];

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
