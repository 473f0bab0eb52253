using System.Buffers.Binary;
using System.Numerics;

namespace Dragoman.Places;

/// <summary>
/// A layer of imported places, little-endian: a header of 256 bytes, then sections, each where the header says. Unlike gazetteer.bin it holds millions of places, is
/// mapped rather than loaded, and stands by itself: it names its countries and units and says of each place which entry of the packed gazetteer it is.
/// <list type="table">
/// <item>Facts: lines "key TAB value" of UTF-8 (name, priority, source, ...).</item>
/// <item>Countries, 12 bytes: ISO 3166 alpha-3 and 0; first place; the one after the last. The empty one comes last.</item>
/// <item>Units and Subunits, 8 bytes: where their name stands (5), and the number of their country (2).</item>
/// <item>Places, 32 bytes: those of a country side by side, the best known first. See <see cref="PlaceLayer"/>.</item>
/// <item>Buckets, 4 bytes, and Keys, 8 bytes: 32 bits of the hash of a name, and the place.</item>
/// <item>Cells, 8 bytes: a cell of a tenth of a degree, and a place in it; sorted.</item>
/// <item>Replaced, 8 bytes: an entry of the packed gazetteer, and the place that is the same; sorted.</item>
/// <item>Names: UTF-8: the id, the name, further names, each ended by 0, the last followed by another 0.</item>
/// </list>
/// </summary>
public static class LayerFormat
{
    public const ulong Magic = 0x3159_414c_4e4d_5244; // "DRMNLAY1"
    public const int HeaderBytes = 256;
    public const int CountryBytes = 12;
    public const int UnitBytes = 8;
    public const int PlaceBytes = 32;
    public const int KeyBytes = 8;
    public const int PairBytes = 8;
    public const int Sections = 10;

    public const int ChecksumByte = 8;
    public const int ContentChecksumByte = 12;
    public const int LengthByte = 16;
    public const int PackedForByte = 24;
    public const int BucketBitsByte = 28;
    public const int NameCountByte = 32;
    public const int SectionsByte = 64;

    public const double DegreeSteps = 1_000_000;
    public const double RadiusSteps = 10;
    private const int CellsPerDegree = 10;
    private const int CellsAround = 360 * CellsPerDegree;

    /// <summary>How many bits of buckets so many keys need: about four keys a bucket.</summary>
    public static int BucketBits(long keys) => Math.Clamp(BitOperations.Log2((ulong)Math.Max(1, keys / 4)), 4, 28);

    /// <summary>All 64 bits of the hash of a name: the upper ones choose the bucket, the 32 below stand in the key.</summary>
    public static ulong HashOf(ReadOnlySpan<char> folded, NameKeyKind kind) => NameKey.Hash(folded, kind);

    public static int BucketOf(ulong hash, int bits) => (int)(hash >> (64 - bits));

    public static uint RemainderOf(ulong hash) => (uint)hash;

    public static int CellOf(double latitude, double longitude) => RowOf(latitude) * CellsAround + ColumnOf(longitude);

    public static int CellOf(int row, int column) => row * CellsAround + (column % CellsAround + CellsAround) % CellsAround;

    public static int RowOf(double latitude) => (int)Math.Clamp(Math.Floor((latitude + 90) * CellsPerDegree), 0, 180 * CellsPerDegree - 1);

    /// <summary>May lie beyond the last meridian.</summary>
    public static int ColumnAt(double longitude) => (int)Math.Floor((longitude + 180) * CellsPerDegree);

    private static int ColumnOf(double longitude) => (ColumnAt(longitude) % CellsAround + CellsAround) % CellsAround;

    /// <summary>Of the header: CRC-32C over all of it but the first twelve bytes.</summary>
    public static uint HeaderChecksum(ReadOnlySpan<byte> header) => PackedFormat.Checksum(header[ContentChecksumByte..HeaderBytes]);

    internal static (long Offset, long Length) Section(ReadOnlySpan<byte> header, LayerSection section)
    {
        var at = SectionsByte + (int)section * 16;
        return (BinaryPrimitives.ReadInt64LittleEndian(header[at..]), BinaryPrimitives.ReadInt64LittleEndian(header[(at + 8)..]));
    }
}

/// <summary>The parts of a layer, by the order of their entries in the header.</summary>
public enum LayerSection
{
    Facts,
    Countries,
    Units,
    Subunits,
    Places,
    Buckets,
    Keys,
    Cells,
    Replaced,
    Names,
}
