using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Dragoman.Syntax.Network;

/// <summary>
/// Products of a <see cref="ByteMatrix"/> by <see cref="DotCode"/>: sixteen outputs of four bytes in one instruction, twice as many as .NET's own on such a machine.
/// Up to six rows share each load of weights, and two groups of outputs each load of inputs.
/// </summary>
internal static unsafe class DotKernel
{
    /// <summary>Rows that stay in the nearer caches while all weights pass.</summary>
    public const int RowsAtOnce = 16 * DotCode.MostRows;

    private const int Lanes = ByteMatrix.Lanes;

    private static readonly delegate* unmanaged[SuppressGCTransition]<DotArguments*, void>* Code = Place();

    public static bool IsHere => Code != null;

    /// <param name="inputs">Rows of bytes, one after the other.</param>
    /// <param name="width">Of a row of inputs; a multiple of four.</param>
    /// <param name="weights">Of <paramref name="count"/> outputs, by groups of sixteen.</param>
    /// <param name="count">Of outputs; a multiple of sixteen.</param>
    /// <param name="scales">Their factors.</param>
    /// <param name="offsets">What their sums begin with.</param>
    /// <param name="outputs">What is added to, in rows that lie <paramref name="stride"/> apart.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void MultiplyAdd(byte* inputs, int width, int rows, sbyte* weights, int count, float* scales, int* offsets, float* outputs, int stride)
    {
        DotArguments arguments = new() { Width = width, NextGroup = (nint)width * Lanes, Stride = (nint)stride * sizeof(float) };
        for (var output = 0; output < count;)
        {
            var groups = Math.Min(DotCode.MostGroups, (count - output) / Lanes);
            arguments.Weights = weights + ((long)output * width);
            arguments.Offsets = offsets + output;
            arguments.Scales = scales + output;
            for (var row = 0; row < rows;)
            {
                // Five and five go faster than six and four.
                var left = rows - row;
                var some = left <= DotCode.MostRows ? left : left < 2 * DotCode.MostRows ? (left + 1) / 2 : DotCode.MostRows;
                arguments.Inputs = inputs + ((long)row * width);
                arguments.End = arguments.Inputs + width;
                arguments.Outputs = outputs + ((long)row * stride) + output;
                Code[At(some, groups)](&arguments);
                row += some;
            }
            output += groups * Lanes;
        }
    }

    private static int At(int rows, int groups) => ((rows - 1) * DotCode.MostGroups) + groups - 1;

    private static delegate* unmanaged[SuppressGCTransition]<DotArguments*, void>* Place()
    {
        if (!Avx512BW.IsSupported || !HasVnni()) return null;
        var code = (delegate* unmanaged[SuppressGCTransition]<DotArguments*, void>*)RuntimeHelpers.AllocateTypeAssociatedMemory(typeof(DotKernel), DotCode.MostRows * DotCode.MostGroups * sizeof(nint));
        for (var rows = 1; rows <= DotCode.MostRows; rows++)
            for (var groups = 1; groups <= DotCode.MostGroups; groups++)
            {
                var start = MachineCode.Place(DotCode.Write(rows, groups, OperatingSystem.IsWindows()));
                if (start == 0) return null;
                code[At(rows, groups)] = (delegate* unmanaged[SuppressGCTransition]<DotArguments*, void>)start;
            }
        return code;
    }

    /// <summary>Bit 11 of ecx of leaf 7; that the system keeps registers of 512 bits is what .NET asked for AVX-512.</summary>
    private static bool HasVnni() => X86Base.CpuId(0, 0).Eax >= 7 && (X86Base.CpuId(7, 0).Ecx & 1 << 11) != 0;
}
