using System.Collections.Immutable;
using Dragoman.Incidents;

namespace Dragoman.Evaluation.Merge;

/// <summary>Fits the weights that ECB+ can tell of.</summary>
/// <remarks>
/// Its documents have no date of publication and few places, and count an act and what comes of it as two events: what is said of place, time, sides,
/// differing numbers and outcomes stays as judged. UCDP's headlines don't settle it either: one coder cites both of two headlines where another cites the first that serves.
/// </remarks>
internal static class MergeTuning
{
    private const double Stiffness = 0.002;

    /// <summary>Added to what undated claims begin with: a cluster's mean is lower than its best pairs, for which the fit is made.</summary>
    private const double Lenience = 0.4;

    private static readonly ImmutableHashSet<LinkFeature> Fitted =
    [
        LinkFeature.UnknownPlace, LinkFeature.UnknownTime, LinkFeature.SameClass, LinkFeature.SameTrigger,
        LinkFeature.SameCount, LinkFeature.NearCount, LinkFeature.Words, LinkFeature.Names, LinkFeature.ReportWords,
    ];

    public static LinkWeights Fit(ImmutableArray<ImmutableArray<EcbExam.Mention>> topics, Func<LinkWeights, IncidentBuilder> open)
    {
        var examples = MergeExamples.Of(topics, open(LinkWeights.Sensible)).Where(example => example.Values[(int)LinkFeature.Outcome] == 0);
        var weights = WeightFitting.Fit([.. examples], LinkWeights.Sensible, Fitted, Stiffness);
        return new LinkWeights(Enum.GetValues<LinkFeature>().Select(feature => (feature, Math.Round(weights[feature] + (feature is LinkFeature.UnknownTime ? Lenience : 0), 3))));
    }
}
