using System.Buffers.Binary;
using System.Text;

namespace Dragoman.Places;

/// <summary>The bytes of a layer where they lie. What is asked for lies within its section, or the file is damaged.</summary>
internal sealed unsafe class LayerBytes
{
    private const int LongestText = 1 << 16;

    private readonly string _file;
    private readonly Stream _owner;
    private readonly byte[]? _pinned;
    private readonly byte* _start;
    private readonly long[] _offset = new long[LayerFormat.Sections];
    private readonly long[] _length = new long[LayerFormat.Sections];

    public LayerBytes(Stream stream, string file)
    {
        (_owner, _file) = (stream, file);
        if (stream is UnmanagedMemoryStream mapped)
        {
            _start = mapped.PositionPointer;
            TotalLength = mapped.Length - mapped.Position;
        }
        else
        {
            _pinned = Copy(stream);
            TotalLength = _pinned.Length;
            fixed (byte* start = _pinned)
                _start = start;
        }
        CheckHeader();
    }

    public long TotalLength { get; }

    public ReadOnlySpan<byte> Header => new(_start, LayerFormat.HeaderBytes);

    public long Length(LayerSection section) => _length[(int)section];

    /// <summary>All of a small section.</summary>
    public ReadOnlySpan<byte> All(LayerSection section) => Slice(section, 0, checked((int)Length(section)));

    public ReadOnlySpan<byte> Slice(LayerSection section, long offset, int length)
    {
        if (offset < 0 || length < 0 || offset > _length[(int)section] - length)
            throw Damaged();
        GC.KeepAlive(_owner);
        GC.KeepAlive(_pinned);
        return new(_start + _offset[(int)section] + offset, length);
    }

    /// <summary>A text of the section of names.</summary>
    /// <param name="after">Where the next one begins.</param>
    public string Text(long offset, out long after)
    {
        var bytes = Slice(LayerSection.Names, offset, (int)Math.Clamp(Length(LayerSection.Names) - offset, 0, LongestText));
        var end = bytes.IndexOf((byte)0);
        after = offset + end + 1;
        return end < 0 ? throw Damaged() : Encoding.UTF8.GetString(bytes[..end]);
    }

    public void Check(uint stated)
    {
        var sum = new RunningChecksum();
        for (long at = LayerFormat.HeaderBytes; at < TotalLength; at += 1 << 20)
            sum.Add(new(_start + at, (int)Math.Min(1 << 20, TotalLength - at)));
        if (sum.Value != stated)
            throw Damaged();
    }

    private InvalidDataException Damaged() => new($"{_file}: is damaged; import the layer again");

    private static byte[] Copy(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        var bytes = GC.AllocateUninitializedArray<byte>((int)copy.Length, pinned: true);
        copy.GetBuffer().AsSpan(0, bytes.Length).CopyTo(bytes);
        return bytes;
    }

    private void CheckHeader()
    {
        if (TotalLength < LayerFormat.HeaderBytes || BinaryPrimitives.ReadUInt64LittleEndian(Header) != LayerFormat.Magic)
            throw new InvalidDataException($"{_file}: is no layer of places of this version; import it again");
        if (BinaryPrimitives.ReadUInt32LittleEndian(Header[LayerFormat.ChecksumByte..]) != LayerFormat.HeaderChecksum(Header))
            throw Damaged();
        if (BinaryPrimitives.ReadInt64LittleEndian(Header[LayerFormat.LengthByte..]) is var stated && stated != TotalLength)
            throw new InvalidDataException($"{_file}: {TotalLength} bytes where its header states {stated}; import the layer again");
        for (var i = 0; i < LayerFormat.Sections; i++)
        {
            (_offset[i], _length[i]) = LayerFormat.Section(Header, (LayerSection)i);
            if (_offset[i] < LayerFormat.HeaderBytes || _length[i] < 0 || _offset[i] > TotalLength - _length[i])
                throw Damaged();
        }
    }
}
