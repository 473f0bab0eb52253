using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Dragoman.Syntax.Network;

/// <summary>
/// Products of a <see cref="ByteMatrix"/> where the machine doesn't multiply and add four bytes at once: bytes are widened to shorts, of which it multiplies and adds
/// two. Six rows share each load of weights, so that twelve sums are under way at a time.
/// </summary>
internal static unsafe class WideKernel
{
    /// <summary>Rows whose inputs are widened at a time.</summary>
    public const int RowsAtOnce = 2 * Six;

    private const int Six = 6, Half = 8, HalfBytes = 32, Step = ByteMatrix.Step;

    /// <param name="count">A multiple of four.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Widen(byte* inputs, int count, short* wide)
    {
        var i = 0;
        for (; i <= count - 16; i += 16) Avx2.ConvertToVector256Int16(Vector128.Load(inputs + i)).Store(wide + i);
        for (; i < count; i++) wide[i] = inputs[i];
    }

    /// <inheritdoc cref="MultiplyAdd256"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void MultiplyAdd512(short* inputs, int width, int rows, sbyte* weights, float* scales, int* offsets, float* outputs, int stride)
    {
        for (; rows >= Six; rows -= Six, inputs += Six * width, outputs += Six * stride)
            Six512(inputs, width, weights, scales, offsets, outputs, stride);
        for (; rows >= 2; rows -= 2, inputs += 2 * width, outputs += 2 * stride)
            Two512(inputs, width, weights, scales, offsets, outputs, stride);
        if (rows > 0) One512(inputs, width, weights, scales, offsets, outputs);
    }

