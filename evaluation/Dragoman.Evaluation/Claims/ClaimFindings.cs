namespace Dragoman.Evaluation.Claims;

/// <summary>What was missed, what is wrong and what nobody asked for, claim by claim.</summary>
public static class ClaimFindings
{
    private const int EvidenceShown = 90;

    public static void Write(TextWriter output, ClaimScore score)
    {
        output.WriteLine($"{score.Report.Name}:");
        foreach (var answer in score.Answers)
            output.WriteLine($"  {answer.Gold.Id} {(answer.Gold.Core ? "core" : "    ")} {TriggerOf(answer, score.Report),-22} {StateOf(answer)}");
        foreach (var claim in score.Extra)
            output.WriteLine($"  extra: {claim.Claim.Event.Plover} {claim.Claim.Event.Class} {claim.Trigger} | {Start(claim.Evidence)}");
    }

    public static string StateOf(Answer answer) => answer switch
    {
        { IsFound: false } => "missed",
        { Marks.AllRight: true } => "whole",
        _ => "wrong: " + string.Join(", ", answer.Marks.Wrong().Select(ClaimTable.NameOf)),
    };

    private static string TriggerOf(Answer answer, GoldReport report) => answer.Gold.Trigger.Of(report.Report.Text).ToString();

    private static string Start(string evidence) => evidence.ReplaceLineEndings(" ") is var line && line.Length > EvidenceShown ? line[..EvidenceShown] : line;
}
