using System.Globalization;

namespace Dragoman.Evaluation.Muc;

/// <summary>"02 FEB 90", "25 AUG 89 - 26 AUG 89", "- 26 AUG 89": what is told of the one is half right where it lies within the other.</summary>
internal static class MucDates
{
    public static double Score(string answer, string key)
    {
        if (answer == key) return 1;
        if (Read(answer) is not { } one || Read(key) is not { } other) return 0;
        if (one == other) return 1;
        // Only the day of the report is known: half right where the key ends on it.
        if (one.From is null) return one.To == other.To ? 0.5 : 0;
        if (one.From == one.To) return (other.From is null || other.From <= one.From) && one.From <= other.To && other.From != other.To ? 0.5 : 0;
        return other.From is { } from && from >= one.From && other.To <= one.To || one.To == other.To || one.From == other.From ? 0.5 : 0;
    }

    private static (DateOnly? From, DateOnly To)? Read(string text) => text.Split('-', StringSplitOptions.TrimEntries) switch
    {
        [var day] when Day(day) is { } date => (date, date),
        ["", var last] when Day(last) is { } date => (null, date),
        [var first, var last] when Day(first) is { } from && Day(last) is { } to => (from, to),
        _ => null,
    };

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, ["dd MMM yy", "d MMM yy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
