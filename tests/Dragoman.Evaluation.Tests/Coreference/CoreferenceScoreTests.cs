using Dragoman.Evaluation.Coreference;

namespace Dragoman.Evaluation.Tests.Coreference;

/// <summary>Cases counted by hand; mentions are letters of the strings, clusters are letters.</summary>
public sealed class CoreferenceScoreTests
{
    /// <summary>Key {1,2,3} {4,5} {6}; response {1,2} {3,4,5} {6}.</summary>
    private static readonly CoreferenceScore Mixed = Score("aaabbc", "xxyyyz");

    [Fact]
    public void Muc_counts_links()
    {
        // Recall ((3-2) + (2-1)) / (2 + 1); precision ((2-1) + (3-2)) / (1 + 2).
        Assert.Equal(2 / 3.0, Mixed.Muc.Recall, 9);
        Assert.Equal(2 / 3.0, Mixed.Muc.Precision, 9);
    }

    [Fact]
    public void B_cubed_counts_mentions()
    {
        // Recall (2·2/3 + 1/3 + 2·1 + 1) / 6; precision (2·1 + 1/3 + 2·2/3 + 1) / 6.
        Assert.Equal((4 / 3.0 + 1 / 3.0 + 2 + 1) / 6, Mixed.BCubed.Recall, 9);
        Assert.Equal((2 + 1 / 3.0 + 4 / 3.0 + 1) / 6, Mixed.BCubed.Precision, 9);
    }

    [Fact]
    public void Ceaf_pairs_clusters()
    {
        // φ4: a-x 4/5, a-y 2/6, b-y 4/5, c-z 1; the best pairing is a-x, b-y, c-z.
        Assert.Equal(2.6 / 3, Mixed.CeafE.Recall, 9);
        Assert.Equal(2.6 / 3, Mixed.CeafE.Precision, 9);
    }

    /// <summary>The greedy choice b-x (6/7) would leave a with nothing.</summary>
    [Fact]
    public void Ceaf_takes_the_best_pairing_and_not_the_best_pair()
    {
        // Key {1,2,3} {4,5,6,7}; response {1,2,4,5,6} {3} {7}: a-x 4/8, a-y 2/4, b-x 6/9, b-z 2/5. Best: a-y + b-x.
        Assert.Equal((0.5 + 6 / 9.0) / 2, Score("aaabbbb", "xxyxxxz").CeafE.Recall, 9);
        // Key {1,2,3,4} {5,6}; response {1,2,5} {3}{4}{6}: a-x 4/7, b-x 2/5, a-y 2/5, b-z 2/3.
        Assert.Equal((4 / 7.0 + 2 / 3.0) / 2, Score("aaaabb", "xxywxz").CeafE.Recall, 9);
    }

    [Fact]
    public void What_is_the_same_scores_one() => Assert.Equal(1, Score("aabbc", "yyzzx").Conll, 9);

    [Fact]
    public void All_apart_has_no_links()
    {
        var apart = Score("aab", "xyz");
        Assert.Equal((0, 1.0), (apart.Muc.F, apart.BCubed.Precision));
        Assert.Equal(2 / 3.0, apart.BCubed.Recall, 9);
        // a-x 2/3, b-z 1, of three clusters and of two.
        Assert.Equal(5 / 9.0, apart.CeafE.Precision, 9);
        Assert.Equal(5 / 6.0, apart.CeafE.Recall, 9);
    }

    [Fact]
    public void Conll_is_the_mean_of_the_three() => Assert.Equal((Mixed.Muc.F + Mixed.BCubed.F + Mixed.CeafE.F) / 3, Mixed.Conll, 9);

    /// <summary>Key {1,2,3}; response {1,2} {4,5}: a mention that only one of the two has is alone in the other (Pradhan et al. 2014).</summary>
    [Fact]
    public void Mentions_that_one_of_the_two_has_not_count_against_it()
    {
        var score = CoreferenceScore.Of<int>([[1, 2, 3]], [[1, 2], [4, 5]]);
        Assert.Equal((1 / 2.0, 1 / 2.0), (score.Muc.Precision, score.Muc.Recall));
        // Recall 2·2/3 of 3; precision 2·2/2 of 4.
        Assert.Equal(4 / 9.0, score.BCubed.Recall, 9);
        Assert.Equal(1 / 2.0, score.BCubed.Precision, 9);
        // φ4 4/5, of one cluster and of two.
        Assert.Equal(0.8, score.CeafE.Recall, 9);
        Assert.Equal(0.4, score.CeafE.Precision, 9);
    }

    [Fact]
    public void Other_mentions_are_refused() => Assert.Throws<ArgumentException>(() => Score("aa", "xyz"));

    private static CoreferenceScore Score(string key, string response) => CoreferenceScore.OfLabels([.. key.Select(letter => letter.ToString())], [.. response.Select(letter => letter.ToString())]);
}
