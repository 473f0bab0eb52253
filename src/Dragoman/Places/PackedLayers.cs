using System.Collections.Immutable;
using Dragoman.Entities.Names;

namespace Dragoman.Places;

/// <summary>The packed gazetteer and its layers, numbered through: those of a layer follow those before it.</summary>
internal sealed class PackedLayers
{
    private const double SpellingOfOne = 0.5;

    private readonly PackedGazetteer _first;
    private readonly ImmutableArray<PackedGazetteer> _all;
    private readonly int[] _starts;

    public PackedLayers(PackedGazetteer first, ImmutableArray<PackedGazetteer> layers)
    {
        (_first, _all, _starts) = (first, [first, .. layers], new int[layers.Length + 1]);
        for (var i = 1; i < _all.Length; i++)
            _starts[i] = _starts[i - 1] + _all[i - 1].Count;
        Count = _starts[^1] + _all[^1].Count;
    }

    public int Count { get; }

    /// <summary>Whether it is of the gazetteer itself.</summary>
    public bool IsOfFirst(int place) => place < _first.Count;

    public int CountryCount => _first.CountryCount;

    public Place this[int place]
    {
        get
        {
            var layer = Layer(place);
            return _all[layer][place - _starts[layer]];
        }
    }

    public string Country(int country) => _first.Country(country);

    public bool HasUnsettledSpelling(int country) => _first.HasUnsettledSpelling(country);

    /// <summary>Those of the gazetteer itself, without its layers.</summary>
    public (int From, int To) PlacesOf(int country) => _first.PlacesOf(country);

    public PlaceFacts Facts(int place)
    {
        var layer = Layer(place);
        return _all[layer].Facts(place - _starts[layer]);
    }

    /// <inheritdoc cref="PackedGazetteer.Find"/>
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

    /// <summary>All spellings, old names and translations too.</summary>
    public IEnumerable<(string Name, int Place)> Names =>
        _all.SelectMany((packed, layer) => Enumerable.Range(0, packed.Count).SelectMany(packed.NamesOf, (place, name) => (name, _starts[layer] + place)));

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

    private int Layer(int place)
    {
        var layer = _starts.Length - 1;
        while (_starts[layer] > place)
            layer--;
        return layer;
    }
}
