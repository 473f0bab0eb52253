using Dragoman.Workbench.Publishing;

namespace Dragoman.Workbench.Tests;

public sealed class SecretsTests
{
    private static readonly Secrets Names = new(["Abu Salim", "Karukh", "Salem al-Warfalli", "Ar Riqqah (village)", "الرقة"]);

    [Theory]
    [InlineData("Shells fell on Abu Salim.", "Abu Salim")]
    [InlineData("ABU SALIM", "Abu Salim")]
    [InlineData("near karukh-road", "Karukh")]
    [InlineData("said Salem al-Warfalli, a doctor", "Salem al-Warfalli")]
    [InlineData("Abu Abu Salim", "Abu Salim")]
    [InlineData("في الرقة اليوم", "الرقة")]
    [InlineData("Abu Salimi", null)]
    [InlineData("Karukhan", null)]
    [InlineData("Salem", null)]
    [InlineData("", null)]
    public void A_name_is_found_as_words_of_its_own(string text, string? found) => Assert.Equal(found, Names.FirstIn(text));
}
