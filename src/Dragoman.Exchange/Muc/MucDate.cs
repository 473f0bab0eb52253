using System.Globalization;
using Dragoman.Claims;

namespace Dragoman.Exchange.Muc;

/// <summary>Says when, as MUC-4 wrote days.</summary>
internal static class MucDate
{
    /// <summary>Incidents longer ago are history.</summary>
    private const int DaysOfNews = 62;

    /// <param name="report">The report's text: a weekday's name no date.</param>
    public static string? Of(ClaimTime? time, DateOnly? published, string report)
    {
        if (time is null || time.Basis is TimeBasis.Published || published is { } day && time.From <= day && time.To >= day && time.Precision > 1) return published is { } last ? "- " + Text(last) : null;
        var words = time.Span is { } span ? span.Of(report).ToString().ToLowerInvariant() : "";
        if (Weekdays.Any(words.Contains) && !words.Any(char.IsDigit) && published is { } anchor) return "- " + Text(anchor);
        return time.From == time.To ? Text(time.From) : $"{Text(time.From)} - {Text(time.To)}";
    }

    private static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>The one day that words of a report tell; null where they tell of none or of several.</summary>
    public static ClaimTime? Only(IEnumerable<ClaimTime?> times) =>
        times.OfType<ClaimTime>().Where(time => time.Basis is not TimeBasis.Published).DistinctBy(time => (time.From, time.To)).Take(2).ToList() is [{ } time] && time.From == time.To ? time : null;

    public static bool IsOld(ClaimTime? time, DateOnly? published) => time is { Basis: not TimeBasis.Published } && published is { } day && time.To < day.AddDays(-DaysOfNews);

    private static string Text(DateOnly day) => day.ToString("dd MMM yy", CultureInfo.InvariantCulture).ToUpperInvariant();
}
