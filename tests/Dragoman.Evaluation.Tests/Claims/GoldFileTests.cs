using System.Text.Json;
using Dragoman.Evaluation.Claims;

namespace Dragoman.Evaluation.Tests.Claims;

public sealed class GoldFileTests
{
    [Fact]
    public void Offsets_of_code_points_become_offsets_of_the_text() => Assert.Equal(Mini.Span("attacked"), Mini.Gold.Claims[0].Trigger);

    [Fact]
    public void The_report_has_its_date_and_outlet() =>
        Assert.Equal((new DateOnly(2024, 5, 6), "Test Wire"), (Mini.Gold.Report.Published, Mini.Gold.Report.Outlet));

    [Fact]
    public void A_quote_out_of_its_place_is_an_error_that_says_where()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Mini.Folder, "gold", "mini.json")));
        var error = Assert.Throws<FormatException>(() => GoldFile.Read(json.RootElement, "Another text.", "mini"));
        Assert.StartsWith("mini: g1: 'Red forces attacked", error.Message);
    }
}
