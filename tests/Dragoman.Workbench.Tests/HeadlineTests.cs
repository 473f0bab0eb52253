using Dragoman.Workbench.Api;

namespace Dragoman.Workbench.Tests;

public sealed class HeadlineTests
{
    [Theory]
    [InlineData("Shells fell", 20, "Shells fell")]
    [InlineData("Shells fell on the town", 23, "Shells fell on the town")]
    [InlineData("Shells fell on the town again", 20, "Shells fell on the …")]
    [InlineData("Shells fell on the town again", 23, "Shells fell on the town …")]
    [InlineData("Shells fell, soldiers said", 13, "Shells fell …")]
    [InlineData("Donaudampfschifffahrtsgesellschaft", 10, "Donaudampf …")]
    [InlineData("😀😀😀😀", 5, "😀😀 …")]
    [InlineData("e\u0301e\u0301e\u0301", 3, "e\u0301 …")]
    public void Titles_are_cut_at_words(string title, int most, string headline) => Assert.Equal(headline, Headline.Of(title, most));
}
