using System.Collections.Immutable;

namespace Dragoman.Evaluation.Coreference;

/// <summary>
/// Chains of mentions against those of people, as the reference scorer defines it (Pradhan et al. 2014, "Scoring Coreference Partitions of Predicted
/// Mentions"): the two may be about different mentions. Scores are 0 to 1.
/// </summary>
/// <param name="Muc">Vilain et al. 1995: links; singletons count for nothing.</param>
/// <param name="BCubed">Bagga and Baldwin 1998: mentions.</param>
/// <param name="CeafE">Luo 2005, with similarity φ4: clusters, each used once.</param>
public sealed record CoreferenceScore(PrecisionRecall Muc, PrecisionRecall BCubed, PrecisionRecall CeafE)
{
    /// <summary>The mean of the three F, as in the CoNLL-2012 shared task (Pradhan et al.).</summary>
    public double Conll => (Muc.F + BCubed.F + CeafE.F) / 3;

    /// <param name="key">The clusters as people see them; a mention is in one of them at most.</param>
    /// <param name="response">The machine's.</param>
    public static CoreferenceScore Of<T>(IEnumerable<IEnumerable<T>> key, IEnumerable<IEnumerable<T>> response)
        where T : notnull
    {
        var (gold, found) = (new Partition<T>(key), new Partition<T>(response));
        return new CoreferenceScore(
            new PrecisionRecall(MucRecall(found, gold), MucRecall(gold, found)),
            new PrecisionRecall(BCubedRecall(found, gold), BCubedRecall(gold, found)),
            Ceaf(gold, found));
    }

    /// <param name="key">The cluster of each of some numbered mentions.</param>
    /// <param name="response">The same mentions' clusters by the machine.</param>
    /// <exception cref="ArgumentException">The two aren't about the same mentions.</exception>
    public static CoreferenceScore OfLabels(IReadOnlyList<string> key, IReadOnlyList<string> response)
    {
        if (key.Count != response.Count) throw new ArgumentException($"{key.Count} mentions in the key, {response.Count} in the response");
        return Of(Clusters(key), Clusters(response));
    }

    private static IEnumerable<IEnumerable<int>> Clusters(IReadOnlyList<string> labels) =>
        labels.Select((label, i) => (label, i)).GroupBy(pair => pair.label, pair => pair.i, StringComparer.Ordinal);

    /// <summary>Σ(|S| - parts of S) / Σ(|S| - 1); a mention that the other hasn't is a part of its own.</summary>
    private static double MucRecall<T>(Partition<T> clusters, Partition<T> other)
        where T : notnull =>
        Ratio(clusters.Clusters.Sum(cluster => cluster.Length - cluster.Count(item => other.Of(item) < 0) - cluster.Select(other.Of).Where(number => number >= 0).Distinct().Count()), clusters.Clusters.Sum(cluster => cluster.Length - 1));

    private static double BCubedRecall<T>(Partition<T> clusters, Partition<T> other)
        where T : notnull =>
        Ratio(clusters.Clusters.Sum(cluster => Shared(cluster, other).Sum(part => (double)part.Count * part.Count / cluster.Length)), clusters.Clusters.Sum(cluster => cluster.Length));

    private static PrecisionRecall Ceaf<T>(Partition<T> gold, Partition<T> found)
        where T : notnull
    {
        var alike = new Dictionary<(int, int), double>();
        for (var i = 0; i < gold.Clusters.Length; i++)
            foreach (var (number, count) in Shared(gold.Clusters[i], found))
                alike[(i, number)] = 2.0 * count / (gold.Clusters[i].Length + found.Clusters[number].Length);
        var best = Assignment.Best(gold.Clusters.Length, found.Clusters.Length, alike);
        return new PrecisionRecall(Ratio(best, found.Clusters.Length), Ratio(best, gold.Clusters.Length));
    }

    private static IEnumerable<(int Number, int Count)> Shared<T>(ImmutableArray<T> cluster, Partition<T> other)
        where T : notnull =>
        cluster.Select(other.Of).Where(number => number >= 0).GroupBy(number => number).Select(part => (part.Key, part.Count()));

    private static double Ratio(double part, double whole) => whole == 0 ? 0 : part / whole;

    private sealed class Partition<T>
        where T : notnull
    {
        private readonly Dictionary<T, int> _of = [];

        public Partition(IEnumerable<IEnumerable<T>> clusters)
        {
            Clusters = [.. clusters.Select(cluster => cluster.ToImmutableArray())];
            for (var i = 0; i < Clusters.Length; i++)
                foreach (var item in Clusters[i])
                    _of.Add(item, i);
        }

        public ImmutableArray<ImmutableArray<T>> Clusters { get; }

        /// <summary>The number of a mention's cluster; -1 where there is none.</summary>
        public int Of(T item) => _of.GetValueOrDefault(item, -1);
    }
}
