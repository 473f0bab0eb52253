namespace Dragoman.Evaluation.Claims;

/// <summary>What was missed, what is wrong and what nobody asked for, claim by claim.</summary>
public static class ClaimFindings
{
    /// <summary>Of a claim that nobody asked for, and of one whose fields are wrong.</summary>
    private const int EvidenceShown = 90, EvidenceOfWrong = 240;

    public static void Write(TextWriter output, ClaimScore score)
    {
        output.WriteLine($"{score.Report.Name}:");
        foreach (var answer in score.Answers)
        {
            output.WriteLine($"  {answer.Gold.Id} {(answer.Gold.Core ? "core" : "    ")} {TriggerOf(answer, score.Report),-22} {StateOf(answer)}");
            if (answer is not { Claim: { } claim, Gold.Core: true }) continue;
            if (!answer.Marks.AllRight) output.WriteLine($"    > {Start(claim.Evidence, EvidenceOfWrong)}");
            foreach (var field in answer.Marks.Wrong())
                output.WriteLine($"    > {ClaimTable.NameOf(field)}: {FieldValues.Found(field, claim)}, not {FieldValues.Wanted(field, answer.Gold)}");
        }
        foreach (var claim in score.Extra)
            output.WriteLine($"  extra: {claim.Claim.Event.Plover} {claim.Claim.Event.Class} {claim.Trigger} | {Start(claim.Evidence, EvidenceShown)}");
    }

    public static string StateOf(Answer answer) => answer switch
    {
        { IsFound: false } => "missed",
        { Marks.AllRight: true } => "whole",
        _ => "wrong: " + string.Join(", ", answer.Marks.Wrong().Select(ClaimTable.NameOf)),
    };

    private static string TriggerOf(Answer answer, GoldReport report) => answer.Gold.Trigger.Of(report.Report.Text).ToString();

    private static string Start(string evidence, int length) => evidence.ReplaceLineEndings(" ") is var line && line.Length > length ? line[..length] : line;
}
