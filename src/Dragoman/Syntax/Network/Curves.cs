using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dragoman.Syntax.Network;

/// <summary>The two curves of an LSTM, by additions, multiplications and one division: the same bytes on any machine, within 1e-6 of the truth.</summary>
internal static class Curves
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sigmoid(Vector256<float> x) => Vector256<float>.One / (Vector256<float>.One + Exponential(-x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tanh(Vector256<float> x) => (Vector256.Create(2f) / (Vector256<float>.One + Exponential(x * Vector256.Create(-2f)))) - Vector256<float>.One;

    /// <summary>A power of two times a polynomial on what is left; beyond ±87 as at ±87.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exponential(Vector256<float> x)
    {
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-87f)), Vector256.Create(87f));
        // Rounds to a whole number: beyond 2^23 floats have no fraction.
        var magic = Vector256.Create(12582912f);
        var shifted = (x * Vector256.Create(1.44269504f)) + magic;
        var whole = shifted - magic;
        var rest = x - (whole * Vector256.Create(.693359375f));
        rest -= whole * Vector256.Create(-2.12194440e-4f);
        var sum = (Vector256.Create(1.9875691500e-4f) * rest) + Vector256.Create(1.3981999507e-3f);
        sum = (sum * rest) + Vector256.Create(8.3334519073e-3f);
        sum = (sum * rest) + Vector256.Create(4.1665795894e-2f);
        sum = (sum * rest) + Vector256.Create(1.6666665459e-1f);
        sum = (sum * rest) + Vector256.Create(5.0000001201e-1f);
        sum = (sum * rest * rest) + rest + Vector256<float>.One;
        var power = Vector256.ShiftLeft(Vector256.ConvertToInt32(whole) + Vector256.Create(127), 23).AsSingle();
        return sum * power;
    }
}
