using Dragoman.Evaluation.Names;
using static TorchSharp.torch;

namespace Dragoman.Training.Torch;

/// <summary>Readers of the names of one set, beginning with a general layer that has not seen it.</summary>
internal sealed class SetTraining(GeneralNetwork general, KnownWordsReader reader, NameHead head)
{
    private const int WordsInBatch = 300, Passes = 18, Seed = 100;

    private readonly Dictionary<NamedSentence, Tensor> _inputs = new(ReferenceEqualityComparer.Instance), _numbers = new(ReferenceEqualityComparer.Instance);

    /// <summary>The head whose names are read.</summary>
    public NameHead Head => head;

    /// <returns>The names of sentences that are not learned from.</returns>
    public GoldName[][] Read(NamedSentence[] learned, NamedSentence[] unseen)
    {
        var seen = new SeenNames(head.Kinds, learned);
        SetItem[] items = [.. learned.Select(sentence => Item(sentence, seen))];
        random.manual_seed(Seed);
        using var network = new SetNetwork(general, reader.Inputs, (int)items[0].Told.shape[1], head);
        Torch.Learning.Run(network, Seed, Passes, Cut(items, new Random(Seed)).Count, chance => Cut(items, chance).Select(batch => new Step(batch.Length * batch[0].Tags.Length, () => Loss(network, batch))), () => "");
        var gains = network.Chain.Gains;
        return [.. unseen.Select(sentence => Read(network, gains, Item(sentence, seen)))];
    }

    private static List<SetItem[]> Cut(SetItem[] items, Random chance) => Batches.Of(items, item => item.Tags.Length, WordsInBatch, chance);

    private static Tensor Loss(SetNetwork network, SetItem[] batch) =>
        network.Chain.Loss(network.Scores(stack(batch.Select(item => item.Inputs)), stack(batch.Select(item => item.Told))), [.. batch.Select(item => item.Tags)]);

    private GoldName[] Read(SetNetwork network, float[] gains, SetItem item)
    {
        using var scope = NewDisposeScope();
        using var still = no_grad();
        var scores = network.Scores(item.Inputs.unsqueeze(0), item.Told.unsqueeze(0)).data<float>().ToArray();
        return [.. SpanChain.Decode(scores, gains, head.Tags).Select(span => new GoldName(span.First, span.Last, head.Kinds[span.Kind], 0))];
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
