using System.Collections.Concurrent;
using System.Collections.Immutable;
using Dragoman.Entities.Names;

namespace Dragoman.Places;

/// <summary>
/// The packed gazetteer and its layers, with the curated places before them, and what people imported. Safe for many threads. Entries have numbers: packed ones,
/// imported ones, curated ones.
/// </summary>
public sealed partial class Gazetteer
{
    private const double SamePlaceKm = 8;
    private const long AssumedPopulation = 20_000;
    private const double LessAlike = 0.35;

    /// <summary>A name that fits but for a word of it says less against the others.</summary>
    private const double LessAlikeThanPart = 0.5;

    private readonly PackedLayers _packed;
    private readonly SamePlaces _sameness;
    private readonly ImmutableArray<CuratedPlace> _curated;
    private readonly Dictionary<int, int> _replaced = [];
    private readonly PlaceFacts[] _curatedFacts;
    private readonly Dictionary<string, int[]> _curatedNames;
    private readonly Dictionary<string, int[]> _curatedLoose;
    private readonly Dictionary<string, int> _countries;
    private readonly SpellingCosts _costs;
    private readonly ConcurrentDictionary<int, SpellingIndex> _spellings = new();
    private readonly Lazy<SpellingIndex> _allSpellings;
    private readonly ConcurrentDictionary<int, Place> _places = new();

    public Gazetteer(PackedGazetteer packed, ImmutableArray<CuratedPlace> curated)
        : this(packed, [], curated)
    {
    }

    public Gazetteer(PackedGazetteer packed, ImmutableArray<PackedGazetteer> layers, ImmutableArray<CuratedPlace> curated)
        : this(packed, layers, curated, [])
    {
    }

    /// <param name="imported">In any order.</param>
    public Gazetteer(PackedGazetteer packed, ImmutableArray<PackedGazetteer> layers, ImmutableArray<CuratedPlace> curated, ImmutableArray<ImportedLayer> imported)
        : this(packed, layers, curated, imported, SpellingCosts.Untaught)
    {
    }

    /// <param name="imported">In any order.</param>
    /// <param name="costs">By which other spellings are found.</param>
    public Gazetteer(PackedGazetteer packed, ImmutableArray<PackedGazetteer> layers, ImmutableArray<CuratedPlace> curated, ImmutableArray<ImportedLayer> imported, SpellingCosts costs)
    {
        _costs = costs;
        _allSpellings = new(() => new(costs, Names));
        _packed = new(packed, layers, imported);
        _sameness = new(this);
        Borders = new(this);
        _countries = new(packed.CountryCount, StringComparer.Ordinal);
        for (var country = 0; country < packed.CountryCount; country++)
            _countries.Add(packed.Country(country), country);
        var folded = curated.Select(row => row.Names.Select(name => RomanisedName.Fold(name)).Distinct(StringComparer.Ordinal).ToArray()).ToArray();
        _curated = [.. curated.Select((row, i) => Linked(row, folded[i], i))];
        _curatedFacts = [.. _curated.Select(row => Facts(row.Place))];
        _curatedNames = Index(folded, name => name);
        _curatedLoose = Index(folded, SmallWords.Loosen);
    }

    /// <summary>An entry that was found; the same object every time.</summary>
    public Place this[int place] => _places.GetOrAdd(place, static (number, all) => all.Read(number), this);

    /// <summary>The country itself; null for codes that aren't in use.</summary>
    public Place? FindCountry(string iso3) => TryCountry(iso3, out var country) ? this[_packed.PlacesOf(country).From] : null;

    /// <summary>All entries with exactly this name, curated ones first; with and without articles, which the score of <see cref="PlaceFinder"/> tells apart.</summary>
    public ImmutableArray<Place> Find(string name)
    {
        var found = new List<int>();
        Find(RomanisedName.Fold(name), NameKeyKind.Exact, found);
        Find(RomanisedName.Of(name).Loose, NameKeyKind.Loose, found);
        return [.. found.Distinct().Select(place => this[place])];
    }

    /// <summary>The entries of a country with names most like this one, best first.</summary>
    /// <param name="iso3">The search is within one country: names as short as these are alike all over the world. Countries written in Latin letters
    /// since long have one spelling a place, and so no answer.</param>
    public ImmutableArray<SimilarPlace> FindSimilar(string name, string iso3) =>
        TryCountry(iso3, out var country) ? FindSimilar(RomanisedName.Of(name), country) : [];

    /// <summary>The entries of the world with names most like this one, best first; imported ones aside.</summary>
    /// <remarks>Of so many names several are alike: see the margin. The first look-up takes a second or two, in which the names are indexed.</remarks>
    public ImmutableArray<SimilarPlace> FindSimilar(string name) => _allSpellings.Value.Find(RomanisedName.Of(name));

    /// <summary>Every spelling of every entry, with its number.</summary>
    public IEnumerable<(string Name, int Place)> Names
    {
        get
        {
            for (var i = 0; i < _curated.Length; i++)
                foreach (var name in _curated[i].Names)
                    yield return (name, _packed.Count + i);
            foreach (var (name, place) in _packed.Names)
                if (!_replaced.ContainsKey(place))
                    yield return (name, place);
        }
    }

