using System.Globalization;
using Dragoman.Syntax;

namespace Dragoman.Training.Syntax;

/// <summary>The three clusterings of the most frequent words. They take a minute, so they are kept in a working file.</summary>
internal static class WordClusters
{
    private const int Words = 120_000;
    private const int Rounds = 12;

    /// <summary>By falling frequency of the words.</summary>
    public static OrderedDictionary<string, Clusters> Load(string vectorsPath, string workingFile)
    {
        if (!File.Exists(workingFile))
            File.WriteAllLines(workingFile, Compute(vectorsPath));
        var clusters = new OrderedDictionary<string, Clusters>(Words, StringComparer.Ordinal);
        foreach (var line in File.ReadLines(workingFile))
            if (line.Split('\t') is [var word, var coarse, var middle, var fine])
                clusters[word] = new Clusters(Number(coarse), Number(middle), Number(fine));
        return clusters;
    }

    /// <summary>The packed table, by the hash that <see cref="WordShape.Key"/> has.</summary>
    public static byte[] Pack(OrderedDictionary<string, Clusters> clusters) =>
        HashTable.Pack(clusters.Select(pair => KeyValuePair.Create(FeatureHash.Of(pair.Key), pair.Value.Packed)).DistinctBy(pair => pair.Key));

    private static IEnumerable<string> Compute(string vectorsPath)
    {
        var vectors = WordVectors.Read(vectorsPath, Words);
        var coarse = KMeans.Assign(vectors.Values, WordVectors.Dimensions, 64, Rounds);
        var middle = KMeans.Assign(vectors.Values, WordVectors.Dimensions, 320, Rounds);
        var fine = KMeans.Assign(vectors.Values, WordVectors.Dimensions, 1500, Rounds);
        return vectors.Words.Select((word, i) => string.Create(CultureInfo.InvariantCulture, $"{word}\t{coarse[i] + 1}\t{middle[i] + 1}\t{fine[i] + 1}"));
    }

    private static ushort Number(string cell) => ushort.Parse(cell, CultureInfo.InvariantCulture);
}
