using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace Dragoman.Places;

/// <summary>GeoNames, countries, units and airports in one file that is read where it lies (<see cref="PackedFormat"/>).</summary>
public sealed unsafe class PackedGazetteer
{
    private const int Sections = 7;

    private readonly string _file;
    private readonly PackedGazetteer? _of;
    private readonly Stream _owner;
    private readonly byte[]? _pinned;
    private readonly byte* _start;
    private readonly int[] _offset = new int[Sections];
    private readonly int[] _length = new int[Sections];
    private readonly int _bucketShift;

    /// <param name="stream">Read where it lies if it is an <see cref="UnmanagedMemoryStream"/>, copied otherwise.</param>
    /// <exception cref="InvalidDataException">It is damaged, cut short or of another version.</exception>
    public PackedGazetteer(Stream stream)
        : this(stream, "gazetteer.bin", null, 0)
    {
    }

    /// <summary>A layer: further places, with the countries and units of another gazetteer.</summary>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="of">The gazetteer that the layer was packed for.</param>
    /// <exception cref="InvalidDataException">It is damaged, or was packed for another gazetteer.</exception>
    public PackedGazetteer(Stream stream, string file, PackedGazetteer of)
        : this(stream, file, of, 0)
    {
        if (BinaryPrimitives.ReadUInt32LittleEndian(Header[PackedFormat.PackedForByte..]) != of.Fingerprint)
            throw new InvalidDataException($"{file}: packed for another gazetteer.bin; pack it again");
    }

    private PackedGazetteer(Stream stream, string file, PackedGazetteer? of, int _)
    {
        (_owner, _file, _of) = (stream, file, of);
        (var start, var length, _pinned) = Bytes(stream);
        _start = (byte*)start;
        var bytes = new ReadOnlySpan<byte>(_start, length);
        Check(bytes);
        ReadSections(bytes);
        Source = (PackedSource)bytes[PackedFormat.SourceByte];
        _bucketShift = NameKey.BucketBits - BitOperations.Log2((uint)(_length[4] / 4 - 1));
    }

    /// <summary>Where its entries come from, and so what their ids begin with.</summary>
    public PackedSource Source { get; }

    /// <summary>The checksum, by which layers know what they were packed for.</summary>
    public uint Fingerprint => BinaryPrimitives.ReadUInt32LittleEndian(Header[8..]);

    public int Count => _length[3] / PackedFormat.PlaceBytes;

    public int CountryCount => _length[0] / PackedFormat.CountryBytes;

    private ReadOnlySpan<byte> Header => new(_start, PackedFormat.HeaderBytes);

    private ReadOnlySpan<byte> Countries => Section(0);

    private ReadOnlySpan<byte> Names => Section(6);

    /// <summary>ISO 3166 alpha-3.</summary>
    public string Country(int country) => Encoding.ASCII.GetString(CountryRow(country).Slice(2, 3));

    /// <summary>ISO 3166 alpha-2.</summary>
    public string ShortCode(int country) => Encoding.ASCII.GetString(CountryRow(country)[..2]);

    /// <summary>Whether its places are written in many ways, as names from other scripts are.</summary>
    public bool HasUnsettledSpelling(int country) => CountryRow(country)[5] != 0;

