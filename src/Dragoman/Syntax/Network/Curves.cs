using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dragoman.Syntax.Network;

/// <summary>The two curves of an LSTM, by additions, fused multiplications and one division: the same bytes on any machine, within 1e-6 of the truth.</summary>
internal static class Curves
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x) => Vector512<float>.One / (Vector512<float>.One + Exponential(-x));

    /// <summary>The sigmoid of one times the hyperbolic tangent of the other, by a single division.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SigmoidTimesTanh(Vector512<float> gate, Vector512<float> x)
    {
        // Tanh is as good as one where its exponential still fits.
        var power = Exponential(Vector512.Min(x, Vector512.Create(20f)) * Vector512.Create(2f));
        return (power - Vector512<float>.One) / ((Vector512<float>.One + Exponential(-gate)) * (power + Vector512<float>.One));
    }

    /// <summary>A power of two times a polynomial on what is left; beyond ±87 as at ±87.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exponential(Vector512<float> x)
    {
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(-87f)), Vector512.Create(87f));
        // Rounds to a whole number: beyond 2^23 floats have no fraction.
        var magic = Vector512.Create(12582912f);
        var whole = Vector512.FusedMultiplyAdd(x, Vector512.Create(1.44269504f), magic) - magic;
        var rest = Vector512.FusedMultiplyAdd(whole, Vector512.Create(-.693359375f), x);
        rest = Vector512.FusedMultiplyAdd(whole, Vector512.Create(2.12194440e-4f), rest);
        var sum = Vector512.FusedMultiplyAdd(Vector512.Create(1.9875691500e-4f), rest, Vector512.Create(1.3981999507e-3f));
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(8.3334519073e-3f));
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(4.1665795894e-2f));
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(1.6666665459e-1f));
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(5.0000001201e-1f));
        sum = Vector512.FusedMultiplyAdd(sum, rest * rest, rest) + Vector512<float>.One;
        var power = Vector512.ShiftLeft(Vector512.ConvertToInt32Native(whole) + Vector512.Create(127), 23).AsSingle();
        return sum * power;
    }
}
