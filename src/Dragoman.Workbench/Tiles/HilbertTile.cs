namespace Dragoman.Workbench.Tiles;

/// <summary>The number of a tile in PMTiles: tiles of lower zooms first, within a zoom along a Hilbert curve, so that neighbours lie near each other in the file.</summary>
internal static class HilbertTile
{
    public const int Deepest = 26;

    /// <summary>Null where there is no such tile.</summary>
    public static ulong? Of(int zoom, int column, int row)
    {
        if (zoom is < 0 or > Deepest || column < 0 || row < 0 || column >= 1 << zoom || row >= 1 << zoom)
            return null;
        ulong number = ((1UL << (2 * zoom)) - 1) / 3;
        var (x, y) = (column, row);
        for (var size = 1 << zoom >> 1; size > 0; size >>= 1)
        {
            var (right, lower) = ((x & size) > 0 ? 1 : 0, (y & size) > 0 ? 1 : 0);
            number += (ulong)size * (ulong)size * (ulong)((3 * right) ^ lower);
            (x, y) = Turned(size, x, y, right, lower);
        }
        return number;
    }

    private static (int X, int Y) Turned(int size, int x, int y, int right, int lower)
    {
        if (lower != 0)
            return (x, y);
        return right != 0 ? (size - 1 - y, size - 1 - x) : (y, x);
    }
}
