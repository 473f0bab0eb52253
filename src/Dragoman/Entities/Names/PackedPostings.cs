using System.Numerics;

namespace Dragoman.Entities.Names;

/// <summary>Numbers of names by hashes, in rising order, as differences of one to five bytes. Two hashes may share a list.</summary>
internal sealed class PackedPostings
{
    private readonly int _shift;
    private readonly int[] _starts;
    private readonly byte[] _lists;

    private PackedPostings(int shift, int[] starts, byte[] lists) => (_shift, _starts, _lists) = (shift, starts, lists);

    /// <param name="names">Those of the same name need not lie side by side, but names must rise.</param>
    public static PackedPostings Of(List<(uint Hash, int Name)> names, int mostBits)
    {
        var bits = Math.Clamp(BitOperations.Log2((uint)names.Count | 1) - 1, 4, mostBits);
        var shift = 32 - bits;
        var starts = new int[(1 << bits) + 1];
        foreach (var (hash, _) in names)
            starts[(hash >> shift) + 1]++;
        for (var i = 1; i < starts.Length; i++)
            starts[i] += starts[i - 1];
        var (sorted, next) = (new int[names.Count], starts.AsSpan(0, starts.Length - 1).ToArray());
        foreach (var (hash, name) in names)
            sorted[next[hash >> shift]++] = name;
        return new(shift, starts, Packed(sorted, starts));
    }

    /// <summary>How many bytes the list has, which is no fewer than its numbers.</summary>
    public int Size(uint hash) => _starts[(hash >> _shift) + 1] - _starts[hash >> _shift];

    public Reader Read(uint hash) => new(_lists.AsSpan(_starts[hash >> _shift], Size(hash)));

    public ref struct Reader(ReadOnlySpan<byte> list)
    {
        private readonly ReadOnlySpan<byte> _list = list;
        private int _at;

        public int Current { get; private set; } = -1;

        public bool MoveNext()
        {
            if (_at >= _list.Length)
                return false;
            int read = _list[_at++], difference = read & 127;
            for (var shift = 7; read >= 128; shift += 7)
            {
                read = _list[_at++];
                difference |= (read & 127) << shift;
            }
            Current += difference;
            return true;
        }
    }

    /// <summary>The starts become those of the bytes.</summary>
    private static byte[] Packed(int[] sorted, int[] starts)
    {
        var (bytes, from) = (new List<byte>(2 * sorted.Length), 0);
        for (var list = 0; list + 1 < starts.Length; list++)
        {
            var (to, last) = (starts[list + 1], -1);
            starts[list] = bytes.Count;
            for (; from < to; from++)
                if (sorted[from] != last)
                {
                    Append(bytes, sorted[from] - last);
                    last = sorted[from];
                }
        }
        starts[^1] = bytes.Count;
        return [.. bytes];
    }

    private static void Append(List<byte> bytes, int difference)
    {
        for (; difference >= 128; difference >>= 7)
            bytes.Add((byte)(difference | 128));
        bytes.Add((byte)difference);
    }
}
