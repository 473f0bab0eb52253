using Dragoman.Syntax;
using Dragoman.Syntax.Network;
using TorchSharp;

namespace Dragoman.Training.Torch;

/// <summary>How much of a treebank a network gets right, in percent.</summary>
internal sealed record TreeScore(double Upos, double Xpos, double Uas, double Las)
{
    private static readonly int[] Universal = [.. Enum.GetValues<Relation>().Select(relation => (int)relation.ToUniversal())];

    public override string ToString() => FormattableString.Invariant($"UPOS {Upos:F2} XPOS {Xpos:F2} UAS {Uas:F2} LAS {Las:F2}");

    public static TreeScore Of(Network network, IReadOnlyList<Example> examples)
    {
        network.eval();
        var (words, upos, xpos, heads, labelled) = (0, 0, 0, 0, 0);
        foreach (var batch in examples.GroupBy(example => example.Count).OrderBy(group => group.Key).SelectMany(group => group.Chunk(Math.Max(1, 4000 / group.Key))))
        {
            using var scope = torch.NewDisposeScope();
            using var still = torch.no_grad();
            var scores = network.Parse(network.Encode([.. batch.Select(example => example.Rows)]));
            var count = batch[0].Count;
            var arcs = scores.Arcs.data<float>().ToArray();
            var found = new long[batch.Length * count];
            for (var i = 0; i < batch.Length; i++)
            {
                var tree = SpanningTree.Of(arcs.AsSpan(i * count * (count + 1), count * (count + 1)), count);
                for (var j = 0; j < count; j++) found[(i * count) + j] = tree[j];
            }
            var labels = Network.Labels(scores, torch.tensor(found).reshape(batch.Length, count)).argmax(2).data<long>().ToArray();
            var (foundUpos, foundXpos) = (scores.Upos.argmax(2).data<long>().ToArray(), scores.Xpos.argmax(2).data<long>().ToArray());
            for (var i = 0; i < found.Length; i++)
            {
                var (example, at) = (batch[i / count], i % count);
                words++;
                if (foundUpos[i] == example.Upos[at]) upos++;
                if (foundXpos[i] == example.Xpos[at]) xpos++;
                if (found[i] != example.Heads[at]) continue;
                heads++;
                if (Universal[labels[i]] == Universal[example.Relations[at]]) labelled++;
            }
        }
        double Share(int right) => 100.0 * right / Math.Max(1, words);
        return new(Share(upos), Share(xpos), Share(heads), Share(labelled));
    }
}
