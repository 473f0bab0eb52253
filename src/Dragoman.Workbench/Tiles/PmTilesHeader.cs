using System.Buffers.Binary;

namespace Dragoman.Workbench.Tiles;

/// <summary>How the bytes of a part of the file are packed; values of the format.</summary>
internal enum TilePacking
{
    Unknown,
    None,
    Gzip,
    Brotli,
    Zstandard,
}

/// <summary>What tiles are; values of the format.</summary>
internal enum TileKind
{
    Unknown,
    Vector,
    Png,
    Jpeg,
    WebP,
    Avif,
}

/// <param name="Offset">From the file's beginning, in bytes.</param>
internal readonly record struct FileRange(long Offset, long Length);

/// <summary>The first 127 bytes of a PMTiles archive, version 3 (https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md).</summary>
internal sealed record PmTilesHeader(
    FileRange Root, FileRange Metadata, FileRange Leaves, FileRange Tiles, TilePacking Inner, TilePacking Packing, TileKind Kind, int MinZoom, int MaxZoom, double West, double South, double East, double North)
{
    public const int Size = 127;

    private const double DegreesPerUnit = 1e-7;

    /// <exception cref="WorkbenchException">These are the first bytes of something else.</exception>
    public static PmTilesHeader Parse(string path, ReadOnlySpan<byte> bytes, long length)
    {
        if (bytes.Length < Size || !bytes[..7].SequenceEqual("PMTiles"u8))
            throw new WorkbenchException($"{path}: is no PMTiles archive (give a file that ends in .pmtiles, as pmtiles extract makes it)");
        if (bytes[7] != 3)
            throw new WorkbenchException($"{path}: is a PMTiles archive of version {bytes[7]}, and version 3 is read (pmtiles convert makes one of it)");
        var header = new PmTilesHeader(
            Range(bytes, 8), Range(bytes, 24), Range(bytes, 40), Range(bytes, 56), (TilePacking)bytes[97], (TilePacking)bytes[98], (TileKind)bytes[99], bytes[100], bytes[101],
            Degrees(bytes, 102), Degrees(bytes, 106), Degrees(bytes, 110), Degrees(bytes, 114));
        foreach (var range in new[] { header.Root, header.Metadata, header.Leaves, header.Tiles })
            if (range.Offset < 0 || range.Length < 0 || range.Offset > length - range.Length)
                throw new WorkbenchException($"{path}: is cut short: a part of it lies beyond its end at {length} bytes (copy it again)");
        if (header.Inner is not (TilePacking.None or TilePacking.Gzip or TilePacking.Brotli) || header.Packing is TilePacking.Zstandard)
            throw new WorkbenchException($"{path}: is packed in a way that isn't read: gzip, brotli or none (pmtiles convert repacks it)");
        if (header.Kind is TileKind.Unknown or > TileKind.Avif || header.MinZoom > header.MaxZoom || header.MaxZoom > HilbertTile.Deepest)
            throw new WorkbenchException($"{path}: doesn't say what its tiles are (vector tiles, PNG, JPEG, WebP or AVIF are shown)");
        return header;
    }

    private static FileRange Range(ReadOnlySpan<byte> bytes, int at) => new(BinaryPrimitives.ReadInt64LittleEndian(bytes[at..]), BinaryPrimitives.ReadInt64LittleEndian(bytes[(at + 8)..]));

    private static double Degrees(ReadOnlySpan<byte> bytes, int at) => Math.Round(BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]) * DegreesPerUnit, 7);
}
