using System.Collections.Immutable;
using System.Globalization;

namespace Dragoman.Places;

/// <summary>A row of curated.tsv: a place of conflicts that general gazetteers lack, or name otherwise than reports do.</summary>
/// <param name="Names">The name first, then other spellings, all of which it is looked up by.</param>
public sealed record CuratedPlace(Place Place, ImmutableArray<string> Names, string Notes);

/// <summary>Reads curated.tsv: id, name, aliases, kind, lat, lon, country, admin1, admin2, radius_km, notes.</summary>
public static class CuratedPlaces
{
    private const int Cells = 11;

    /// <exception cref="InvalidDataException">A row is wrong; the message says which and why.</exception>
    public static ImmutableArray<CuratedPlace> Read(TextReader table, string file)
    {
        var places = ImmutableArray.CreateBuilder<CuratedPlace>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        table.ReadLine();
        for (var (line, text) = (2, table.ReadLine()); text is not null; line++, text = table.ReadLine())
        {
            if (text.Length == 0 || text[0] == '#')
                continue;
            var place = Row(text.Split('\t'), $"{file}:{line}");
            if (!ids.Add(place.Place.Id))
                throw new InvalidDataException($"{file}:{line}: '{place.Place.Id}' is there already");
            places.Add(place);
        }
        return places.ToImmutable();
    }

    private static CuratedPlace Row(string[] cells, string where)
    {
        if (cells.Length != Cells)
            throw new InvalidDataException($"{where}: {cells.Length} cells, not {Cells}");
        if (!Enum.TryParse<PlaceKind>(cells[3], ignoreCase: true, out var kind))
            throw new InvalidDataException($"{where}: unknown kind '{cells[3]}'");
        if (cells[6].Length is not (0 or 3) || !cells[6].All(char.IsAsciiLetterUpper))
            throw new InvalidDataException($"{where}: '{cells[6]}' is no ISO 3166 alpha-3 code");
        var place = new Place(
            "dragoman:" + cells[0], cells[1], kind, Number(cells[4], 90, where), Number(cells[5], 180, where), cells[6],
            Optional(cells[7]), Optional(cells[8]), 0, Number(cells[9], 5000, where));
        return new(place, [cells[1], .. cells[2].Split('|', StringSplitOptions.RemoveEmptyEntries)], cells[10]);
    }

    private static string? Optional(string cell) => cell.Length == 0 ? null : cell;

    private static double Number(string cell, double most, string where) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= most
            ? number
            : throw new InvalidDataException($"{where}: '{cell}' is no number up to {most}");
}
