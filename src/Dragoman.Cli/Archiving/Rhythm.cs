using System.Globalization;

namespace Dragoman.Cli.Archiving;

/// <summary>How often: "15m", "2h", "1d".</summary>
internal static class Rhythm
{
    private const int Most = 10_000;

    /// <summary>From a minute on; null for what is no such word.</summary>
    public static TimeSpan? Of(string word) =>
        word is [.. var digits, var unit] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= Most
            ? unit switch
            {
                'm' => TimeSpan.FromMinutes(number),
                'h' => TimeSpan.FromHours(number),
                'd' => TimeSpan.FromDays(number),
                _ => null,
            }
            : null;
}
