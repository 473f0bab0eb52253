using System.Buffers.Binary;
using System.Text;
using Dragoman.Places;

namespace Dragoman.Training.Gazetteer;

/// <summary>Lays the sections of <see cref="PackedFormat"/> out.</summary>
internal sealed class PackedWriter
{
    private readonly PackedSource _source;
    private readonly PackedGazetteer? _of;
    private readonly int _bucketBits;
    private readonly List<byte> _countries = [];
    private readonly List<byte> _units = [];
    private readonly List<byte> _subunits = [];
    private readonly List<byte> _places = [];
    private readonly List<byte> _names = [];
    private readonly Dictionary<string, int> _offsets = new(StringComparer.Ordinal);
    private readonly List<(ulong Key, int Place)> _keys = [];
    private int _count;

    public PackedWriter() => _bucketBits = NameKey.BucketBits;

    /// <summary>A layer over another gazetteer.</summary>
    /// <param name="bucketBits">At most <see cref="NameKey.BucketBits"/>; a bucket for every two names will do.</param>
    public PackedWriter(PackedSource source, PackedGazetteer of, int bucketBits) => (_source, _of, _bucketBits) = (source, of, bucketBits);

    /// <returns>Its number, from 1.</returns>
    public int AddUnit(string name) => AddUnit(_units, name);

    /// <inheritdoc cref="AddUnit(string)"/>
    public int AddSubunit(string name) => AddUnit(_subunits, name);

    /// <param name="places">In the order of the format.</param>
    public void AddCountry(string iso2, string iso3, IReadOnlyList<PackedEntry> places)
    {
        var row = new byte[PackedFormat.CountryBytes];
        Encoding.ASCII.GetBytes(iso2 + iso3, row);
        row[5] = (byte)(Spellings.IsSettled(iso2) ? 0 : 1);
        BinaryPrimitives.WriteInt32LittleEndian(row.AsSpan(8), _count);
        foreach (var place in places)
            AddPlace(place, Spellings.HasArticles(iso2));
        BinaryPrimitives.WriteInt32LittleEndian(row.AsSpan(12), _count);
        _countries.AddRange(row);
    }

    public byte[] ToArray()
    {
        var (buckets, keys) = Keys();
        byte[][] sections = [[.. _countries], [.. _units], [.. _subunits], [.. _places], buckets, keys, [.. _names]];
        var file = new byte[PackedFormat.HeaderBytes + sections.Sum(section => section.Length)];
        BinaryPrimitives.WriteUInt64LittleEndian(file, PackedFormat.Magic);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(12), file.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(PackedFormat.PackedForByte), _of?.Fingerprint ?? 0);
        file[PackedFormat.SourceByte] = (byte)_source;
        var at = PackedFormat.HeaderBytes;
        for (var i = 0; i < sections.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(16 + 4 * i), sections[i].Length);
            sections[i].CopyTo(file, at);
            at += sections[i].Length;
        }
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(8), PackedFormat.Checksum(file.AsSpan(12)));
        return file;
    }

    private int AddUnit(List<byte> section, string name)
    {
        Span<byte> offset = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(offset, NameOffset([name]));
        section.AddRange(offset);
        return section.Count / 4;
    }

    private void AddPlace(PackedEntry place, bool arabic)
    {
        var row = new byte[PackedFormat.PlaceBytes];
        BinaryPrimitives.WriteUInt32LittleEndian(row, (uint)place.Id);
        Write3(row.AsSpan(4), Steps(place.Latitude));
        Write3(row.AsSpan(7), Steps(place.Longitude));
        BinaryPrimitives.WriteUInt16LittleEndian(row.AsSpan(10), PackedFormat.PackPopulation(place.Population));
        BinaryPrimitives.WriteUInt16LittleEndian(row.AsSpan(12), (ushort)place.Admin1);
        BinaryPrimitives.WriteUInt16LittleEndian(row.AsSpan(14), (ushort)(place.RadiusKm == 0 ? place.Admin2 : Math.Round(place.RadiusKm * (_of is null ? 1 : PackedFormat.RadiusSteps))));
        row[16] = (byte)((int)place.Kind | ((int)(place.Id >> PackedFormat.IdShift) & ~PackedFormat.KindMask));
        Write3(row.AsSpan(17), NameOffset(place.Names));
        _places.AddRange(row);
        foreach (var key in place.Keys(arabic))
            _keys.Add((key, _count));
        _count++;
    }

    private int NameOffset(string[] names)
    {
        var block = string.Join('\0', names);
        if (_offsets.TryGetValue(block, out var known))
            return known;
        var offset = _names.Count;
        _offsets[block] = offset;
        _names.AddRange(Encoding.UTF8.GetBytes(block + "\0\0"));
        return offset;
    }

    private (byte[] Buckets, byte[] Keys) Keys()
    {
        _keys.Sort();
        var (count, shift) = (1 << _bucketBits, NameKey.RemainderBits + NameKey.BucketBits - _bucketBits);
        var buckets = new byte[(count + 1) * 4];
        var keys = new byte[_keys.Count * PackedFormat.KeyBytes];
        for (var (i, bucket) = (0, 0); bucket <= count; bucket++)
        {
            while (i < _keys.Count && (int)(_keys[i].Key >> shift) < bucket)
                i++;
            BinaryPrimitives.WriteInt32LittleEndian(buckets.AsSpan(bucket * 4), i);
        }
        for (var i = 0; i < _keys.Count; i++)
        {
            var packed = ((_keys[i].Key & ((1UL << NameKey.RemainderBits) - 1)) << PackedFormat.PlaceBits) | (uint)_keys[i].Place;
            BinaryPrimitives.WriteUInt32LittleEndian(keys.AsSpan(i * PackedFormat.KeyBytes), (uint)packed);
            keys[i * PackedFormat.KeyBytes + 4] = (byte)(packed >> 32);
        }
        return (buckets, keys);
    }

    private static int Steps(double degrees) => (int)Math.Round(degrees * PackedFormat.DegreeSteps) + (1 << 23);

    private static void Write3(Span<byte> to, int value) => (to[0], to[1], to[2]) = ((byte)value, (byte)(value >> 8), (byte)(value >> 16));
}
