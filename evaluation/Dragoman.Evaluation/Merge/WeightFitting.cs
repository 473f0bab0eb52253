using System.Collections.Immutable;
using Dragoman.Incidents;

namespace Dragoman.Evaluation.Merge;

/// <summary>Things that are of one happening or aren't, each of several pairs of claims of which the likeliest speaks.</summary>
/// <param name="Pairs">Values by <see cref="LinkFeature"/>.</param>
/// <param name="Weight">How much it counts beside others.</param>
internal sealed record Example(ImmutableArray<ImmutableArray<double>> Pairs, bool IsSame, double Weight = 1);

/// <summary>Logistic regression that is held near weights that make sense by themselves.</summary>
internal static class WeightFitting
{
    private const int Choices = 6;
    private const int Rounds = 300;
    private const double Step = 0.5;

    /// <param name="prior">By feature.</param>
    /// <param name="judged">These stay as they are in <paramref name="prior"/>.</param>
    /// <param name="stiffness">How much the squared distance from <paramref name="prior"/> costs, for each example.</param>
    public static double[] Fit(IReadOnlyList<Example> examples, ImmutableArray<double> prior, ImmutableHashSet<LinkFeature> judged, double stiffness)
    {
        double[] weights = [.. prior];
        for (var choice = 0; choice < Choices; choice++)
            Descend([.. examples.Where(example => !example.Pairs.IsEmpty).Select(example => (example.Pairs.MaxBy(pair => Odds(pair, weights)), example.IsSame, example.Weight))], weights, prior, judged, stiffness);
        return weights;
    }

    /// <summary>Adagrad, Duchi et al. 2011.</summary>
    private static void Descend(List<(ImmutableArray<double> Values, bool IsSame, double Weight)> pairs, double[] weights, ImmutableArray<double> prior, ImmutableHashSet<LinkFeature> judged, double stiffness)
    {
        var seen = new double[weights.Length];
        for (var round = 0; round < Rounds; round++)
        {
            var slope = Slope(pairs, weights);
            for (var i = 0; i < weights.Length; i++)
            {
                if (judged.Contains((LinkFeature)i)) continue;
                var by = slope[i] + stiffness * (weights[i] - prior[i]);
                seen[i] += by * by;
                weights[i] -= Step * by / (Math.Sqrt(seen[i]) + 1e-9);
            }
        }
    }

    private static double[] Slope(List<(ImmutableArray<double> Values, bool IsSame, double Weight)> pairs, double[] weights)
    {
        var (slope, all) = (new double[weights.Length], pairs.Sum(pair => pair.Weight));
        foreach (var (values, isSame, weight) in pairs)
        {
            var error = (1 / (1 + Math.Exp(-Odds(values, weights))) - (isSame ? 1 : 0)) * weight / all;
            slope[0] += error;
            for (var i = 1; i < slope.Length; i++) slope[i] += error * values[i];
        }
        return slope;
    }

    private static double Odds(ImmutableArray<double> values, double[] weights)
    {
        var odds = weights[0];
        for (var i = 1; i < weights.Length; i++) odds += weights[i] * values[i];
        return odds;
    }
}
