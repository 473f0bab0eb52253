using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Dragoman.Training.Torch;

/// <summary>What a word of our own sentences is named, by one hidden layer over what the packed network knows of it and what the lists say.</summary>
internal sealed class GeneralNetwork : Module
{
    public const int Hidden = 160;

    private const int Seed = 20, WordsInBatch = 800;
    private const double InputDropout = .3, OutputDropout = .2;

    private static readonly NameHead[] Heads = [NameHead.Outer, NameHead.Inner, NameHead.Plain];

    private readonly Linear _layer;
    private readonly Dictionary<string, Linear> _tags = [];

    private GeneralNetwork(int inputs) : base("general")
    {
        _layer = Linear(inputs, Hidden);
        register_module("layer", _layer);
        foreach (var head in Heads)
        {
            _tags[head.Name] = Linear(Hidden, head.Tags);
            register_module(head.Name, _tags[head.Name]);
        }
    }

    /// <param name="examples">Each with tags of all heads.</param>
    public static GeneralNetwork Learn(KnownWordsReader reader, NameExample[] examples, int passes)
    {
        random.manual_seed(Seed);
        var network = new GeneralNetwork(reader.Inputs);
        Learning.Run(network, Seed, passes, Cut(new Random(Seed)).Count, chance => Cut(chance).Select(batch => new Step(batch.Length * batch[0].Forms.Length, () => network.Loss(reader, batch))), () => "");
        return network;
        List<NameExample[]> Cut(Random chance) => Batches.Of(examples, example => example.Forms.Length, WordsInBatch, chance);
    }

    /// <summary>How likely the tags of all heads are.</summary>
    public Tensor Told(Tensor inputs) => cat([.. Heads.Select(head => functional.softmax(Tags(head, States(inputs)), -1))], -1);

    private Tensor States(Tensor inputs) => functional.relu(_layer.forward(functional.dropout(inputs, InputDropout, training)));

    private Tensor Tags(NameHead head, Tensor states) => _tags[head.Name].forward(functional.dropout(states, OutputDropout, training));

    private Tensor Loss(KnownWordsReader reader, NameExample[] batch)
    {
        var states = States(stack(batch.Select(example => reader.InputsOf(example.Known ??= reader.Read(example.Forms)))));
        var cost = zeros(1);
        foreach (var head in Heads)
        {
            var gold = tensor(batch.SelectMany(example => example.Gold.First(gold => gold.Head == head).Tags.Select(tag => (long)tag)).ToArray());
            cost += functional.cross_entropy(Tags(head, states).flatten(0, 1), gold);
        }
        return cost;
    }
}
