using System.Globalization;
using Dragoman.Exchange.Fetch;

namespace Dragoman.Archive.Fetching;

/// <summary>What an address is like as a rule, as a column has it: "page", or "feed" and six numbers.</summary>
internal static class LookWords
{
    private const string Feed = "feed", Page = "page";

    public static string? Write(Look? look) => look switch
    {
        Look.Page => Page,
        Look.Feed(var shape) => string.Create(CultureInfo.InvariantCulture, $"{Feed} {shape.Entries} {shape.Links} {shape.Days} {shape.Texts} {shape.Articles} {shape.Reports}"),
        _ => null,
    };

    /// <summary>Null where there is nothing, or what another version wrote.</summary>
    public static Look? Read(string? words)
    {
        if (words is Page)
            return new Look.Page();
        if (words?.Split(' ') is not [Feed, .. { Length: 6 } parts] || !Array.TrueForAll(parts, part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
            return null;
        int[] numbers = [.. parts.Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
        return new Look.Feed(new FeedShape(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]));
    }
}
