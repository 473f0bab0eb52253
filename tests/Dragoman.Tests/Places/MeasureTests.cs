using Dragoman.Places;

namespace Dragoman.Tests.Places;

public sealed class MeasureTests
{
    [Theory]
    [InlineData("26", 26), InlineData("1,200", 1200), InlineData("2.5", 2.5), InlineData("1/2", 0.5), InlineData("twelve", 12), InlineData("nineteen", 19), InlineData("Thirty", 30)]
    [InlineData("twenty-five", 25), InlineData("10-15", 12.5), InlineData("2-1/2", 2.5), InlineData("hundred", 100)]
    public void Numbers_are_read(string form, double number) => Assert.Equal(number, Measures.Number(form));

    [Theory]
    [InlineData(""), InlineData("-"), InlineData("/"), InlineData("1/0"), InlineData("north"), InlineData("a-b"), InlineData("1-"), InlineData("-1/2-")]
    public void Other_words_are_no_numbers(string form) => Assert.Null(Measures.Number(form));

    [Theory]
    [InlineData("north", 0), InlineData("northern", 0), InlineData("northwest", 315), InlineData("north western", 315), InlineData("southeasterly", 135), InlineData("southernmost", 180), InlineData("westwards", 270)]
    public void Winds_have_degrees(string word, double degrees) => Assert.Equal(degrees, Compass.Degrees(word));

    [Theory]
    [InlineData("westing"), InlineData("easter"), InlineData("norther"), InlineData("nor"), InlineData("northampton"), InlineData("")]
    public void Words_like_winds_have_none(string word) => Assert.Null(Compass.Degrees(word));

    [Theory]
    [InlineData("NNW", 337.5), InlineData("ne", 45), InlineData("S", 180), InlineData("ESE", 112.5)]
    public void Letters_are_winds(string form, double degrees) => Assert.Equal(degrees, Compass.OfLetters(form));

    [Theory]
    [InlineData("s"), InlineData("e"), InlineData("NN"), InlineData("new"), InlineData("")]
    public void Other_letters_are_not(string form) => Assert.Null(Compass.OfLetters(form));

    [Theory]
    [InlineData(0, 315, 337.5), InlineData(0, 45, 22.5), InlineData(270, 315, 292.5), InlineData(270, 225, 247.5), InlineData(180, 135, 157.5)]
    public void Between_two_winds_lies_a_third(double wind, double beside, double degrees) => Assert.Equal(degrees, Compass.Between(wind, beside));
}
