using Dragoman.Entities.Names;

namespace Dragoman.Places;

/// <summary>An imported layer as it lies beside the packed gazetteer: in the gazetteer's countries and units, and with its links if it was linked with this one.</summary>
internal sealed class LaidLayer
{
    /// <summary>Names of more places than these of one country aren't sought in other spellings: the index of a country is held in memory.</summary>
    private const int MostInSpellings = 60_000;

    /// <summary>Units that the gazetteer doesn't have; above its own and those of other layers.</summary>
    private const int OwnUnits = 1 << 20;

    private readonly PlaceLayer _layer;
    private readonly int[] _countries;
    private readonly bool _isLinked;
    private readonly Lazy<int[]> _units;

    /// <param name="order">Tells its units from those of other layers.</param>
    public LaidLayer(PlaceLayer layer, int start, bool isAbove, int order, PackedGazetteer packed, uint fingerprint)
    {
        (_layer, Start, IsAbove, _isLinked) = (layer, start, isAbove, layer.PackedFor == fingerprint);
        var numbers = Enumerable.Range(0, packed.CountryCount).ToDictionary(packed.Country, country => country, StringComparer.Ordinal);
        _countries = [.. Enumerable.Range(0, layer.CountryCount).Select(country => numbers.GetValueOrDefault(layer.Country(country), -1))];
        _units = new(() => Units(packed, (order + 1) * OwnUnits));
    }

    /// <summary>The number of its first place.</summary>
    public int Start { get; }

    public int End => Start + _layer.Count;

    /// <summary>Whether its places come before those that ship.</summary>
    public bool IsAbove { get; }

    public PlaceLayer Layer => _layer;

    public Place this[int place] => _layer[place - Start];

    public PlaceFacts Facts(int place)
    {
        var own = place - Start;
        var unit = _layer.UnitOf(own);
        return new(_layer.KindOf(own), _layer.PointOf(own), _countries[_layer.CountryOf(own)], unit == 0 ? 0 : _units.Value[unit], _layer.RenownOf(own), _layer.RadiusOf(own)) { GoesByRenown = true };
    }

    /// <summary>Adds the places of this name; those of a layer below that the packed gazetteer has stand for its entries.</summary>
    public void Find(ReadOnlySpan<char> folded, NameKeyKind kind, List<int> found)
    {
        var from = found.Count;
        _layer.Find(folded, kind, found);
        for (var i = from; i < found.Count; i++)
            found[i] = !IsAbove && _isLinked && _layer.SameAs(found[i]) is >= 0 and var entry ? entry : found[i] + Start;
    }

    /// <summary>The place that stands for an entry of the packed gazetteer, -1 for none.</summary>
    public int InsteadOf(int entry) => IsAbove && _isLinked && _layer.SameOf(entry) is >= 0 and var place ? place + Start : -1;

    /// <summary>Names in Latin letters of the places of a country, all of them where these are not too many.</summary>
    public IEnumerable<(int Place, IEnumerable<string> Names)> In(int country)
    {
        var own = Array.IndexOf(_countries, country);
        if (own < 0)
            yield break;
        var (from, to) = _layer.PlacesOf(own);
        for (var place = from; place < Math.Min(to, from + MostInSpellings); place++)
            yield return (!IsAbove && _isLinked && _layer.SameAs(place) is >= 0 and var entry ? entry : place + Start, _layer.NamesOf(place).Where(IsLatin));
    }

    public static bool IsLatin(string name) => name.Any(char.IsLetter) && name.All(letter => letter is < '\u0370' or (>= '\u1E00' and < '\u2070'));

    /// <summary>The number that each first-level unit has in the packed gazetteer.</summary>
    private int[] Units(PackedGazetteer packed, int own)
    {
        var (units, found) = (new int[_layer.UnitCount + 1], new List<int>());
        for (var unit = 1; unit < units.Length; unit++)
        {
            found.Clear();
            packed.Find(RomanisedName.Fold(_layer.UnitName(unit)), NameKeyKind.Exact, found);
            var country = _layer.CountryOfUnit(unit) is >= 0 and var known ? _countries[known] : -1;
            var same = found.Select(packed.Facts).FirstOrDefault(facts => facts.Kind == PlaceKind.Unit && facts.Country == country);
            units[unit] = same.Admin1 > 0 ? same.Admin1 : own + unit;
        }
        return units;
    }
}
