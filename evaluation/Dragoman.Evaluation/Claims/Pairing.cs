using System.Collections.Immutable;

namespace Dragoman.Evaluation.Claims;

/// <param name="Claim">The index of the reader's claim.</param>
/// <param name="Gold">The index of the expert's.</param>
public sealed record Pair(int Claim, int Gold, Marks Marks, double Closeness);

/// <summary>Which claim of the reader answers to which of the expert's.</summary>
public static class Pairing
{
    /// <summary>One to one, the closest first; among equals the order of claims, then that of the gold claims.</summary>
    public static ImmutableArray<Pair> Choose(ImmutableArray<ClaimView> claims, GoldReport report)
    {
        var (taken, answered) = (new HashSet<int>(), new HashSet<int>());
        var chosen = ImmutableArray.CreateBuilder<Pair>();
        foreach (var pair in Candidates(claims, report).OrderByDescending(pair => pair.Closeness))
        {
            if (taken.Contains(pair.Claim) || answered.Contains(pair.Gold))
                continue;
            taken.Add(pair.Claim);
            answered.Add(pair.Gold);
            chosen.Add(pair);
        }
        return chosen.DrainToImmutable();
    }

    private static IEnumerable<Pair> Candidates(ImmutableArray<ClaimView> claims, GoldReport report)
    {
        for (var i = 0; i < claims.Length; i++)
            for (var j = 0; j < report.Claims.Length; j++)
                if (CanPair(claims[i], report.Claims[j]))
                    yield return Compare(i, j, claims[i], report);
    }

    private static bool CanPair(ClaimView claim, GoldClaim gold) =>
        gold.Plover.Contains(claim.Claim.Event.Plover) && gold.Span.Covers(claim.Claim.Trigger);

    private static Pair Compare(int i, int j, ClaimView claim, GoldReport report)
    {
        var gold = report.Claims[j];
        var marks = FieldRules.Judge(claim, gold, report);
        var closeness = marks.Share + (claim.Claim.Trigger.Overlaps(gold.Trigger) ? 0.5 : 0) + (gold.Core ? 0.01 : 0);
        return new Pair(i, j, marks, closeness);
    }
}
