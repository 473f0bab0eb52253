using System.Collections.Immutable;

namespace Dragoman.Evaluation.Claims;

/// <summary>Scores readings against gold claims.</summary>
/// <remarks>
/// A claim and a gold claim can pair when their PLOVER types agree and the claim's trigger lies in the gold quote. Pairs are chosen one to
/// one, greedily, by fields that agree. Precision is over all claims that pair with any gold claim, recall over the core gold claims.
/// </remarks>
public static class ClaimExam
{
    public static ClaimScore Score(GoldReport report, Reading reading)
    {
        var claims = reading.Claims.Select(claim => new ClaimView(claim, report.Report.Text)).ToImmutableArray();
        var pairs = Pairing.Choose(claims, report);
        var byGold = pairs.ToDictionary(pair => pair.Gold);
        var answers = report.Claims
            .Select((gold, j) => byGold.TryGetValue(j, out var pair) ? new Answer(gold, claims[pair.Claim], pair.Marks) : new Answer(gold, null, default))
            .ToImmutableArray();
        var taken = pairs.Select(pair => pair.Claim).ToHashSet();
        return new ClaimScore(report, answers, [.. claims.Where((_, i) => !taken.Contains(i))], Count(claims, answers));
    }

    public static ImmutableArray<ClassTally> ByClass(IEnumerable<ClaimScore> scores) =>
    [
        .. scores.SelectMany(score => Paired(score).Select(claim => (claim, Paired: true)).Concat(score.Extra.Select(claim => (claim, Paired: false))))
            .GroupBy(entry => entry.claim.Claim.Event.Class, StringComparer.Ordinal)
            .Select(group => new ClassTally(group.Key, group.Count(), group.Count(entry => entry.Paired)))
            .OrderByDescending(tally => tally.Claims).ThenBy(tally => tally.Class, StringComparer.Ordinal),
    ];

    public static ImmutableArray<TypeTally> ByType(IEnumerable<ClaimScore> scores) =>
    [
        .. scores.SelectMany(score => score.Answers).Where(answer => answer.Gold.Core)
            .GroupBy(answer => answer.Gold.Plover.FirstOrDefault("(none)"), StringComparer.Ordinal)
            .Select(group => new TypeTally(group.Key, group.Count(), group.Count(answer => answer.IsFound), group.Count(answer => answer.IsWhole)))
            .OrderByDescending(tally => tally.Core).ThenBy(tally => tally.Plover, StringComparer.Ordinal),
    ];

    private static IEnumerable<ClaimView> Paired(ClaimScore score) => score.Answers.Select(answer => answer.Claim).OfType<ClaimView>();

    private static ClaimTally Count(ImmutableArray<ClaimView> claims, ImmutableArray<Answer> answers)
    {
        var core = answers.Where(answer => answer.Gold.Core).ToImmutableArray();
        return new ClaimTally(
            claims.Length,
            claims.Sum(claim => claim.GroundingErrors),
            answers.Count(answer => answer.IsFound),
            core.Length,
            core.Count(answer => answer.IsFound),
            core.Count(answer => answer.IsWhole),
            [.. Enum.GetValues<Field>().Select(field => Count(field, core))]);
    }

    private static FieldTally Count(Field field, ImmutableArray<Answer> core) => new(
        field,
        core.Count(answer => FieldRules.IsAsked(field, answer.Gold)),
        core.Count(answer => answer.Marks.Asks(field)),
        core.Count(answer => answer.Marks.Has(field)));
}
