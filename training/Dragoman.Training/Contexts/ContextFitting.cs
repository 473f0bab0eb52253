namespace Dragoman.Training.Contexts;

/// <summary>
/// Logistic regression on which words a text has, each of the same length whatever their number; whole passes over all texts in one order, so that the same texts give the same weights. Steps are those of
/// AdaGrad (Duchi, Hazan and Singer 2011). Texts of either kind weigh alike together, and weights are drawn to zero: a word that the paragraphs of peace happen not to have would else decide alone.
/// </summary>
internal static class ContextFitting
{
    private const int Passes = 400;
    private const double Rate = .3, Decay = 2e-2;

    /// <param name="texts">The words of each text, whether it is of conflict, and how much it counts.</param>
    /// <param name="fewest">In how many texts a word must be to get a weight, but for one that is a text by itself.</param>
    public static IReadOnlyList<(string Word, float Weight)> Fit(IReadOnlyList<(string[] Words, bool IsConflict, double Share)> texts, int fewest)
    {
        var alone = texts.Where(text => text.Words.Length == 1).Select(text => text.Words[0]).ToHashSet(StringComparer.Ordinal);
        var words = texts.SelectMany(text => text.Words).GroupBy(word => word, StringComparer.Ordinal).Where(group => alone.Contains(group.Key) || group.Count() >= fewest).Select(group => group.Key).Order(StringComparer.Ordinal).ToArray();
        var numbers = words.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        var rows = texts.Select(text => new Row([.. text.Words.Where(numbers.ContainsKey).Select(word => numbers[word])], text.IsConflict, text.Share)).Where(row => row.Words.Length > 0).ToArray();
        var weights = Weights(rows, words.Length);
        return [.. words.Select((word, i) => (word, (float)weights[i])).Where(pair => Math.Abs(pair.Item2) >= .05f)];
    }

    /// <summary>The last of the weights is what all texts have, and stays out of the table: thresholds have it in them.</summary>
    private static double[] Weights(Row[] rows, int words)
    {
        var (conflict, other) = (rows.Where(row => row.IsConflict).Sum(row => row.Share), rows.Where(row => !row.IsConflict).Sum(row => row.Share));
        var (weights, slopes, squares) = (new double[words + 1], new double[words + 1], new double[words + 1]);
        for (var pass = 0; pass < Passes; pass++)
        {
            Array.Clear(slopes);
            foreach (var row in rows)
            {
                var length = Math.Sqrt(row.Words.Length);
                var score = weights[words] + (row.Words.Sum(word => weights[word]) / length);
                var error = ((row.IsConflict ? 1 : 0) - (1 / (1 + Math.Exp(-score)))) * row.Share / (row.IsConflict ? conflict : other) * rows.Length / 2;
                foreach (var word in row.Words) slopes[word] += (error / length) - (Decay * weights[word]);
                slopes[words] += error;
            }
            for (var word = 0; word <= words; word++)
            {
                squares[word] += slopes[word] * slopes[word];
                if (squares[word] > 0) weights[word] += Rate * slopes[word] / Math.Sqrt(squares[word]);
            }
        }
        return weights;
    }

    private readonly record struct Row(int[] Words, bool IsConflict, double Share);
}
