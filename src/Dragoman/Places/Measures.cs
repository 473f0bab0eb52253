using System.Globalization;

namespace Dragoman.Places;

internal static class Measures
{
    private static readonly string[] Words =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen"];

    /// <summary>"26", "1,200", "2.5", "ten".</summary>
    public static double? Number(string form)
    {
        if (double.TryParse(form, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number))
            return number;
        var word = Array.IndexOf(Words, form.ToLowerInvariant());
        return word >= 0 ? word : form.ToLowerInvariant() switch { "twenty" => 20, "thirty" => 30, "forty" => 40, "fifty" => 50, "hundred" => 100, _ => null };
    }

    public static double Kilometres(PlaceWordRoles unit) =>
        unit.HasFlag(PlaceWordRoles.Miles) ? 1.609344 : unit.HasFlag(PlaceWordRoles.Metres) ? 0.001 : 1;
}
