using System.Runtime.InteropServices;

namespace Dragoman.Syntax.Network;

/// <summary>What <see cref="DotCode"/> is told, and where it finds it.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct DotArguments
{
    public const sbyte InputsAt = 0, EndAt = 8, WidthAt = 16, WeightsAt = 24, NextGroupAt = 32, OffsetsAt = 40, ScalesAt = 48, OutputsAt = 56, StrideAt = 64;

    /// <summary>The first row of inputs, unsigned bytes; the others follow one another.</summary>
    public byte* Inputs;

    /// <summary>Where the first row ends.</summary>
    public byte* End;

    /// <summary>Bytes of a row of inputs; a multiple of four.</summary>
    public nint Width;

    /// <summary>Of sixteen outputs, in groups of four inputs.</summary>
    public sbyte* Weights;

    /// <summary>Bytes from there to the weights of the next sixteen.</summary>
    public nint NextGroup;

    /// <summary>What the sums begin with.</summary>
    public int* Offsets;

    /// <summary>What they are multiplied by.</summary>
    public float* Scales;

    /// <summary>What they are added to.</summary>
    public float* Outputs;

    /// <summary>Bytes from a row of outputs to the next.</summary>
    public nint Stride;
}
