using Dragoman.Evaluation.Places;

namespace Dragoman.Evaluation.Tests.Places;

public sealed class MarkedReportsTests
{
    [Fact]
    public void Marks_are_taken_out_of_the_text()
    {
        var report = Assert.Single(MarkedReports.Read("# title\n\n## one\nIn [Tripoli|32.9,13.2,5] [SANA|-] said."));
        Assert.Equal(("one", "In Tripoli SANA said."), (report.Name, report.Report.Text));
        Assert.Equal(["Tripoli", "SANA"], report.Places.Select(place => place.Span.Of(report.Report.Text).ToString()));
        Assert.Equal([(32.9, 13.2), null], report.Places.Select(place => place.Point));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("32.9")]
    [InlineData("32.9,east")]
    public void A_mark_without_a_point_is_refused(string mark) => Assert.Throws<FormatException>(() => MarkedReports.Read($"\n## one\nIn [Tripoli|{mark}]."));
}
