using Dragoman.Syntax;
using Dragoman.Syntax.Network;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Dragoman.Training.Torch;

/// <summary>The sizes of a network.</summary>
internal sealed record NetworkShape(int Hidden, int Layers)
{
    public const int Word = 64, Prefix = 16, Suffix3 = 32, Suffix4 = 24, Shape = 16;
    public const int Input = Word + Vocabulary.Dimensions + Prefix + Suffix3 + Suffix4 + Shape;
    public const int Arc = 160, Label = 64;

    public static int Relations => Enum.GetValues<Relation>().Length;

    public static int Upos => Enum.GetValues<Upos>().Length;
}

/// <summary>What the network says of a batch of sentences of one length.</summary>
/// <param name="Arcs">Sentence, dependent, head; the last head is the root.</param>
/// <param name="LabelsOfDependents">Sentence, dependent, relation, features of heads.</param>
/// <param name="LabelsOfHeads">Sentence, head, features.</param>
internal sealed record Scores(Tensor Upos, Tensor Xpos, Tensor Arcs, Tensor LabelsOfDependents, Tensor LabelsOfHeads);

/// <summary>
/// Bidirectional LSTM layers over embeddings of words and affixes; biaffine attention for heads and relations (Dozat and Manning 2017),
/// linear layers for tags. Sentences of a batch have one length, so that nothing is padded.
/// </summary>
internal sealed class Network : Module
{
    public const double InputDropout = .33, LayerDropout = .33, HeadDropout = .33, WordDropout = .15, FeatureDropout = .05;

    private readonly Embedding _words, _prefixes, _suffixes3, _suffixes4, _shapes;
    private readonly Tensor _vectors;
    private readonly LSTM[] _layers;
    private readonly Linear _upos, _xpos, _arcDependent, _arcHead, _labelDependent, _labelHead;
    private readonly Parameter _root, _arcWeights, _labelWeights;

    public Network(NetworkShape shape, Vocabulary vocabulary, int xpos) : base("network")
    {
        Shape = shape;
        var width = 2 * shape.Hidden;
        _words = Embedding(vocabulary.Count(WordFeature.Word), NetworkShape.Word);
        _prefixes = Embedding(vocabulary.Count(WordFeature.Prefix), NetworkShape.Prefix);
        _suffixes3 = Embedding(vocabulary.Count(WordFeature.Suffix3), NetworkShape.Suffix3);
        _suffixes4 = Embedding(vocabulary.Count(WordFeature.Suffix4), NetworkShape.Suffix4);
        _shapes = Embedding(vocabulary.Count(WordFeature.Shape), NetworkShape.Shape);
        _vectors = tensor(vocabulary.Vectors, ScalarType.Int8).to(ScalarType.Float32).mul(Vocabulary.VectorScale).reshape(-1, Vocabulary.Dimensions);
        _layers = [.. Enumerable.Range(0, shape.Layers).Select(layer => LSTM(layer == 0 ? NetworkShape.Input : width, shape.Hidden, 1, batchFirst: true, bidirectional: true))];
        (_upos, _xpos) = (Linear(width, NetworkShape.Upos), Linear(width, xpos));
        (_arcDependent, _arcHead) = (Linear(width, NetworkShape.Arc), Linear(width, NetworkShape.Arc));
        (_labelDependent, _labelHead) = (Linear(width, NetworkShape.Label), Linear(width, NetworkShape.Label));
        _root = Parameter(zeros(width));
        _arcWeights = Parameter(zeros(NetworkShape.Arc + 1, NetworkShape.Arc));
        _labelWeights = Parameter(zeros(NetworkShape.Label + 1, NetworkShape.Relations * (NetworkShape.Label + 1)));
        Initialise();
        RegisterComponents();
        for (var i = 0; i < _layers.Length; i++) register_module($"layer{i}", _layers[i]);
    }

    public NetworkShape Shape { get; }

    public Tensor Encode(WordRows[][] sentences)
    {
        var inputs = Inputs(sentences);
        return Read(training ? functional.dropout(inputs, InputDropout, true) : inputs);
    }

