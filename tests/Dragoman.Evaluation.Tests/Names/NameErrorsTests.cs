using Dragoman.Evaluation.Names;

namespace Dragoman.Evaluation.Tests.Names;

public sealed class NameErrorsTests
{
    private static readonly string[] Forms = "Fighters of the Hadid Brigade left Tell Rifaat on Monday".Split(' ');

    [Theory]
    [InlineData("GROUP", 3, 4, "GOV", 3, 4, "1 GROUP as GOV", "[Hadid Brigade]")]
    [InlineData("PLACE", 6, 7, "PLACE", 7, 7, "1 PLACE with other bounds", "<- PLACE Rifaat")]
    [InlineData("PLACE", 6, 7, "GROUP", 3, 4, "1 PLACE missed", "1 no name, as GROUP")]
    public void Errors_are_told_by_what_was_made_of_a_name(string kind, int first, int last, string asKind, int asFirst, int asLast, string title, string shown)
    {
        var errors = new NameErrors();
        errors.Add(Forms, [new(first, last, kind, 0)], [new(asFirst, asLast, asKind, 0)]);
        Assert.Contains(title, errors.ToString(), StringComparison.Ordinal);
        Assert.Contains(shown, errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_right_is_no_error()
    {
        var errors = new NameErrors();
        errors.Add(Forms, [new(3, 4, "GROUP", 0)], [new(3, 4, "GROUP", 0)]);
        Assert.Empty(errors.ToString());
    }
}
