namespace Dragoman.Syntax;

/// <summary>
/// Greedy arc-hybrid parser, trained with a dynamic oracle (Goldberg and Nivre 2013). Two decisions a word, so its time is linear.
/// The last word of the stack becomes the root, so that there is always exactly one.
/// </summary>
internal sealed class DependencyParser
{
    private readonly WeightTable _weights;
    private readonly TransitionSet _transitions;

    public DependencyParser(WeightTable weights, TransitionSet transitions) => (_weights, _transitions) = (weights, transitions);

    /// <summary>Parses tagged and padded words; the tree is left in the scratch's state.</summary>
    public void Parse(Span<WordShape> words, int count, SyntaxScratch scratch)
    {
        words[SyntaxScratch.Padding + count] = WordShape.Root;
        var state = scratch.State;
        state.Start(count);
        while (!state.IsFinal)
        {
            _weights.Score(ParserFeatures.Extract(words, state, scratch.Features), scratch.Scores);
            _transitions.Apply(_transitions.Best(state, scratch.Scores), state);
        }
        if (count > 0)
            state.Finish();
    }
}
