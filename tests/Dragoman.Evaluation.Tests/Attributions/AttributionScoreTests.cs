using Dragoman.Evaluation.Attributions;
using Dragoman.Text;

namespace Dragoman.Evaluation.Tests.Attributions;

public sealed class AttributionScoreTests
{
    private const string Text = "\U0001F692 The mayor said the mill burned, a guard said.";

    [Fact]
    public void Brat_files_count_code_points_and_join_stretches()
    {
        var file = BratFile.Read(["T1\tSource 2 11\tThe mayor", "T2\tCue 12 16\tsaid", "T3\tContent 17 25;26 32\tthe mill burned", "T4\tDiscard 34 41\ta guard", "T5\tAttribution 12 16\tsaid", "E1\tAttribution:T5 Content:T3 Cue:T2 Source:T1", ""], Text);
        var attribution = Assert.Single(file.Attributions);
        Assert.Equal(["The mayor", "said", "the mill", "burned"], attribution.Source.Concat(attribution.Cue).Concat(attribution.Content).Select(span => span.Of(Text).ToString()));
        Assert.Equal("a guard", Assert.Single(file.Discarded).Of(Text).ToString());
    }

    [Fact]
    public void Marks_at_the_edges_make_no_difference()
    {
        var words = new TextWords("\"We left,\" he said: no");
        Assert.Equal(words.In([new TextSpan(0, 10)]), words.In([new TextSpan(1, 8)]));
        Assert.NotEmpty(words.In([new TextSpan(18, 19)]));
    }

    [Fact]
    public void Pairs_share_a_word_of_the_cue_or_most_of_the_others()
    {
        SpokenWords[] gold = [new([1], [2], [3, 4]), new([10], [11], [12, 13])];
        SpokenWords[] found = [new([10], [9], [12, 13]), new([7], [2], [8])];
        Assert.Equal([(0, 1), (1, 0)], Pairing.Pair(gold, found));
        Assert.Empty(Pairing.Pair([new([1], [2], [3, 4, 5])], [new([], [6], [3])]));
    }

    [Fact]
    public void Overlap_counts_words_and_exact_counts_spans()
    {
        var score = new AttributionScore();
        score.Add([new([1, 2], [3], [4, 5, 6, 7]), new([20], [21], [22])], [new([1, 2], [3], [5, 6, 7, 8])]);
        Assert.Equal((1.0, 0.5), (score.Source.Exact.Precision, score.Source.Exact.Recall));
        Assert.Equal((1.0, 2.0 / 3), (score.Source.Overlap.Precision, score.Source.Overlap.Recall));
        Assert.Equal((0.0, 0.75, 0.6), (score.Content.Exact.F, score.Content.Overlap.Precision, score.Content.Overlap.Recall));
        Assert.Equal((1.0, 0.5), (score.Paired.Precision, score.Paired.Recall));
    }
}
