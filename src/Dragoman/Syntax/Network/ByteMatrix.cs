using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

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

    private const int RowsAtOnce = 32;

    private const int CacheLine = 64;

    // [input / 4][output][4], from the beginning of a line of the cache.
    private readonly sbyte* _weights;
    private readonly sbyte[] _memory;
    private readonly float[] _scales;
    private readonly float[] _bias;
    private readonly int[] _offsets;

    public ByteMatrix(ModelCursor cursor)
    {
        (Inputs, Outputs) = (cursor.Number(), cursor.Number());
        if (Inputs % 4 != 0 || Outputs % Lanes != 0 || Inputs <= 0 || Outputs <= 0) throw cursor.Damaged("the sizes of a matrix");
        (_scales, _bias) = (cursor.Floats(Outputs), cursor.Floats(Outputs));
        var count = checked(Inputs * Outputs);
        _memory = GC.AllocateUninitializedArray<sbyte>(count + CacheLine, pinned: true);
        _weights = (sbyte*)(((nint)System.Runtime.InteropServices.Marshal.UnsafeAddrOfPinnedArrayElement(_memory, 0) + CacheLine - 1) / CacheLine * CacheLine);
        Buffer.MemoryCopy(cursor.Bytes(count), _weights, count, count);
        _offsets = Offsets(new ReadOnlySpan<sbyte>(_weights, count), Outputs);
    }

    public int Inputs { get; }

    public int Outputs { get; }

    /// <summary>The output of a row of zeros: what is added where nothing else is.</summary>
    public ReadOnlySpan<float> Bias => _bias;

    /// <summary>The number nearest to it as an input; it lies within -1 and 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Quantise(Vector256<float> value) => Vector256.ConvertToInt32((value * Vector256.Create(127f)) + Vector256.Create(Zero + .5f));

    /// <summary>How far the outputs of a row lie from those of the next: not a power of two, for such rows push one another out of the cache.</summary>
    public int Stride => Outputs + Lanes;

    /// <summary>Sets some rows of outputs to what is added to all of them.</summary>
    public void Start(float* outputs, int rows)
    {
        for (var row = 0; row < rows; row++) _bias.CopyTo(new Span<float>(outputs + ((long)row * Stride), Outputs));
    }

    /// <summary>Adds the products of some rows of inputs to as many rows of outputs.</summary>
    public void MultiplyAdd(byte* inputs, int rows, float* outputs)
    {
        fixed (float* scales = _scales)
        fixed (int* offsets = _offsets)
        {
            // Few rows at a time, whose inputs stay in the nearest cache while all weights pass.
            for (var row = 0; row < rows; row += RowsAtOnce)
                for (var j = 0; j < Outputs; j += Lanes)
                {
                    var (input, output, count) = ((nint)(inputs + ((long)row * Inputs)), (nint)(outputs + ((long)row * Stride)), Math.Min(RowsAtOnce, rows - row));
                    if (AvxVnni.IsSupported) MultiplyByVnni((byte*)input, count, (float*)output, j, scales, offsets);
                    else if (Avx2.IsSupported) MultiplyByAvx2((byte*)input, count, (float*)output, j, scales, offsets);
                    else if (Dp.IsSupported) MultiplyByArm((byte*)input, count, (float*)output, j, scales);
                    else MultiplyPlainly((byte*)input, count, (float*)output, j, scales);
                }
        }
    }

    /// <summary>What the inputs' zero of 128 adds to each output, to be taken off again.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int[] Offsets(ReadOnlySpan<sbyte> weights, int outputs)
    {
        var offsets = new int[outputs];
        for (var start = 0; start < weights.Length; start += 4 * outputs)
            for (var j = 0; j < outputs; j++)
            {
                var at = start + (4 * j);
                offsets[j] -= Zero * (weights[at] + weights[at + 1] + weights[at + 2] + weights[at + 3]);
            }
        return offsets;
    }

    /// <summary>Where a weight stands.</summary>
    public static int At(int input, int output, int outputs) => (((input / 4 * outputs) + output) * 4) + (input % 4);

    private void MultiplyByVnni(byte* inputs, int rows, float* outputs, int j, float* scales, int* offsets)
    {
        var (o0, o1) = (Vector256.Load(offsets + j), Vector256.Load(offsets + j + 8));
        var (s0, s1) = (Vector256.Load(scales + j), Vector256.Load(scales + j + 8));
        var step = Outputs * 4;
        var start = _weights + (j * 4);
        var row = 0;
        for (; row + 4 <= rows; row += 4)
        {
            Vector256<int> a0 = o0, a1 = o1, b0 = o0, b1 = o1, c0 = o0, c1 = o1, d0 = o0, d1 = o1;
            var weights = start;
            var a = inputs + ((long)row * Inputs);
            byte* b = a + Inputs, c = b + Inputs, d = c + Inputs;
            for (var k = 0; k < Inputs; k += 4, weights += step)
            {
                var (w0, w1) = (Vector256.Load(weights), Vector256.Load(weights + 32));
                var x = Vector256.Create(*(int*)(a + k)).AsByte();
                a0 = AvxVnni.MultiplyWideningAndAdd(a0, x, w0);
                a1 = AvxVnni.MultiplyWideningAndAdd(a1, x, w1);
                x = Vector256.Create(*(int*)(b + k)).AsByte();
                b0 = AvxVnni.MultiplyWideningAndAdd(b0, x, w0);
                b1 = AvxVnni.MultiplyWideningAndAdd(b1, x, w1);
                x = Vector256.Create(*(int*)(c + k)).AsByte();
                c0 = AvxVnni.MultiplyWideningAndAdd(c0, x, w0);
                c1 = AvxVnni.MultiplyWideningAndAdd(c1, x, w1);
                x = Vector256.Create(*(int*)(d + k)).AsByte();
                d0 = AvxVnni.MultiplyWideningAndAdd(d0, x, w0);
                d1 = AvxVnni.MultiplyWideningAndAdd(d1, x, w1);
            }
            var at = outputs + ((long)row * Stride) + j;
            Store(a0, a1, s0, s1, at);
            Store(b0, b1, s0, s1, at + Stride);
            Store(c0, c1, s0, s1, at + (2 * Stride));
            Store(d0, d1, s0, s1, at + (3 * Stride));
        }
        for (; row < rows; row++)
        {
            // Two sums each, for one would wait for itself.
            Vector256<int> a0 = o0, a1 = o1, b0 = Vector256<int>.Zero, b1 = Vector256<int>.Zero;
            var weights = start;
            var a = inputs + ((long)row * Inputs);
            var k = 0;
            for (; k + 8 <= Inputs; k += 8, weights += 2 * step)
            {
                var x = Vector256.Create(*(int*)(a + k)).AsByte();
                a0 = AvxVnni.MultiplyWideningAndAdd(a0, x, Vector256.Load(weights));
                a1 = AvxVnni.MultiplyWideningAndAdd(a1, x, Vector256.Load(weights + 32));
                x = Vector256.Create(*(int*)(a + k + 4)).AsByte();
                b0 = AvxVnni.MultiplyWideningAndAdd(b0, x, Vector256.Load(weights + step));
                b1 = AvxVnni.MultiplyWideningAndAdd(b1, x, Vector256.Load(weights + step + 32));
            }
            for (; k < Inputs; k += 4, weights += step)
            {
                var x = Vector256.Create(*(int*)(a + k)).AsByte();
                a0 = AvxVnni.MultiplyWideningAndAdd(a0, x, Vector256.Load(weights));
                a1 = AvxVnni.MultiplyWideningAndAdd(a1, x, Vector256.Load(weights + 32));
            }
            Store(a0 + b0, a1 + b1, s0, s1, outputs + ((long)row * Stride) + j);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<int> low, Vector256<int> high, Vector256<float> lowScale, Vector256<float> highScale, float* at)
    {
        ((Vector256.ConvertToSingle(low) * lowScale) + Vector256.Load(at)).Store(at);
        ((Vector256.ConvertToSingle(high) * highScale) + Vector256.Load(at + 8)).Store(at + 8);
    }

    private void MultiplyByAvx2(byte* inputs, int rows, float* outputs, int j, float* scales, int* offsets)
    {
        var step = Outputs * 4;
        for (var row = 0; row < rows; row++)
        {
            Vector256<int> a = default, b = default, c = default, d = default;
            var weights = _weights + (j * 4);
            for (var k = 0; k < Inputs; k += 4, weights += step)
            {
                // Products of bytes as they stand fit into sums of two shorts.
                var x = Avx2.ConvertToVector256Int16(Vector128.Create(*(int*)(inputs + ((long)row * Inputs) + k)).AsByte());
                a += Avx2.MultiplyAddAdjacent(x, Avx2.ConvertToVector256Int16(Vector128.Load(weights)));
                b += Avx2.MultiplyAddAdjacent(x, Avx2.ConvertToVector256Int16(Vector128.Load(weights + 16)));
                c += Avx2.MultiplyAddAdjacent(x, Avx2.ConvertToVector256Int16(Vector128.Load(weights + 32)));
                d += Avx2.MultiplyAddAdjacent(x, Avx2.ConvertToVector256Int16(Vector128.Load(weights + 48)));
            }
            var low = Avx2.Permute4x64(Avx2.HorizontalAdd(a, b).AsInt64(), 0b11_01_10_00).AsInt32() + Vector256.Load(offsets + j);
            var high = Avx2.Permute4x64(Avx2.HorizontalAdd(c, d).AsInt64(), 0b11_01_10_00).AsInt32() + Vector256.Load(offsets + j + 8);
            Store(low, high, Vector256.Load(scales + j), Vector256.Load(scales + j + 8), outputs + ((long)row * Stride) + j);
        }
    }

    private void MultiplyByArm(byte* inputs, int rows, float* outputs, int j, float* scales)
    {
        var step = Outputs * 4;
        for (var row = 0; row < rows; row++)
        {
            Vector128<int> a = default, b = default, c = default, d = default;
            var weights = _weights + (j * 4);
            for (var k = 0; k < Inputs; k += 4, weights += step)
            {
                var x = (Vector128.Create(*(int*)(inputs + ((long)row * Inputs) + k)).AsByte() ^ Vector128.Create((byte)Zero)).AsSByte();
                a = Dp.DotProduct(a, x, Vector128.Load(weights));
                b = Dp.DotProduct(b, x, Vector128.Load(weights + 16));
                c = Dp.DotProduct(c, x, Vector128.Load(weights + 32));
                d = Dp.DotProduct(d, x, Vector128.Load(weights + 48));
            }
            Store(Vector256.Create(a, b), Vector256.Create(c, d), Vector256.Load(scales + j), Vector256.Load(scales + j + 8), outputs + ((long)row * Stride) + j);
        }
    }

    private void MultiplyPlainly(byte* inputs, int rows, float* outputs, int j, float* scales)
    {
        for (var row = 0; row < rows; row++)
            for (var lane = j; lane < j + Lanes; lane++)
            {
                var sum = 0;
                for (var k = 0; k < Inputs; k++) sum += (inputs[(row * Inputs) + k] - Zero) * _weights[At(k, lane, Outputs)];
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
