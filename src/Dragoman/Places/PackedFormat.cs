using System.Runtime.InteropServices;

namespace Dragoman.Places;

/// <summary>
/// gazetteer.bin, little-endian: header; countries (16 bytes each); offsets of the names of first- and second-level units (4 bytes each);
/// places (20 bytes each, those of a country side by side: the country, its units, settlements by falling population, second-level units, airports); buckets of
/// keys (4 bytes each); keys (5 bytes each: 22 bits of hash, 18 bits of place); names (UTF-8: the name, further spellings, each ended by 0,
/// the last followed by another 0).
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