    /// <param name="inputs">Rows of shorts, one after the other.</param>
    /// <param name="width">Of a row of inputs; a multiple of four.</param>
    /// <param name="weights">Of sixteen outputs, in groups of four inputs.</param>
    /// <param name="scales">Factors of the sixteen.</param>
    /// <param name="offsets">What is added to their sums.</param>
    /// <param name="outputs">What is added to, in rows that lie <paramref name="stride"/> apart.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void MultiplyAdd256(short* inputs, int width, int rows, sbyte* weights, float* scales, int* offsets, float* outputs, int stride)
    {
        for (; rows >= Six; rows -= Six, inputs += Six * width, outputs += Six * stride)
        {
            Six256(inputs, width, weights, scales, offsets, outputs, stride);
            Six256(inputs, width, weights + HalfBytes, scales + Half, offsets + Half, outputs + Half, stride);
        }
        for (; rows > 0; rows--, inputs += width, outputs += stride)
            One256(inputs, width, weights, scales, offsets, outputs);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Six512(short* inputs, int width, sbyte* weights, float* scales, int* offsets, float* outputs, int stride)
    {
        Vector512<int> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default, d0 = default, d1 = default, e0 = default, e1 = default, f0 = default, f1 = default;
        short* a = inputs, end = inputs + width, b = a + width, c = b + width, d = c + width, e = d + width, f = e + width;
        for (; a < end; a += 4, b += 4, c += 4, d += 4, e += 4, f += 4, weights += Step)
        {
            var (w0, w1) = (Avx512BW.ConvertToVector512Int16(Vector256.Load(weights)), Avx512BW.ConvertToVector512Int16(Vector256.Load(weights + HalfBytes)));
            var x = Four512(a);
            a0 += Avx512BW.MultiplyAddAdjacent(x, w0);
            a1 += Avx512BW.MultiplyAddAdjacent(x, w1);
            x = Four512(b);
            b0 += Avx512BW.MultiplyAddAdjacent(x, w0);
            b1 += Avx512BW.MultiplyAddAdjacent(x, w1);
            x = Four512(c);
            c0 += Avx512BW.MultiplyAddAdjacent(x, w0);
            c1 += Avx512BW.MultiplyAddAdjacent(x, w1);
            x = Four512(d);
            d0 += Avx512BW.MultiplyAddAdjacent(x, w0);
            d1 += Avx512BW.MultiplyAddAdjacent(x, w1);
            x = Four512(e);
            e0 += Avx512BW.MultiplyAddAdjacent(x, w0);
            e1 += Avx512BW.MultiplyAddAdjacent(x, w1);
            x = Four512(f);
            f0 += Avx512BW.MultiplyAddAdjacent(x, w0);
            f1 += Avx512BW.MultiplyAddAdjacent(x, w1);
        }
        Add(a0, a1, scales, offsets, outputs);
        Add(b0, b1, scales, offsets, outputs += stride);
        Add(c0, c1, scales, offsets, outputs += stride);
        Add(d0, d1, scales, offsets, outputs += stride);
        Add(e0, e1, scales, offsets, outputs += stride);
        Add(f0, f1, scales, offsets, outputs + stride);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Two512(short* inputs, int width, sbyte* weights, float* scales, int* offsets, float* outputs, int stride)
    {
        Vector512<int> a0 = default, a1 = default, b0 = default, b1 = default;
        short* a = inputs, end = inputs + width, b = a + width;
        for (; a < end; a += 4, b += 4, weights += Step)
        {
            var (w0, w1) = (Avx512BW.ConvertToVector512Int16(Vector256.Load(weights)), Avx512BW.ConvertToVector512Int16(Vector256.Load(weights + HalfBytes)));
            var x = Four512(a);
            a0 += Avx512BW.MultiplyAddAdjacent(x, w0);
            a1 += Avx512BW.MultiplyAddAdjacent(x, w1);
            x = Four512(b);
            b0 += Avx512BW.MultiplyAddAdjacent(x, w0);
            b1 += Avx512BW.MultiplyAddAdjacent(x, w1);
        }
        Add(a0, a1, scales, offsets, outputs);
        Add(b0, b1, scales, offsets, outputs + stride);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One512(short* inputs, int width, sbyte* weights, float* scales, int* offsets, float* outputs)
    {
        Vector512<int> a0 = default, a1 = default;
        for (var end = inputs + width; inputs < end; inputs += 4, weights += Step)
        {
            var x = Four512(inputs);
            a0 += Avx512BW.MultiplyAddAdjacent(x, Avx512BW.ConvertToVector512Int16(Vector256.Load(weights)));
            a1 += Avx512BW.MultiplyAddAdjacent(x, Avx512BW.ConvertToVector512Int16(Vector256.Load(weights + HalfBytes)));
        }
        Add(a0, a1, scales, offsets, outputs);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Six256(short* inputs, int width, sbyte* weights, float* scales, int* offsets, float* outputs, int stride)
    {
        Vector256<int> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default, d0 = default, d1 = default, e0 = default, e1 = default, f0 = default, f1 = default;
        short* a = inputs, end = inputs + width, b = a + width, c = b + width, d = c + width, e = d + width, f = e + width;
        for (; a < end; a += 4, b += 4, c += 4, d += 4, e += 4, f += 4, weights += Step)
        {
            var (w0, w1) = (Avx2.ConvertToVector256Int16(weights), Avx2.ConvertToVector256Int16(weights + 16));
            var x = Four256(a);
            a0 += Avx2.MultiplyAddAdjacent(x, w0);
            a1 += Avx2.MultiplyAddAdjacent(x, w1);
            x = Four256(b);
            b0 += Avx2.MultiplyAddAdjacent(x, w0);
            b1 += Avx2.MultiplyAddAdjacent(x, w1);
            x = Four256(c);
            c0 += Avx2.MultiplyAddAdjacent(x, w0);
            c1 += Avx2.MultiplyAddAdjacent(x, w1);
            x = Four256(d);
            d0 += Avx2.MultiplyAddAdjacent(x, w0);
            d1 += Avx2.MultiplyAddAdjacent(x, w1);
            x = Four256(e);
            e0 += Avx2.MultiplyAddAdjacent(x, w0);
            e1 += Avx2.MultiplyAddAdjacent(x, w1);
            x = Four256(f);
            f0 += Avx2.MultiplyAddAdjacent(x, w0);
            f1 += Avx2.MultiplyAddAdjacent(x, w1);
        }
        Add(a0, a1, scales, offsets, outputs);
        Add(b0, b1, scales, offsets, outputs += stride);
        Add(c0, c1, scales, offsets, outputs += stride);
        Add(d0, d1, scales, offsets, outputs += stride);
        Add(e0, e1, scales, offsets, outputs += stride);
        Add(f0, f1, scales, offsets, outputs + stride);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One256(short* inputs, int width, sbyte* weights, float* scales, int* offsets, float* outputs)
    {
        Vector256<int> a0 = default, a1 = default, a2 = default, a3 = default;
        for (var end = inputs + width; inputs < end; inputs += 4, weights += Step)
        {
            var x = Four256(inputs);
            a0 += Avx2.MultiplyAddAdjacent(x, Avx2.ConvertToVector256Int16(weights));
            a1 += Avx2.MultiplyAddAdjacent(x, Avx2.ConvertToVector256Int16(weights + 16));
            a2 += Avx2.MultiplyAddAdjacent(x, Avx2.ConvertToVector256Int16(weights + 32));
            a3 += Avx2.MultiplyAddAdjacent(x, Avx2.ConvertToVector256Int16(weights + 48));
        }
        Add(a0, a1, scales, offsets, outputs);
        Add(a2, a3, scales + Half, offsets + Half, outputs + Half);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<short> Four512(short* at) => Vector512.Create(*(long*)at).AsInt16();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Four256(short* at) => Vector256.Create(*(long*)at).AsInt16();

    // Two sums for each output stand side by side.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(Vector512<int> low, Vector512<int> high, float* scales, int* offsets, float* at)
    {
        var even = Vector512.Create(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30);
        var sums = Avx512F.PermuteVar16x32x2(low, even, high) + Avx512F.PermuteVar16x32x2(low, even + Vector512<int>.One, high) + Vector512.Load(offsets);
        ((Vector512.ConvertToSingle(sums) * Vector512.Load(scales)) + Vector512.Load(at)).Store(at);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(Vector256<int> low, Vector256<int> high, float* scales, int* offsets, float* at)
    {
        var sums = Avx2.Permute4x64(Avx2.HorizontalAdd(low, high).AsInt64(), 0b11_01_10_00).AsInt32() + Vector256.Load(offsets);
        ((Vector256.ConvertToSingle(sums) * Vector256.Load(scales)) + Vector256.Load(at)).Store(at);
    }
}
