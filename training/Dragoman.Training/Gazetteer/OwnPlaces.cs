using System.Globalization;
using Dragoman.Places;

namespace Dragoman.Training.Gazetteer;

/// <summary>A place of our own tables.</summary>
/// <param name="Country">ISO 3166 alpha-3.</param>
/// <param name="Unit">GeoNames' ASCII name of the first-level unit; empty where there is none.</param>
internal sealed record OwnPlace(string Country, string Unit, LayerRow Row);

/// <summary>
/// Our own tables of places (<c>places/*.tsv</c>): name, aliases joined by |, kind, latitude, longitude, ISO 3166 alpha-3, first-level unit, radius in km.
/// </summary>
internal static class OwnPlaces
{
    private const int Cells = 8;

    /// <summary>All tables of a folder, in the order of their names.</summary>
    public static IEnumerable<OwnPlace> Read(string folder) =>
        Directory.GetFiles(folder, "*.tsv").Order(StringComparer.Ordinal).SelectMany(path => File.ReadLines(path)
            .Select((line, at) => (Line: line, Where: $"{path}:{at + 1}")).Where(pair => pair.Line.Length > 0 && pair.Line[0] != '#').Select(pair => Place(pair.Line.Split('\t'), pair.Where)));

    private static OwnPlace Place(string[] cells, string where)
    {
        if (cells.Length != Cells)
            throw new InvalidDataException($"{where}: {cells.Length} cells, not {Cells}");
        var kind = cells[2] switch
        {
            "forest" or "desert" => PlaceKind.Region,
            var word => Enum.TryParse<PlaceKind>(word, ignoreCase: true, out var parsed) ? parsed : throw new InvalidDataException($"{where}: unknown kind '{word}'"),
        };
        return new(cells[5], cells[6], new(
            Fnv.Of($"{cells[0]}|{cells[2]}|{cells[5]}|{cells[6]}"), kind, Number(cells[3], 90, where), Number(cells[4], 180, where), Number(cells[7], 500, where), 0,
            [cells[0], .. cells[1].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]));
    }

    private static double Number(string cell, double most, string where) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= most
            ? number
            : throw new InvalidDataException($"{where}: '{cell}' is no number up to {most}");
}
