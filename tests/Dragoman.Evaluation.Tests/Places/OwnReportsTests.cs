using Dragoman.Evaluation.Baselines;
using Dragoman.Evaluation.Places;

namespace Dragoman.Evaluation.Tests.Places;

/// <summary>The shipped reader on our own short reports with known points, held to the committed baseline.</summary>
public sealed class OwnReportsTests
{
    private static readonly Lazy<PlacesScore> Scored = new(() => PlacesCommand.Own(RepositoryRoot.PathOf("evaluation", "places", "reports.md")));

    [Fact]
    public void There_are_enough_of_them() => Assert.InRange(Scored.Value.Places.Count(place => place.Gold.Point is not null), 150, 5000);

    [Fact]
    public void No_figure_is_below_its_baseline()
    {
        var comparison = BaselineFile.Read(RepositoryRoot.PathOf("evaluation", "baselines", "places.json")).Compare(Scored.Value.Figures);
        Assert.Empty(comparison.New);
        Assert.True(comparison.Lower is [], string.Join('\n', Scored.Value.Places.Where(place => place.Verdict != Verdict.Right)));
    }
}