    /// <summary>The entries of a country: itself, its units, its settlements by falling population, its airports.</summary>
    public (int From, int To) PlacesOf(int country)
    {
        var row = CountryRow(country);
        return (BinaryPrimitives.ReadInt32LittleEndian(row[8..]), BinaryPrimitives.ReadInt32LittleEndian(row[12..]));
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

    /// <summary>Adds the numbers of all entries with this name.</summary>
    public void Find(ReadOnlySpan<char> folded, NameKeyKind kind, List<int> found)
    {
        var key = NameKey.Of(folded, kind);
        var (bucket, remainder) = ((int)(key >> (NameKey.RemainderBits + _bucketShift)), key & ((1 << NameKey.RemainderBits) - 1));
        var buckets = Section(4);
        var keys = Section(5);
        var from = BinaryPrimitives.ReadInt32LittleEndian(buckets[(bucket * 4)..]);
        var to = BinaryPrimitives.ReadInt32LittleEndian(buckets[(bucket * 4 + 4)..]);
        for (var i = from; i < to; i++)
        {
            var at = keys.Slice(i * PackedFormat.KeyBytes, PackedFormat.KeyBytes);
            var packed = BinaryPrimitives.ReadUInt32LittleEndian(at) | ((ulong)at[4] << 32);
            if (packed >> PackedFormat.PlaceBits == remainder)
                found.Add((int)(packed & ((1 << PackedFormat.PlaceBits) - 1)));
        }
    }

    internal string IdOf(int place) => Source.IdOf((PlaceKind)(Row(place)[16] & PackedFormat.KindMask), IdNumber(place));

    /// <summary>Compares the numbers first: few make a text of theirs.</summary>
    internal bool HasId(int place, string id) =>
        ulong.TryParse(id.AsSpan(id.IndexOf(':') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked == IdNumber(place) && IdOf(place) == id;

    internal PlaceFacts Facts(int place)
    {
        var row = Row(place);
        var kind = (PlaceKind)(row[16] & PackedFormat.KindMask);
        var population = PackedFormat.UnpackPopulation(BinaryPrimitives.ReadUInt16LittleEndian(row[10..]));
        var point = new GeoPoint(Degrees(row[4..]), Degrees(row[7..]));
        return new(kind, point, CountryOf(place), BinaryPrimitives.ReadUInt16LittleEndian(row[12..]), population, Radius(kind, population, row));
    }

    public Place this[int place]
    {
        get
        {
            var row = Row(place);
            var facts = Facts(place);
            var isWhole = _of is not null || facts.Kind is PlaceKind.Country or PlaceKind.Unit or PlaceKind.Subunit;
            var admin2 = isWhole ? 0 : BinaryPrimitives.ReadUInt16LittleEndian(row[14..]);
            return new(
                Source.IdOf(facts.Kind, IdNumber(place)), NameAt(NameOffset(row)), facts.Kind, facts.Point.Latitude, facts.Point.Longitude, Country(facts.Country),
                UnitName(1, facts.Admin1), UnitName(2, admin2), _of is null ? facts.Population : 0, facts.RadiusKm);
        }
    }

    /// <summary>The name and its further spellings.</summary>
    public IEnumerable<string> NamesOf(int place)
    {
        for (var at = NameOffset(Row(place)); ;)
        {
            var name = NameAt(at);
            if (name.Length == 0)
                yield break;
            yield return name;
            at += Encoding.UTF8.GetByteCount(name) + 1;
        }
    }

    private ulong IdNumber(int place) => Row(place) is var row ? BinaryPrimitives.ReadUInt32LittleEndian(row) | ((ulong)(row[16] & ~PackedFormat.KindMask) << PackedFormat.IdShift) : 0;

    private static (IntPtr Start, int Length, byte[]? Pinned) Copy(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        var bytes = GC.AllocateUninitializedArray<byte>((int)copy.Length, pinned: true);
        copy.GetBuffer().AsSpan(0, bytes.Length).CopyTo(bytes);
        fixed (byte* start = bytes)
            return ((IntPtr)start, bytes.Length, bytes);
    }

    private static (IntPtr Start, int Length, byte[]? Pinned) Bytes(Stream stream) => stream is UnmanagedMemoryStream mapped
        ? ((IntPtr)mapped.PositionPointer, (int)(mapped.Length - mapped.Position), null)
        : Copy(stream);

    private void Check(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < PackedFormat.HeaderBytes)
            throw new InvalidDataException($"{_file}: {bytes.Length} bytes; not even a header");
        if (BinaryPrimitives.ReadUInt64LittleEndian(bytes) != PackedFormat.Magic)
            throw new InvalidDataException($"{_file}: not a gazetteer of this version");
        var stated = BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]);
        if (stated != bytes.Length)
            throw new InvalidDataException($"{_file}: {bytes.Length} bytes where the header states {stated}");
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]) != PackedFormat.Checksum(bytes[12..]))
            throw new InvalidDataException($"{_file}: the checksum is wrong; the file is damaged");
    }

    /// <summary>From byte 16 the length of each section; they follow the header without gaps.</summary>
    private void ReadSections(ReadOnlySpan<byte> bytes)
    {
        var at = PackedFormat.HeaderBytes;
        for (var i = 0; i < Sections; i++)
        {
            _offset[i] = at;
            _length[i] = BinaryPrimitives.ReadInt32LittleEndian(bytes[(16 + 4 * i)..]);
            at += _length[i];
        }
        if (at != bytes.Length)
            throw new InvalidDataException($"{_file}: sections end at {at} of {bytes.Length} bytes");
    }

    private double Radius(PlaceKind kind, long population, ReadOnlySpan<byte> row) => kind switch
    {
        _ when _of is not null => BinaryPrimitives.ReadUInt16LittleEndian(row[14..]) / PackedFormat.RadiusSteps,
        PlaceKind.Country or PlaceKind.Unit or PlaceKind.Subunit => BinaryPrimitives.ReadUInt16LittleEndian(row[14..]),
        PlaceKind.Airport => 3,
        _ => Math.Clamp(Math.Round(Math.Sqrt(population) / 100, 1), 1.5, 25),
    };

    private static double Degrees(ReadOnlySpan<byte> three) =>
        Math.Round(((three[0] | (three[1] << 8) | (three[2] << 16)) - (1 << 23)) / PackedFormat.DegreeSteps, 4);

    private static int NameOffset(ReadOnlySpan<byte> row) => row[17] | (row[18] << 8) | (row[19] << 16);

    private ReadOnlySpan<byte> CountryRow(int country) => Countries.Slice(country * PackedFormat.CountryBytes, PackedFormat.CountryBytes);

    private ReadOnlySpan<byte> Row(int place) => Section(3).Slice(place * PackedFormat.PlaceBytes, PackedFormat.PlaceBytes);

    /// <param name="section">1 or 2, as the level of the unit.</param>
    /// <param name="unit">From 1; 0 for none.</param>
    private string? UnitName(int section, int unit) =>
        _of is not null ? _of.UnitName(section, unit) : unit == 0 ? null : NameAt(BinaryPrimitives.ReadInt32LittleEndian(Section(section)[((unit - 1) * 4)..]));

    private string NameAt(int offset)
    {
        var from = Names[offset..];
        return Encoding.UTF8.GetString(from[..from.IndexOf((byte)0)]);
    }

    private ReadOnlySpan<byte> Section(int section)
    {
        GC.KeepAlive(_owner);
        GC.KeepAlive(_pinned);
        return new(_start + _offset[section], _length[section]);
    }
}
