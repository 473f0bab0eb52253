using Dragoman.Claims;
using Dragoman.Lexicons;

namespace Dragoman.Incidents;

/// <summary>What two claims are called and by which words they are told.</summary>
internal static class WordEvidence
{
    private const double Toll = 0.6;
    private const double Long = 25;

    public static void Observe(ClaimProfile a, ClaimProfile b, Observations seen)
    {
        if (a.Claim.Event.Class == b.Claim.Event.Class) seen.Add(LinkFeature.SameClass, 1);
        else if (IsToll(a) && IsToll(b)) seen.Add(LinkFeature.SameClass, Toll);
        if (a.Trigger == b.Trigger) seen.Add(LinkFeature.SameTrigger, 1);
        if (a.Form == b.Form) seen.Add(LinkFeature.SameForm, 1);
        if (a.IsHypothetical != b.IsHypothetical) seen.Add(LinkFeature.Hypothetical, 1);
        if (IsOutcome(a) != IsOutcome(b)) seen.Add(LinkFeature.Outcome, 1);
        if (a.Report.Id == b.Report.Id) Within(a, b, seen);
        else Across(a, b, seen);
    }

    /// <summary>"killed", "casualties", "losses" count people of one happening, each in its way.</summary>
    private static bool IsToll(ClaimProfile profile) => profile.Claim.Quantities.Any(quantity => quantity.Kind is QuantityKind.Fatalities or QuantityKind.Injured);

    internal static bool IsOutcome(ClaimProfile profile) => profile.Kinship.Part is EventPart.Outcome;

    /// <summary>The words of one sentence are the same for all of its claims, and say nothing.</summary>
    private static void Within(ClaimProfile a, ClaimProfile b, Observations seen)
    {
        seen.Add(LinkFeature.SameReport, 1);
        if (a.Claim.Evidence == b.Claim.Evidence) seen.Add(LinkFeature.SameSentence, 1);
        else AddWords(a, b, seen);
    }

    private static void Across(ClaimProfile a, ClaimProfile b, Observations seen)
    {
        AddWords(a, b, seen);
        seen.Add(LinkFeature.ReportWords, a.Report.Similarity(b.Report));
        seen.Add(LinkFeature.NamesOfReport, (a.Names.ShareIn(b.Report.Names) + b.Names.ShareIn(a.Report.Names)) / 2);
        if (a.Report.Names.Norm > 0 && b.Report.Names.Norm > 0 && a.Report.Names.Similarity(b.Report.Names) <= 0) seen.Add(LinkFeature.OtherReportNames, 1);
    }

    private static void AddWords(ClaimProfile a, ClaimProfile b, Observations seen)
    {
        seen.Add(LinkFeature.Words, a.Words.Similarity(b.Words));
        seen.Add(LinkFeature.LongSentences, Math.Min(1, Math.Min(a.Words.Words.Length, b.Words.Words.Length) / Long));
        var names = a.Names.Similarity(b.Names);
        if (names > 0) seen.Add(LinkFeature.Names, names);
        else if (a.Names.Norm > 0 && b.Names.Norm > 0) seen.Add(LinkFeature.OtherNames, 1);
    }
}
