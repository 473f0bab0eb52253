using CsCheck;
using Dragoman.Syntax.Network;

namespace Dragoman.Tests.Syntax.Network;

public sealed unsafe class LstmLayerTests
{
    private const int Inputs = 8, Hidden = 16;

    private static readonly Gen<int[]> Lengths = Gen.Int[1, 6].Array[1, 9].Select(lengths => lengths.OrderDescending().ToArray());

    [Fact]
    public void Sentences_are_read_side_by_side_as_they_are_one_by_one() => Gen.Select(Lengths, Gen.Int[0, 1000]).Sample((lengths, seed) =>
    {
        var layer = Layer(seed, out _);
        var random = new Random(seed);
        byte[][] sentences = [.. lengths.Select(length => Bytes(random, length * Inputs))];
        var together = Run(layer, lengths, sentences);
        for (var i = 0; i < lengths.Length; i++) Assert.Equal(Run(layer, [lengths[i]], [sentences[i]])[0], together[i]);
    }, iter: 100);

    [Fact]
    public void Cells_do_what_the_textbook_says()
    {
        var layer = Layer(7, out var weights);
        var sentence = Bytes(new Random(7), 4 * Inputs);
        var found = Run(layer, [4], [sentence])[0];
        for (var direction = 0; direction < 2; direction++)
        {
            var (state, cell) = (new double[Hidden], new double[Hidden]);
            for (var step = 0; step < 4; step++)
            {
                var token = direction == 0 ? step : 3 - step;
                double Gate(int row) => Enumerable.Range(0, Inputs).Sum(k => (sentence[(token * Inputs) + k] - 128) / 127.0 * weights[direction].Input[row][k]) + Enumerable.Range(0, Hidden).Sum(k => state[k] * weights[direction].Recurrent[row][k]) + weights[direction].Bias[row];
                double[] gates = [.. Enumerable.Range(0, 4 * Hidden).Select(Gate)];
                for (var k = 0; k < Hidden; k++)
                {
                    cell[k] = (Sigmoid(gates[k]) * Math.Tanh(gates[(2 * Hidden) + k])) + (Sigmoid(gates[Hidden + k]) * cell[k]);
                    state[k] = Sigmoid(gates[(3 * Hidden) + k]) * Math.Tanh(cell[k]);
                    Assert.Equal(state[k], (found[(token * 2 * Hidden) + (direction * Hidden) + k] - 128) / 127.0, tolerance: .02);
                }
            }
        }
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    private static byte[] Bytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private sealed record Weights(float[][] Input, float[][] Recurrent, float[] Bias);

    private static LstmLayer Layer(int seed, out Weights[] weights)
    {
        var random = new Random(seed);
        float[][] Rows(int inputs) => [.. Enumerable.Range(0, 4 * Hidden).Select(_ => Enumerable.Range(0, inputs).Select(_ => (float)(random.NextDouble() - .5)).ToArray())];
        Weights[] made = [.. Enumerable.Range(0, 2).Select(_ => new Weights(Rows(Inputs), Rows(Hidden), [.. Rows(1).Select(row => row[0])]))];
        weights = made;
        return new LstmLayer(MatrixTests.Cursor(writer =>
        {
            foreach (var (input, recurrent, bias) in made)
            {
                ByteMatrix.Write(writer, input, bias);
                ByteMatrix.Write(writer, recurrent, []);
            }
        }, out _), Hidden);
    }

    /// <returns>For each sentence its outputs, token after token.</returns>
    private static byte[][] Run(LstmLayer layer, int[] lengths, byte[][] sentences)
    {
        var batch = new Batch(lengths);
        using var space = new Workspace();
        var (inputs, outputs) = (new byte[batch.Tokens * Inputs], new byte[batch.Tokens * 2 * Hidden]);
        for (var i = 0; i < lengths.Length; i++)
            for (var token = 0; token < lengths[i]; token++)
                sentences[i].AsSpan(token * Inputs, Inputs).CopyTo(inputs.AsSpan(batch.RowOf(i, token) * Inputs));
        fixed (byte* input = inputs, output = outputs) layer.Run(batch, input, output, space);
        return [.. lengths.Select((length, i) => Enumerable.Range(0, length).SelectMany(token => outputs.AsSpan(batch.RowOf(i, token) * 2 * Hidden, 2 * Hidden).ToArray()).ToArray())];
    }
}
