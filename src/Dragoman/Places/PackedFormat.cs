using System.Runtime.InteropServices;

namespace Dragoman.Places;

/// <summary>
/// gazetteer.bin, little-endian: header; countries (16 bytes each); offsets of the names of first- and second-level units (4 bytes each);
/// places (20 bytes each, those of a country side by side: the country, its units, settlements by falling population, second-level units, airports); buckets of
/// keys (4 bytes each); keys (5 bytes each: 22 bits of hash, 18 bits of place); names (UTF-8: the name, further spellings, each ended by 0,
/// the last followed by another 0). A layer has the countries of the gazetteer that it was packed for, no units of its own, fewer buckets, radii
/// where the others have second-level units, and populations that only say how well known its places are.
/// </summary>
public static class PackedFormat
{
    public const ulong Magic = 0x315a_4147_4e4d_5244; // "DRMNGAZ1"
    public const int HeaderBytes = 64;
    public const int CountryBytes = 16;
    public const int PlaceBytes = 20;
    public const int KeyBytes = 5;
    public const int BucketCount = 1 << NameKey.BucketBits;
    public const int PlaceBits = 18;

    /// <summary>In the header of a layer: the checksum of the gazetteer that it was packed for.</summary>
    public const int PackedForByte = 44;

    /// <summary>In the header: a <see cref="PackedSource"/>.</summary>
    public const int SourceByte = 48;

    /// <summary>Of the byte of the kind; the rest are bits 32 to 34 of the id.</summary>
    public const int KindMask = 31;
    public const int IdShift = 27;

    /// <summary>Of a kilometre, in layers.</summary>
    public const double RadiusSteps = 10;
    public const double DegreeSteps = 20_000;
    public const double PopulationSteps = 2_900;

    public static ushort PackPopulation(long population) => (ushort)Math.Round(Math.Log(population + 1) * PopulationSteps);

    public static long UnpackPopulation(ushort packed) => (long)Math.Round(Math.Exp(packed / PopulationSteps)) - 1;

    /// <summary>CRC-32C.</summary>
    public static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words)
            sum = System.Numerics.BitOperations.Crc32C(sum, word);
        foreach (var rest in bytes[(words.Length * 8)..])
            sum = System.Numerics.BitOperations.Crc32C(sum, rest);
        return sum;
    }
}
