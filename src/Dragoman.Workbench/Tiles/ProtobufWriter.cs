using System.Buffers;
using System.Text;

namespace Dragoman.Workbench.Tiles;

/// <summary>The little of Protocol Buffers' wire format that vector tiles need (https://protobuf.dev/programming-guides/encoding/).</summary>
internal sealed class ProtobufWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    private enum Wire
    {
        Varint = 0,
        Length = 2,
    }

    public ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;

    public void Field(int number, ulong value)
    {
        Tag(number, Wire.Varint);
        Varint(value);
    }

    public void Field(int number, string text) => Field(number, Encoding.UTF8.GetBytes(text));

    public void Field(int number, ReadOnlySpan<byte> bytes)
    {
        Tag(number, Wire.Length);
        Varint((ulong)bytes.Length);
        _bytes.Write(bytes);
    }

    public void Message(int number, Action<ProtobufWriter> write)
    {
        var inner = new ProtobufWriter();
        write(inner);
        Field(number, inner.Bytes);
    }

    /// <summary>Numbers without their tags, one after the other.</summary>
    public void Packed(int number, IEnumerable<uint> values) => Message(number, inner =>
    {
        foreach (var value in values)
            inner.Varint(value);
    });

    /// <summary>Small magnitudes become small numbers, whatever their sign.</summary>
    public static uint ZigZag(int value) => (uint)((value << 1) ^ (value >> 31));

    private void Tag(int number, Wire wire) => Varint(((ulong)number << 3) | (ulong)wire);

    private void Varint(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
            _bytes.Write([(byte)(value | 0x80)]);
        _bytes.Write([(byte)value]);
    }
}
