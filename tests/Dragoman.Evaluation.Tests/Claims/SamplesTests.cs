using System.Collections.Immutable;
using Dragoman.Evaluation.Baselines;
using Dragoman.Evaluation.Claims;
using Dragoman.Text;

namespace Dragoman.Evaluation.Tests.Claims;

/// <summary>The shipped reader on the sample reports, held to the committed baseline.</summary>
public sealed class SamplesTests
{
    private static readonly Lazy<ScoredSet> Scored = new(() => Samples().Score(OpenReader()));

    [Fact]
    public void Every_value_rests_on_words_of_its_report() =>
        Assert.Empty(Scored.Value.Scores.Where(score => score.Tally.GroundingErrors > 0).Select(score => score.Report.Name));

    [Fact]
    public void No_figure_is_below_its_baseline()
    {
        var baseline = BaselineFile.Read(RepositoryRoot.PathOf("evaluation", "baselines", "claims.json"));
        var comparison = baseline.Compare(Scored.Value.Figures);
        Assert.Empty(comparison.New);
        Assert.Empty(comparison.Lower);
    }

    [Fact]
    public void A_report_is_read_the_same_twice()
    {
        var report = Samples().Reports[0].Report;
        Assert.Equal(Identities(OpenReader()(report)), Identities(OpenReader()(report)));
    }

    private static ImmutableArray<string> Identities(Reading reading) => [.. reading.Claims.Select(claim => claim.Id)];

    private static GoldSet Samples() => GoldSet.Open("samples", RepositoryRoot.PathOf("samples", "expected"), RepositoryRoot.PathOf("samples"))!;

    private static Func<Report, Reading> OpenReader() => Shipped.OpenReader();
}
