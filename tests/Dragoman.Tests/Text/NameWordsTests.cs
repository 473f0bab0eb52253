using Dragoman.Entities;
using Dragoman.Text;

namespace Dragoman.Tests.Text;

public sealed class NameWordsTests
{
    [Theory]
    [InlineData("Al-Wefaq", "wefaq")]
    [InlineData("al - Wefaq", "wefaq")]
    [InlineData("Ash-Shati", "shati")]
    [InlineData("G.N.A.", "gna")]
    [InlineData("Haftar's army", "haftar 's army")]
    [InlineData("Saïf al-Islam", "saif islam")]
    [InlineData("Ra\u2019s Lanuf", "ras lanuf")]
    [InlineData("Abdel-Fattah", "abdel fattah")]
    [InlineData("FARC-EP", "farc ep")]
    [InlineData("17 February", "17 february")]
    public void Names_are_compared_by_keys(string name, string keys) => Assert.Equal(keys, string.Join(' ', NameWords.Of(name).Select(word => word.Key)));

    [Fact]
    public void No_name_joins_over_a_comma() => Assert.Equal(["egypt", NameWords.Break, "army"], NameWords.Of("Egypt , army").Select(word => word.Key));

    [Theory]
    [InlineData("IS", true)]
    [InlineData("Is", false)]
    [InlineData("is", false)]
    [InlineData("M23", false)]
    [InlineData("U.S.", true)]
    [InlineData("A", false)]
    public void Acronyms_have_two_capitals_and_nothing_small(string word, bool acronym) => Assert.Equal(acronym, NameWords.Of(word).Single().Acronym);

    [Fact]
    public void Words_know_their_token() => Assert.Equal([0, 1, 2], NameWords.Of(Dragoman.Syntax.GivenTokens.ToSentence(["Abdel", "Fattah", "Sisi"])).Select(word => word.Token));
}
