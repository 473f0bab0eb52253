namespace Dragoman.Tests.Text;

public sealed class SegmenterTests
{
    [Theory]
    [InlineData("Haftar's forces didn't leave.", "Haftar 's forces did n't leave .")]
    [InlineData("Al-Wefaq forces hold the Wadi Al-Rabi'a axis.", "Al-Wefaq forces hold the Wadi Al-Rabi'a axis .")]
    public void Words_are_cut_as_in_the_treebank(string text, string expected) => Assert.Equal(expected, Segmenting.Tokens(text));
}
