namespace Dragoman.Syntax;

internal static class TaggerFeatures
{
    public const int Max = 64;

    /// <summary>The features of word i, whose predecessors are tagged. Reads from the arrays' padding: see <see cref="SyntaxScratch"/>.</summary>
    public static ReadOnlySpan<ulong> Extract(ReadOnlySpan<WordShape> words, int i, Span<ulong> buffer)
    {
        var features = new FeatureList(buffer);
        ref readonly var word = ref words[i];
        ref readonly var previous = ref words[i - 1];
        ref readonly var next = ref words[i + 1];
        AddWord(ref features, word, previous.Lower == WordShape.None.Lower);
        AddNeighbours(ref features, words, i);
        AddTags(ref features, word, previous, words[i - 2], next);
        AddClusters(ref features, word, previous, next, words[i + 2]);
        return features.Features;
    }

    private static void AddWord(ref FeatureList features, in WordShape word, bool first)
    {
        var start = first ? 1ul : 0;
        features.Add(0);
        features.Add(word.Form);
        features.Add(word.Lower);
        features.Add(word.Suffix1);
        features.Add(word.Suffix2);
        features.Add(word.Suffix3);
        features.Add(word.Suffix4);
        features.Add(word.Prefix1);
        features.Add(word.Prefix2);
        features.Add(word.Prefix3);
        features.Add(word.Shape);
        features.Add((ulong)word.Flags, start);
        features.Add(word.Shape, word.Suffix2, start);
    }

    private static void AddNeighbours(ref FeatureList features, ReadOnlySpan<WordShape> words, int i)
    {
        features.Add(words[i - 2].Lower);
        features.Add(words[i - 1].Lower);
        features.Add(words[i + 1].Lower);
        features.Add(words[i + 2].Lower);
        features.Add(words[i - 1].Suffix3);
        features.Add(words[i + 1].Suffix3);
        features.Add(words[i + 1].Shape);
        features.Add(words[i - 1].Shape, words[i].Shape, words[i + 1].Shape);
        features.Add(words[i - 1].Lower, words[i].Lower);
        features.Add(words[i].Lower, words[i + 1].Lower);
        features.Add(words[i - 1].Lower, words[i + 1].Lower);
    }

    private static void AddTags(ref FeatureList features, in WordShape word, in WordShape previous, in WordShape beforeThat, in WordShape next)
    {
        features.Add(previous.Tag);
        features.Add(previous.Tag, beforeThat.Tag);
        features.Add(previous.Tag, word.Lower);
        features.Add(previous.Tag, word.Suffix3);
        features.Add(previous.Tag, word.Suffix2, word.Shape);
        features.Add(previous.Tag, next.Lower);
        features.Add(previous.Tag, beforeThat.Tag, word.Lower);
    }

    private static void AddClusters(ref FeatureList features, in WordShape word, in WordShape previous, in WordShape next, in WordShape afterThat)
    {
        features.Add(word.Clusters.Coarse);
        features.Add(word.Clusters.Middle);
        features.Add(word.Clusters.Fine);
        features.Add(word.Clusters.Middle, word.Shape);
        features.Add(previous.Clusters.Middle);
        features.Add(previous.Clusters.Fine);
        features.Add(next.Clusters.Coarse);
        features.Add(next.Clusters.Middle);
        features.Add(next.Clusters.Fine);
        features.Add(afterThat.Clusters.Middle);
        features.Add(previous.Tag, word.Clusters.Middle);
        features.Add(previous.Tag, next.Clusters.Middle);
        features.Add(word.Clusters.Coarse, next.Clusters.Coarse, previous.Tag);
        features.Add(word.Lower, next.Clusters.Middle);
        features.Add(word.Lower, next.Clusters.Coarse, previous.Tag);
    }
}
