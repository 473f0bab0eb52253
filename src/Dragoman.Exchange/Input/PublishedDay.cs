using System.Globalization;

namespace Dragoman.Exchange.Input;

/// <summary>The day of publication out of the ways in which documents write times: ISO 8601, RFC 822, and months in words.</summary>
internal static class PublishedDay
{
    private static readonly string[] Formats =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyyMMdd", "yyyy.M.d",
        "d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy", "MMMM d yyyy", "MMM d yyyy", "MMM. d, yyyy", "d-MMM-yyyy",
    ];

    /// <summary>
    /// The day as written, in the publisher's own time zone. "03/06/2020" is no day, since nobody can tell which; and so is a time without a day.
    /// </summary>
    public static DateOnly? Of(string? written)
    {
        if (written is null || written.Length > 200)
            return null;
        var words = WithoutWeekday(written.AsSpan().Trim());
        for (var length = words.Length; length >= 8; length = LengthWithoutLastWord(words[..length]))
            if (DateOnly.TryParseExact(words[..length].TrimEnd(", "), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && IsPlausible(day))
                return day;
        return null;
    }

    // The web is younger than 1990, but archives of newspapers are put into its formats too.
    private static bool IsPlausible(DateOnly day) => day.Year is >= 1800 and < 2200;

    /// <summary>"Wed, 03 Jun 2020", "Wednesday 3 June 2020".</summary>
    private static ReadOnlySpan<char> WithoutWeekday(ReadOnlySpan<char> words)
    {
        var end = words.IndexOfAnyExceptInRange('A', 'z');
        return end >= 3 && words[end] is ',' or ' ' && IsWeekday(words[..end]) ? words[end..].TrimStart(", ") : words;
    }

    private static bool IsWeekday(ReadOnlySpan<char> word)
    {
        foreach (var day in CultureInfo.InvariantCulture.DateTimeFormat.DayNames)
            if (day.AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>"2020-06-03T10:00:00Z" without its time, "3 June 2020 10:00 GMT" without "GMT".</summary>
    private static int LengthWithoutLastWord(ReadOnlySpan<char> words) => words.LastIndexOfAny(" T,") is var at and >= 0 ? at : 0;
}
