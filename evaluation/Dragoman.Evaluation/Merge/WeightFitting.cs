using System.Collections.Immutable;
using Dragoman.Incidents;

namespace Dragoman.Evaluation.Merge;

/// <summary>Two claims as they compare, and whether they tell of one happening.</summary>
/// <param name="Values">By <see cref="LinkFeature"/>.</param>
internal sealed record Example(ImmutableArray<double> Values, bool IsSame, double Importance);

/// <summary>Logistic regression that is held near weights that make sense by themselves.</summary>
internal static class WeightFitting
{
    private const int Rounds = 400;
    private const double Step = 0.5;

    /// <param name="fitted">The others stay as they are in <paramref name="prior"/>.</param>
    /// <param name="stiffness">How much the squared distance from <paramref name="prior"/> costs, for each example.</param>
    public static LinkWeights Fit(IReadOnlyList<Example> examples, LinkWeights prior, ImmutableHashSet<LinkFeature> fitted, double stiffness)
    {
        var features = Enum.GetValues<LinkFeature>();
        double[] start = [.. features.Select(feature => prior[feature])], weights = [.. start], seen = new double[start.Length];
        var total = examples.Sum(example => example.Importance);
        for (var round = 0; round < Rounds; round++)
        {
            var slope = Slope(examples, weights, total);
            foreach (var i in fitted.Select(feature => (int)feature))
            {
                // Adagrad, Duchi et al. 2011.
                var by = slope[i] + stiffness * (weights[i] - start[i]);
                seen[i] += by * by;
                weights[i] -= Step * by / (Math.Sqrt(seen[i]) + 1e-9);
            }
        }
        return new LinkWeights(features.Select((feature, i) => (feature, Math.Round(weights[i], 3))));
    }

    private static double[] Slope(IReadOnlyList<Example> examples, double[] weights, double total)
    {
        var slope = new double[weights.Length];
        foreach (var example in examples)
        {
            var error = (1 / (1 + Math.Exp(-Odds(example, weights))) - (example.IsSame ? 1 : 0)) * example.Importance / total;
            slope[0] += error;
            for (var i = 1; i < slope.Length; i++) slope[i] += error * example.Values[i];
        }
        return slope;
    }

    private static double Odds(Example example, double[] weights)
    {
        var odds = weights[0];
        for (var i = 1; i < weights.Length; i++) odds += weights[i] * example.Values[i];
        return odds;
    }
}
