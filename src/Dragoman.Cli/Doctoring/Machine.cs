using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Dragoman.Cli.Doctoring;

/// <summary>What there is to be known of the machine before one reads with it.</summary>
public sealed record Machine
{
    /// <summary>".NET 10.0.1 on Debian GNU/Linux 13, X64"</summary>
    public required string Platform { get; init; }

    public required int Processors { get; init; }

    /// <summary>What this program may use of the memory, in bytes.</summary>
    public required long Memory { get; init; }

    /// <summary>Of numbers that one instruction multiplies, in bits.</summary>
    public required int VectorBits { get; init; }

    /// <summary>"AVX2, FMA"</summary>
    public required string Instructions { get; init; }

    /// <summary>How many time zones the system knows.</summary>
    public required int Zones { get; init; }

    /// <summary>When the files of the program were written, which no clock may be before; null where nobody knows.</summary>
    public DateTimeOffset? Installed { get; init; }

    /// <summary>Free bytes on the disk that a path lies on; null where there is none.</summary>
    public required Func<string, long?> Free { get; init; }

    public required string TemporaryFolder { get; init; }

    public static Machine Here() => new()
    {
        Platform = $"{RuntimeInformation.FrameworkDescription} on {RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}",
        Processors = Environment.ProcessorCount,
        Memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes,
        VectorBits = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0,
        Instructions = string.Join(", ", InstructionSets()),
        Zones = TimeZoneInfo.GetSystemTimeZones().Count,
        Installed = File.Exists(OwnProgram.Path) ? File.GetLastWriteTimeUtc(OwnProgram.Path) : null,
        Free = FreeOf,
        TemporaryFolder = Path.GetTempPath(),
    };

    private static IEnumerable<string> InstructionSets()
    {
        (bool Has, string Name)[] all =
        [
            (Avx512F.IsSupported, "AVX-512"), (Avx2.IsSupported, "AVX2"), (Fma.IsSupported, "FMA"), (AdvSimd.IsSupported, "NEON"), (Dp.IsSupported, "dot product"),
        ];
        return all.Where(set => set.Has).Select(set => set.Name).DefaultIfEmpty("none of those that reading is fast with");
    }

    private static long? FreeOf(string path)
    {
        try
        {
            return new DriveInfo(Path.GetFullPath(path)).AvailableFreeSpace;
        }
        catch (Exception failure) when (failure is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
