using System.Collections.Immutable;
using Dragoman.Incidents;

namespace Dragoman.Evaluation.Merge;

/// <summary>Fits the weights of claims with days to UCDP's headlines, and of claims without to ECB+; those within a report stay.</summary>
/// <remarks>
/// What keeps happenings apart that only people can put together again is judged: headlines of one province don't teach how far is far, and
/// of two accused in one bombing ECB+ has no case.
/// </remarks>
internal static class MergeTuning
{
    /// <summary>There are fourteen thousand pairs of headlines, and a few hundred of mentions.</summary>
    private const double StiffnessDated = 0.001;
    private const double StiffnessUndated = 0.002;

    /// <summary>Added for dated ones: nine in ten pairs of the tuning part of the multi-source headlines that come together are then right.</summary>
    private const double LenienceDated = 2.1;

    /// <summary>Added for undated ones: topics of the tuning part that were left out of the fit come out best.</summary>
    private const double LenienceUndated = 0.8;

    private static readonly ImmutableHashSet<LinkFeature> Judged =
        [LinkFeature.FarPlace, LinkFeature.FarDay, LinkFeature.NearDay, LinkFeature.DifferentExtent, LinkFeature.OtherActor, LinkFeature.SwappedSides, LinkFeature.Outcome, LinkFeature.Hypothetical, LinkFeature.OneDay];

    /// <summary>Headlines are their reports' beginning: names and form add nothing there.</summary>
    private static readonly ImmutableHashSet<LinkFeature> JudgedOfDated = Judged.Except([LinkFeature.Outcome, LinkFeature.NearDay]).Union([LinkFeature.SameForm, LinkFeature.NamesOfReport, LinkFeature.OtherReportNames]);

    /// <summary>Affairs of public persons, few with a day, a place that is known or a group of the register.</summary>
    private static readonly ImmutableHashSet<LinkFeature> JudgedOfUndated = Judged.Union(
        [LinkFeature.SameDay, LinkFeature.SamePlace, LinkFeature.NearPlace, LinkFeature.WithinPlace, LinkFeature.SameActor, LinkFeature.NearCount, LinkFeature.OtherCount, LinkFeature.SameReport, LinkFeature.SameSentence,
            LinkFeature.LongSentences, LinkFeature.OtherMeans, LinkFeature.SameSite]);

    public static LinkWeights Fit(ImmutableArray<ImmutableArray<EcbExam.Mention>> topics, HeadlineExam? headlines, Func<LinkWeights, IncidentBuilder> open)
    {
        var builder = open(LinkWeights.Sensible);
        var dated = Fit(headlines is null ? [] : [.. MergeExamples.Of(headlines, headlines.Headlines.AgainstAll, builder)], LinkSetting.Dated, JudgedOfDated, StiffnessDated, LenienceDated);
        var undated = Fit([.. MergeExamples.Of(topics, builder)], LinkSetting.Undated, JudgedOfUndated, StiffnessUndated, LenienceUndated);
        return new LinkWeights(Enum.GetValues<LinkFeature>().Select(feature => (feature, LinkWeights.Default[LinkSetting.Within, feature], undated[(int)feature], dated[(int)feature])));
    }

    private static ImmutableArray<double> Fit(List<Example> examples, LinkSetting setting, ImmutableHashSet<LinkFeature> judged, double stiffness, double lenience)
    {
        ImmutableArray<double> prior = [.. Enum.GetValues<LinkFeature>().Select(feature => LinkWeights.Sensible[setting, feature])];
        return examples.Count == 0 ? prior : [.. WeightFitting.Fit(examples, prior, judged, stiffness).Select((weight, i) => Math.Round(weight + (i == (int)LinkFeature.Prior ? lenience : 0), 2))];
    }
}
