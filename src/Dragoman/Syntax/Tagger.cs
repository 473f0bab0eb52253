namespace Dragoman.Syntax;

/// <summary>Greedy averaged perceptron from left to right (Collins 2002); universal and Penn Treebank tags are chosen together.</summary>
internal sealed class Tagger
{
    private readonly WeightTable _weights;

    public Tagger(WeightTable weights, TagSet tags) => (_weights, Tags) = (weights, tags);

    public TagSet Tags { get; }

    /// <summary>Tags padded words in place.</summary>
    public void Tag(Span<WordShape> words, int count, SyntaxScratch scratch)
    {
        for (var i = SyntaxScratch.Padding; i < SyntaxScratch.Padding + count; i++)
        {
            Score(words, i, scratch);
            Tags.Set(ref words[i], Best(scratch.Scores.AsSpan(0, Tags.Count)));
        }
    }

    /// <summary>Scores the tags of one word; those of the words before it are chosen.</summary>
    public void Score(ReadOnlySpan<WordShape> words, int i, SyntaxScratch scratch) => _weights.Score(TaggerFeatures.Extract(words, i, scratch.Features), scratch.Scores);

    /// <summary>The first of the highest scores.</summary>
    public static int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best])
                best = i;
        return best;
    }
}
