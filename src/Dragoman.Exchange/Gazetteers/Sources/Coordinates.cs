using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Dragoman.Places;

namespace Dragoman.Exchange.Gazetteers.Sources;

/// <summary>Two numbers that are to be a point of the earth.</summary>
internal static class Coordinates
{
    public static bool TryRead(ReadOnlySpan<char> latitude, ReadOnlySpan<char> longitude, out GeoPoint point, [NotNullWhen(false)] out string? why)
    {
        point = default;
        if (!TryNumber(latitude, out var lat))
            return Refuse($"'{Short(latitude)}' is no latitude in degrees", out why);
        if (!TryNumber(longitude, out var lon))
            return Refuse($"'{Short(longitude)}' is no longitude in degrees", out why);
        why = RefusalOf(lat, lon);
        point = new(lat, lon);
        return why is null;
    }

    /// <summary>What is wrong with the point; null where nothing is.</summary>
    public static string? RefusalOf(double latitude, double longitude) => (latitude, longitude) switch
    {
        ( < -90 or > 90, _) => string.Create(CultureInfo.InvariantCulture, $"latitude {latitude} is beyond a pole: it goes from -90 to 90"),
        (_, < -180 or > 180) => string.Create(CultureInfo.InvariantCulture, $"longitude {longitude} goes from -180 to 180"),
        (0, 0) => "latitude and longitude are 0, where no land is",
        _ when double.IsFinite(latitude) && double.IsFinite(longitude) => null,
        _ => "the point is no number",
    };

    private static bool TryNumber(ReadOnlySpan<char> text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);

    private static bool Refuse(string reason, out string? why)
    {
        why = reason;
        return false;
    }

    private static string Short(ReadOnlySpan<char> text) => text.Length <= 40 ? text.ToString() : $"{text[..39]}…";
}