    internal void Find(ReadOnlySpan<char> folded, NameKeyKind kind, List<int> found)
    {
        var own = kind switch { NameKeyKind.Exact => _curatedNames, NameKeyKind.Loose => _curatedLoose, _ => null };
        if (own is not null && own.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded, out var places))
            found.AddRange(places);
        var from = found.Count;
        _packed.Find(folded, kind, found);
        for (var i = from; i < found.Count; i++)
            found[i] = StandsFor(found[i]);
        if (!_packed.Imported.IsEmpty)
            FindImported(folded, kind, found);
    }

    /// <summary>For the reader: without those that are much less alike than the best.</summary>
    internal IEnumerable<SimilarPlace> FindLikely(RomanisedName name, int country)
    {
        var found = FindSimilar(name, country);
        return found.Where(similar => similar.Score >= found[0].Score - (found[0].Kind is NameMatchKind.Truncated ? LessAlikeThanPart : LessAlike));
    }

    private ImmutableArray<SimilarPlace> FindSimilar(RomanisedName name, int country) =>
        !_packed.HasUnsettledSpelling(country) ? [] : _spellings.GetOrAdd(country, static (number, all) => new SpellingIndex(all._costs, all.NamesIn(number)), this).Find(name);

    internal PlaceFacts Facts(int place) => place < _packed.Count ? _packed.Facts(place) : _curatedFacts[place - _packed.Count];

    /// <summary>Also of places that somebody laid above those that ship: they chose them as carefully.</summary>
    internal bool IsCurated(int place) => place >= _packed.Count || _packed.LayerOf(place) is { IsAbove: true };

    internal bool TryCountry(string? iso3, out int country)
    {
        country = -1;
        return iso3 is not null && _countries.TryGetValue(iso3, out country);
    }

    internal int CountryPlace(int country) => _packed.PlacesOf(country).From;

    /// <summary>The entries of the first collection, by their numbers.</summary>
    internal (int From, int To) PlacesOf(int country) => _packed.PlacesOf(country);

    internal Borders Borders { get; }

    /// <returns>The number of the seat of government, -1 where there is none.</returns>
    internal int CapitalOf(int country)
    {
        var (from, to) = _packed.PlacesOf(country);
        for (var place = from; place < to; place++)
            if (_packed.Facts(place).Kind == PlaceKind.Capital)
                return place;
        return -1;
    }

    /// <summary>Imported entries that are one place with another of this name don't make the name mean two.</summary>
    private void FindImported(ReadOnlySpan<char> folded, NameKeyKind kind, List<int> found)
    {
        var from = found.Count;
        foreach (var layer in _packed.Imported)
            layer.Find(folded, kind, found);
        for (var i = from; i < found.Count; i++)
            found[i] = found[i] < _packed.ShippedCount ? StandsFor(found[i]) : found[i];
        _sameness.Reduce(found);
    }

    /// <summary>The curated or imported entry that is found in the stead of a packed one.</summary>
    private int StandsFor(int packed)
    {
        foreach (var layer in _packed.Imported)
            if (layer.InsteadOf(packed) is >= 0 and var place)
                return place;
        return _replaced.GetValueOrDefault(packed, packed);
    }

    private Place Read(int place) => place < _packed.Count ? _packed[place] : _curated[place - _packed.Count].Place;

    private PlaceFacts Facts(Place place) => new(
        place.Kind, new(place.Latitude, place.Longitude), TryCountry(place.Country, out var country) ? country : -1, 0,
        Math.Max(place.Population, AssumedPopulation), place.RadiusKm);

    /// <summary>A curated town that the packed gazetteer has too takes its identity and population, and is found in its stead.</summary>
    private CuratedPlace Linked(CuratedPlace row, string[] folded, int index)
    {
        if (row.Place.Kind is not (PlaceKind.Settlement or PlaceKind.District))
            return row;
        var same = PackedNamed(folded).Where(place => IsSame(row.Place, _packed.Facts(place))).Order().ToArray();
        foreach (var place in same)
            _replaced[place] = _packed.Count + index;
        return same is [var first, ..] && _packed.IsOfFirst(first) && _packed[first] is var known
            ? row with { Place = row.Place with { Id = known.Id, Population = known.Population, Admin2 = row.Place.Admin2 ?? known.Admin2 } }
            : row;
    }

    private HashSet<int> PackedNamed(string[] folded)
    {
        var found = new List<int>();
        foreach (var name in folded)
            _packed.Find(name, NameKeyKind.Exact, found);
        return [.. found];
    }

    private bool IsSame(Place curated, PlaceFacts packed) =>
        packed.Kind is PlaceKind.Settlement or PlaceKind.District && _packed.Country(packed.Country) == curated.Country
        && packed.Point.KilometresTo(new(curated.Latitude, curated.Longitude)) < SamePlaceKm;

    private Dictionary<string, int[]> Index(string[][] folded, Func<string, string> form)
    {
        var index = new Dictionary<string, int[]>(StringComparer.Ordinal);
        for (var i = 0; i < folded.Length; i++)
            foreach (var name in folded[i].Select(form).Distinct(StringComparer.Ordinal))
                index[name] = [.. index.GetValueOrDefault(name, []), _packed.Count + i];
        return index;
    }

    private IEnumerable<(string Name, int Place)> NamesIn(int country)
    {
        for (var i = 0; i < _curated.Length; i++)
            if (_curatedFacts[i].Country == country)
                foreach (var name in _curated[i].Names)
                    yield return (name, _packed.Count + i);
        foreach (var (name, place) in _packed.NamesIn(country))
            yield return (name, place < _packed.ShippedCount ? StandsFor(place) : place);
    }
}
