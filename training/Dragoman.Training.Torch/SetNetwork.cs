using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Dragoman.Training.Torch;

/// <summary>A reader of one set's names: one hidden layer of a word, a small bidirectional LSTM over it and over what is told besides, and a chain of tags.</summary>
internal sealed class SetNetwork : Module
{
    private const int Hidden = 64;
    private const double InputDropout = .4, MiddleDropout = .4, OutputDropout = .4, ToldDropout = .15;

    private readonly Linear _layer, _tags;
    private readonly LSTM _join;

    /// <param name="general">Whose hidden layer it begins with.</param>
    /// <param name="told">Numbers of a word that it is told besides.</param>
    public SetNetwork(GeneralNetwork general, int inputs, int told, NameHead head) : base("set")
    {
        _layer = Linear(inputs, GeneralNetwork.Hidden);
        _join = LSTM(GeneralNetwork.Hidden + told, Hidden, 1, batchFirst: true, bidirectional: true);
        _tags = Linear((2 * Hidden) + told, head.Tags);
        Chain = new(head.Tags);
        register_module("layer", _layer);
        register_module("join", _join);
        register_module("tags", _tags);
        register_module("chain", Chain);
        using var still = no_grad();
        var weights = general.state_dict();
        foreach (var (name, parameter) in _layer.named_parameters()) parameter.copy_(weights["layer." + name]);
    }

    public SpanChain Chain { get; }

    /// <param name="inputs">Sentence, word, number.</param>
    /// <param name="told">Sentence, word, number.</param>
    public Tensor Scores(Tensor inputs, Tensor told)
    {
        var states = Shared(functional.relu(_layer.forward(Shared(inputs, InputDropout))), MiddleDropout);
        told = Shared(told, ToldDropout);
        return _tags.forward(cat([Shared(_join.forward(cat([states, told], 2)).Item1, OutputDropout), told], 2));
    }

    /// <summary>Dropout of the same features all along a sentence.</summary>
    private Tensor Shared(Tensor states, double share) =>
        training ? states.mul(rand(states.shape[0], 1, states.shape[2]).gt(share).to(ScalarType.Float32).div(1 - share)) : states;
}
