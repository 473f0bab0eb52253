using System.Collections.Immutable;
using Dragoman.Entities.Names;

namespace Dragoman.Places;

/// <summary>The packed gazetteer and its layers, numbered through: those of a layer follow those before it. Imported layers come last, by falling priority.</summary>
internal sealed class PackedLayers
{
    private const double SpellingOfOne = 0.5;

    private readonly PackedGazetteer _first;
    private readonly ImmutableArray<PackedGazetteer> _all;
    private readonly ImmutableArray<LaidLayer> _imported;
    private readonly int[] _starts;

    public PackedLayers(PackedGazetteer first, ImmutableArray<PackedGazetteer> layers, ImmutableArray<ImportedLayer> imported)
    {
        (_first, _all, _starts) = (first, [first, .. layers], new int[layers.Length + 1]);
        for (var i = 1; i < _all.Length; i++)
            _starts[i] = _starts[i - 1] + _all[i - 1].Count;
        Count = ShippedCount = _starts[^1] + _all[^1].Count;
        Fingerprint = FingerprintOf(first, layers);
        _imported = [.. imported.OrderByDescending(layer => layer.Priority).ThenBy(layer => layer.Name, StringComparer.Ordinal).Select(Lay)];
    }

    /// <summary>What layers know this very set of packed entries by.</summary>
    public uint Fingerprint { get; }

    public int Count { get; private set; }

    /// <summary>Without imported places.</summary>
    public int ShippedCount { get; }

    public ImmutableArray<LaidLayer> Imported => _imported;

    /// <summary>Whether it is of the gazetteer itself.</summary>
    public bool IsOfFirst(int place) => place < _first.Count;

    public int CountryCount => _first.CountryCount;

    public Place this[int place] => place >= ShippedCount ? ImportedOf(place)[place] : Layer(place) is var layer ? _all[layer][place - _starts[layer]] : throw new ArgumentOutOfRangeException(nameof(place));

    public string Country(int country) => _first.Country(country);

    public bool HasUnsettledSpelling(int country) => _first.HasUnsettledSpelling(country);

    /// <summary>Those of the gazetteer itself, without its layers.</summary>
    public (int From, int To) PlacesOf(int country) => _first.PlacesOf(country);

    public PlaceFacts Facts(int place)
    {
        if (place >= ShippedCount)
            return ImportedOf(place).Facts(place);
        var layer = Layer(place);
        return _all[layer].Facts(place - _starts[layer]);
    }

    public string IdOf(int place) => Layer(place) is var layer ? _all[layer].IdOf(place - _starts[layer]) : "";

    public bool HasId(int place, string id) => Layer(place) is var layer && _all[layer].HasId(place - _starts[layer], id);

    /// <summary>The layer of an imported place; null for others.</summary>
    public LaidLayer? LayerOf(int place) => place < ShippedCount || place >= Count ? null : ImportedOf(place);

    /// <summary>Adds the numbers of all entries with this name that ship; imported ones are asked for by themselves.</summary>
    public void Find(ReadOnlySpan<char> folded, NameKeyKind kind, List<int> found)
    {
        for (var i = 0; i < _all.Length; i++)
        {
            var from = found.Count;
            _all[i].Find(folded, kind, found);
            for (var at = from; at < found.Count; at++)
                found[at] += _starts[i];
        }
    }

    /// <summary>All spellings that ship, old names and translations too.</summary>
    public IEnumerable<(string Name, int Place)> Names =>
        _all.SelectMany((packed, layer) => Enumerable.Range(0, packed.Count).SelectMany(packed.NamesOf, (place, name) => (name, _starts[layer] + place)));

    /// <summary>All spellings of one entry.</summary>
    public IEnumerable<string> NamesOf(int place)
    {
        if (LayerOf(place) is { } imported)
            return imported.Layer.NamesOf(place - imported.Start);
        var layer = Layer(place);
        return _all[layer].NamesOf(place - _starts[layer]);
    }

    /// <summary>The spellings of all places of a country.</summary>
    public IEnumerable<(string Name, int Place)> NamesIn(int country)
    {
        for (var i = 0; i < _all.Length; i++)
        {
            var (from, to) = _all[i].PlacesOf(country);
            for (var place = from; place < to; place++)
                foreach (var name in Spellings(_all[i].NamesOf(place)))
                    yield return (name, _starts[i] + place);
        }
        foreach (var (place, names) in _imported.SelectMany(layer => layer.In(country)))
            foreach (var name in Spellings(names))
                yield return (name, place);
    }

    public static uint FingerprintOf(PackedGazetteer first, ImmutableArray<PackedGazetteer> layers)
    {
        var sum = new RunningChecksum();
        foreach (var packed in layers.Insert(0, first))
            sum.Add(BitConverter.GetBytes(packed.Fingerprint));
        return sum.Value;
    }

    /// <summary>Old names and translations are left out: only spellings of the name itself may be met in yet another spelling.</summary>
    private static IEnumerable<string> Spellings(IEnumerable<string> names)
    {
        RomanisedName? first = null;
        foreach (var name in names)
            if (first is null || first.Similarity(RomanisedName.Of(name)) >= SpellingOfOne)
            {
                first ??= RomanisedName.Of(name);
                yield return name;
            }
    }

    private LaidLayer Lay(ImportedLayer layer, int order)
    {
        var laid = new LaidLayer(layer.Places, Count, layer.IsAbove, order, _first, Fingerprint);
        Count = checked(Count + layer.Places.Count);
        return laid;
    }

    private LaidLayer ImportedOf(int place)
    {
        var layer = _imported.Length - 1;
        while (_imported[layer].Start > place)
            layer--;
        return _imported[layer];
    }

    private int Layer(int place)
    {
        var layer = _starts.Length - 1;
        while (_starts[layer] > place)
            layer--;
        return layer;
    }
}
