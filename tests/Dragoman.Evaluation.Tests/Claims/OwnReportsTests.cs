using System.Collections.Immutable;
using Dragoman.Evaluation.Baselines;
using Dragoman.Evaluation.Claims;
using Dragoman.Text;

namespace Dragoman.Evaluation.Tests.Claims;

/// <summary>The shipped reader on the reports of our own writing, held to the committed baseline.</summary>
public sealed class OwnReportsTests
{
    private static readonly Lazy<ImmutableArray<ScoredSet>> Scored = new(() =>
    {
        var reader = OpenReader();
        return [.. Sets().Select(set => set.Score(reader))];
    });

    [Fact]
    public void Every_value_rests_on_words_of_its_report() =>
        Assert.Empty(Scored.Value.SelectMany(set => set.Scores).Where(score => score.Tally.GroundingErrors > 0).Select(score => score.Report.Name));

    [Fact]
    public void No_figure_is_below_its_baseline()
    {
        var baseline = BaselineFile.Read(RepositoryRoot.PathOf("evaluation", "baselines", "claims.json"));
        var comparison = baseline.Compare([.. Scored.Value.SelectMany(set => set.Figures)]);
        Assert.Empty(comparison.New);
        Assert.Empty(comparison.Lower);
    }

    [Fact]
    public void A_report_is_read_the_same_twice()
    {
        var report = Sets()[0].Reports[0].Report;
        Assert.Equal(Identities(OpenReader()(report)), Identities(OpenReader()(report)));
    }

    private static ImmutableArray<string> Identities(Reading reading) => [.. reading.Claims.Select(claim => claim.Id)];

    private static ImmutableArray<GoldSet> Sets() => [Open("samples", "samples"), Open("development", "evaluation", "reports", "development"), Open("held-out", "evaluation", "reports", "held-out")];

    private static GoldSet Open(string name, params string[] folder) => GoldSet.Open(name, RepositoryRoot.PathOf([.. folder, "expected"]), RepositoryRoot.PathOf(folder))!;

    private static Func<Report, Reading> OpenReader() => Shipped.OpenReader();
}
