using System.Collections.Immutable;
using Dragoman.Incidents;

namespace Dragoman.Evaluation.Merge;

/// <summary>Fits the weights: those of claims without days to ECB+, and so, with more that is judged, those of one report, which has few pairs; those of claims with days to UCDP's headlines.</summary>
/// <remarks>
/// What keeps happenings apart that only people can put together again is judged: headlines of one province don't teach how far is far, and
/// of two accused in one bombing ECB+ has no case.
/// </remarks>
internal static class MergeTuning
{
    private const double Stiffness = 0.002;

    /// <summary>Added to what undated claims begin with: a cluster's mean is lower than its best pairs, for which the fit is made.</summary>
    private const double LenienceUndated = 0.4;

    /// <summary>Added for dated ones: nine in ten pairs of the tuning part of the multi-source headlines that come together are then right.</summary>
    private const double LenienceDated = 2;

    private static readonly ImmutableHashSet<LinkFeature> Judged =
        [LinkFeature.FarPlace, LinkFeature.FarDay, LinkFeature.NearDay, LinkFeature.DifferentExtent, LinkFeature.OtherActor, LinkFeature.SwappedSides, LinkFeature.Outcome, LinkFeature.Hypothetical];

    private static readonly ImmutableHashSet<LinkFeature> JudgedOfDated = Judged.Except([LinkFeature.Outcome, LinkFeature.NearDay]);

    private static readonly ImmutableHashSet<LinkFeature> JudgedOfReport =
        Judged.Union([LinkFeature.SamePlace, LinkFeature.NearPlace, LinkFeature.WithinPlace, LinkFeature.SameDay, LinkFeature.SameActor, LinkFeature.SameRecipient, LinkFeature.OtherRecipient, LinkFeature.OtherCount, LinkFeature.SameReport, LinkFeature.SameSentence, LinkFeature.OtherNames]);

    public static LinkWeights Fit(ImmutableArray<ImmutableArray<EcbExam.Mention>> topics, HeadlineExam? headlines, Func<LinkWeights, IncidentBuilder> open)
    {
        var builder = open(LinkWeights.Sensible);
        var ofEcb = MergeExamples.Of(topics, builder).ToLookup(pair => pair.Setting, pair => pair.Example);
        var within = Fit([.. ofEcb.SelectMany(examples => examples)], LinkSetting.Within, JudgedOfReport.Add(LinkFeature.Prior), Stiffness, 0);
        var undated = Fit([.. ofEcb[LinkSetting.Undated]], LinkSetting.Undated, Judged, Stiffness, LenienceUndated);
        var dated = Fit(headlines is null ? [] : [.. MergeExamples.Of(headlines, headlines.Headlines.AgainstAll, builder)], LinkSetting.Dated, JudgedOfDated, Stiffness, LenienceDated);
        return new LinkWeights(Enum.GetValues<LinkFeature>().Select(feature => (feature, within[(int)feature], undated[(int)feature], dated[(int)feature])));
    }

    private static ImmutableArray<double> Fit(List<Example> examples, LinkSetting setting, ImmutableHashSet<LinkFeature> judged, double stiffness, double lenience)
    {
        ImmutableArray<double> prior = [.. Enum.GetValues<LinkFeature>().Select(feature => LinkWeights.Sensible[setting, feature])];
        return examples.Count == 0 ? prior : [.. WeightFitting.Fit(examples, prior, judged, stiffness).Select((weight, i) => Math.Round(weight + (i == (int)LinkFeature.Prior ? lenience : 0), 2))];
    }
}
