namespace Dragoman.Training.Muc;

/// <summary>Logistic regression on which signs something has, by adaptive gradients (Duchi and others 2011); whole passes over all examples in one order, so that the same examples give the same weights.</summary>
internal static class SignFitting
{
    private const int Passes = 15, FewestExamples = 5;
    private const double Rate = 0.1;

    /// <param name="decay">How much a weight is drawn to none; a sign that is rare has less to say against it.</param>
    /// <returns>Of each sign that has a weight; "" is that of none.</returns>
    public static Dictionary<string, double> Fit(IReadOnlyList<(IReadOnlyList<string> Signs, bool IsRight)> examples, double decay)
    {
        var signs = examples.SelectMany(example => example.Signs.Distinct(StringComparer.Ordinal)).GroupBy(sign => sign, StringComparer.Ordinal).Where(group => group.Count() >= FewestExamples).Select(group => group.Key).Order(StringComparer.Ordinal).Prepend("").ToArray();
        var numbers = signs.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        var rows = examples.Select(example => (Signs: example.Signs.Append("").Distinct(StringComparer.Ordinal).Where(numbers.ContainsKey).Select(sign => numbers[sign]).ToArray(), example.IsRight)).ToArray();
        var (weights, seen) = (new double[signs.Length], new double[signs.Length]);
        var counts = rows.SelectMany(row => row.Signs).CountBy(sign => sign).ToDictionary();
        double[] pulls = [.. signs.Select((sign, i) => sign is "" ? 0 : decay / counts[i])];
        for (var pass = 0; pass < Passes; pass++)
            for (var at = 0; at < rows.Length; at++)
            {
                var (row, isRight) = rows[(int)((at * 7919L) % rows.Length)];
                Step(row, isRight, weights, seen, pulls);
            }
        return signs.Index().Where(pair => pair.Item is "" || Math.Abs(weights[pair.Index]) >= 0.03).ToDictionary(pair => pair.Item, pair => Math.Round(weights[pair.Index], 2), StringComparer.Ordinal);
    }

    private static void Step(int[] row, bool isRight, double[] weights, double[] seen, double[] pulls)
    {
        var error = (isRight ? 1 : 0) - 1 / (1 + Math.Exp(-row.Sum(sign => weights[sign])));
        foreach (var sign in row)
        {
            var slope = error - pulls[sign] * weights[sign];
            seen[sign] += slope * slope;
            weights[sign] += Rate * slope / Math.Sqrt(seen[sign] + 1e-6);
        }
    }
}
