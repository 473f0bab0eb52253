using System.Buffers.Binary;
using System.Text;

namespace Dragoman.Places;

/// <summary>
/// Imported places in one file that is read where it lies (<see cref="LayerFormat"/>), however large. A place is 32 bytes: where its names stand (5), kind (1), renown (2,
/// as populations are packed), latitude and longitude in millionths of a degree (4 each), population (4), first-level unit (2), radius in 100 m (2), second-level unit (4), and the entry
/// of the packed gazetteer that it is (4); units and entries count from 1. Safe for many threads.
/// </summary>
public sealed class PlaceLayer
{
    private readonly LayerBytes _bytes;
    private readonly int _bucketBits;
    private readonly Dictionary<string, string> _facts;

    /// <param name="stream">Read where it lies if it is an <see cref="UnmanagedMemoryStream"/>, copied otherwise.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <exception cref="InvalidDataException">It is no layer, of another version, or cut short.</exception>
    public PlaceLayer(Stream stream, string file)
    {
        _bytes = new(stream, file);
        _bucketBits = _bytes.Header[LayerFormat.BucketBitsByte];
        Count = checked((int)(_bytes.Length(LayerSection.Places) / LayerFormat.PlaceBytes));
        CountryCount = (int)(_bytes.Length(LayerSection.Countries) / LayerFormat.CountryBytes);
        _facts = Encoding.UTF8.GetString(_bytes.All(LayerSection.Facts)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t', 2))
            .Where(pair => pair.Length == 2).DistinctBy(pair => pair[0]).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        if (_bytes.Length(LayerSection.Buckets) != 4L * ((1L << _bucketBits) + 1))
            throw new InvalidDataException($"{file}: its buckets don't match its header; import it again");
    }

    /// <summary>How many names its places have.</summary>
    public long NameCount => BinaryPrimitives.ReadInt64LittleEndian(_bytes.Header[LayerFormat.NameCountByte..]);

    public int Count { get; }

    public int CountryCount { get; }

    /// <summary>In bytes.</summary>
    public long Length => _bytes.TotalLength;

    /// <summary>What it says of itself: "name", "priority", "sources", "licence".</summary>
    public IReadOnlyDictionary<string, string> Facts => _facts;

    /// <summary>What the layer was linked with: <see cref="PackedLayers.Fingerprint"/>.</summary>
    public uint PackedFor => BinaryPrimitives.ReadUInt32LittleEndian(_bytes.Header[LayerFormat.PackedForByte..]);

    /// <summary>The checksum of its contents: two layers that differ have another.</summary>
    public uint Fingerprint => BinaryPrimitives.ReadUInt32LittleEndian(_bytes.Header[LayerFormat.ContentChecksumByte..]);

    public int UnitCount => (int)(_bytes.Length(LayerSection.Units) / LayerFormat.UnitBytes);

    /// <summary>ISO 3166 alpha-3, empty for none.</summary>
    public string Country(int country) => Encoding.ASCII.GetString(CountryRow(country)[..3]).TrimEnd('\0');

    /// <summary>The places of a country, the best known first.</summary>
    public (int From, int To) PlacesOf(int country)
    {
        var row = CountryRow(country);
        return (BinaryPrimitives.ReadInt32LittleEndian(row[4..]), BinaryPrimitives.ReadInt32LittleEndian(row[8..]));
    }

    public int CountryOf(int place)
    {
        var (low, high) = (0, CountryCount - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = PlacesOf(middle).From <= place ? (middle, high) : (low, middle - 1);
        }
        return low;
    }

    /// <summary>Adds the numbers of all places with this name.</summary>
    public void Find(ReadOnlySpan<char> folded, NameKeyKind kind, List<int> found)
    {
        var hash = LayerFormat.HashOf(folded, kind);
        var remainder = LayerFormat.RemainderOf(hash);
        var ends = _bytes.Slice(LayerSection.Buckets, LayerFormat.BucketOf(hash, _bucketBits) * 4L, 8);
        var (from, to) = (BinaryPrimitives.ReadInt32LittleEndian(ends), BinaryPrimitives.ReadInt32LittleEndian(ends[4..]));
        var keys = _bytes.Slice(LayerSection.Keys, (long)from * LayerFormat.KeyBytes, (to - from) * LayerFormat.KeyBytes);
        for (; keys.Length > 0; keys = keys[LayerFormat.KeyBytes..])
            if (BinaryPrimitives.ReadUInt32LittleEndian(keys) == remainder)
                found.Add(BinaryPrimitives.ReadInt32LittleEndian(keys[4..]));
    }

    /// <summary>The places within so many kilometres, in no order.</summary>
    public IEnumerable<(int Place, double Kilometres)> Near(GeoPoint point, double kilometres)
    {
        var north = kilometres / 111;
        var east = Math.Min(180, north / Math.Max(0.01, Math.Cos(double.DegreesToRadians(Math.Min(89.9, Math.Abs(point.Latitude) + north)))));
        var (first, last) = (LayerFormat.ColumnAt(point.Longitude - east), LayerFormat.ColumnAt(point.Longitude + east));
        for (var row = LayerFormat.RowOf(point.Latitude - north); row <= LayerFormat.RowOf(point.Latitude + north); row++)
            for (var column = first; column <= last && column < first + 3600; column++)
                foreach (var place in InCell(LayerFormat.CellOf(row, column)))
                    if (point.KilometresTo(PointOf(place)) is var away && away <= kilometres)
                        yield return (place, away);
    }

    /// <summary>The entry of the packed gazetteer that the place is, -1 for none.</summary>
    public int SameAs(int place) => BinaryPrimitives.ReadInt32LittleEndian(Row(place)[28..]) - 1;

    /// <summary>The place that an entry of the packed gazetteer is, -1 for none.</summary>
    public int SameOf(int entry)
    {
        var at = FirstPair(LayerSection.Replaced, entry);
        return at * LayerFormat.PairBytes < _bytes.Length(LayerSection.Replaced) && Pair(LayerSection.Replaced, at) is var (key, place) && key == entry ? place : -1;
    }

    public PlaceKind KindOf(int place) => (PlaceKind)Row(place)[5];

    public GeoPoint PointOf(int place)
    {
        var row = Row(place);
        return new(BinaryPrimitives.ReadInt32LittleEndian(row[8..]) / LayerFormat.DegreeSteps, BinaryPrimitives.ReadInt32LittleEndian(row[12..]) / LayerFormat.DegreeSteps);
    }

    /// <summary>From 1, 0 for none.</summary>
    public int UnitOf(int place) => BinaryPrimitives.ReadUInt16LittleEndian(Row(place)[20..]);

    public double RadiusOf(int place) => BinaryPrimitives.ReadUInt16LittleEndian(Row(place)[22..]) / LayerFormat.RadiusSteps;

    /// <summary>As a population: how well known the place is, where nobody counted too.</summary>
    public long RenownOf(int place) => PackedFormat.UnpackPopulation(BinaryPrimitives.ReadUInt16LittleEndian(Row(place)[6..]));

    public Place this[int place]
    {
        get
        {
            var row = Row(place);
            var (point, at) = (PointOf(place), NamesAt(row));
            var id = _bytes.Text(at, out var name);
            return new(
                id, _bytes.Text(name, out _), (PlaceKind)row[5], point.Latitude, point.Longitude, Country(CountryOf(place)),
                UnitName(LayerSection.Units, UnitOf(place)), UnitName(LayerSection.Subunits, BinaryPrimitives.ReadInt32LittleEndian(row[24..])),
                BinaryPrimitives.ReadUInt32LittleEndian(row[16..]), RadiusOf(place));
        }
    }

    /// <summary>The name and its further spellings.</summary>
    public IEnumerable<string> NamesOf(int place)
    {
        _bytes.Text(NamesAt(Row(place)), out var at);
        for (var name = _bytes.Text(at, out at); name.Length > 0; name = _bytes.Text(at, out at))
            yield return name;
    }

    /// <param name="unit">From 1.</param>
    public string? UnitName(int unit) => UnitName(LayerSection.Units, unit);

    /// <summary>The number of its country in this layer.</summary>
    public int CountryOfUnit(int unit) => BinaryPrimitives.ReadUInt16LittleEndian(UnitRow(LayerSection.Units, unit)[5..]);

    /// <summary>Reads all of it.</summary>
    /// <exception cref="InvalidDataException">Its bytes aren't those that were written.</exception>
    public void Check() => _bytes.Check(Fingerprint);

    private string? UnitName(LayerSection section, int unit) =>
        unit == 0 ? null : _bytes.Text(NamesAt(UnitRow(section, unit)), out _);

    private ReadOnlySpan<byte> UnitRow(LayerSection section, int unit) => _bytes.Slice(section, (unit - 1L) * LayerFormat.UnitBytes, LayerFormat.UnitBytes);

    private static long NamesAt(ReadOnlySpan<byte> row) => BinaryPrimitives.ReadUInt32LittleEndian(row) | ((long)row[4] << 32);

    private IEnumerable<int> InCell(int cell)
    {
        var count = _bytes.Length(LayerSection.Cells) / LayerFormat.PairBytes;
        for (var at = FirstPair(LayerSection.Cells, cell); at < count && Pair(LayerSection.Cells, at) is var (key, place) && key == cell; at++)
            yield return place;
    }

    /// <summary>The first pair whose key isn't smaller.</summary>
    private long FirstPair(LayerSection section, int key)
    {
        var (low, high) = (0L, _bytes.Length(section) / LayerFormat.PairBytes);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Pair(section, middle).Key < key ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    private (int Key, int Place) Pair(LayerSection section, long at)
    {
        var pair = _bytes.Slice(section, at * LayerFormat.PairBytes, LayerFormat.PairBytes);
        return (BinaryPrimitives.ReadInt32LittleEndian(pair), BinaryPrimitives.ReadInt32LittleEndian(pair[4..]));
    }

    private ReadOnlySpan<byte> CountryRow(int country) => _bytes.Slice(LayerSection.Countries, (long)country * LayerFormat.CountryBytes, LayerFormat.CountryBytes);

    private ReadOnlySpan<byte> Row(int place) => _bytes.Slice(LayerSection.Places, (long)place * LayerFormat.PlaceBytes, LayerFormat.PlaceBytes);
}
