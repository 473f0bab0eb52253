using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Dragoman.Syntax.Network;

/// <summary>
/// Products of a <see cref="ByteMatrix"/> where the machine multiplies and adds four bytes at once. The instruction takes five beats, and two begin in each: so ten
/// sums or more are under way at a time, of several rows, or of parts of one.
/// </summary>
internal static unsafe class VnniKernel
{
    /// <summary>Rows that share each load of weights.</summary>
    public const int RowsAtOnce = 6;

    private const int Half = 8, HalfBytes = 32, Step = ByteMatrix.Step;

    /// <param name="inputs">Rows of bytes, one after the other.</param>
    /// <param name="width">Of a row of inputs; a multiple of four.</param>
    /// <param name="weights">Of sixteen outputs, in groups of four inputs.</param>
    /// <param name="scales">Factors of the sixteen.</param>
    /// <param name="offsets">What their sums begin with.</param>
    /// <param name="outputs">What is added to, in rows that lie <paramref name="stride"/> apart.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void MultiplyAdd(byte* inputs, int width, int rows, sbyte* weights, float* scales, int* offsets, float* outputs, int stride)
    {
        for (; rows >= RowsAtOnce; rows -= RowsAtOnce, inputs += RowsAtOnce * width, outputs += RowsAtOnce * stride)
            Six(inputs, width, weights, scales, offsets, outputs, stride);
        for (; rows >= 2; rows -= 2, inputs += 2 * width, outputs += 2 * stride)
            Two(inputs, width, weights, scales, offsets, outputs, stride);
        if (rows > 0) One(inputs, width, weights, scales, offsets, outputs);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Six(byte* inputs, int width, sbyte* weights, float* scales, int* offsets, float* outputs, int stride)
    {
        var (low, high) = (Vector256.Load(offsets), Vector256.Load(offsets + Half));
        Vector256<int> a0 = low, a1 = high, b0 = low, b1 = high, c0 = low, c1 = high, d0 = low, d1 = high, e0 = low, e1 = high, f0 = low, f1 = high;
        byte* a = inputs, end = inputs + width, b = a + width, c = b + width, d = c + width, e = d + width, f = e + width;
        for (; a < end; a += 4, b += 4, c += 4, d += 4, e += 4, f += 4, weights += Step)
        {
            var (w0, w1) = (Vector256.Load(weights), Vector256.Load(weights + HalfBytes));
            var x = Four(a);
            a0 = AvxVnni.MultiplyWideningAndAdd(a0, x, w0);
            a1 = AvxVnni.MultiplyWideningAndAdd(a1, x, w1);
            x = Four(b);
            b0 = AvxVnni.MultiplyWideningAndAdd(b0, x, w0);
            b1 = AvxVnni.MultiplyWideningAndAdd(b1, x, w1);
            x = Four(c);
            c0 = AvxVnni.MultiplyWideningAndAdd(c0, x, w0);
            c1 = AvxVnni.MultiplyWideningAndAdd(c1, x, w1);
            x = Four(d);
            d0 = AvxVnni.MultiplyWideningAndAdd(d0, x, w0);
            d1 = AvxVnni.MultiplyWideningAndAdd(d1, x, w1);
            x = Four(e);
            e0 = AvxVnni.MultiplyWideningAndAdd(e0, x, w0);
            e1 = AvxVnni.MultiplyWideningAndAdd(e1, x, w1);
            x = Four(f);
            f0 = AvxVnni.MultiplyWideningAndAdd(f0, x, w0);
            f1 = AvxVnni.MultiplyWideningAndAdd(f1, x, w1);
        }
        Add(a0, a1, scales, outputs);
        Add(b0, b1, scales, outputs += stride);
        Add(c0, c1, scales, outputs += stride);
        Add(d0, d1, scales, outputs += stride);
        Add(e0, e1, scales, outputs += stride);
        Add(f0, f1, scales, outputs + stride);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Two(byte* inputs, int width, sbyte* weights, float* scales, int* offsets, float* outputs, int stride)
    {
        Vector256<int> a0 = Vector256.Load(offsets), a1 = Vector256.Load(offsets + Half), b0 = a0, b1 = a1, c0 = default, c1 = default, d0 = default, d1 = default;
        byte* a = inputs, end = inputs + width, pairs = inputs + (width & ~7), b = a + width;
        for (; a < pairs; a += 8, b += 8, weights += 2 * Step)
        {
            var (w0, w1) = (Vector256.Load(weights), Vector256.Load(weights + HalfBytes));
            var x = Four(a);
            a0 = AvxVnni.MultiplyWideningAndAdd(a0, x, w0);
            a1 = AvxVnni.MultiplyWideningAndAdd(a1, x, w1);
            x = Four(b);
            b0 = AvxVnni.MultiplyWideningAndAdd(b0, x, w0);
            b1 = AvxVnni.MultiplyWideningAndAdd(b1, x, w1);
            (w0, w1) = (Vector256.Load(weights + Step), Vector256.Load(weights + Step + HalfBytes));
            x = Four(a + 4);
            c0 = AvxVnni.MultiplyWideningAndAdd(c0, x, w0);
            c1 = AvxVnni.MultiplyWideningAndAdd(c1, x, w1);
            x = Four(b + 4);
            d0 = AvxVnni.MultiplyWideningAndAdd(d0, x, w0);
            d1 = AvxVnni.MultiplyWideningAndAdd(d1, x, w1);
        }
        if (a < end)
        {
            var (w0, w1) = (Vector256.Load(weights), Vector256.Load(weights + HalfBytes));
            var x = Four(a);
            a0 = AvxVnni.MultiplyWideningAndAdd(a0, x, w0);
            a1 = AvxVnni.MultiplyWideningAndAdd(a1, x, w1);
            x = Four(b);
            b0 = AvxVnni.MultiplyWideningAndAdd(b0, x, w0);
            b1 = AvxVnni.MultiplyWideningAndAdd(b1, x, w1);
        }
        Add(a0 + c0, a1 + c1, scales, outputs);
        Add(b0 + d0, b1 + d1, scales, outputs + stride);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One(byte* inputs, int width, sbyte* weights, float* scales, int* offsets, float* outputs)
    {
        Vector256<int> a0 = Vector256.Load(offsets), a1 = Vector256.Load(offsets + Half), b0 = default, b1 = default, c0 = default, c1 = default, d0 = default, d1 = default;
        byte* a = inputs, end = inputs + width, fours = inputs + (width & ~15);
        for (; a < fours; a += 16, weights += 4 * Step)
        {
            var x = Four(a);
            a0 = AvxVnni.MultiplyWideningAndAdd(a0, x, Vector256.Load(weights));
            a1 = AvxVnni.MultiplyWideningAndAdd(a1, x, Vector256.Load(weights + HalfBytes));
            x = Four(a + 4);
            b0 = AvxVnni.MultiplyWideningAndAdd(b0, x, Vector256.Load(weights + Step));
            b1 = AvxVnni.MultiplyWideningAndAdd(b1, x, Vector256.Load(weights + Step + HalfBytes));
            x = Four(a + 8);
            c0 = AvxVnni.MultiplyWideningAndAdd(c0, x, Vector256.Load(weights + (2 * Step)));
            c1 = AvxVnni.MultiplyWideningAndAdd(c1, x, Vector256.Load(weights + (2 * Step) + HalfBytes));
            x = Four(a + 12);
            d0 = AvxVnni.MultiplyWideningAndAdd(d0, x, Vector256.Load(weights + (3 * Step)));
            d1 = AvxVnni.MultiplyWideningAndAdd(d1, x, Vector256.Load(weights + (3 * Step) + HalfBytes));
        }
        for (; a < end; a += 4, weights += Step)
        {
            var x = Four(a);
            a0 = AvxVnni.MultiplyWideningAndAdd(a0, x, Vector256.Load(weights));
            a1 = AvxVnni.MultiplyWideningAndAdd(a1, x, Vector256.Load(weights + HalfBytes));
        }
        Add(a0 + b0 + (c0 + d0), a1 + b1 + (c1 + d1), scales, outputs);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Four(byte* at) => Vector256.Create(*(int*)at).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(Vector256<int> low, Vector256<int> high, float* scales, float* at)
    {
        ((Vector256.ConvertToSingle(low) * Vector256.Load(scales)) + Vector256.Load(at)).Store(at);
        ((Vector256.ConvertToSingle(high) * Vector256.Load(scales + Half)) + Vector256.Load(at + Half)).Store(at + Half);
    }
}
