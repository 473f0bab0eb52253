using Dragoman.Entities.Names;
using Dragoman.Places;
using Dragoman.Training.Gazetteer.Outlines;

namespace Dragoman.Training.Gazetteer;

/// <summary>Puts GeoNames' settlements, countries and units, OurAirports' airports and what our own tables know of units together, country by country.</summary>
internal sealed class GazetteerPacker
{
    private readonly PackedWriter _writer = new();
    private readonly string _outlines;
    private readonly ILookup<string, GeoNamesRow> _settlements;
    private readonly ILookup<string, string[]> _units;
    private readonly Dictionary<string, string[]> _subunits;
    private readonly ILookup<string, string[]> _subunitsOf;
    private readonly ILookup<string, OwnPlace> _own;
    private readonly ILookup<string, PackedEntry> _airports;

    public GazetteerPacker(GazetteerSources sources)
    {
        _settlements = File.ReadLines(sources.Settlements).Select(GeoNamesRow.Parse).ToLookup(row => row.Country, StringComparer.Ordinal);
        _units = File.ReadLines(sources.Units).Select(line => line.Split('\t')).ToLookup(cells => cells[0][..2], StringComparer.Ordinal);
        _subunits = File.ReadLines(sources.Subunits).Select(line => line.Split('\t')).ToDictionary(cells => cells[0], StringComparer.Ordinal);
        _subunitsOf = _subunits.Values.ToLookup(cells => cells[0][..2], StringComparer.Ordinal);
        _own = OwnPlaces.Read(sources.Own).Where(place => place.Row.Kind is PlaceKind.Subunit).ToLookup(place => place.Country, StringComparer.Ordinal);
        _airports = Airports.Read(sources.Airports);
        _outlines = sources.Outlines;
    }

    public byte[] Pack(IEnumerable<CountryRow> countries)
    {
        foreach (var country in countries.OrderBy(row => row.Iso2, StringComparer.Ordinal))
            AddCountry(country);
        return _writer.ToArray();
    }

    private void AddCountry(CountryRow country)
    {
        var towns = _settlements[country.Iso2].OrderByDescending(row => row.Population).ThenBy(row => row.Id).ToArray();
        var places = new List<PackedEntry>();
        var units = new Dictionary<string, int>(StringComparer.Ordinal);
        var outlines = CountryOutlines.Read(_outlines, country.Iso3, towns);
        if (CountryPlace(country, towns) is { } whole)
            places.Add(whole);
        var inUnit = towns.ToLookup(row => row.Admin1, StringComparer.Ordinal);
        foreach (var cells in _units[country.Iso2])
        {
            var code = cells[0][3..];
            units[code] = _writer.AddUnit(cells[1]);
            if (inUnit[code].FirstOrDefault() is not null)
                places.Add(UnitPlace(cells, units[code], [.. inUnit[code]], outlines.MiddleOf(code)));
        }
        var subunits = new Dictionary<string, int>(StringComparer.Ordinal);
        places.AddRange(towns.Select(row => Settlement(row, units.GetValueOrDefault(row.Admin1), Subunit(row, subunits))));
        var names = towns.SelectMany(row => row.Alternates.Append(row.Name).Append(row.AsciiName)).Select(name => RomanisedName.Fold(name)).ToHashSet(StringComparer.Ordinal);
        foreach (var group in towns.GroupBy(Code, StringComparer.Ordinal))
            if (_subunits.TryGetValue(group.Key, out var cells))
                places.Add(SubunitPlace(cells, units.GetValueOrDefault(group.First().Admin1), [.. group], names));
        var empty = new EmptySubunits(_own[country.Iso3], inUnit, names, outlines);
        foreach (var cells in _subunitsOf[country.Iso2])
            if (!subunits.ContainsKey(cells[0]) && empty.Place(cells) is { } place)
                places.Add(place with { Admin1 = units.GetValueOrDefault(EmptySubunits.UnitCode(cells)) });
        places.AddRange(_airports[country.Iso2]);
        _writer.AddCountry(country.Iso2, country.Iso3, places);
    }

    private static PackedEntry? CountryPlace(CountryRow country, GeoNamesRow[] towns)
    {
        if (country.Point is null && towns.Length == 0)
            return null;
        var (lat, lon) = country.Point ?? new(towns.Average(row => row.Latitude), towns.Average(row => row.Longitude));
        return new(country.Id, PlaceKind.Country, lat, lon, country.Population, 0, 0, country.RadiusKm, [country.Name, .. country.Aliases], [], country.Demonyms);
    }

    private static PackedEntry UnitPlace(string[] cells, int unit, GeoNamesRow[] towns, GeoPoint? middle) =>
        UnitPlace(PlaceKind.Unit, cells, unit, towns, UnitArea.OfUnit(towns, middle), [.. new[] { cells[1], cells[2] }.Distinct(StringComparer.Ordinal)]);

    private static PackedEntry SubunitPlace(string[] cells, int unit, GeoNamesRow[] towns, HashSet<string> settlements) =>
        UnitPlace(PlaceKind.Subunit, cells, unit, towns, UnitArea.OfSubunit(towns), SubunitNames.Of(cells, settlements));

    private static PackedEntry UnitPlace(PlaceKind kind, string[] cells, int unit, GeoNamesRow[] towns, UnitArea area, string[] names) => new(
        uint.Parse(cells[3], System.Globalization.CultureInfo.InvariantCulture), kind, area.Centre.Latitude, area.Centre.Longitude,
        towns.Sum(row => row.Population), unit, 0, area.RadiusKm, names, [], []);

    private int Subunit(GeoNamesRow row, Dictionary<string, int> known)
    {
        if (!_subunits.TryGetValue(Code(row), out var cells))
            return 0;
        if (!known.TryGetValue(cells[0], out var number))
            known[cells[0]] = number = _writer.AddSubunit(cells[1]);
        return number;
    }

    private static string Code(GeoNamesRow row) => $"{row.Country}.{row.Admin1}.{row.Admin2}";

    private static PackedEntry Settlement(GeoNamesRow row, int unit, int subunit)
    {
        var (stored, keysOnly) = Spellings.Of(row);
        var kind = row.FeatureCode switch { "PPLC" => PlaceKind.Capital, "PPLX" => PlaceKind.District, _ => PlaceKind.Settlement };
        return new(row.Id, kind, row.Latitude, row.Longitude, row.Population, unit, subunit, 0, stored, keysOnly, []);
    }
}