    private Tensor Inputs(WordRows[][] sentences)
    {
        var rows = Rows(sentences);
        Tensor Column(int feature) => rows.select(2, feature);
        var isTraining = training;
        var words = _words.forward(isTraining ? Dropped(Column(0), WordDropout) : Column(0));
        var vectors = _vectors.index_select(0, Column(1).flatten()).reshape(rows.shape[0], rows.shape[1], Vocabulary.Dimensions);
        Tensor[] parts = [words, vectors, _prefixes.forward(Column(2)), _suffixes3.forward(Column(3)), _suffixes4.forward(Column(4)), _shapes.forward(Column(5))];
        if (isTraining) parts = [.. parts.Select(part => part.mul(Mask(rows.shape[0], rows.shape[1], 1, FeatureDropout)))];
        return cat(parts, 2);
    }

    private Tensor Read(Tensor states)
    {
        for (var i = 0; i < _layers.Length; i++)
        {
            if (i > 0) states = Shared(states, LayerDropout);
            states = _layers[i].forward(states).Item1;
        }
        return Shared(states, LayerDropout);
    }

    public Scores Parse(Tensor states)
    {
        var (batch, count, width) = (states.shape[0], states.shape[1], states.shape[2]);
        var withRoot = cat([states, _root.expand(batch, 1, width)], 1);
        var arcDependent = WithBias(Shared(functional.leaky_relu(_arcDependent.forward(states), .1), HeadDropout));
        var arcHead = Shared(functional.leaky_relu(_arcHead.forward(withRoot), .1), HeadDropout);
        var arcs = arcDependent.matmul(_arcWeights).matmul(arcHead.transpose(1, 2));
        var itself = eye(count, count + 1).to(ScalarType.Bool).unsqueeze(0);
        arcs = arcs.masked_fill(itself, -1e9);
        var labelDependent = WithBias(Shared(functional.leaky_relu(_labelDependent.forward(states), .1), HeadDropout));
        var labelHead = WithBias(Shared(functional.leaky_relu(_labelHead.forward(withRoot), .1), HeadDropout));
        var labels = labelDependent.matmul(_labelWeights).reshape(batch, count, NetworkShape.Relations, NetworkShape.Label + 1);
        return new(_upos.forward(states), _xpos.forward(states), arcs, labels, labelHead);
    }

    /// <summary>Scores of relations, given the heads.</summary>
    public static Tensor Labels(Scores scores, Tensor heads)
    {
        var width = scores.LabelsOfHeads.shape[2];
        var chosen = scores.LabelsOfHeads.gather(1, heads.unsqueeze(2).expand(heads.shape[0], heads.shape[1], width));
        return scores.LabelsOfDependents.matmul(chosen.unsqueeze(3)).squeeze(3);
    }

    private static Tensor Rows(WordRows[][] sentences)
    {
        var count = sentences[0].Length;
        var rows = new long[sentences.Length * count * WordRows.Features];
        var at = 0;
        foreach (var sentence in sentences)
            foreach (var row in sentence)
                foreach (var one in (ReadOnlySpan<int>)[row.Word, row.Vector, row.Prefix, row.Suffix3, row.Suffix4, row.Shape])
                    rows[at++] = one;
        return tensor(rows).reshape(sentences.Length, count, WordRows.Features);
    }

    private static Tensor WithBias(Tensor states) => cat([states, ones(states.shape[0], states.shape[1], 1)], 2);

    private static Tensor Dropped(Tensor rows, double share) => rows.mul(rand(rows.shape).gt(share).to(ScalarType.Int64));

    private static Tensor Mask(long batch, long count, long width, double share) => rand(batch, count, width).gt(share).to(ScalarType.Float32).div(1 - share);

    /// <summary>Dropout of the same features all along a sentence.</summary>
    private Tensor Shared(Tensor states, double share) => training ? states.mul(Mask(states.shape[0], 1, states.shape[2], share)) : states;

    private void Initialise()
    {
        foreach (var table in (Embedding[])[_words, _prefixes, _suffixes3, _suffixes4, _shapes]) init.normal_(table.weight!, 0, .1);
        foreach (var layer in _layers)
            foreach (var (name, weights) in layer.named_parameters())
                if (name.Contains("weight_hh", StringComparison.Ordinal)) init.orthogonal_(weights);
                else if (name.Contains("weight_ih", StringComparison.Ordinal)) init.xavier_uniform_(weights);
                else using (no_grad())
                {
                    weights.zero_();
                    if (name.Contains("bias_ih", StringComparison.Ordinal)) weights.narrow(0, Shape.Hidden, Shape.Hidden).fill_(1);
                }
        init.normal_(_root, 0, .1);
        init.xavier_uniform_(_arcWeights);
        init.xavier_uniform_(_labelWeights);
    }
}
