using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dragoman.Syntax.Network;

/// <summary>
/// A matrix that multiplies rows of numbers. Each output is summed in the order of the inputs, by one fused multiplication and addition each, whatever the width of
/// the machine's vectors: the same bytes everywhere.
/// </summary>
internal sealed unsafe class FloatMatrix
{
    public const int Lanes = 16;

    private readonly float[] _weights;

    /// <param name="weights">[input][output]; outputs are a multiple of the lanes.</param>
    public FloatMatrix(float[] weights, int inputs, int outputs) => (_weights, Inputs, Outputs) = (weights, inputs, outputs);

    public FloatMatrix(ModelCursor cursor)
    {
        (Inputs, Outputs) = (cursor.Number(), cursor.Number());
        if (Inputs <= 0 || Outputs <= 0 || Outputs % Lanes != 0) throw cursor.Damaged("the sizes of a matrix");
        _weights = cursor.Halves(checked(Inputs * Outputs));
    }

    public int Inputs { get; }

    public int Outputs { get; }

    public static int Padded(int outputs) => (outputs + Lanes - 1) / Lanes * Lanes;

    /// <param name="stride">From the beginning of a row of inputs to that of the next.</param>
    public void Multiply(float* inputs, int stride, int rows, float* outputs)
    {
        fixed (float* weights = _weights)
            Multiply(inputs, stride, rows, weights, Inputs, Outputs, outputs);
    }

    /// <param name="count">Of inputs of a row.</param>
    /// <param name="width">Of a row of outputs; a multiple of the lanes.</param>
    public static void Multiply(float* inputs, int stride, int rows, float* weights, int count, int width, float* outputs)
    {
        var row = 0;
        for (; row + 4 <= rows; row += 4)
            FourRows(inputs + (row * stride), stride, weights, count, width, outputs + (row * width));
        for (; row < rows; row++)
            OneRow(inputs + (row * stride), weights, count, width, outputs + (row * width));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FourRows(float* inputs, int stride, float* weights, int count, int width, float* outputs)
    {
        for (var j = 0; j < width; j += Lanes)
        {
            Vector512<float> a = default, b = default, c = default, d = default;
            var column = weights + j;
            for (var k = 0; k < count; k++, column += width)
            {
                var w = Vector512.Load(column);
                a = Vector512.FusedMultiplyAdd(w, Vector512.Create(inputs[k]), a);
                b = Vector512.FusedMultiplyAdd(w, Vector512.Create(inputs[stride + k]), b);
                c = Vector512.FusedMultiplyAdd(w, Vector512.Create(inputs[(2 * stride) + k]), c);
                d = Vector512.FusedMultiplyAdd(w, Vector512.Create(inputs[(3 * stride) + k]), d);
            }
            a.Store(outputs + j);
            b.Store(outputs + width + j);
            c.Store(outputs + (2 * width) + j);
            d.Store(outputs + (3 * width) + j);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OneRow(float* inputs, float* weights, int count, int width, float* outputs)
    {
        for (var j = 0; j < width; j += Lanes)
        {
            Vector512<float> a = default;
            for (var k = 0; k < count; k++) a = Vector512.FusedMultiplyAdd(Vector512.Load(weights + (k * width) + j), Vector512.Create(inputs[k]), a);
            a.Store(outputs + j);
        }
    }

    /// <summary>How a matrix lies in a model.</summary>
    /// <param name="weights">[input][output]</param>
    public static void Write(BinaryWriter writer, float[][] weights)
    {
        var outputs = Padded(weights[0].Length);
        writer.Write(weights.Length);
        writer.Write(outputs);
        foreach (var row in weights)
            for (var j = 0; j < outputs; j++)
                writer.Write((Half)(j < row.Length ? row[j] : 0));
        if (weights.Length * outputs % 2 != 0) writer.Write((Half)0);
    }
}
