using System.Collections.Immutable;
using Dragoman.Entities.Names;

namespace Dragoman.Places;

/// <summary>Holds places that are being imported against the packed gazetteer: which of its entries they are, and in which country and unit they lie. For one thread.</summary>
public sealed class PlaceLinker
{
    private const double SameCountryKm = 100;
    private const double SameUnitKm = 30;
    private const int CellsPerDegree = 2;
    private const int CellsAround = 360 * CellsPerDegree;

    private readonly PackedLayers _packed;
    private readonly Dictionary<string, int> _countries = new(StringComparer.Ordinal);
    private readonly string[] _shortCodes;
    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<int>> _towns = [];
    private readonly List<int> _found = [];

    public PlaceLinker(PackedGazetteer packed, ImmutableArray<PackedGazetteer> layers)
    {
        _packed = new(packed, layers, []);
        _shortCodes = [.. Enumerable.Range(0, packed.CountryCount).Select(packed.ShortCode)];
        for (var country = 0; country < packed.CountryCount; country++)
            (_countries[packed.Country(country)], _countries[packed.ShortCode(country)]) = (country, country);
        for (var place = 0; place < _packed.Count; place++)
            Add(place);
    }

    /// <summary>What the links hold for.</summary>
    public uint Fingerprint => _packed.Fingerprint;

    /// <summary>ISO 3166 alpha-3 of a code of two or three letters; null where it is none.</summary>
    public string? CountryOf(string code) => _countries.TryGetValue(code, out var country) ? _packed.Country(country) : null;

    /// <summary>By the order of the gazetteer; of no country last.</summary>
    public int OrderOf(string iso3) => _countries.GetValueOrDefault(iso3, _shortCodes.Length);

    /// <summary>Whether names there are looked up without their articles too.</summary>
    public bool HasArabicNames(string iso3) => _countries.TryGetValue(iso3, out var country) && ArabicNames.AreIn(_shortCodes[country]);

    /// <summary>That of the nearest town; null on the high seas and in deserts.</summary>
    public string? CountryAt(GeoPoint point) => NearestTown(point, SameCountryKm, -1) is >= 0 and var town ? _packed[town].Country : null;

    /// <summary>The first-level unit of the nearest town.</summary>
    public string? UnitAt(GeoPoint point, string iso3) =>
        _countries.TryGetValue(iso3, out var country) && NearestTown(point, SameUnitKm, country) is >= 0 and var town ? _packed[town].Admin1 : null;

    /// <summary>The number of the entry with this id, -1 for none.</summary>
    public int EntryOf(string id) => _byId.GetValueOrDefault(id, -1);

    /// <summary>The nearest entry of one of these names that is the same place, -1 for none.</summary>
    /// <param name="point">Null where only the name is known: then a country or a unit is found, where there is one alone of its name.</param>
    public int EntryOf(IEnumerable<string> names, PlaceKind kind, GeoPoint? point, string iso3)
    {
        if (!_countries.TryGetValue(iso3, out var country))
            return -1;
        if (kind == PlaceKind.Country)
            return _packed.PlacesOf(country) is var (from, to) && from < to && _packed.Facts(from).Kind == PlaceKind.Country ? from : -1;
        _found.Clear();
        foreach (var name in names)
            _packed.Find(RomanisedName.Fold(name), NameKeyKind.Exact, _found);
        var asked = new PlaceFacts(kind, point ?? default, country, 0, 0, 0);
        var same = _found.Distinct().Where(place => point is null ? IsUnit(place, kind, country) : SamePlaces.AreSame(asked, _packed.Facts(place))).ToArray();
        return point is null ? same is [var only] ? only : -1 : same.OrderBy(place => _packed.Facts(place).Point.KilometresTo(asked.Point)).ThenBy(place => place).FirstOrDefault(-1);
    }

    public Place this[int entry] => _packed[entry];

    /// <summary>Its population, or what stands for it.</summary>
    public long RenownOf(int entry) => _packed.Facts(entry).Population;

    private bool IsUnit(int place, PlaceKind kind, int country) =>
        _packed.Facts(place) is var facts && facts.Country == country && facts.Kind == kind && kind is PlaceKind.Unit or PlaceKind.Subunit;

    private void Add(int place)
    {
        var facts = _packed.Facts(place);
        _byId.TryAdd(_packed.IdOf(place), place);
        if (facts.Kind is not (PlaceKind.Settlement or PlaceKind.Capital or PlaceKind.District))
            return;
        var cell = CellOf(facts.Point.Latitude, facts.Point.Longitude);
        if (!_towns.TryGetValue(cell, out var towns))
            _towns[cell] = towns = [];
        towns.Add(place);
    }

    /// <param name="country">-1 for any.</param>
    private int NearestTown(GeoPoint point, double within, int country)
    {
        var (nearest, least) = (-1, within);
        var north = within / 111;
        var east = north / Math.Max(0.1, Math.Cos(double.DegreesToRadians(point.Latitude)));
        for (var row = RowOf(point.Latitude - north); row <= RowOf(point.Latitude + north); row++)
            for (var column = ColumnOf(point.Longitude - east); column <= ColumnOf(point.Longitude + east); column++)
                foreach (var town in _towns.GetValueOrDefault(row * CellsAround + (column % CellsAround + CellsAround) % CellsAround, []))
                    if (_packed.Facts(town) is var facts && (country < 0 || facts.Country == country) && facts.Point.KilometresTo(point) is var away && away < least)
                        (nearest, least) = (town, away);
        return nearest;
    }

    private static int CellOf(double latitude, double longitude) => RowOf(latitude) * CellsAround + (ColumnOf(longitude) % CellsAround + CellsAround) % CellsAround;

    private static int RowOf(double latitude) => (int)Math.Floor((latitude + 90) * CellsPerDegree);

    private static int ColumnOf(double longitude) => (int)Math.Floor((longitude + 180) * CellsPerDegree);
}
