using System.Globalization;
using Dragoman.Archive.Storage;

namespace Dragoman.Archive.Searching;

/// <summary>All between two parallels and two meridians, in degrees; it lies across the 180th meridian where its west is east of its east.</summary>
public readonly record struct GeoBox(double South, double North, double West, double East)
{
    /// <summary>None of them lies across the 180th meridian.</summary>
    internal IEnumerable<GeoBox> Parts => West <= East ? [this] : [this with { East = 180 }, this with { West = -180 }];

    /// <param name="table">What has the columns lat and lon.</param>
    /// <param name="name">Of the values; another one for each condition of a statement.</param>
    internal static Condition Condition(IEnumerable<GeoBox> boxes, string table, string name)
    {
        var all = boxes.Select((box, i) => (Box: box, Name: string.Create(CultureInfo.InvariantCulture, $"{name}{i}"))).ToList();
        return new(
            string.Join(" OR ", all.Select(one => $"({table}.lat BETWEEN @{one.Name}s AND @{one.Name}n AND {table}.lon BETWEEN @{one.Name}w AND @{one.Name}e)")),
            [.. all.SelectMany(one => new (string, object?)[] { ($"{one.Name}s", one.Box.South), ($"{one.Name}n", one.Box.North), ($"{one.Name}w", one.Box.West), ($"{one.Name}e", one.Box.East) })]);
    }
}
