namespace Dragoman.Training.Contexts;

/// <summary>Logistic regression on which words a text has, each of the same length whatever their number; whole passes over all texts in one order, so that the same texts give the same weights.</summary>
internal static class ContextFitting
{
    private const int Passes = 300;
    private const double Rate = 4, Decay = 2e-2;

    /// <param name="texts">The words of each text, whether it is of conflict, and how much it counts.</param>
    /// <param name="fewest">In how many texts a word must be to get a weight, but for one that is a text by itself.</param>
    public static IReadOnlyList<(string Word, float Weight)> Fit(IReadOnlyList<(string[] Words, bool IsConflict, double Share)> texts, int fewest)
    {
        var alone = texts.Where(text => text.Words.Length == 1).Select(text => text.Words[0]).ToHashSet(StringComparer.Ordinal);
        var words = texts.SelectMany(text => text.Words).GroupBy(word => word, StringComparer.Ordinal).Where(group => alone.Contains(group.Key) || group.Count() >= fewest).Select(group => group.Key).Order(StringComparer.Ordinal).ToArray();
        var numbers = words.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        var rows = texts.Select(text => (Words: text.Words.Where(numbers.ContainsKey).Select(word => numbers[word]).ToArray(), text.IsConflict, text.Share)).Where(row => row.Words.Length > 0).ToArray();
        var (conflict, other) = (rows.Where(row => row.IsConflict).Sum(row => row.Share), rows.Where(row => !row.IsConflict).Sum(row => row.Share));
        var (weights, slopes) = (new double[words.Length], new double[words.Length]);
        for (var pass = 0; pass < Passes; pass++)
        {
            Array.Clear(slopes);
            foreach (var (row, isConflict, share) in rows)
            {
                var length = Math.Sqrt(row.Length);
                var score = row.Sum(word => weights[word]) / length;
                var error = ((isConflict ? 1 : 0) - (1 / (1 + Math.Exp(-score)))) * share / (isConflict ? conflict : other) / length;
                foreach (var word in row) slopes[word] += error;
            }
            for (var word = 0; word < words.Length; word++) weights[word] += Rate * words.Length / 100 * (slopes[word] - (Decay * weights[word] / 100));
        }
        return [.. words.Select((word, i) => (word, (float)weights[i])).Where(pair => Math.Abs(pair.Item2) >= .05f)];
    }
}
