using Dragoman.Syntax.Names;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Dragoman.Training.Torch;

/// <summary>A bidirectional LSTM layer over what the packed network knows of words and what the lists say, and a linear layer for each manner of tagging.</summary>
internal sealed class NameNetwork : Module
{
    public const int Hidden = 128;

    private const double InputDropout = .4, OutputDropout = .4, ListDropout = .1;

    private readonly LSTM _layer;
    private readonly Dictionary<string, Linear> _tags = [];

    /// <param name="known">Numbers of a word that the packed network hands on.</param>
    public NameNetwork(int known, IEnumerable<NameHead> heads) : base("names")
    {
        _layer = LSTM(known + NameLists.Flags, Hidden, 1, batchFirst: true, bidirectional: true);
        register_module("layer", _layer);
        foreach (var head in heads)
        {
            _tags[head.Name] = Linear(2 * Hidden, head.Tags);
            register_module(head.Name, _tags[head.Name]);
        }
    }

    /// <param name="known">Sentence, word, number.</param>
    /// <param name="lists">Sentence, word, flag.</param>
    public Tensor States(Tensor known, Tensor lists)
    {
        // Some lists are hidden from some sentences, for no list has all names there are.
        if (training) lists = lists.mul(rand(lists.shape[0], 1, NameLists.Count).gt(ListDropout).to(ScalarType.Float32).repeat_interleave(NameLists.Flags / NameLists.Count, dim: 2));
        return Shared(_layer.forward(Shared(cat([known, lists], 2), InputDropout)).Item1, OutputDropout);
    }

    public Tensor Tags(NameHead head, Tensor states) => _tags[head.Name].forward(states);

    /// <summary>Dropout of the same features all along a sentence.</summary>
    private Tensor Shared(Tensor states, double share) =>
        training ? states.mul(rand(states.shape[0], 1, states.shape[2]).gt(share).to(ScalarType.Float32).div(1 - share)) : states;
}
