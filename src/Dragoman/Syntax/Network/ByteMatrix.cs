using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;

namespace Dragoman.Syntax.Network;

/// <summary>
/// A matrix of bytes that multiplies vectors of bytes. Sums are whole numbers, so that they are the same in any order and on any machine; each output has a factor
/// that makes a number of its sum. Inputs are unsigned with 128 for zero, as the instruction that multiplies and adds four bytes at once asks for.
/// </summary>
internal sealed unsafe class ByteMatrix
{
    /// <summary>Outputs are laid out in groups of so many.</summary>
    public const int Lanes = 16;

    private const int Zero = 128;

    /// <summary>Bytes of weights of a group of outputs for four inputs, which are a line of the cache.</summary>
    public const int Step = Lanes * 4;

    private const int RowsAtOnce = 6 * VnniKernel.RowsAtOnce;

    private const int MostInputs = 1 << 13;

    private const int CacheLine = 64;

    // [output / 16][input / 4][output % 16][input % 4], from the beginning of a line of the cache: what is multiplied by together lies together.
    private readonly sbyte* _weights;
    private readonly sbyte[] _memory;
    private readonly float[] _scales;
    private readonly float[] _bias;
    private readonly int[] _offsets;

    public ByteMatrix(ModelCursor cursor)
    {
        (Inputs, Outputs) = (cursor.Number(), cursor.Number());
        if (Inputs % 4 != 0 || Outputs % Lanes != 0 || Inputs is <= 0 or > MostInputs || Outputs <= 0) throw cursor.Damaged("the sizes of a matrix");
        (_scales, _bias) = (cursor.Floats(Outputs), cursor.Floats(Outputs));
        var count = checked(Inputs * Outputs);
        _memory = GC.AllocateUninitializedArray<sbyte>(count + CacheLine, pinned: true);
        _weights = (sbyte*)(((nint)System.Runtime.InteropServices.Marshal.UnsafeAddrOfPinnedArrayElement(_memory, 0) + CacheLine - 1) / CacheLine * CacheLine);
        var packed = cursor.Bytes(count);
        var (groups, blocks) = (Inputs / 4, Outputs / Lanes);
        for (var block = 0; block < blocks; block++)
            for (var group = 0; group < groups; group++)
                Buffer.MemoryCopy(packed + (((group * blocks) + block) * Step), _weights + (((block * groups) + group) * Step), Step, Step);
        _offsets = Offsets(_weights, Inputs, Outputs);
    }

    public int Inputs { get; }

    public int Outputs { get; }

    /// <summary>The output of a row of zeros: what is added where nothing else is.</summary>
    public ReadOnlySpan<float> Bias => _bias;

    /// <summary>The numbers nearest to them as inputs; they lie within -1 and 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Quantise(Vector512<float> values)
    {
        var whole = Vector512.ConvertToInt32Native(Vector512.FusedMultiplyAdd(values, Vector512.Create(127f), Vector512.Create(Zero + .5f)));
        var shorts = Vector256.Narrow(whole.GetLower(), whole.GetUpper()).AsUInt16();
        return Vector128.Narrow(shorts.GetLower(), shorts.GetUpper());
    }

    /// <summary>How far the outputs of a row lie from those of the next: not a power of two, for such rows push one another out of the cache.</summary>
    public int Stride => Outputs + Lanes;

    /// <summary>Sets some rows of outputs to what is added to all of them.</summary>
    public void Start(float* outputs, int rows)
    {
        for (var row = 0; row < rows; row++) _bias.CopyTo(new Span<float>(outputs + ((long)row * Stride), Outputs));
    }

    /// <summary>Adds the products of some rows of inputs to as many rows of outputs.</summary>
    public void MultiplyAdd(byte* inputs, int rows, float* outputs) => MultiplyAdd(inputs, rows, outputs, ByteKernels.Fastest);

