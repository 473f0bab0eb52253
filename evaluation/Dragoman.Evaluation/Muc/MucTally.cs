using System.Collections.Immutable;

namespace Dragoman.Evaluation.Muc;

/// <summary>What became of the fills of a slot, in the words of the score reports.</summary>
public readonly record struct MucTally(double Correct, double Partial, double Incorrect, double Spurious, double Missing)
{
    public double Possible => Correct + Partial + Incorrect + Missing;

    public double Actual => Correct + Partial + Incorrect + Spurious;

    public double Recall => Possible > 0 ? (Correct + 0.5 * Partial) / Possible : 0;

    public double Precision => Actual > 0 ? (Correct + 0.5 * Partial) / Actual : 0;

    public double F => Recall + Precision > 0 ? 2 * Recall * Precision / (Recall + Precision) : 0;

    public static MucTally operator +(MucTally one, MucTally other) =>
        new(one.Correct + other.Correct, one.Partial + other.Partial, one.Incorrect + other.Incorrect, one.Spurious + other.Spurious, one.Missing + other.Missing);

    /// <summary>Fills of one slot of two templates that answer to each other, paired one to one.</summary>
    public static MucTally Of(int slot, ImmutableArray<MucFill> answers, ImmutableArray<MucFill> keys)
    {
        var worth = new double[answers.Length, keys.Length];
        for (var i = 0; i < answers.Length; i++)
            for (var j = 0; j < keys.Length; j++)
                worth[i, j] = MucFills.Score(slot, answers[i], keys[j]);
        var pairs = MucMapping.Pairs(worth);
        var correct = pairs.Where((j, i) => j >= 0 && worth[i, j] == 1).Count();
        var partial = pairs.Count(j => j >= 0) - correct;
        var over = answers.Length - correct - partial;
        var open = keys.Where((key, j) => !key.Optional && !pairs.Contains(j)).Count();
        // An answer that is none of the key's stands for one that the key has.
        var incorrect = Math.Min(over, open);
        return new(correct, partial, incorrect, over - incorrect, open - incorrect);
    }

    /// <summary>All fills of a template that nothing answers to.</summary>
    public static MucTally MissingOf(ImmutableArray<MucFill> keys) => new(0, 0, 0, 0, keys.Count(key => !key.Optional));

    public static MucTally SpuriousOf(ImmutableArray<MucFill> answers) => new(0, 0, 0, answers.Length, 0);
}
