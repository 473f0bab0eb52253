using System.Collections.Immutable;

namespace Dragoman.Evaluation.Claims;

/// <summary>A reading beside the expert's.</summary>
/// <param name="Answers">One for each gold claim, in the order of the file.</param>
/// <param name="Extra">Claims that answer to no gold claim, in the reader's order.</param>
public sealed record ClaimScore(GoldReport Report, ImmutableArray<Answer> Answers, ImmutableArray<ClaimView> Extra, ClaimTally Tally);

/// <summary>What became of a gold claim.</summary>
/// <param name="Claim">Null where it was missed.</param>
public sealed record Answer(GoldClaim Gold, ClaimView? Claim, Marks Marks)
{
    public bool IsFound => Claim is not null;

    public bool IsWhole => IsFound && Marks.Whole;
}
