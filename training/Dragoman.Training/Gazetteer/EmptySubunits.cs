using System.Globalization;
using Dragoman.Entities.Names;
using Dragoman.Places;
using Dragoman.Training.Gazetteer.Outlines;

namespace Dragoman.Training.Gazetteer;

/// <summary>Second-level units in which GeoNames has no settlement: from our own tables where they are there, else somewhere in their first-level unit.</summary>
/// <param name="own">Our own second-level units of the country.</param>
/// <param name="inUnit">Settlements by the code of their first-level unit.</param>
/// <param name="settlements">Folded names of the country's settlements.</param>
/// <param name="outlines">Of the country's first-level units.</param>
internal sealed class EmptySubunits(IEnumerable<OwnPlace> own, ILookup<string, GeoNamesRow> inUnit, HashSet<string> settlements, CountryOutlines outlines)
{
    private const double SameUnitKm = 300;
    private const double SeatRadiusKm = 20;
    private readonly ILookup<string, OwnPlace> _own = own.SelectMany(place => place.Row.Names.Select(name => (Key: RomanisedName.Fold(name), Place: place)))
        .ToLookup(pair => pair.Key, pair => pair.Place, StringComparer.Ordinal);

    /// <param name="cells">A line of admin2Codes.txt.</param>
    /// <returns>Null where nothing is known of where it lies.</returns>
    public PackedEntry? Place(string[] cells)
    {
        GeoNamesRow[] towns = [.. inUnit[UnitCode(cells)]];
        if (towns.Length == 0)
            return null;
        var (bare, whole) = (SubunitNames.Bare(cells[1]), UnitArea.OfUnit(towns, outlines.MiddleOf(UnitCode(cells))));
        var known = _own[RomanisedName.Fold(bare)].FirstOrDefault(place => place.Row.Point.KilometresTo(whole.Centre) < SameUnitKm)?.Row;
        var (point, radius) = known is null ? Near(bare, towns, whole) : (known.Point, known.RadiusKm);
        return new(
            uint.Parse(cells[3], CultureInfo.InvariantCulture), PlaceKind.Subunit, point.Latitude, point.Longitude, 0, 0, 0, radius,
            [.. SubunitNames.Of(cells, settlements).Concat((known?.Names ?? []).Where(name => !settlements.Contains(RomanisedName.Fold(name)))).Distinct(StringComparer.Ordinal)], [], []);
    }

    /// <summary>A town that is named like it is its seat; without one it is somewhere in the first-level unit.</summary>
    private static (GeoPoint Point, double RadiusKm) Near(string bare, GeoNamesRow[] towns, UnitArea whole)
    {
        var name = RomanisedName.Of(bare);
        var (likeness, seat) = towns.Select(row => (Likeness: row.Alternates.Append(row.Name).Max(spelling => name.Similarity(RomanisedName.Of(spelling))), Row: row)).MaxBy(pair => pair.Likeness);
        return likeness >= RomanisedName.SameName ? (new(seat.Latitude, seat.Longitude), SeatRadiusKm) : (whole.Centre, whole.RadiusKm);
    }

    /// <summary>"MZ.01.1042455": 01.</summary>
    public static string UnitCode(string[] cells) => cells[0].Split('.')[1];
}
