using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Dragoman.Syntax;

/// <summary>
/// The weights of a linear model, used where they lie. Rows are sparse, and found through buckets by the high bits of the feature's hash:
/// the number of bucket bits and of classes (4 bytes each), the start of each bucket in 16-bit units (4 each, one more than there are
/// buckets), then the rows of each bucket: 24 bits of the hash, 8 bits for the number of weights, and 16 bits for each weight: its class
/// (7 bits) and its value plus 256 (9 bits). Values too large for nine bits are spread over several entries.
/// </summary>
/// <remarks>Weights are integers, so that sums don't depend on their order or on the machine.</remarks>
internal sealed unsafe class WeightTable
{
    public const int MaxClasses = 128;
    public const int MaxValue = 255;

    private readonly ModelImage _owner;
    private readonly int _shift;
    private readonly uint* _buckets;
    private readonly ushort* _rows;

    public WeightTable(ModelImage owner, ModelSection section)
    {
        _owner = owner;
        var bytes = owner.Section(section);
        var header = MemoryMarshal.Cast<byte, uint>(bytes.Span);
        if (header.Length < 4 || header[0] is 0 or > 30 || header.Length < 3 + (1 << (int)header[0]))
            throw new InvalidDataException($"The syntax model is damaged: {section} has no proper header.");
        var bits = (int)header[0];
        _shift = 64 - bits;
        Classes = (int)header[1];
        _buckets = (uint*)bytes.Pointer + 2;
        _rows = (ushort*)(_buckets + (1 << bits) + 1);
    }

    public int Classes { get; }

    /// <summary>Adds the weights of all features to the scores, which must have room for <see cref="MaxClasses"/>.</summary>
    public void Score(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(scores.Length, MaxClasses);
        scores.Clear();
        // Nearly every look-up misses the nearest caches; asking for all buckets, then for all rows, lets the waits overlap.
        foreach (var feature in features)
            Prefetch(_buckets + (feature >> _shift));
        foreach (var feature in features)
            Prefetch(_rows + _buckets[feature >> _shift]);
        fixed (int* sums = scores)
            foreach (var feature in features)
                Add(feature, sums);
        GC.KeepAlive(_owner);
    }

    private static void Prefetch(void* address)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(address);
    }

    private void Add(ulong feature, int* sums)
    {
        var bucket = feature >> _shift;
        var row = _rows + _buckets[bucket];
        var end = _rows + _buckets[bucket + 1];
        var check = (uint)feature & 0xFFFFFF;
        while (row < end)
        {
            var header = row[0] | ((uint)row[1] << 16);
            var count = (int)(header & 255);
            row += 2;
            if (header >> 8 == check)
            {
                for (var i = 0; i < count; i++)
                    sums[row[i] >> 9] += (row[i] & 511) - 256;
                return;
            }
            row += count;
        }
    }
}