    /// <inheritdoc cref="MultiplyAdd(byte*, int, float*)"/>
    /// <param name="kernel">One that this machine has; all give the same.</param>
    internal void MultiplyAdd(byte* inputs, int rows, float* outputs, ByteKernel kernel)
    {
        var isWidened = kernel is ByteKernel.Wide512 or ByteKernel.Wide256;
        var atOnce = isWidened ? WideKernel.RowsAtOnce : kernel == ByteKernel.Dot512 ? DotKernel.RowsAtOnce : RowsAtOnce;
        var wide = stackalloc short[isWidened ? Math.Min(atOnce, rows) * Inputs : 0];
        fixed (float* scales = _scales)
        fixed (int* offsets = _offsets)
        {
            // Few rows at a time, whose inputs stay in the nearest cache while all weights pass.
            for (var row = 0; row < rows; row += atOnce)
            {
                var input = inputs + ((long)row * Inputs);
                var count = Math.Min(atOnce, rows - row);
                if (kernel == ByteKernel.Dot512)
                {
                    DotKernel.MultiplyAdd(input, Inputs, count, _weights, Outputs, scales, offsets, outputs + ((long)row * Stride), Stride);
                    continue;
                }
                if (isWidened) WideKernel.Widen(input, count * Inputs, wide);
                for (var j = 0; j < Outputs; j += Lanes)
                {
                    var weights = _weights + ((long)j * Inputs);
                    var output = outputs + ((long)row * Stride) + j;
                    switch (kernel)
                    {
                        case ByteKernel.Vnni:
                            VnniKernel.MultiplyAdd(input, Inputs, count, weights, scales + j, offsets + j, output, Stride);
                            break;
                        case ByteKernel.Wide512:
                            WideKernel.MultiplyAdd512(wide, Inputs, count, weights, scales + j, offsets + j, output, Stride);
                            break;
                        case ByteKernel.Wide256:
                            WideKernel.MultiplyAdd256(wide, Inputs, count, weights, scales + j, offsets + j, output, Stride);
                            break;
                        case ByteKernel.Arm:
                            MultiplyByArm(input, count, weights, scales + j, output);
                            break;
                        default:
                            MultiplyPlainly(input, count, weights, scales + j, output);
                            break;
                    }
                }
            }
        }
    }

    /// <summary>What the inputs' zero of 128 adds to each output, to be taken off again.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int[] Offsets(sbyte* weights, int inputs, int outputs)
    {
        var offsets = new int[outputs];
        for (var block = 0; block < outputs; block += Lanes)
            for (var group = 0; group < inputs; group += 4)
                for (var lane = 0; lane < Lanes; lane++, weights += 4)
                    offsets[block + lane] -= Zero * (weights[0] + weights[1] + weights[2] + weights[3]);
        return offsets;
    }

    /// <summary>Where a weight stands in a model.</summary>
    private static int At(int input, int output, int outputs) => (((input / 4 * outputs) + output) * 4) + (input % 4);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<int> low, Vector256<int> high, Vector256<float> lowScale, Vector256<float> highScale, float* at)
    {
        ((Vector256.ConvertToSingle(low) * lowScale) + Vector256.Load(at)).Store(at);
        ((Vector256.ConvertToSingle(high) * highScale) + Vector256.Load(at + 8)).Store(at + 8);
    }

    private void MultiplyByArm(byte* inputs, int rows, sbyte* weights, float* scales, float* outputs)
    {
        for (var row = 0; row < rows; row++)
        {
            Vector128<int> a = default, b = default, c = default, d = default;
            var at = weights;
            for (var k = 0; k < Inputs; k += 4, at += Step)
            {
                var x = (Vector128.Create(*(int*)(inputs + ((long)row * Inputs) + k)).AsByte() ^ Vector128.Create((byte)Zero)).AsSByte();
                a = Dp.DotProduct(a, x, Vector128.Load(at));
                b = Dp.DotProduct(b, x, Vector128.Load(at + 16));
                c = Dp.DotProduct(c, x, Vector128.Load(at + 32));
                d = Dp.DotProduct(d, x, Vector128.Load(at + 48));
            }
            Store(Vector256.Create(a, b), Vector256.Create(c, d), Vector256.Load(scales), Vector256.Load(scales + 8), outputs + ((long)row * Stride));
        }
    }

    private void MultiplyPlainly(byte* inputs, int rows, sbyte* weights, float* scales, float* outputs)
    {
        for (var row = 0; row < rows; row++)
            for (var lane = 0; lane < Lanes; lane++)
            {
                var sum = 0;
                for (var k = 0; k < Inputs; k++) sum += (inputs[(row * Inputs) + k] - Zero) * weights[(k / 4 * Step) + (lane * 4) + (k % 4)];
                outputs[(row * Stride) + lane] = (sum * scales[lane]) + outputs[(row * Stride) + lane];
            }
    }

    /// <summary>How a matrix lies in a model.</summary>
    /// <param name="weights">[output][input]</param>
    public static void Write(BinaryWriter writer, float[][] weights, float[] bias)
    {
        var outputs = (weights.Length + Lanes - 1) / Lanes * Lanes;
        var inputs = (weights[0].Length + 3) / 4 * 4;
        writer.Write(inputs);
        writer.Write(outputs);
        float ScaleOf(int j) => j < weights.Length ? Math.Max(1e-12f, weights[j].Max(MathF.Abs)) / 127 : 1;
        for (var j = 0; j < outputs; j++) writer.Write(ScaleOf(j) / 127);
        for (var j = 0; j < outputs; j++) writer.Write(j < bias.Length ? bias[j] : 0f);
        var packed = new sbyte[inputs * outputs];
        for (var j = 0; j < weights.Length; j++)
            for (var k = 0; k < weights[j].Length; k++)
                packed[At(k, j, outputs)] = (sbyte)MathF.Round(weights[j][k] / ScaleOf(j));
        writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(packed.AsSpan()));
    }
}
