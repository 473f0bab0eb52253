using System.Collections.Immutable;
using Dragoman.Incidents;

namespace Dragoman.Evaluation.Merge;

/// <summary>Fits the weights to both corpora, each as important as the other.</summary>
internal static class MergeTuning
{
    /// <summary>Which claims of two headlines are the likeliest hangs on the weights, so these are fitted in rounds.</summary>
    private const int Rounds = 3;
    private const double Stiffness = 0.002;

    public static LinkWeights Fit(ImmutableArray<ImmutableArray<EcbExam.Mention>> topics, HeadlineExam headlines, Func<LinkWeights, IncidentBuilder> open)
    {
        var weights = LinkWeights.Sensible;
        for (var round = 0; round < Rounds; round++)
        {
            var builder = open(weights);
            weights = WeightFitting.Fit([.. Even(MergeExamples.Of(topics, builder)), .. Even(MergeExamples.Of(headlines, builder))], LinkWeights.Sensible, Stiffness);
        }
        return weights;
    }

    private static IEnumerable<Example> Even(IEnumerable<Example> examples)
    {
        var all = examples.ToList();
        return all.Select(example => example with { Importance = 1.0 / all.Count });
    }
}
