using System.Collections.Immutable;
using Dragoman.Entities.Names;

namespace Dragoman.Places;

/// <summary>What people ask of it entry by entry.</summary>
public sealed partial class Gazetteer
{
    /// <summary>What layers know a set of packed entries by.</summary>
    public static uint FingerprintOf(PackedGazetteer packed, ImmutableArray<PackedGazetteer> layers) => PackedLayers.FingerprintOf(packed, layers);

    /// <summary>The layer of an imported entry; null for entries that ship.</summary>
    public string? LayerOf(int place) => _packed.LayerOf(place)?.Layer.Facts.GetValueOrDefault("name");

    /// <summary>All entries of this name, as <see cref="Find(string)"/> has them, by their numbers.</summary>
    public ImmutableArray<int> FindNumbers(string name)
    {
        var found = new List<int>();
        Find(RomanisedName.Fold(name), NameKeyKind.Exact, found);
        Find(RomanisedName.Of(name).Loose, NameKeyKind.Loose, found);
        return [.. found.Distinct()];
    }

    /// <summary>The entries with this id, "geonames:2210247"; of several layers there may be several.</summary>
    public ImmutableArray<int> FindById(string id)
    {
        var found = new List<int>();
        for (var i = 0; i < _curated.Length; i++)
            if (_curated[i].Place.Id == id)
                found.Add(_packed.Count + i);
        found.AddRange(Enumerable.Range(0, _packed.ShippedCount).Where(place => !_replaced.ContainsKey(place) && _packed.HasId(place, id)));
        foreach (var layer in _packed.Imported)
        {
            var own = new List<int>();
            layer.Layer.Find(id, NameKeyKind.Id, own);
            found.AddRange(own.Where(place => layer.Layer[place].Id == id).Select(place => place + layer.Start));
        }
        return [.. found];
    }

    /// <summary>All spellings of an entry, its name first.</summary>
    public ImmutableArray<string> NamesOf(int place) => place >= _packed.Count ? _curated[place - _packed.Count].Names : [.. _packed.NamesOf(place)];

    /// <summary>The entries within so many kilometres, the nearest first; of entries that are one place under one name only the one that counts.</summary>
    public ImmutableArray<(int Place, double Kilometres)> Near(GeoPoint point, double kilometres)
    {
        var shipped = Enumerable.Range(0, _packed.ShippedCount).Where(place => !_replaced.ContainsKey(place))
            .Concat(Enumerable.Range(_packed.Count, _curated.Length)).Select(place => (Place: place, Kilometres: point.KilometresTo(Facts(place).Point)));
        var imported = _packed.Imported.SelectMany(layer => layer.Layer.Near(point, kilometres).Select(near => (Place: near.Place + layer.Start, near.Kilometres)));
        var all = shipped.Where(near => near.Kilometres <= kilometres && Facts(near.Place).Kind != PlaceKind.Country).Concat(imported);
        return [.. all.OrderBy(near => near.Kilometres).ThenBy(near => RankOf(near.Place)).ToArray() is var sorted ? sorted.Where(near => !IsElsewhereToo(near.Place)) : []];
    }

    /// <summary>Lower for entries that count more; entries of one collection by their numbers.</summary>
    internal (int Layer, int Place) RankOf(int place) => place >= _packed.Count ? (Above, place)
        : place < _packed.ShippedCount ? (Above + 1, place)
        : _packed.LayerOf(place) is { IsAbove: true } above ? (OrderOf(above), place) : (Above + 2 + OrderOf(_packed.LayerOf(place)!), place);

    internal bool IsImported(int place) => _packed.LayerOf(place) is not null;

    private const int Above = 1000;

    private int OrderOf(LaidLayer layer) => _packed.Imported.IndexOf(layer);

    /// <summary>Whether another entry is found in its stead by its own name.</summary>
    private bool IsElsewhereToo(int place)
    {
        if (_packed.Imported.IsEmpty)
            return false;
        var found = new List<int>();
        Find(RomanisedName.Fold(NamesOf(place)[0]), NameKeyKind.Exact, found);
        return found.Count > 0 && !found.Contains(place);
    }
}
