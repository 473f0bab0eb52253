namespace Dragoman.Training.Muc;

/// <summary>What was asked of something: the numbers of its signs, whether the answer is yes, and the part of the training set that it is of.</summary>
internal readonly record struct SignedExample(int[] Signs, bool IsRight, int Part);

/// <summary>Logistic regression on which signs something has, by adaptive gradients (Duchi and others 2011); whole passes over all examples in one order, so that the same examples give the same weights.</summary>
internal sealed class SignFitting
{
    private const int Passes = 15, FewestExamples = 5;
    private const double Rate = 0.1, Decay = 10;

    private readonly string[] _signs;
    private readonly SignedExample[] _examples;

    public SignFitting(IReadOnlyList<(IReadOnlyList<string> Signs, bool IsRight, int Part)> examples)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal) { [""] = 0 };
        _examples = [.. examples.Select(example => new SignedExample([0, .. example.Signs.Distinct(StringComparer.Ordinal).Select(sign => numbers.TryGetValue(sign, out var number) ? number : numbers[sign] = numbers.Count)], example.IsRight, example.Part))];
        _signs = [.. numbers.OrderBy(pair => pair.Value).Select(pair => pair.Key)];
    }

    /// <param name="except">The part that nothing is learned of; -1 for none.</param>
    /// <returns>Of each sign that has a weight; "" is that of all.</returns>
    public IEnumerable<(string Sign, double Weight)> Fit(int except)
    {
        var rows = _examples.Where(example => example.Part != except).ToArray();
        var counts = new int[_signs.Length];
        foreach (var row in rows)
            foreach (var sign in row.Signs) counts[sign]++;
        rows = [.. rows.Select(row => row with { Signs = [.. row.Signs.Where(sign => sign == 0 || counts[sign] >= FewestExamples)] })];
        double[] pulls = [.. counts.Select((count, sign) => sign is 0 || count is 0 ? 0 : Decay / count)];
        var (weights, seen, sums) = (new double[_signs.Length], new double[_signs.Length], new double[_signs.Length]);
        for (var pass = 0; pass < Passes; pass++)
        {
            for (var at = 0; at < rows.Length; at++) Step(rows[(int)((at * 7919L) % rows.Length)], weights, seen, pulls);
            // The mean of the later passes varies less with the order of the examples than the last one.
            if (pass >= Passes / 2)
                for (var i = 0; i < sums.Length; i++) sums[i] += weights[i] / (Passes - Passes / 2);
        }
        return Weights(sums);
    }

    /// <summary>Small ones are left out.</summary>
    private IEnumerable<(string Sign, double Weight)> Weights(double[] weights) =>
        Enumerable.Range(0, weights.Length).Where(i => i is 0 || Math.Abs(weights[i]) >= 0.03).Select(i => (_signs[i], Math.Round(weights[i], 2))).OrderBy(pair => pair.Item1, StringComparer.Ordinal);

    /// <param name="pulls">How much a weight is drawn to none; a sign that is rare has less to say against it.</param>
    private static void Step(in SignedExample row, double[] weights, double[] seen, double[] pulls)
    {
        var sum = 0.0;
        foreach (var sign in row.Signs) sum += weights[sign];
        var error = (row.IsRight ? 1 : 0) - 1 / (1 + Math.Exp(-sum));
        foreach (var sign in row.Signs)
        {
            var slope = error - pulls[sign] * weights[sign];
            seen[sign] += slope * slope;
            weights[sign] += Rate * slope / Math.Sqrt(seen[sign] + 1e-6);
        }
    }
}
