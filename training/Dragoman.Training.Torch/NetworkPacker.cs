using Dragoman.Syntax;
using Dragoman.Syntax.Network;
using static TorchSharp.torch;

namespace Dragoman.Training.Torch;

/// <summary>Writes a network as the reader opens it: bytes where sums are long, halves elsewhere.</summary>
internal static class NetworkPacker
{
    public static Dictionary<ModelSection, byte[]> Pack(Network network, Vocabulary vocabulary, IReadOnlyList<string> xpos)
    {
        using var still = no_grad();
        var weights = network.state_dict().ToDictionary(pair => pair.Key, pair => Weights.Of(pair.Value), StringComparer.Ordinal);
        var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        var factors = WriteTables(writer, weights, vocabulary);
        writer.Write(network.Shape.Layers);
        writer.Write(network.Shape.Hidden);
        for (var layer = 0; layer < network.Shape.Layers; layer++)
            WriteLayer(writer, weights, $"layer{layer}", layer == 0 ? factors : []);
        WriteHeads(writer, weights, xpos.Count);
        return new()
        {
            [ModelSection.WordRows] = HashTable.Pack(vocabulary.Rows),
            [ModelSection.Network] = bytes.ToArray(),
            [ModelSection.Upos] = Text(Enum.GetValues<Upos>().Select(tag => tag.ToName())),
            [ModelSection.Tags] = Text(xpos),
        };
    }

    /// <summary>The layer of names, whose inputs are bytes already.</summary>
    /// <param name="heads">Those that the reader asks: outer names, names within them, names of four kinds.</param>
    public static byte[] Pack(NameNetwork network, IReadOnlyList<NameHead> heads)
    {
        using var still = no_grad();
        var weights = network.state_dict().ToDictionary(pair => pair.Key, pair => Weights.Of(pair.Value), StringComparer.Ordinal);
        var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        foreach (var number in (ReadOnlySpan<int>)[NameNetwork.Hidden, heads[0].Tags, heads[^1].Tags]) writer.Write(number);
        WriteLayer(writer, weights, "layer", []);
        ByteMatrix.Write(writer, [.. heads.SelectMany(head => weights[head.Name + ".weight"].Rows)], [.. heads.SelectMany(head => weights[head.Name + ".bias"].Values)]);
        return bytes.ToArray();
    }

    /// <param name="factors">Of the first inputs, which are bytes of the tables; the others lie between -1 and 1 as they are.</param>
    private static void WriteLayer(BinaryWriter writer, Dictionary<string, Weights> weights, string layer, float[] factors)
    {
        foreach (var direction in new[] { "", "_reverse" })
        {
            float[][] input = [.. weights[$"{layer}.weight_ih_l0{direction}"].Rows.Select(row => row.Select((weight, k) => k < factors.Length ? weight * factors[k] : weight).ToArray())];
            ByteMatrix.Write(writer, input, [.. weights[$"{layer}.bias_ih_l0{direction}"].Values.Zip(weights[$"{layer}.bias_hh_l0{direction}"].Values, (a, b) => a + b)]);
            ByteMatrix.Write(writer, weights[$"{layer}.weight_hh_l0{direction}"].Rows, []);
        }
    }

    private static byte[] Text(IEnumerable<string> lines) => System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines));

    /// <returns>For each input of the first layer the number that its byte of 127 stands for.</returns>
    private static float[] WriteTables(BinaryWriter writer, Dictionary<string, Weights> weights, Vocabulary vocabulary)
    {
        (string Name, int Width)[] tables = [("_words", NetworkShape.Word), ("", Vocabulary.Dimensions), ("_prefixes", NetworkShape.Prefix), ("_suffixes3", NetworkShape.Suffix3), ("_suffixes4", NetworkShape.Suffix4), ("_shapes", NetworkShape.Shape)];
        var factors = new List<float>();
        var packed = new List<sbyte[]>();
        foreach (var (name, width) in tables)
        {
            var values = name is "" ? null : weights[name + ".weight"].Values;
            var most = values?.Max(MathF.Abs) ?? 1;
            factors.AddRange(Enumerable.Repeat(most, width));
            packed.Add(values is null ? vocabulary.Vectors : [.. values.Select(value => (sbyte)MathF.Round(value / most * 127))]);
            writer.Write(packed[^1].Length / width);
            writer.Write(width);
        }
        foreach (var table in packed)
        {
            writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(table.AsSpan()));
            writer.Write(new byte[(4 - (table.Length % 4)) % 4]);
        }
        return [.. factors];
    }

    private static void WriteHeads(BinaryWriter writer, Dictionary<string, Weights> weights, int xpos)
    {
        foreach (var number in (ReadOnlySpan<int>)[NetworkShape.Upos, xpos, NetworkShape.Arc, NetworkShape.Label, NetworkShape.Relations])
            writer.Write(number);
        string[] parts = ["_upos", "_xpos", "_arcDependent", "_arcHead", "_labelDependent", "_labelHead"];
        ByteMatrix.Write(writer, [.. parts.SelectMany(part => weights[part + ".weight"].Rows)], [.. parts.SelectMany(part => weights[part + ".bias"].Values)]);
        FloatMatrix.Write(writer, weights["_arcWeights"].Rows);
        const int Features = NetworkShape.Label + 1;
        var labels = weights["_labelWeights"].Rows;
        LabelMatrix.Write(writer, (relation, word, head) => labels[word][(relation * Features) + head], Features, NetworkShape.Relations);
        WriteRoot(writer, weights, "_arcHead");
        WriteRoot(writer, weights, "_labelHead");
    }

    /// <summary>What the root is as a head, which is the same in every sentence.</summary>
    private static void WriteRoot(BinaryWriter writer, Dictionary<string, Weights> weights, string part)
    {
        var root = weights["_root"].Values;
        var bias = weights[part + ".bias"].Values;
        foreach (var (row, i) in weights[part + ".weight"].Rows.Select((row, i) => (row, i)))
        {
            var sum = bias[i] + row.Zip(root, (a, b) => a * b).Sum();
            writer.Write(sum > 0 ? sum : sum * .1f);
        }
    }

    private sealed record Weights(float[] Values, int Width)
    {
        public float[][] Rows => [.. Values.Chunk(Width)];

        public static Weights Of(Tensor tensor) => new(tensor.contiguous().data<float>().ToArray(), (int)tensor.shape[^1]);
    }
}
