using System.Runtime.Intrinsics;
using CsCheck;
using Dragoman.Syntax;
using Dragoman.Syntax.Network;

namespace Dragoman.Tests.Syntax.Network;

public sealed unsafe class MatrixTests
{
    private static readonly Gen<float> Weight = Gen.Int[-1000, 1000].Select(number => number / 500f);

    [Fact]
    public void Bytes_are_multiplied_as_numbers_are_whatever_the_number_of_rows() =>
        Gen.Select(Gen.Int[1, 9], Gen.Int[1, 11].Select(count => count * 4), Gen.Int[1, 40], Gen.Int[0, 1000]).Sample((rows, inputs, outputs, seed) =>
        {
            var random = new Random(seed);
            float[][] weights = [.. Enumerable.Range(0, outputs).Select(_ => Enumerable.Range(0, inputs).Select(_ => (float)(random.NextDouble() - .5)).ToArray())];
            float[] bias = [.. Enumerable.Range(0, outputs).Select(i => i / 4f)];
            var matrix = new ByteMatrix(Cursor(writer => ByteMatrix.Write(writer, weights, bias), out var owner));
            var (bytes, results) = (new byte[rows * inputs], new float[rows * matrix.Stride]);
            random.NextBytes(bytes);
            fixed (byte* input = bytes)
            fixed (float* output = results)
                matrix.MultiplyAdd(input, rows, output);
            for (var row = 0; row < rows; row++)
                for (var j = 0; j < outputs; j++)
                {
                    var exact = Enumerable.Range(0, inputs).Sum(k => (bytes[(row * inputs) + k] - 128) / 127.0 * weights[j][k]);
                    Assert.Equal(exact, results[(row * matrix.Stride) + j], tolerance: .02 * inputs / 4);
                }
            Assert.Equal(bias, matrix.Bias[..outputs].ToArray());
            GC.KeepAlive(owner);
        }, iter: 200);

    [Fact]
    public void A_row_gives_the_same_bits_alone_and_in_company() =>
        Gen.Select(Weight.Array[24 * 16], Gen.Byte.Array[7 * 24]).Sample((weights, inputs) =>
        {
            var matrix = new ByteMatrix(Cursor(writer => ByteMatrix.Write(writer, [.. weights.Chunk(24)], []), out var owner));
            var (together, alone) = (new float[7 * matrix.Stride], new float[7 * matrix.Stride]);
            fixed (byte* input = inputs)
            fixed (float* output = together, single = alone)
            {
                matrix.MultiplyAdd(input, 7, output);
                for (var row = 0; row < 7; row++) matrix.MultiplyAdd(input + (row * 24), 1, single + (row * matrix.Stride));
            }
            Assert.Equal(together, alone);
            GC.KeepAlive(owner);
        }, iter: 200);

    [Fact]
    public void All_that_machines_multiply_by_gives_the_same_bits() =>
        Gen.Select(Gen.OneOf(Gen.Int[1, 40], Gen.Int[90, 220]), Gen.Int[1, 19].Select(count => count * 4), Gen.Int[1, 72], Gen.Int[0, 1000]).Sample((rows, inputs, outputs, seed) =>
        {
            var random = new Random(seed);
            // The least and the greatest of bytes among them.
            float[][] weights = [.. Enumerable.Range(0, outputs).Select(_ => Enumerable.Range(0, inputs).Select(_ => random.Next(-3, 4) / 3f).ToArray())];
            var matrix = new ByteMatrix(Cursor(writer => ByteMatrix.Write(writer, weights, []), out var owner));
            byte[] bytes = [.. Enumerable.Range(0, rows * inputs).Select(_ => random.Next(3) switch { 0 => (byte)0, 1 => byte.MaxValue, _ => (byte)random.Next(256) })];
            float[] Product(ByteKernel kernel)
            {
                var results = new float[rows * matrix.Stride];
                fixed (byte* input = bytes)
                fixed (float* output = results)
                    matrix.MultiplyAdd(input, rows, output, kernel);
                return results;
            }
            var plain = Product(ByteKernel.Plain);
            foreach (var kernel in Enum.GetValues<ByteKernel>().Where(kernel => kernel.IsHere()))
                Assert.Equal(plain, Product(kernel));
            GC.KeepAlive(owner);
        }, iter: 300);

    [Fact]
    public void Numbers_are_multiplied_in_the_order_of_the_inputs() =>
        Gen.Select(Gen.Int[1, 9], Gen.Int[1, 12], Gen.Int[0, 1000]).Sample((rows, inputs, seed) =>
        {
            var random = new Random(seed);
            float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)(random.NextDouble() - .5))];
            var (weights, values, results) = (Numbers(inputs * 32), Numbers(rows * inputs), new float[rows * 32]);
            fixed (float* input = values, output = results)
                new FloatMatrix(weights, inputs, 32).Multiply(input, inputs, rows, output);
            for (var i = 0; i < results.Length; i++)
            {
                var sum = 0f;
                for (var k = 0; k < inputs; k++) sum = MathF.FusedMultiplyAdd(weights[(k * 32) + (i % 32)], values[(i / 32 * inputs) + k], sum);
                Assert.Equal(sum, results[i]);
            }
        }, iter: 200);

    [Fact]
    public void Relations_are_scored_by_all_pairs_of_features() =>
        Gen.Select(Gen.Int[1, 19], Gen.Int[1, 9], Gen.Int[0, 1000]).Sample((rows, features, seed) =>
        {
            var random = new Random(seed);
            // Small whole numbers, which halves and sums hold exactly.
            float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)random.Next(-4, 5))];
            var (weights, words, heads) = (Numbers(50 * features * features), Numbers(rows * features), Numbers(rows * features));
            float Weight(int relation, int word, int head) => weights[(((relation * features) + word) * features) + head];
            var matrix = new LabelMatrix(Cursor(writer => LabelMatrix.Write(writer, Weight, features, 50), out var owner));
            var scores = new float[rows * LabelMatrix.Relations];
            fixed (float* word = words, head = heads, score = scores) matrix.Score(word, head, rows, score);
            for (var row = 0; row < rows; row++)
                for (var relation = 0; relation < 50; relation++)
                    Assert.Equal(Enumerable.Range(0, features).Sum(i => Enumerable.Range(0, features).Sum(k => words[(row * features) + i] * Weight(relation, i, k) * heads[(row * features) + k])), scores[(row * LabelMatrix.Relations) + relation]);
            GC.KeepAlive(owner);
        }, iter: 100);

    [Fact]
    public void Curves_are_those_of_the_textbook()
    {
        for (var x = -100f; x <= 100; x += .37f)
        {
            Assert.Equal(Sigmoid(x), Curves.Sigmoid(Vector512.Create(x))[0], tolerance: 1e-6);
            for (var gate = -100f; gate <= 100; gate += 7.3f)
                Assert.Equal(Sigmoid(gate) * Math.Tanh(x), Curves.SigmoidTimesTanh(Vector512.Create(gate), Vector512.Create(x))[0], tolerance: 1e-6);
        }
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    internal static ModelCursor Cursor(Action<BinaryWriter> write, out ModelImage owner)
    {
        var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream)) write(writer);
        owner = ModelImage.Open(ModelImage.Pack(new Dictionary<ModelSection, byte[]> { [ModelSection.Network] = stream.ToArray() }));
        return new ModelCursor(owner, ModelSection.Network);
    }
}
