using CsCheck;
using Dragoman.Syntax.Network;

namespace Dragoman.Tests.Syntax.Network;

public sealed class SpanningTreeTests
{
    private static readonly Gen<float[]> Scores = Gen.Int[1, 5].SelectMany(count => Gen.Int[-20, 20].Select(score => (float)score).Array[count * (count + 1)]);

    [Fact]
    public void No_tree_with_one_root_has_a_higher_sum() => Scores.Sample(scores =>
    {
        var count = CountOf(scores);
        var tree = SpanningTree.Of(scores, count);
        Assert.True(IsTree(tree));
        Assert.Equal(AllTrees(count).Max(other => Sum(scores, other)), Sum(scores, tree));
    });

    [Fact]
    public void Every_word_alone_under_the_root_is_no_tree() =>
        Assert.Equal([2, 0], SpanningTree.Of([0, -5, 9, -1, 0, 8], 2));

    [Fact]
    public void A_sentence_has_no_circle_however_much_it_wants_one() =>
        Assert.Equal([1, 3, 1], SpanningTree.Of([0, 9, 1, 0, 9, 0, 9, 5, 0, 9, 0, 0], 3));

    [Fact]
    public void Circles_within_circles_end()
    {
        // Each pair of words wants to hang on each other, and so does each pair of pairs.
        const int Count = 256;
        var scores = new float[Count * (Count + 1)];
        for (var i = 0; i < Count; i++)
            for (var head = 0; head < Count; head++)
                scores[(i * (Count + 1)) + head] = System.Numerics.BitOperations.LeadingZeroCount((uint)(i ^ head));
        Assert.True(IsTree(SpanningTree.Of(scores, Count)));
    }

    private static int CountOf(float[] scores) => Enumerable.Range(1, 5).First(count => count * (count + 1) == scores.Length);

    private static float Sum(float[] scores, int[] tree) => tree.Select((head, i) => scores[(i * (tree.Length + 1)) + head]).Sum();

    private static IEnumerable<int[]> AllTrees(int count)
    {
        var tree = new int[count];
        for (var number = 0; number < Math.Pow(count + 1, count); number++)
        {
            for (var (i, rest) = (0, number); i < count; i++, rest /= count + 1) tree[i] = rest % (count + 1);
            if (IsTree(tree)) yield return [.. tree];
        }
    }

    private static bool IsTree(int[] tree) => tree.Count(head => head == tree.Length) == 1 && Enumerable.Range(0, tree.Length).All(i =>
    {
        var steps = 0;
        while (i != tree.Length && steps++ <= tree.Length) i = tree[i];
        return i == tree.Length;
    });
}
