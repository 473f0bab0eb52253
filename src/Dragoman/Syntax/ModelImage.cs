using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Dragoman.Syntax;

internal enum ModelSection
{
    Tags = 1,
    LemmaRules = 6,
    Lemmas = 7,
    WordRows = 8,
    Network = 9,
    Upos = 11,
    NameLists = 12,
    Names = 13,
}

internal readonly unsafe record struct ModelBytes(nint Pointer, int Length)
{
    public ReadOnlySpan<byte> Span => new((void*)Pointer, Length);
}

/// <summary>
/// A packed model in memory, used where it lies. Little-endian: "DRAGSYN2", the length of the whole and a check sum of what follows
/// (8 bytes each), the number of sections (8), for each its number, offset and length (8 each), then the sections, aligned to 8 bytes.
/// </summary>
internal sealed unsafe class ModelImage
{
    private const int HeaderLength = 24;
    private static readonly byte[] Magic = "DRAGSYN2"u8.ToArray();

    // The image lives as long as whoever lent its bytes.
    private readonly object _owner;
    private readonly byte* _start;
    private readonly int _length;
    private readonly Dictionary<ModelSection, ModelBytes> _sections = [];

    private ModelImage(object owner, byte* start, int length)
    {
        _owner = owner;
        _start = start;
        _length = length;
        Validate();
        ReadSections();
    }

    /// <summary>Embedded resources are mapped into memory already; other streams are read into an array that doesn't move.</summary>
    public static ModelImage Open(Stream stream)
    {
        if (stream is UnmanagedMemoryStream mapped)
            return new ModelImage(mapped, mapped.PositionPointer, checked((int)(mapped.Length - mapped.Position)));
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return Open(copy.GetBuffer().AsSpan(0, (int)copy.Length));
    }

    public static ModelImage Open(ReadOnlySpan<byte> bytes)
    {
        // At least one byte, for the address of an empty array is null.
        var pinned = GC.AllocateUninitializedArray<byte>(Math.Max(1, bytes.Length), pinned: true);
        bytes.CopyTo(pinned);
        return new ModelImage(pinned, (byte*)Marshal.UnsafeAddrOfPinnedArrayElement(pinned, 0), bytes.Length);
    }

    public ModelBytes Section(ModelSection section) =>
        _sections.TryGetValue(section, out var bytes) ? bytes : throw new InvalidDataException($"The syntax model has no section {section}.");

    public string[] Lines(ModelSection section) =>
        Encoding.UTF8.GetString(Section(section).Span).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static byte[] Pack(IReadOnlyDictionary<ModelSection, byte[]> sections)
    {
        var body = new MemoryStream();
        var offset = HeaderLength + 8 + (sections.Count * 24);
        WriteNumber(body, sections.Count);
        foreach (var (section, bytes) in sections)
        {
            WriteNumber(body, (long)section);
            WriteNumber(body, offset);
            WriteNumber(body, bytes.Length);
            offset += Align(bytes.Length);
        }
        foreach (var bytes in sections.Values)
        {
            body.Write(bytes);
            body.Write(new byte[Align(bytes.Length) - bytes.Length]);
        }
        return [.. Magic, .. Number(HeaderLength + body.Length), .. Number((long)CheckSum(body.ToArray())), .. body.ToArray()];
    }

    private void Validate()
    {
        if (!BitConverter.IsLittleEndian)
            throw new PlatformNotSupportedException("Syntax models are read in place, which needs a little-endian machine.");
        var all = new ReadOnlySpan<byte>(_start, _length);
        if (_length < HeaderLength + 8 || !all[..8].SequenceEqual(Magic))
            throw new InvalidDataException("This is no syntax model: it doesn't begin with DRAGSYN2.");
        var stated = BinaryPrimitives.ReadInt64LittleEndian(all[8..]);
        if (stated != _length)
            throw new InvalidDataException($"The syntax model is damaged: it should have {stated} bytes and has {_length}.");
        if (BinaryPrimitives.ReadUInt64LittleEndian(all[16..]) != CheckSum(all[HeaderLength..]))
            throw new InvalidDataException("The syntax model is damaged: its check sum is wrong.");
    }

    private void ReadSections()
    {
        var all = new ReadOnlySpan<byte>(_start, _length);
        var count = BinaryPrimitives.ReadInt64LittleEndian(all[HeaderLength..]);
        for (var i = 0; i < count; i++)
        {
            var entry = all.Slice(HeaderLength + 8 + (i * 24), 24);
            var offset = checked((int)BinaryPrimitives.ReadInt64LittleEndian(entry[8..]));
            var length = checked((int)BinaryPrimitives.ReadInt64LittleEndian(entry[16..]));
            if (offset < 0 || length < 0 || offset > _length - length)
                throw new InvalidDataException($"The syntax model is damaged: section {i} lies outside of it.");
            _sections[(ModelSection)BinaryPrimitives.ReadInt64LittleEndian(entry)] = new ModelBytes((nint)(_start + offset), length);
        }
        GC.KeepAlive(_owner);
    }

    // Four independent lanes and no slow first compilation, for it passes over the whole model at each start.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong CheckSum(ReadOnlySpan<byte> bytes)
    {
        ulong a = 1, b = 2, c = 3, d = 4;
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        var i = 0;
        for (; i + 4 <= words.Length; i += 4)
        {
            a = Step(a, words[i]);
            b = Step(b, words[i + 1]);
            c = Step(c, words[i + 2]);
            d = Step(d, words[i + 3]);
        }
        for (; i < words.Length; i++)
            a = Step(a, words[i]);
        foreach (var rest in bytes[(words.Length * 8)..])
            a = Step(a, rest);
        return Step(Step(Step(a, b), c), d);
    }

    private static ulong Step(ulong sum, ulong word) => (BitOperations.RotateLeft(sum, 27) ^ word) * 0x9E3779B97F4A7C15;

    private static int Align(int length) => (length + 7) & ~7;

    private static byte[] Number(long value)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        return bytes;
    }

    private static void WriteNumber(Stream stream, long value) => stream.Write(Number(value));
}
