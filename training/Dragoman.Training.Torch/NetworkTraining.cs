using System.Diagnostics;
using Dragoman.Evaluation.Names;
using Dragoman.Resources;
using Dragoman.Syntax;
using static TorchSharp.torch;

namespace Dragoman.Training.Torch;

/// <summary>Two parts: the network learns trees, then its layer of names on top of what it knows of words. Seeds are fixed: the same data gives the same weights on the same machine.</summary>
internal sealed class NetworkTraining
{
    private const string EwtTrain = "ewt/en_ewt-ud-train.conllu", GumTrain = "gum/gum_freelicence_train.conllu", EwtDev = "ewt/en_ewt-ud-dev.conllu", GumDev = "gum/en_gum-main-dev.conllu";
    private const int Vectors = 120_000, WordsInBatch = 1500, NameWordsInBatch = 400, Seed = 20, ScoredEvery = 5;
    private const double TreeRate = 2e-3, NameRate = 2e-3, Clipping = 5;

    /// <summary>How often sentences are shown in a pass: those of our own are what it is about, those of re3d are few.</summary>
    private const int OwnTimes = 2, Re3dTimes = 2;

    private readonly DirectoryInfo _data;
    private readonly DirectoryInfo _names;
    private readonly NetworkShape _shape;
    private readonly ConlluSentence[] _sentences;
    private readonly Tree[] _trees;
    private readonly string[] _xpos;
    private readonly HeadlineTags _headlines;
    private readonly string[] _words;
    private readonly Vocabulary _vocabulary;
    private readonly (string Name, Example[] Examples)[] _exams;

