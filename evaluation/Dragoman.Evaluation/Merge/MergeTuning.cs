using System.Collections.Immutable;
using Dragoman.Incidents;

namespace Dragoman.Evaluation.Merge;

/// <summary>Fits the weights of claims with days to UCDP's headlines; the others stay.</summary>
/// <remarks>
/// What keeps happenings apart that only people can put together again is judged: headlines of one province don't teach how far is far, and
/// of two accused in one bombing ECB+ has no case.
/// </remarks>
internal static class MergeTuning
{
    private const double Stiffness = 0.002;

    /// <summary>Added for dated ones: nine in ten pairs of the tuning part of the multi-source headlines that come together are then right.</summary>
    private const double LenienceDated = 2;

    private static readonly ImmutableHashSet<LinkFeature> Judged =
        [LinkFeature.FarPlace, LinkFeature.FarDay, LinkFeature.NearDay, LinkFeature.DifferentExtent, LinkFeature.OtherActor, LinkFeature.SwappedSides, LinkFeature.Outcome, LinkFeature.Hypothetical];

    private static readonly ImmutableHashSet<LinkFeature> JudgedOfDated = Judged.Except([LinkFeature.Outcome, LinkFeature.NearDay]);

    public static LinkWeights Fit(HeadlineExam? headlines, Func<LinkWeights, IncidentBuilder> open)
    {
        var builder = open(LinkWeights.Sensible);
        var dated = Fit(headlines is null ? [] : [.. MergeExamples.Of(headlines, headlines.Headlines.AgainstAll, builder)], LinkSetting.Dated, JudgedOfDated, Stiffness, LenienceDated);
        return new LinkWeights(Enum.GetValues<LinkFeature>().Select(feature => (feature, LinkWeights.Default[LinkSetting.Within, feature], LinkWeights.Default[LinkSetting.Undated, feature], dated[(int)feature])));
    }

    private static ImmutableArray<double> Fit(List<Example> examples, LinkSetting setting, ImmutableHashSet<LinkFeature> judged, double stiffness, double lenience)
    {
        ImmutableArray<double> prior = [.. Enum.GetValues<LinkFeature>().Select(feature => LinkWeights.Sensible[setting, feature])];
        return examples.Count == 0 ? prior : [.. WeightFitting.Fit(examples, prior, judged, stiffness).Select((weight, i) => Math.Round(weight + (i == (int)LinkFeature.Prior ? lenience : 0), 2))];
    }
}
