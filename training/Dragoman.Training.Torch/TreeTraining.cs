using Dragoman.Syntax;
using static TorchSharp.torch;

namespace Dragoman.Training.Torch;

/// <summary>The first part: the network learns tags and trees. Seeds are fixed: the same data gives the same weights on the same machine.</summary>
internal sealed class TreeTraining
{
    private const string EwtTrain = "ewt/en_ewt-ud-train.conllu", GumTrain = "gum/gum_freelicence_train.conllu", EwtDev = "ewt/en_ewt-ud-dev.conllu", GumDev = "gum/en_gum-main-dev.conllu";
    private const int Vectors = 120_000, WordsInBatch = 1500, Seed = 20;

    private readonly DirectoryInfo _treebanks;
    private readonly NetworkShape _shape;
    private readonly ConlluSentence[] _sentences;
    private readonly Tree[] _trees;
    private readonly string[] _xpos;
    private readonly HeadlineTags _headlines;
    private readonly string[] _words;
    private readonly Vocabulary _vocabulary;
    private readonly (string Name, Example[] Examples)[] _exams;

    public TreeTraining(DirectoryInfo treebanks, FileInfo vectors, NetworkShape shape)
    {
        (_treebanks, _shape) = (treebanks, shape);
        var xpos = new TagNumbers();
        _sentences = [.. new[] { EwtTrain, GumTrain }.SelectMany(Read)];
        _trees = [.. _sentences.Select(sentence => Tree.Of(sentence, xpos))];
        _headlines = HeadlineTags.Of(xpos);
        _xpos = [.. xpos.Names];
        var read = WordVectors.Read(vectors.FullName, Vectors);
        _words = read.Words;
        _vocabulary = new Vocabulary(_trees.Select(tree => tree.Forms), read);
        _exams = [.. new[] { EwtDev, GumDev }.Select(file => (file, Read(file).Select(sentence => Tree.Of(sentence, xpos).ToExample(_vocabulary)).ToArray()))];
    }

    /// <returns>The sections of a model that knows trees, and no names yet.</returns>
    public Dictionary<ModelSection, byte[]> Run(int passes)
    {
        random.manual_seed(Seed);
        using var network = new Network(_shape, _vocabulary, _xpos.Length);
        Console.WriteLine($"{_trees.Length} sentences, {_trees.Sum(tree => tree.Count)} words; {network.parameters().Sum(parameter => parameter.numel())} weights");
        Learning.Run(network, Seed, passes, Batches.Of(_trees, tree => tree.Count, WordsInBatch, new Random(Seed)).Count, chance => Steps(network, chance), () => Scores(network));
        var packed = NetworkPacker.Pack(network, _vocabulary, _xpos);
        var (lemmas, rules) = LemmaTraining.Train(_sentences, _words);
        packed[ModelSection.Lemmas] = lemmas;
        packed[ModelSection.LemmaRules] = System.Text.Encoding.UTF8.GetBytes(string.Join('\n', rules));
        foreach (var (name, exam) in _exams) Console.WriteLine($"{name} as packed: {PackedScore.Of(ModelImage.Open(ModelImage.Pack(packed)), exam)}");
        return packed;
    }

    private IEnumerable<Step> Steps(Network network, Random chance) =>
        [.. Batches.Of(_trees.Select(tree => Augmentation.Apply(tree, _headlines, chance).ToExample(_vocabulary)), example => example.Count, WordsInBatch, chance)
            .Select(batch => new Step(batch.Length * batch[0].Count, () => Loss(network, batch)))];

    private string Scores(Network network) => string.Concat(_exams.Select(exam => $"\n  {exam.Name}: {TreeScore.Of(network, exam.Examples)}"));

    private static Tensor Loss(Network network, Example[] batch)
    {
        var scores = network.Parse(network.Encode([.. batch.Select(example => example.Rows)]));
        Tensor Gold(Func<Example, int[]> of) => tensor(batch.SelectMany(of).Select(value => (long)value).ToArray());
        var heads = Gold(example => example.Heads);
        var arcs = Cost(scores.Arcs, heads);
        var labels = Cost(Network.Labels(scores, heads.reshape(batch.Length, batch[0].Count)), Gold(example => example.Relations));
        return arcs + labels + (.5 * Cost(scores.Upos, Gold(example => example.Upos))) + (.5 * Cost(scores.Xpos, Gold(example => example.Xpos)));
    }

    private static Tensor Cost(Tensor scores, Tensor gold) => nn.functional.cross_entropy(scores.flatten(0, 1), gold);

    private IEnumerable<ConlluSentence> Read(string file)
    {
        using var reader = new StreamReader(Path.Combine(_treebanks.FullName, file));
        foreach (var sentence in Conllu.Read(reader))
            yield return sentence;
    }
}