    public NetworkTraining(DirectoryInfo data, FileInfo vectors, DirectoryInfo names, NetworkShape shape)
    {
        (_data, _names, _shape) = (data, names, shape);
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

    /// <summary>Trains trees, unless the weights are there.</summary>
    public void Trees(FileInfo weights, int passes)
    {
        if (weights.Exists)
        {
            Console.WriteLine($"{weights.FullName} is there and is used; delete it to learn trees anew.");
            return;
        }
        weights.Directory!.Create();
        var network = Start();
        Console.WriteLine($"{_trees.Length} sentences, {_trees.Sum(tree => tree.Count)} words; {network.parameters().Sum(parameter => parameter.numel())} weights");
        Run(network, network.parameters(), TreeRate, passes, TreeSteps, chance => [.. TreeBatches(network, chance)], () => Scores(network));
        network.save(weights.FullName);
    }

    /// <summary>Trains the layer of names on top of the weights, and packs the model.</summary>
    public void Names(FileInfo weights, int passes, DirectoryInfo output)
    {
        using var network = Resume(weights);
        var names = ReadNames();
        var examples = Examples(names, OwnTimes, _ => true);
        Console.WriteLine($"names: {names.Own.Length} sentences of our own, {names.Re3d.Length} of re3d, {names.Wikigold.Length} of WikiGold, {names.OtherPlain.Length} of other sets");
        Run(network, network.NameParameters(), NameRate, passes, NameSteps(examples), chance => [.. NameBatches(network, examples, chance)], () => NameScores(network));
        network.save(Path.ChangeExtension(weights.FullName, ".names.bin"));
        Pack(network, output);
    }

    /// <summary>How well re3d and WikiGold are read by networks that have not seen the fold.</summary>
    public void CrossValidate(FileInfo weights, int folds, int passes)
    {
        var names = ReadNames();
        var (re3d, wikigold) = (new NameTally(), new NameTally());
        for (var fold = 0; fold < folds; fold++)
        {
            using var network = Resume(weights);
            var (held, number) = (fold, folds);
            var examples = Examples(names, 1, i => i % number != held);
            Run(network, network.NameParameters(), NameRate, passes, NameSteps(examples), chance => [.. NameBatches(network, examples, chance)], () => "");
            Add(re3d, network, names.Re3d, NameHead.Re3d);
            Add(wikigold, network, names.Wikigold, NameHead.Plain);
            void Add(NameTally tally, Network trained, NamedSentence[] all, NameHead head)
            {
                NamedSentence[] unseen = [.. all.Where((_, i) => i % number == held)];
                var found = NameTraining.Find(trained, _vocabulary, [.. unseen.Select(sentence => sentence.Forms)], head);
                for (var i = 0; i < unseen.Length; i++) tally.Add(unseen[i].Names.Where(name => head.Kinds.Contains(name.Kind)), found[i] ?? []);
            }
            Console.WriteLine($"fold {fold + 1}: re3d {re3d}\n        WikiGold {wikigold}");
        }
    }

    private Network Resume(FileInfo weights)
    {
        var network = Start();
        network.load(weights.FullName);
        network.AddNames(NameHead.All);
        return network;
    }

    private Network Start()
    {
        random.manual_seed(Seed);
        return new(_shape, _vocabulary, _xpos.Length);
    }

    private NameData ReadNames() => NameData.Read(new(Path.Combine(_data.FullName, "names")), _names, Knowledge.OpenSegmenter());

    /// <param name="isShown">By the number of a sentence of re3d or WikiGold.</param>
    private static List<NameExample> Examples(NameData names, int ownTimes, Func<int, bool> isShown) =>
    [
        .. Enumerable.Repeat(names.Own, ownTimes).SelectMany(own => own),
        .. Enumerable.Repeat(names.Re3d.Where((_, i) => isShown(i)).Select(sentence => NameExample.Of(sentence, NameHead.Re3d)), Re3dTimes).SelectMany(sentences => sentences),
        .. names.Wikigold.Where((_, i) => isShown(i)).Select(sentence => NameExample.Of(sentence, NameHead.Plain)),
        .. names.OtherPlain,
    ];

    private IEnumerable<(int Words, Func<Tensor> Loss)> TreeBatches(Network network, Random chance) =>
        Batches.Of(_trees.Select(tree => Augmentation.Apply(tree, _headlines, chance).ToExample(_vocabulary)), example => example.Count, WordsInBatch, chance)
            .Select(batch => (batch.Length * batch[0].Count, (Func<Tensor>)(() => TreeLoss(network, batch))));

    private IEnumerable<(int Words, Func<Tensor> Loss)> NameBatches(Network network, List<NameExample> examples, Random chance) =>
        Batches.Of(examples.Select(example => (Rows: Augmentation.Recase(example.Forms, chance).Select(_vocabulary.RowsOf).ToArray(), Example: example)), item => item.Rows.Length, NameWordsInBatch, chance)
            .Select(batch => (batch.Length * batch[0].Rows.Length, (Func<Tensor>)(() => NameTraining.Loss(network, batch))));

    /// <summary>About as many as a pass has, which augmentation changes a little.</summary>
    private int TreeSteps => Batches.Of(_trees, tree => tree.Count, WordsInBatch, new Random(Seed)).Count;

    private static int NameSteps(List<NameExample> examples) => Batches.Of(examples, example => example.Forms.Length, NameWordsInBatch, new Random(Seed)).Count;

    private static void Run(Network network, IEnumerable<TorchSharp.Modules.Parameter> parameters, double rate, int passes, int steps, Func<Random, (int Words, Func<Tensor> Loss)[]> batchesOf, Func<string> scores)
    {
        var clock = Stopwatch.StartNew();
        using var optimiser = optim.Adam(parameters, rate, .9, .95);
        var averages = new Averages(parameters);
        var schedule = new Schedule(rate, steps * passes);
        var step = 0;
        for (var pass = 0; pass < passes; pass++)
        {
            var chance = new Random(Seed + pass);
            var (loss, words) = (0.0, 0);
            var batches = batchesOf(chance);
            network.train();
            foreach (var batch in batches)
            {
                foreach (var group in optimiser.ParamGroups) group.LearningRate = schedule.At(step);
                using var scope = NewDisposeScope();
                optimiser.zero_grad();
                var cost = batch.Loss();
                cost.backward();
                nn.utils.clip_grad_norm_(parameters, Clipping);
                optimiser.step();
                averages.Add();
                loss += cost.item<float>() * batch.Words;
                words += batch.Words;
                step++;
            }
            Console.Write(FormattableString.Invariant($"{clock.Elapsed:hh\\:mm\\:ss} pass {pass + 1} loss {loss / words:F3}"));
            var isLast = pass + 1 == passes;
            if (isLast || (pass + 1) % ScoredEvery == 0)
            {
                averages.Swap();
                Console.Write(scores());
                if (!isLast) averages.Swap();
            }
            Console.WriteLine();
        }
    }

    private string Scores(Network network) => string.Concat(_exams.Select(exam => $"\n  {exam.Name}: {TreeScore.Of(network, exam.Examples)}"));

    private string NameScores(Network network)
    {
        var segmenter = Knowledge.OpenSegmenter();
        NamedSentence[] own = [.. _names.GetFiles("held-back*.txt").OrderBy(file => file.Name, StringComparer.Ordinal).SelectMany(file => MarkedText.Read(file.FullName, segmenter))];
        NamedSentence[] uner = [.. ColumnText.Read(Path.Combine(_data.FullName, "names/uner-ewt/en_ewt-ud-dev.iob2"))];
        return $"\n  own, held back: {NameTraining.ScoreOwn(network, _vocabulary, own)}\n  UNER-EWT dev: {NameTraining.Score(network, _vocabulary, uner, NameHead.Plain, kind => kind is "PER" or "LOC" or "ORG")}";
    }

    private void Pack(Network network, DirectoryInfo output)
    {
        var packed = NetworkPacker.Pack(network, _vocabulary, _xpos, NameHead.Outer.Tags, NameHead.Plain.Tags);
        var (lemmas, rules) = LemmaTraining.Train(_sentences, _words);
        packed[ModelSection.Lemmas] = lemmas;
        packed[ModelSection.LemmaRules] = System.Text.Encoding.UTF8.GetBytes(string.Join('\n', rules));
        var image = ModelImage.Pack(packed);
        output.Create();
        File.WriteAllBytes(Path.Combine(output.FullName, "syntax.bin"), image);
        foreach (var (section, bytes) in packed) Console.WriteLine($"{section}: {bytes.Length / 1024} KiB");
        foreach (var (name, exam) in _exams) Console.WriteLine($"{name} as packed: {PackedScore.Of(ModelImage.Open(image), exam)}");
    }

    private static Tensor TreeLoss(Network network, Example[] batch)
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
        using var reader = new StreamReader(Path.Combine(_data.FullName, "treebanks", file));
        foreach (var sentence in Conllu.Read(reader))
            yield return sentence;
    }
}
