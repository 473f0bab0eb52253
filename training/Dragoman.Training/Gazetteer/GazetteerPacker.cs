using Dragoman.Places;

namespace Dragoman.Training.Gazetteer;

/// <summary>Puts GeoNames' settlements, countries and units and OurAirports' airports together, country by country.</summary>
internal sealed class GazetteerPacker
{
    private const int DefaultUnitRadiusKm = 30;

    private readonly PackedWriter _writer = new();
    private readonly ILookup<string, GeoNamesRow> _settlements;
    private readonly ILookup<string, string[]> _units;
    private readonly Dictionary<string, string> _subunits;
    private readonly ILookup<string, PackedEntry> _airports;

    public GazetteerPacker(GazetteerSources sources)
    {
        _settlements = File.ReadLines(sources.Settlements).Select(GeoNamesRow.Parse).ToLookup(row => row.Country, StringComparer.Ordinal);
        _units = File.ReadLines(sources.Units).Select(line => line.Split('\t')).ToLookup(cells => cells[0][..2], StringComparer.Ordinal);
        _subunits = File.ReadLines(sources.Subunits).Select(line => line.Split('\t')).ToDictionary(cells => cells[0], cells => cells[1], StringComparer.Ordinal);
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

    /// <summary>Its point is the mean of its settlements, weighted with the root of their population; its radius holds four in five of them.</summary>
    private static PackedEntry UnitPlace(string[] cells, int number, GeoNamesRow[] towns)
    {
        var weights = towns.Select(row => Math.Sqrt(row.Population + 100)).ToArray();
        var lat = towns.Zip(weights, (row, weight) => row.Latitude * weight).Sum() / weights.Sum();
        var lon = towns.Zip(weights, (row, weight) => row.Longitude * weight).Sum() / weights.Sum();
        var centre = new GeoPoint(lat, lon);
        var far = towns.Select(row => centre.KilometresTo(new(row.Latitude, row.Longitude))).Order().ElementAt(towns.Length * 4 / 5);
        var radius = towns.Length == 1 ? DefaultUnitRadiusKm : Math.Max(5, (int)far);
        return new(
            uint.Parse(cells[3], System.Globalization.CultureInfo.InvariantCulture), PlaceKind.Unit, lat, lon,
            towns.Sum(row => row.Population), number, 0, radius, [.. UnitNames(cells[1], cells[2])], [], []);
    }

    /// <summary>"Tripoli District" is also "Tripoli", but found by that name only through the settlement; "Aleppo Governorate" likewise.</summary>
    private static IEnumerable<string> UnitNames(string name, string ascii) =>
        new[] { name, ascii }.Distinct(StringComparer.Ordinal);

    private int Subunit(GeoNamesRow row, Dictionary<string, int> known)
    {
        var code = $"{row.Country}.{row.Admin1}.{row.Admin2}";
        if (!_subunits.TryGetValue(code, out var name))
            return 0;
        if (!known.TryGetValue(code, out var number))
            known[code] = number = _writer.AddSubunit(name);
        return number;
    }

    private static PackedEntry Settlement(GeoNamesRow row, int unit, int subunit)
    {
        var (stored, keysOnly) = Spellings.Of(row);
        var kind = row.FeatureCode switch { "PPLC" => PlaceKind.Capital, "PPLX" => PlaceKind.District, _ => PlaceKind.Settlement };
        return new(row.Id, kind, row.Latitude, row.Longitude, row.Population, unit, subunit, 0, stored, keysOnly, []);
    }
}
