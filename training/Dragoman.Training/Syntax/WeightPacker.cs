using System.Runtime.InteropServices;
using Dragoman.Syntax;

namespace Dragoman.Training.Syntax;

/// <summary>Quantises, prunes and lays out weights as <see cref="WeightTable"/> reads them.</summary>
internal static class WeightPacker
{
    private const int RowsInBucket = 4;
    private const int MaxEntries = 255;

    /// <param name="classes">How many classes the model has.</param>
    /// <param name="rows">Averaged weights by feature.</param>
    /// <param name="scale">What 1 becomes.</param>
    /// <param name="least">Weights nearer to zero are dropped.</param>
    public static byte[] Pack(int classes, IEnumerable<KeyValuePair<ulong, float[]>> rows, float scale, float least)
    {
        var packed = new List<(ulong Feature, ushort[] Entries)>();
        foreach (var (feature, weights) in rows)
            if (Entries(weights, scale, least) is { Length: > 0 } entries)
                packed.Add((feature, entries));
        var bits = 1;
        while (1L << bits < packed.Count / RowsInBucket)
            bits++;
        var buckets = packed.ToLookup(row => row.Feature >> (64 - bits));
        var starts = new uint[(1 << bits) + 1];
        var units = new List<ushort>();
        for (var bucket = 0; bucket < 1 << bits; bucket++)
        {
            // Short rows first: whoever looks for another passes over less memory.
            foreach (var (feature, entries) in buckets[(ulong)bucket].OrderBy(row => row.Entries.Length).ThenBy(row => row.Feature))
                AddRow(units, feature, entries);
            starts[bucket + 1] = (uint)units.Count;
        }
        return
        [
            .. MemoryMarshal.AsBytes<uint>([(uint)bits, (uint)classes]), .. MemoryMarshal.AsBytes<uint>(starts),
            .. MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(units)),
        ];
    }

    private static void AddRow(List<ushort> units, ulong feature, ushort[] entries)
    {
        var header = (((uint)feature & 0xFFFFFF) << 8) | (uint)entries.Length;
        units.Add((ushort)header);
        units.Add((ushort)(header >> 16));
        units.AddRange(entries);
    }

    private static ushort[] Entries(float[] weights, float scale, float least)
    {
        var entries = new List<ushort>();
        for (var c = 0; c < weights.Length; c++)
        {
            if (MathF.Abs(weights[c]) < least)
                continue;
            for (var left = (int)MathF.Round(weights[c] * scale); left != 0 && entries.Count < MaxEntries;)
            {
                var value = Math.Clamp(left, -WeightTable.MaxValue, WeightTable.MaxValue);
                entries.Add((ushort)((c << 9) | (value + 256)));
                left -= value;
            }
        }
        return [.. entries];
    }
}
