using System.Globalization;
using Dragoman.Archive;
using Dragoman.Archive.Searching;
using Dragoman.Workbench.Hosting;

namespace Dragoman.Workbench.Api;

/// <summary>Parameters of a request as values, or what is wrong with them.</summary>
internal static class Asked
{
    public const int UsualLimit = 50;
    private const int MostItems = 500;

    public static int Limit(int? limit) => limit is null ? UsualLimit : limit is > 0 and <= MostItems ? limit.Value : throw Refusal.Wrong("limit", $"'{limit}' is no number from 1 to {MostItems}");

    public static DateOnly? Day(string? text, string where) =>
        string.IsNullOrEmpty(text) ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw Refusal.Wrong(where, $"'{text}' is not a date", "Give year-month-day, e.g. 2020-06-03.");

    public static WordQuery? Words(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        try
        {
            return WordQuery.Parse(text);
        }
        catch (ArchiveException error)
        {
            throw Refusal.Wrong("words", error.Message);
        }
    }

    public static T? One<T>(string? text, string where) where T : struct, Enum =>
        string.IsNullOrEmpty(text) ? null
        : Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text[0]) ? value
        : throw Refusal.Wrong(where, $"'{text}' is none of {string.Join(", ", Enum.GetNames<T>().Select(name => name.ToLowerInvariant()))}");

    public static long? Cursor(string? after) =>
        string.IsNullOrEmpty(after) ? null
        : long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key
        : throw Refusal.Wrong("after", $"'{after}' is no cursor of a page before");

    /// <summary>"32.89,13.19,25"</summary>
    public static double[] Numbers(string text, string where, int count)
    {
        var words = text.Split(',');
        var numbers = words.Select(word => double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : double.NaN).ToArray();
        return numbers.Length == count && !numbers.Any(double.IsNaN) ? numbers : throw Refusal.Wrong(where, $"'{text}' is not {count} numbers, with commas between them");
    }

    public static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
