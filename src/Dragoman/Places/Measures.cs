using System.Globalization;

namespace Dragoman.Places;

internal static class Measures
{
    private const int LongestNumber = 20;

    private static readonly string[] Words =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred"];

    /// <summary>"26", "1,200", "2.5", "1/2", "ten", "twenty-five", "10-15", of which it is the mean.</summary>
    public static double? Number(string form)
    {
        if (form.Length > LongestNumber)
            return null;
        if (double.TryParse(form, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number))
            return number;
        var word = form.ToLowerInvariant();
        if (Array.IndexOf(Words, word) is >= 0 and var small)
            return small;
        if (Array.IndexOf(Tens, word) is >= 0 and var tens)
            return (tens + 2) * 10;
        if (word.AsSpan().IndexOfAny('-', '–') is > 0 and var dash)
            return Number(word[..dash]) is { } low && Number(word[(dash + 1)..]) is { } high ? Joined(low, high) : null;
        return word.IndexOf('/', StringComparison.Ordinal) is > 0 and var bar && Number(word[..bar]) is { } over && Number(word[(bar + 1)..]) is > 0 and var under ? over / under : null;
    }

    /// <summary>"twenty" and "five" are 25, 2 and 1/2 are 2.5, 10 and 15 something between them.</summary>
    public static double Joined(double first, double second) =>
        second < 1 || (first is >= 20 and < 100 && first % 10 == 0 && second < 10) ? first + second : (first + second) / 2;

    /// <summary>"a few kilometres": how many are meant, about.</summary>
    public static double? Vague(string folded) => folded switch
    {
        "couple" => 2,
        "few" or "some" => 3,
        "several" => 5,
        "tens" => 20,
        "dozens" => 24,
        "hundreds" => 200,
        _ => null,
    };

    public static double Kilometres(PlaceWordRoles unit) => unit switch
    {
        _ when unit.HasFlag(PlaceWordRoles.Miles) => 1.609344,
        _ when unit.HasFlag(PlaceWordRoles.Yards) => 0.0009144,
        _ when unit.HasFlag(PlaceWordRoles.Metres) => 0.001,
        _ => 1,
    };
}
