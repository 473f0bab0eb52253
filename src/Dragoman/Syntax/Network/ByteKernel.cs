using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Dragoman.Syntax.Network;

/// <summary>What a machine multiplies bytes by.</summary>
internal enum ByteKernel
{
    /// <summary>No instructions of its own.</summary>
    Plain,

    /// <summary>Four bytes at once on ARM.</summary>
    Arm,

    /// <summary>Two shorts at once, in vectors of 256 bits.</summary>
    Wide256,

    /// <summary>Two shorts at once, in vectors of 512 bits.</summary>
    Wide512,

    /// <summary>Four bytes at once, in vectors of 256 bits.</summary>
    Vnni,

    /// <summary>Four bytes at once, in vectors of 512 bits, by machine code of our own.</summary>
    Dot512,
}

internal static class ByteKernels
{
    public static ByteKernel Fastest { get; } = Enum.GetValues<ByteKernel>().Where(IsHere).Max();

    public static bool IsHere(this ByteKernel kernel) => kernel switch
    {
        ByteKernel.Dot512 => DotKernel.IsHere,
        ByteKernel.Vnni => AvxVnni.IsSupported,
        ByteKernel.Wide512 => Avx512BW.IsSupported,
        ByteKernel.Wide256 => Avx2.IsSupported,
        ByteKernel.Arm => Dp.IsSupported,
        _ => true,
    };
}
