using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Dragoman.Places;

namespace Dragoman.Exchange.Gazetteers.Packing;

/// <summary>A layer's file, section after section; the header is written last.</summary>
internal sealed class SectionFile : IDisposable
{
    private readonly FileStream _file;
    private readonly RunningChecksum _checksum = new();
    private readonly byte[] _header = new byte[LayerFormat.HeaderBytes];
    private readonly MemoryStream _held = new();
    private long _length = LayerFormat.HeaderBytes;

    public SectionFile(string path)
    {
        _file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        _file.Write(_header);
    }

    public void Add(LayerSection section, ReadOnlySpan<byte> bytes)
    {
        var from = _length;
        Write(bytes);
        Note(section, from);
    }

    public void Add(LayerSection section, Stream stream)
    {
        var (from, buffer) = (_length, new byte[1 << 20]);
        stream.Flush();
        stream.Position = 0;
        for (var read = stream.ReadAtLeast(buffer, buffer.Length, false); read > 0; read = stream.ReadAtLeast(buffer, buffer.Length, false))
            Write(buffer.AsSpan(0, read));
        Note(section, from);
    }

    public void Add(LayerSection section, IEnumerable<(uint Key, int Place)> pairs)
    {
        var from = _length;
        foreach (var (key, place) in pairs)
            Write(key, place);
        Flush();
        Note(section, from);
    }

    /// <summary>Keys sorted by their hashes, and where those of each bucket begin.</summary>
    public void AddKeys(PairFiles keys, int bits)
    {
        var (from, starts, bucket, count) = (_length, new int[(1 << bits) + 1], 0, 0);
        foreach (var (hash, place) in keys.Sorted())
        {
            while (bucket < LayerFormat.BucketOf(hash, bits))
                starts[++bucket] = count;
            Write(LayerFormat.RemainderOf(hash), place);
            count = checked(count + 1);
        }
        while (bucket < 1 << bits)
            starts[++bucket] = count;
        Flush();
        Note(LayerSection.Keys, from);
        Add(LayerSection.Buckets, MemoryMarshal.AsBytes(starts.AsSpan()));
    }

    public void Complete(uint packedFor, int bucketBits, long names)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(_header, LayerFormat.Magic);
        BinaryPrimitives.WriteUInt32LittleEndian(_header.AsSpan(LayerFormat.ContentChecksumByte), _checksum.Value);
        BinaryPrimitives.WriteInt64LittleEndian(_header.AsSpan(LayerFormat.LengthByte), _length);
        BinaryPrimitives.WriteUInt32LittleEndian(_header.AsSpan(LayerFormat.PackedForByte), packedFor);
        _header[LayerFormat.BucketBitsByte] = (byte)bucketBits;
        BinaryPrimitives.WriteInt64LittleEndian(_header.AsSpan(LayerFormat.NameCountByte), names);
        BinaryPrimitives.WriteUInt32LittleEndian(_header.AsSpan(LayerFormat.ChecksumByte), LayerFormat.HeaderChecksum(_header));
        _file.Position = 0;
        _file.Write(_header);
        _file.Flush(flushToDisk: true);
    }

    public void Dispose() => _file.Dispose();

    private void Write(uint key, int place)
    {
        Span<byte> pair = stackalloc byte[LayerFormat.PairBytes];
        BinaryPrimitives.WriteUInt32LittleEndian(pair, key);
        BinaryPrimitives.WriteInt32LittleEndian(pair[4..], place);
        _held.Write(pair);
        if (_held.Length >= 1 << 16)
            Flush();
    }

    private void Flush()
    {
        Write(_held.GetBuffer().AsSpan(0, (int)_held.Length));
        _held.SetLength(0);
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        _checksum.Add(bytes);
        _file.Write(bytes);
        _length += bytes.Length;
    }

    private void Note(LayerSection section, long from)
    {
        var at = LayerFormat.SectionsByte + (int)section * 16;
        BinaryPrimitives.WriteInt64LittleEndian(_header.AsSpan(at), from);
        BinaryPrimitives.WriteInt64LittleEndian(_header.AsSpan(at + 8), _length - from);
    }
}
