using Dragoman.Places;

namespace Dragoman.Training.Gazetteer;

/// <summary>Puts GeoNames' settlements, countries and units and OurAirports' airports together, country by country.</summary>
internal sealed class GazetteerPacker
{
    private const int DefaultUnitRadiusKm = 30;
    private const int DefaultSubunitRadiusKm = 12;

    private readonly PackedWriter _writer = new();
    private readonly ILookup<string, GeoNamesRow> _settlements;
    private readonly ILookup<string, string[]> _units;
    private readonly Dictionary<string, string[]> _subunits;
    private readonly ILookup<string, PackedEntry> _airports;

    public GazetteerPacker(GazetteerSources sources)
    {
        _settlements = File.ReadLines(sources.Settlements).Select(GeoNamesRow.Parse).ToLookup(row => row.Country, StringComparer.Ordinal);
        _units = File.ReadLines(sources.Units).Select(line => line.Split('\t')).ToLookup(cells => cells[0][..2], StringComparer.Ordinal);
        _subunits = File.ReadLines(sources.Subunits).Select(line => line.Split('\t')).ToDictionary(cells => cells[0], StringComparer.Ordinal);
        _airports = Airports.Read(sources.Airports);
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
        if (CountryPlace(country, towns) is { } whole)
            places.Add(whole);
        var inUnit = towns.ToLookup(row => row.Admin1, StringComparer.Ordinal);
        foreach (var cells in _units[country.Iso2])
        {
            var code = cells[0][3..];
            units[code] = _writer.AddUnit(cells[1]);
            if (inUnit[code].FirstOrDefault() is not null)
                places.Add(UnitPlace(cells, units[code], [.. inUnit[code]]));
        }
        var subunits = new Dictionary<string, int>(StringComparer.Ordinal);
        places.AddRange(towns.Select(row => Settlement(row, units.GetValueOrDefault(row.Admin1), Subunit(row, subunits))));
        foreach (var group in towns.GroupBy(Code, StringComparer.Ordinal))
            if (_subunits.TryGetValue(group.Key, out var cells))
                places.Add(SubunitPlace(cells, units.GetValueOrDefault(group.First().Admin1), [.. group]));
        places.AddRange(_airports[country.Iso2]);
        _writer.AddCountry(country.Iso2, country.Iso3, places);
    }

    private static PackedEntry? CountryPlace(CountryRow country, GeoNamesRow[] towns)
    {
        var (lat, lon) = (country.Latitude, country.Longitude);
        if (lat is null && towns.Length == 0)
            return null;
        return new(
            country.Id, PlaceKind.Country, lat ?? towns.Average(row => row.Latitude), lon ?? towns.Average(row => row.Longitude),
            country.Population, 0, 0, country.RadiusKm, [country.Name, .. country.Aliases], [], country.Demonyms);
    }

    /// <summary>Its point is the centre of the area that its settlements span: most live in a corner of it, and its middle is meant.</summary>
    private static PackedEntry UnitPlace(string[] cells, int number, GeoNamesRow[] towns) => UnitPlace(
        PlaceKind.Unit, cells, number, towns, ConvexHull.Centre([.. towns.Select(row => new GeoPoint(row.Latitude, row.Longitude))]) ?? Middle(towns),
        [.. new[] { cells[1], cells[2] }.Distinct(StringComparer.Ordinal)]);

    private static PackedEntry SubunitPlace(string[] cells, int unit, GeoNamesRow[] towns) =>
        UnitPlace(PlaceKind.Subunit, cells, unit, towns, Middle(towns), [cells[1]]);

    /// <summary>Its radius holds four in five of its settlements.</summary>
    private static PackedEntry UnitPlace(PlaceKind kind, string[] cells, int unit, GeoNamesRow[] towns, GeoPoint centre, string[] names)
    {
        var far = towns.Select(row => centre.KilometresTo(new(row.Latitude, row.Longitude))).Order().ElementAt(towns.Length * 4 / 5);
        var radius = towns.Length == 1 ? kind == PlaceKind.Unit ? DefaultUnitRadiusKm : DefaultSubunitRadiusKm : Math.Max(5, (int)far);
        return new(
            uint.Parse(cells[3], System.Globalization.CultureInfo.InvariantCulture), kind, centre.Latitude, centre.Longitude,
            towns.Sum(row => row.Population), unit, 0, radius, names, [], []);
    }

    /// <summary>Of where the settlements lie, the outermost fiftieth left out.</summary>
    private static GeoPoint Middle(GeoNamesRow[] towns) => new(Middle(towns.Select(row => row.Latitude)), Middle(towns.Select(row => row.Longitude)));

    private static double Middle(IEnumerable<double> degrees)
    {
        var sorted = degrees.Order().ToArray();
        var outermost = sorted.Length / 50;
        return (sorted[outermost] + sorted[^(1 + outermost)]) / 2;
    }

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
