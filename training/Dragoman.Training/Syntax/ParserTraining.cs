using Dragoman.Syntax;

namespace Dragoman.Training.Syntax;

/// <summary>A sentence and its words with the tags that a tagger gave them.</summary>
internal sealed record TaggedSentence(TrainingSentence Sentence, WordShape[] Words);

internal sealed class ParserTraining
{
    private const double FollowsItself = .9;

    private readonly string[] _lines;
    private readonly TransitionSet _transitions;

    public ParserTraining(IReadOnlyList<TrainingSentence> sentences)
    {
        _lines = [.. Lines(sentences, "left"), .. Lines(sentences, "right")];
        _transitions = new TransitionSet(_lines);
    }

    public IReadOnlyList<string> TransitionLines => _lines;

    /// <summary>
    /// Trains twice: first with all features that aren't rare, then from the beginning with the strongest only, which then make up for
    /// the others. Cutting a trained model to the same size costs far more.
    /// </summary>
    public AveragedPerceptron[] Train(IReadOnlyList<TaggedSentence> sentences, int features)
    {
        HashSet<ulong> strongest = Train(sentences, passes: 5, Count(sentences, atLeast: 3).IsFrequent, seed: 23).Strongest(features);
        var models = new AveragedPerceptron[2];
        Parallel.For(0, models.Length, i => models[i] = Train(sentences, passes: 12, strongest.Contains, seed: 29 + i));
        return models;
    }

    private AveragedPerceptron Train(IReadOnlyList<TaggedSentence> sentences, int passes, Func<ulong, bool> permits, int seed)
    {
        var model = new AveragedPerceptron(_transitions.Count, permits);
        var random = new Random(seed);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var scratch = new SyntaxScratch();
        for (var pass = 0; pass < passes; pass++)
        {
            random.Shuffle(order);
            var wrong = 0;
            foreach (var i in order)
                wrong += Learn(model, Vary(sentences[i], random), scratch, pass == 0 ? 0 : FollowsItself, random);
            Console.WriteLine($"  pass {pass + 1}: {wrong} wrong decisions, {model.Rows} features");
        }
        return model;
    }

    private int Learn(AveragedPerceptron model, TaggedSentence tagged, SyntaxScratch scratch, double followsItself, Random random)
    {
        var (state, sentence, wrong) = (scratch.State, tagged.Sentence, 0);
        state.Start(sentence.Count);
        while (!state.IsFinal)
        {
            var features = ParserFeatures.Extract(tagged.Words, state, scratch.Features);
            model.Score(features, scratch.Scores);
            var guess = _transitions.Best(state, scratch.Scores);
            var right = DynamicOracle.Best(state, sentence, _transitions, scratch.Scores);
            if (scratch.Scores[guess] != scratch.Scores[right] || (guess != right && scratch.Scores[guess] == 0))
            {
                model.Update(features, right, guess);
                wrong++;
            }
            model.Tick();
            _transitions.Apply(random.NextDouble() < followsItself ? guess : right, state);
        }
        return wrong;
    }

    // Features of the oracle's own path; word pairs that come once are noise, and most of all features.
    private FeatureCounts Count(IReadOnlyList<TaggedSentence> sentences, int atLeast)
    {
        var counts = new FeatureCounts(atLeast);
        var scratch = new SyntaxScratch();
        foreach (var (sentence, words) in sentences)
        {
            scratch.State.Start(sentence.Count);
            scratch.Scores.AsSpan().Clear();
            while (!scratch.State.IsFinal)
            {
                counts.Add(ParserFeatures.Extract(words, scratch.State, scratch.Features));
                _transitions.Apply(DynamicOracle.Best(scratch.State, sentence, _transitions, scratch.Scores), scratch.State);
            }
        }
        return counts;
    }

    private static TaggedSentence Vary(TaggedSentence tagged, Random random)
    {
        if (!tagged.Sentence.EndsWithFullStop || random.NextDouble() >= .05)
            return tagged;
        var shorter = tagged.Sentence.WithoutFullStop();
        var words = tagged.Words[..^1];
        words.AsSpan(SyntaxScratch.Padding + shorter.Count).Fill(WordShape.None);
        words[SyntaxScratch.Padding + shorter.Count] = WordShape.Root;
        return new(shorter, words);
    }

    private static IEnumerable<string> Lines(IReadOnlyList<TrainingSentence> sentences, string side) =>
        sentences.SelectMany(sentence => Enumerable.Range(0, sentence.Count)
                .Where(i => sentence.Heads[i] != sentence.RootAt && (sentence.Heads[i] > i + SyntaxScratch.Padding) == (side == "left"))
                .Select(i => sentence.Labels[i]))
            .CountBy(label => label).Where(label => label.Value >= 3).OrderByDescending(label => label.Value).ThenBy(label => label.Key)
            .Select(label => $"{side} {label.Key.ToName()}");
}
