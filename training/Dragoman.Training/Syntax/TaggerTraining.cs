using Dragoman.Syntax;

namespace Dragoman.Training.Syntax;

internal sealed class TaggerTraining
{
    private const int RarestTag = 3;

    private readonly ClusterTable _clusters;
    private readonly string[] _lines;
    private readonly Dictionary<(Upos, string), int> _numbers = [];

    public TaggerTraining(ClusterTable clusters, IReadOnlyList<TrainingSentence> sentences)
    {
        _clusters = clusters;
        var counted = sentences.SelectMany(sentence => sentence.Upos.Zip(sentence.Xpos)).CountBy(tag => tag)
            .OrderByDescending(tag => tag.Value).ThenBy(tag => (tag.Key.First, tag.Key.Second)).ToArray();
        var kept = counted.Where(tag => tag.Value >= RarestTag).Select(tag => tag.Key).ToArray();
        _lines = [.. kept.Select(tag => $"{tag.First.ToName()} {tag.Second}")];
        Tags = new TagSet(_lines);
        foreach (var (tag, _) in counted)
            _numbers[tag] = Array.IndexOf(kept, tag) is >= 0 and var exact ? exact : Array.FindIndex(kept, other => other.First == tag.First);
    }

    public TagSet Tags { get; }

    public IReadOnlyList<string> TagLines => _lines;

    /// <summary>As <see cref="ParserTraining.Train(IReadOnlyList{TaggedSentence}, int)"/>: the second training has the strongest features only.</summary>
    public AveragedPerceptron[] Train(IReadOnlyList<TrainingSentence> sentences, int features)
    {
        HashSet<ulong> strongest = Train(sentences, passes: 6, seed: 1, _ => true).Strongest(features);
        var models = new AveragedPerceptron[2];
        Parallel.For(0, models.Length, i => models[i] = Train(sentences, passes: 8, seed: 17 + i, strongest.Contains));
        return models;
    }

    /// <summary>With all features, for taggers that aren't kept.</summary>
    public AveragedPerceptron Train(IReadOnlyList<TrainingSentence> sentences, int passes, int seed) => Train(sentences, passes, seed, _ => true);

    private AveragedPerceptron Train(IReadOnlyList<TrainingSentence> sentences, int passes, int seed, Func<ulong, bool> permits)
    {
        var model = new AveragedPerceptron(Tags.Count, permits);
        var random = new Random(seed);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var (features, scores) = (new ulong[TaggerFeatures.Max], new int[WeightTable.MaxClasses]);
        for (var pass = 0; pass < passes; pass++)
        {
            random.Shuffle(order);
            foreach (var i in order)
                Learn(model, Vary(sentences[i], random), features, scores);
        }
        return model;
    }

    private void Learn(AveragedPerceptron model, TrainingSentence sentence, ulong[] buffer, int[] scores)
    {
        var words = sentence.ToWords(_clusters);
        for (var i = 0; i < sentence.Count; i++)
        {
            var at = i + SyntaxScratch.Padding;
            var features = TaggerFeatures.Extract(words, at, buffer);
            model.Score(features, scores);
            var guess = Tagger.Best(scores.AsSpan(0, Tags.Count));
            var right = _numbers[(sentence.Upos[i], sentence.Xpos[i])];
            if (guess != right)
                model.Update(features, right, guess);
            model.Tick();
            Tags.Set(ref words[at], guess);
        }
    }

    // News has headlines, in capitals or in title case and without full stops; the treebanks have next to none.
    private static TrainingSentence Vary(TrainingSentence sentence, Random random)
    {
        var varied = sentence.EndsWithFullStop && random.NextDouble() < .05 ? sentence.WithoutFullStop() : sentence;
        return random.NextDouble() switch
        {
            < .03 => varied.InCapitals(),
            < .05 => varied.InTitleCase(),
            _ => varied,
        };
    }
}
