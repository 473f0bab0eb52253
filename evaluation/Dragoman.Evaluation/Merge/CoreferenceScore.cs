using System.Collections.Immutable;

namespace Dragoman.Evaluation.Merge;

/// <summary>One partition of numbered mentions against another. Scores are 0 to 1.</summary>
/// <param name="Muc">Vilain et al. 1995: links; singletons count for nothing.</param>
/// <param name="BCubed">Bagga and Baldwin 1998: mentions.</param>
/// <param name="CeafE">Luo 2005, with similarity φ4: clusters, each used once.</param>
public sealed record CoreferenceScore(PrecisionRecall Muc, PrecisionRecall BCubed, PrecisionRecall CeafE)
{
    /// <summary>The mean of the three F, as in the CoNLL-2012 shared task (Pradhan et al.).</summary>
    public double Conll => (Muc.F + BCubed.F + CeafE.F) / 3;

    /// <param name="key">The cluster of each mention, as people see it.</param>
    /// <param name="response">The same mentions' clusters by the machine.</param>
    /// <exception cref="ArgumentException">The two aren't about the same mentions.</exception>
    public static CoreferenceScore Of(IReadOnlyList<string> key, IReadOnlyList<string> response)
    {
        if (key.Count != response.Count) throw new ArgumentException($"{key.Count} mentions in the key, {response.Count} in the response");
        var (gold, found) = (Clusters(key), Clusters(response));
        return new CoreferenceScore(
            new PrecisionRecall(MucRecall(found, key), MucRecall(gold, response)),
            new PrecisionRecall(BCubedRecall(found, key), BCubedRecall(gold, response)),
            Ceaf(gold, found));
    }

    private static ImmutableArray<ImmutableArray<int>> Clusters(IReadOnlyList<string> labels) =>
        [.. labels.Select((label, i) => (label, i)).GroupBy(pair => pair.label, pair => pair.i, StringComparer.Ordinal).Select(group => group.ToImmutableArray())];

    /// <summary>Σ(|S| - parts of S) / Σ(|S| - 1).</summary>
    private static double MucRecall(ImmutableArray<ImmutableArray<int>> clusters, IReadOnlyList<string> other) =>
        Ratio(clusters.Sum(cluster => cluster.Length - cluster.Select(item => other[item]).Distinct().Count()), clusters.Sum(cluster => cluster.Length - 1));

    private static double BCubedRecall(ImmutableArray<ImmutableArray<int>> clusters, IReadOnlyList<string> other) =>
        Ratio(clusters.Sum(cluster => cluster.GroupBy(item => other[item]).Sum(part => (double)part.Count() * part.Count() / cluster.Length)), other.Count);

    private static PrecisionRecall Ceaf(ImmutableArray<ImmutableArray<int>> gold, ImmutableArray<ImmutableArray<int>> found)
    {
        var of = found.SelectMany((cluster, number) => cluster.Select(item => (item, number))).ToDictionary(pair => pair.item, pair => pair.number);
        var alike = new Dictionary<(int, int), double>();
        for (var i = 0; i < gold.Length; i++)
            foreach (var shared in gold[i].GroupBy(item => of[item]))
                alike[(i, shared.Key)] = 2.0 * shared.Count() / (gold[i].Length + found[shared.Key].Length);
        var best = Assignment.Best(gold.Length, found.Length, alike);
        return new PrecisionRecall(Ratio(best, found.Length), Ratio(best, gold.Length));
    }

    private static double Ratio(double part, double whole) => whole == 0 ? 0 : part / whole;
}

public readonly record struct PrecisionRecall(double Precision, double Recall)
{
    public double F => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}
