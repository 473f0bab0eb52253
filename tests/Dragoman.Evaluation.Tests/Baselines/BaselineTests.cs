using System.Collections.Immutable;
using Dragoman.Evaluation.Baselines;

namespace Dragoman.Evaluation.Tests.Baselines;

public sealed class BaselineTests
{
    private static readonly Baseline Known = Baseline.Empty.Raise([new("a.f", 0.5), new("b.f", 0.25)]);

    [Theory]
    [InlineData(0.4996, false)]
    [InlineData(0.4994, true)]
    [InlineData(0.7, false)]
    public void A_fall_beyond_rounding_is_told(double measured, bool told) =>
        Assert.Equal(told, Known.Compare([new("a.f", measured)]).Lower.Contains(new Drop("a.f", 0.5, measured)));

    [Fact]
    public void What_is_not_measured_is_not_compared()
    {
        var comparison = Known.Compare([new("a.f", 0.5), new("c.f", 0.1)]);
        Assert.Equal(["b.f"], comparison.NotMeasured);
        Assert.Equal(["c.f"], comparison.New);
        Assert.Empty(comparison.Lower);
    }

    [Fact]
    public void Raising_never_lowers()
    {
        var raised = Known.Raise([new("a.f", 0.1), new("b.f", 0.3)]);
        Assert.Equal((0.5, 0.3), (raised.Figures["a.f"], raised.Figures["b.f"]));
    }

    [Fact]
    public void A_file_keeps_figures_and_reasons()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("dragoman-").FullName, "baselines", "x.json");
        BaselineFile.Write(file, Known.Replace([new("a.f", 0.4)], "a stricter rule"));
        var read = BaselineFile.Read(file);
        Assert.Equal([KeyValuePair.Create("a.f", 0.4), KeyValuePair.Create("b.f", 0.25)], read.Figures.ToImmutableArray());
        Assert.Equal("a stricter rule: a.f 0.5000 -> 0.4000", $"{read.Lowered[0].Reason}: {read.Lowered[0].Figures[0]}");
        Directory.Delete(Path.GetDirectoryName(Path.GetDirectoryName(file))!, recursive: true);
    }
}
