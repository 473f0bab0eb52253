using System.Collections.Immutable;
using Dragoman.Incidents;

namespace Dragoman.Evaluation.Merge;

/// <summary>Fits the weights: those of claims without days, and of one report, to ECB+; those of claims with days to UCDP's headlines.</summary>
internal static class MergeTuning
{
    private const double Stiffness = 0.002;

    public static LinkWeights Fit(ImmutableArray<ImmutableArray<EcbExam.Mention>> topics, HeadlineExam? headlines, Func<LinkWeights, IncidentBuilder> open)
    {
        var builder = open(LinkWeights.Sensible);
        var ofEcb = MergeExamples.Of(topics, builder).ToLookup(pair => pair.Setting, pair => pair.Example);
        var within = Fit([.. ofEcb[LinkSetting.Within]], LinkSetting.Within);
        var undated = Fit([.. ofEcb[LinkSetting.Undated]], LinkSetting.Undated);
        var dated = Fit(headlines is null ? [] : [.. MergeExamples.Of(headlines, headlines.Headlines.AgainstAll, builder)], LinkSetting.Dated);
        return new LinkWeights(Enum.GetValues<LinkFeature>().Select(feature => (feature, Math.Round(within[(int)feature], 2), Math.Round(undated[(int)feature], 2), Math.Round(dated[(int)feature], 2))));
    }

    private static double[] Fit(List<Example> examples, LinkSetting setting) =>
        WeightFitting.Fit(examples, [.. Enum.GetValues<LinkFeature>().Select(feature => LinkWeights.Sensible[setting, feature])], Stiffness);
}
