using Dragoman.Evaluation.Names;
using static TorchSharp.torch;

namespace Dragoman.Training.Torch;

/// <summary>Readers of the names of one set, beginning with a general layer that has not seen it.</summary>
internal sealed class SetTraining(GeneralNetwork general, KnownWordsReader reader, NameHead head)
{
    private const int WordsInBatch = 300, Passes = 18, FirstSeed = 100, Networks = 3;

    private readonly Dictionary<NamedSentence, Tensor> _inputs = new(ReferenceEqualityComparer.Instance), _numbers = new(ReferenceEqualityComparer.Instance);

    /// <summary>The head whose names are read.</summary>
    public NameHead Head => head;

    /// <returns>The names of sentences that are not learned from, by the sums of the scores of networks of several seeds.</returns>
    public GoldName[][] Read(NamedSentence[] learned, NamedSentence[] unseen)
    {
        var seen = new SeenNames(head.Kinds, learned);
        SetItem[] items = [.. learned.Select(sentence => Item(sentence, seen))], asked = [.. unseen.Select(sentence => Item(sentence, seen))];
        var (scores, gains) = (asked.Select(item => new float[item.Tags.Length * head.Tags]).ToArray(), new float[head.Tags * head.Tags]);
        for (var seed = FirstSeed; seed < FirstSeed + Networks; seed++)
        {
            using var network = Learn(items, seed);
            for (var i = 0; i < asked.Length; i++) Add(scores[i], ScoresOf(network, asked[i]));
            Add(gains, network.Chain.Gains);
        }
        return [.. scores.Select(row => SpanChain.Decode(row, gains, head.Tags).Select(span => new GoldName(span.First, span.Last, head.Kinds[span.Kind], 0)).ToArray())];
    }

    private SetNetwork Learn(SetItem[] items, int seed)
    {
        random.manual_seed(seed);
        var network = new SetNetwork(general, reader.Inputs, (int)items[0].Told.shape[1], head);
        Torch.Learning.Run(network, seed, Passes, Cut(items, new Random(seed)).Count, chance => Cut(items, chance).Select(batch => new Step(batch.Length * batch[0].Tags.Length, () => Loss(network, batch))), () => "");
        return network;
    }

    private static List<SetItem[]> Cut(SetItem[] items, Random chance) => Batches.Of(items, item => item.Tags.Length, WordsInBatch, chance);

    private static Tensor Loss(SetNetwork network, SetItem[] batch) =>
        network.Chain.Loss(network.Scores(stack(batch.Select(item => item.Inputs)), stack(batch.Select(item => item.Told))), [.. batch.Select(item => item.Tags)]);

    private static float[] ScoresOf(SetNetwork network, SetItem item)
    {
        using var scope = NewDisposeScope();
        using var still = no_grad();
        return network.Scores(item.Inputs.unsqueeze(0), item.Told.unsqueeze(0)).data<float>().ToArray();
    }

    private static void Add(float[] sums, float[] values)
    {
        for (var i = 0; i < sums.Length; i++) sums[i] += values[i];
    }

    private SetItem Item(NamedSentence sentence, SeenNames seen)
    {
        using var still = no_grad();
        if (!_inputs.TryGetValue(sentence, out var inputs))
        {
            inputs = _inputs[sentence] = reader.InputsOf(reader.Read(sentence.Forms));
            _numbers[sentence] = tensor(SaidNumbers.Of(sentence.Forms)).reshape(sentence.Forms.Length, SaidNumbers.Width);
        }
        return new(inputs, cat([general.Told(inputs), tensor(seen.Of(sentence)).reshape(sentence.Forms.Length, seen.Width), _numbers[sentence]], 1), NameExample.Of(sentence, head).Gold[0].Tags);
    }

    /// <summary>A sentence as the reader sees it.</summary>
    private sealed record SetItem(Tensor Inputs, Tensor Told, int[] Tags);
}
