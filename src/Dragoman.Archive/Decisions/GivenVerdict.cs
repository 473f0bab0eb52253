using System.Collections.Immutable;

namespace Dragoman.Archive.Decisions;

/// <summary>What one person said of a claim at one time, with the line that they said it of.</summary>
/// <param name="Verdict"><see cref="Verdict.Unreviewed"/> where they took a verdict back.</param>
/// <param name="Line">What the reader had written by then, a line of the contract; of a claim that a person added, what they wrote.</param>
/// <param name="Corrected">What they wrote instead; with <see cref="Verdict.Corrected"/> and with nothing else.</param>
/// <param name="IsAdded">Whether a person added the claim, so that no reader is judged.</param>
public sealed record GivenVerdict(string Claim, string Report, string Who, DateTimeOffset At, Verdict Verdict, string Line, string? Corrected, bool IsAdded)
{
    /// <summary>What they hold the report to say; null where they say that it says nothing of the kind.</summary>
    public string? Reading => Verdict is Verdict.Rejected ? null : Corrected ?? Line;

    /// <param name="log">All entries that judge or add claims, and those by which the claims came to be; the first first.</param>
    internal static ImmutableArray<GivenVerdict> Of(IEnumerable<LogEntry> log)
    {
        var (lines, verdicts) = (new Dictionary<string, ClaimState>(StringComparer.Ordinal), ImmutableArray.CreateBuilder<GivenVerdict>());
        foreach (var (_, decision, _, _) in log)
            switch (decision.Kind)
            {
                case DecisionKind.Coded or DecisionKind.Recoded:
                    foreach (var coded in Coding.Parse(decision.After!).Claims)
                        lines[coded.Id] = new ClaimState(coded.Id, decision.Subjects[0], 0, coded.Line);
                    break;
                case DecisionKind.Added:
                    var added = lines[decision.Subjects[0]] = AddedClaim.Parse(decision.Subjects[0], decision.After!);
                    verdicts.Add(Of(added, decision, Verdict.Accepted, null));
                    break;
                case DecisionKind.Reviewed when lines.TryGetValue(decision.Subjects[0], out var claim):
                    var (verdict, corrected) = Review.Parse(decision.After!);
                    verdicts.Add(Of(claim, decision, verdict, corrected));
                    break;
            }
        return verdicts.ToImmutable();
    }

    private static GivenVerdict Of(ClaimState claim, Decision decision, Verdict verdict, string? corrected) =>
        new(claim.Id, claim.Report, decision.Who, decision.At, verdict, claim.Line, corrected, claim.IsByPerson);
}
