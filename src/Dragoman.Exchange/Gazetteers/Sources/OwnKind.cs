using System.Globalization;
using Dragoman.Places;

namespace Dragoman.Exchange.Gazetteers.Sources;

/// <summary>The column "kind" of one's own places.</summary>
internal static class OwnKind
{
    public static string Words { get; } = string.Join(", ", Enum.GetNames<PlaceKind>().Select(name => name.ToLowerInvariant()));

    public static bool TryParse(string? word, out PlaceKind kind)
    {
        kind = PlaceKind.Settlement;
        return word is null || (char.IsAsciiLetter(word[0]) && Enum.TryParse(word, ignoreCase: true, out kind) && Enum.IsDefined(kind));
    }

    /// <summary>As curated places are: somebody put it there because reports name it.</summary>
    public static long RenownOf(PlaceKind kind) => kind switch
    {
        PlaceKind.Unit => 147_000,
        PlaceKind.Region => 345_000,
        PlaceKind.Airport => 400,
        PlaceKind.Subunit => 900,
        PlaceKind.Settlement or PlaceKind.District or PlaceKind.Capital => 20_000,
        _ => 27_000,
    };

    /// <summary>For rows without one: the same row has the same, wherever it stands.</summary>
    public static string IdOf(string name, GeoPoint point) =>
        LayerFormat.HashOf(string.Create(CultureInfo.InvariantCulture, $"{name}|{point.Latitude:R}|{point.Longitude:R}"), NameKeyKind.Id).ToString("x16", CultureInfo.InvariantCulture);
}
