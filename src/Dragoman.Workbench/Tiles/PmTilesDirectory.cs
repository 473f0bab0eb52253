namespace Dragoman.Workbench.Tiles;

/// <summary>Where tiles lie: sorted by their numbers. An entry stands for a run of equal tiles, or, where the run is none, for another directory.</summary>
internal sealed class PmTilesDirectory
{
    private readonly ulong[] _tiles;
    private readonly uint[] _runs;
    private readonly long[] _offsets;
    private readonly uint[] _lengths;

    private PmTilesDirectory(ulong[] tiles, uint[] runs, long[] offsets, uint[] lengths) => (_tiles, _runs, _offsets, _lengths) = (tiles, runs, offsets, lengths);

    /// <exception cref="FormatException">The bytes are no directory.</exception>
    public static PmTilesDirectory Parse(ReadOnlySpan<byte> bytes)
    {
        var count = Number(ref bytes);
        // Each entry has four numbers of at least a byte.
        if (count > (ulong)bytes.Length / 4)
            throw new FormatException("a directory says that it has more entries than bytes");
        var (tiles, runs, lengths, offsets) = (new ulong[count], new uint[count], new uint[count], new long[count]);
        for (var i = 0; i < tiles.Length; i++)
            tiles[i] = checked((i == 0 ? 0 : tiles[i - 1]) + Number(ref bytes));
        for (var i = 0; i < runs.Length; i++)
            runs[i] = checked((uint)Number(ref bytes));
        for (var i = 0; i < lengths.Length; i++)
            lengths[i] = checked((uint)Number(ref bytes));
        for (var i = 0; i < offsets.Length; i++)
            offsets[i] = Number(ref bytes) is var offset and > 0 ? checked((long)offset - 1) : i > 0 ? offsets[i - 1] + lengths[i - 1] : throw new FormatException("the first entry of a directory lies behind nothing");
        return new PmTilesDirectory(tiles, runs, offsets, lengths);
    }

    /// <param name="isLeaf">Whether it is a directory that lies there.</param>
    public bool TryFind(ulong tile, out FileRange range, out bool isLeaf)
    {
        var at = Array.BinarySearch(_tiles, tile);
        at = at >= 0 ? at : ~at - 1;
        isLeaf = at >= 0 && _runs[at] == 0;
        range = at >= 0 ? new FileRange(_offsets[at], _lengths[at]) : default;
        return at >= 0 && (isLeaf || tile - _tiles[at] < _runs[at]);
    }

    /// <summary>LEB128, as protocol buffers have it.</summary>
    private static ulong Number(ref ReadOnlySpan<byte> bytes)
    {
        var number = 0UL;
        for (var i = 0; i < bytes.Length && i < 10; i++)
        {
            number |= (ulong)(bytes[i] & 0x7f) << (7 * i);
            if (bytes[i] >= 0x80)
                continue;
            bytes = bytes[(i + 1)..];
            return number;
        }
        throw new FormatException("a directory ends within a number");
    }
}
