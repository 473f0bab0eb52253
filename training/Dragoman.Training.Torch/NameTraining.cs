using Dragoman.Evaluation.Names;
using Dragoman.Resources;
using Dragoman.Syntax;
using Dragoman.Syntax.Names;
using Dragoman.Syntax.Network;
using static TorchSharp.torch;

namespace Dragoman.Training.Torch;

/// <summary>The second part: a layer of names learns on what the packed network makes of words, so that it sees just what it will see when it is used.</summary>
internal sealed class NameTraining : IDisposable
{
    private const int WordsInBatch = 400, Seed = 20;

    /// <summary>How often sentences are shown in a pass: those of our own are what it is about, those of re3d are few.</summary>
    private static readonly Times Shipped = new(Own: 2, Re3d: 2, Wikigold: 1);

    private readonly NameData _names;
    private readonly NamedSentence[] _ownHeldBack, _uner;
    private readonly byte[] _lists;
    private readonly KnownWordsReader _reader;

    /// <param name="sets">The folder of sets of others.</param>
    /// <param name="own">The folder of sentences of our own, with the lists.</param>
    /// <param name="trees">A model that knows trees.</param>
    public NameTraining(DirectoryInfo sets, DirectoryInfo own, ModelImage trees)
    {
        var segmenter = Knowledge.OpenSegmenter();
        _names = NameData.Read(sets, own, segmenter);
        _ownHeldBack = [.. own.GetFiles("held-back*.txt").OrderBy(file => file.Name, StringComparer.Ordinal).SelectMany(file => MarkedText.Read(file.FullName, segmenter))];
        _uner = [.. ColumnText.Read(Path.Combine(sets.FullName, "uner-ewt/en_ewt-ud-dev.iob2"))];
        _lists = NameLists.Pack(NameListSources.Read(new(Path.Combine(own.FullName, "lists"))));
        _reader = new(new SyntaxNetwork(trees), new NameLists(ModelImage.Open(ModelImage.Pack(new Dictionary<ModelSection, byte[]> { [ModelSection.NameLists] = _lists }))));
    }

    public void Dispose() => _reader.Dispose();

    /// <returns>The sections of a model that are about names.</returns>
    public Dictionary<ModelSection, byte[]> Run(int passes)
    {
        var examples = Examples();
        Console.WriteLine($"names: {_names.Own.Length} sentences of our own, {_names.Re3d.Length} of re3d, {_names.Wikigold.Length} of WikiGold, {_names.OtherPlain.Length} of other sets; {_lists.Length / 1024} KiB of lists");
        using var network = Learn(examples, NameHead.All, passes, Scores);
        return new() { [ModelSection.NameLists] = _lists, [ModelSection.Names] = NetworkPacker.Pack(network, [NameHead.Outer, NameHead.Inner, NameHead.Plain]) };
    }

    /// <summary>How well re3d and WikiGold are read by readers of their own that have not seen the fold, beginning with a general layer that has seen neither.</summary>
    public void CrossValidate(int folds, int passes)
    {
        using var general = GeneralNetwork.Learn(_reader, _names.Own, passes);
        CrossValidate(new(general, _reader, NameHead.Re3d), _names.Re3d, folds, NameHead.Re3d.Kinds.Contains);
        CrossValidate(new(general, _reader, NameHead.Wikigold), _names.Wikigold, folds, IsPlain);
    }

    private static void CrossValidate(SetTraining training, NamedSentence[] set, int folds, Predicate<string> kinds)
    {
        var (all, errors) = (new NameTally(), new NameErrors());
        for (var fold = 0; fold < folds; fold++)
        {
            var (held, own) = (fold, new NameTally());
            NamedSentence[] unseen = [.. set.Where((_, i) => i % folds == held)];
            var found = training.Read([.. set.Where((_, i) => i % folds != held)], unseen);
            for (var i = 0; i < unseen.Length; i++)
            {
                GoldName[] gold = [.. unseen[i].Names.Where(name => kinds(name.Kind))], names = [.. found[i].Where(name => kinds(name.Kind))];
                own.Add(gold, names);
                all.Add(gold, names);
                errors.Add(unseen[i].Forms, gold, names);
            }
            Console.WriteLine($"{training.Head.Name}, fold {fold + 1}: {own}\n  folds so far: {all}");
        }
        Console.WriteLine($"{training.Head.Name}, errors:\n{errors}");
    }

    private NameNetwork Learn(List<NameExample> examples, NameHead[] heads, int passes, Func<NameNetwork, string> scores)
    {
        random.manual_seed(Seed);
        var network = new NameNetwork(_reader.Width, heads);
        Learning.Run(network, Seed, passes, Batches.Of(examples, example => example.Forms.Length, WordsInBatch, new Random(Seed)).Count, chance => Steps(network, examples, chance), () => scores(network));
        return network;
    }

    private List<NameExample> Examples()
    {
        return
        [
            .. Repeat(_names.Own, Shipped.Own),
            .. Repeat(_names.Re3d.Select(sentence => NameExample.Of(sentence, NameHead.Re3d)), Shipped.Re3d),
            .. Repeat(_names.Wikigold.Select(sentence => NameExample.Of(sentence, NameHead.Plain)), Shipped.Wikigold),
            .. _names.OtherPlain,
        ];
        static IEnumerable<NameExample> Repeat(IEnumerable<NameExample> examples, int times) => Enumerable.Repeat(examples.ToArray(), times).SelectMany(all => all);
    }

    private static bool IsPlain(string kind) => kind is "PER" or "LOC" or "ORG";

    private sealed record Times(int Own, int Re3d, int Wikigold);

    private IEnumerable<Step> Steps(NameNetwork network, List<NameExample> examples, Random chance) =>
        Batches.Of(examples.Select(example => Shown(example, chance)), item => item.Example.Forms.Length, WordsInBatch, chance)
            .Select(batch => new Step(batch.Length * batch[0].Example.Forms.Length, () => Loss(network, batch)));

    /// <summary>A sentence that is shown as it is written is read by the packed network but once.</summary>
    private NameItem Shown(NameExample example, Random chance)
    {
        var forms = Augmentation.Recase(example.Forms, chance);
        return new(example, forms == example.Forms ? example.Known ??= _reader.Read(forms) : _reader.Read(forms));
    }

    private Tensor Loss(NameNetwork network, NameItem[] batch)
    {
        var states = _reader.States(network, [.. batch.Select(item => item.Known)]);
        var cost = zeros(1);
        foreach (var head in batch.SelectMany(item => item.Example.Gold.Select(gold => gold.Head)).Distinct())
        {
            long[] own = [.. Enumerable.Range(0, batch.Length).Where(i => batch[i].Example.Gold.Any(gold => gold.Head == head)).Select(i => (long)i)];
            var gold = tensor(own.SelectMany(i => batch[i].Example.Gold.First(gold => gold.Head == head).Tags.Select(tag => (long)tag)).ToArray());
            var scores = network.Tags(head, own.Length == batch.Length ? states : states.index_select(0, tensor(own)));
            cost += nn.functional.cross_entropy(scores.flatten(0, 1), gold) * own.Length / batch.Length;
        }
        return cost;
    }

    private string Scores(NameNetwork network)
    {
        var uner = new NameTally();
        NameScoring.Add(uner, network, _reader, _uner, NameHead.Plain, IsPlain);
        return $"\n  own, held back: {NameScoring.OfOwn(network, _reader, _ownHeldBack)}\n  UNER-EWT dev: {uner}";
    }
}

/// <summary>A sentence as one pass shows it.</summary>
internal sealed record NameItem(NameExample Example, KnownWords Known);
