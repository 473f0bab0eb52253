using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Dragoman.Syntax.Network;

/// <summary>Reads a section of a model from its beginning to its end: numbers of four bytes, and runs of them.</summary>
internal sealed unsafe class ModelCursor
{
    private readonly ModelImage _owner;
    private readonly ModelBytes _bytes;
    private int _at;

    public ModelCursor(ModelImage owner, ModelSection section) => (_owner, _bytes) = (owner, owner.Section(section));

    public int Number() => MemoryMarshal.Read<int>(Take(sizeof(int)));

    public float[] Floats(int count) => MemoryMarshal.Cast<byte, float>(Take(checked(count * sizeof(float)))).ToArray();

    /// <summary>Numbers of two bytes each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public float[] Halves(int count)
    {
        var halves = MemoryMarshal.Cast<byte, Half>(Take(checked(count * sizeof(Half))));
        var floats = new float[count];
        for (var i = 0; i < count; i++) floats[i] = (float)halves[i];
        return floats;
    }

    /// <summary>Bytes where they lie, for as long as the model's owner lives.</summary>
    public byte* Bytes(int count)
    {
        var at = (byte*)_bytes.Pointer + _at;
        Take(count);
        GC.KeepAlive(_owner);
        return at;
    }

    public InvalidDataException Damaged(string what) => new($"The syntax model is damaged at byte {_at} of its network: {what}.");

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || count > _bytes.Length - _at) throw Damaged("it ends too early");
        var taken = _bytes.Span.Slice(_at, count);
        _at += (count + 3) / 4 * 4;
        return taken;
    }
}
