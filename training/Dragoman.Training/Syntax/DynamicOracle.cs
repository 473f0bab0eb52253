using Dragoman.Syntax;

namespace Dragoman.Training.Syntax;

/// <summary>
/// How many arcs of the true tree each transition puts out of reach, for the arc-hybrid system (Goldberg and Nivre 2013),
/// with one root, which must lie at the bottom of the stack.
/// </summary>
internal static class DynamicOracle
{
    private const int Never = int.MaxValue;

    /// <summary>The best-scored transition among those that lose the least.</summary>
    public static int Best(ParserState state, TrainingSentence sentence, TransitionSet transitions, ReadOnlySpan<int> scores)
    {
        var (shift, left, right) = (ShiftCost(state, sentence), LeftCost(state, sentence), RightCost(state, sentence));
        var least = Math.Min(shift, Math.Min(left, right));
        var best = shift == least ? 0 : -1;
        if (left == least)
            best = Better(best, TransitionKind.Left, state, sentence, transitions, scores);
        if (right == least)
            best = Better(best, TransitionKind.Right, state, sentence, transitions, scores);
        return best;
    }

    // An arc that isn't true may have any label; the true one is asked for all the same, where it exists.
    private static int Better(int best, TransitionKind kind, ParserState state, TrainingSentence sentence, TransitionSet transitions, ReadOnlySpan<int> scores)
    {
        var label = transitions.Find(kind, Label(sentence, state.Stack(0)));
        if (label >= 0)
            return best < 0 || scores[label] > scores[best] ? label : best;
        var range = kind == TransitionKind.Left ? transitions.Lefts : transitions.Rights;
        for (var i = range.Start.Value; i < range.End.Value; i++)
            if (best < 0 || scores[i] > scores[best])
                best = i;
        return best;
    }

    private static int ShiftCost(ParserState state, TrainingSentence sentence)
    {
        if (!state.CanShift)
            return Never;
        var head = Head(sentence, state.Next);
        var cost = head == sentence.RootAt && state.StackSize > 0 ? 1 : 0;
        for (var depth = 0; depth < state.StackSize; depth++)
        {
            var word = state.Stack(depth);
            if (depth > 0 && head == word)
                cost++;
            if (Head(sentence, word) == state.Next)
                cost++;
        }
        return cost;
    }

    private static int LeftCost(ParserState state, TrainingSentence sentence)
    {
        if (!state.CanLeft)
            return Never;
        var head = Head(sentence, state.Stack(0));
        var lost = head == sentence.RootAt ? state.StackSize == 1 : head > state.Next || (state.StackSize > 1 && head == state.Stack(1));
        return (lost ? 1 : 0) + ChildrenAhead(state, sentence);
    }

    private static int RightCost(ParserState state, TrainingSentence sentence)
    {
        if (!state.CanRight)
            return Never;
        var head = Head(sentence, state.Stack(0));
        return (head >= state.Next && head != sentence.RootAt ? 1 : 0) + ChildrenAhead(state, sentence);
    }

    private static int ChildrenAhead(ParserState state, TrainingSentence sentence)
    {
        var count = 0;
        for (var i = state.Next; i < sentence.RootAt; i++)
            if (Head(sentence, i) == state.Stack(0))
                count++;
        return count;
    }

    private static int Head(TrainingSentence sentence, int word) => sentence.Heads[word - SyntaxScratch.Padding];

    private static Relation Label(TrainingSentence sentence, int word) => sentence.Labels[word - SyntaxScratch.Padding];
}
