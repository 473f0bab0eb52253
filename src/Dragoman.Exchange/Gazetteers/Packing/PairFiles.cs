using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Dragoman.Exchange.Gazetteers.Packing;

/// <summary>Keys with their places, sorted in little memory: written to a file for each range of keys, of which one at a time is sorted.</summary>
internal sealed class PairFiles : IDisposable
{
    private const int RangeBits = 6;
    private const int Bytes = 12;

    private readonly FileStream[] _files;
    private readonly byte[] _pair = new byte[Bytes];

    public PairFiles(string work, string name) =>
        _files = [.. Enumerable.Range(0, 1 << RangeBits).Select(i => new FileStream(Spool.PathOf(work, name, i), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 15))];

    public long Count { get; private set; }

    public void Add(ulong key, int place)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(_pair, key);
        BinaryPrimitives.WriteInt32LittleEndian(_pair.AsSpan(8), place);
        _files[(int)(key >> (64 - RangeBits))].Write(_pair);
        Count++;
    }

    /// <summary>By key, then by place.</summary>
    public IEnumerable<(ulong Key, int Place)> Sorted()
    {
        foreach (var file in _files)
            foreach (var pair in Sorted(file))
                yield return pair;
    }

    private static List<(ulong Key, int Place)> Sorted(FileStream file)
    {
        file.Flush();
        var bytes = new byte[checked((int)file.Length)];
        file.Position = 0;
        file.ReadExactly(bytes);
        var pairs = new List<(ulong Key, int Place)>(bytes.Length / Bytes);
        for (var at = bytes.AsSpan(); at.Length > 0; at = at[Bytes..])
            pairs.Add((BinaryPrimitives.ReadUInt64LittleEndian(at), BinaryPrimitives.ReadInt32LittleEndian(at[8..])));
        CollectionsMarshal.AsSpan(pairs).Sort(static (one, other) => one.Key != other.Key ? one.Key.CompareTo(other.Key) : one.Place.CompareTo(other.Place));
        return pairs;
    }

    public void Dispose()
    {
        foreach (var file in _files)
            file.Dispose();
    }
}
