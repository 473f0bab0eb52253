using CsCheck;
using Dragoman.Syntax;

namespace Dragoman.Tests.Syntax;

public sealed class LemmaRuleTests
{
    [Theory]
    [InlineData("Rebels", "rebel", "Lower 1 ")]
    [InlineData("armies", "army", "Lower 3 y")]
    [InlineData("was", "be", "Lower 3 be")]
    [InlineData("Syrian", "Syrian", "Keep 0 ")]
    [InlineData("IRAQ", "Iraq", "Title 0 ")]
    public void The_smallest_rule_is_found(string form, string lemma, string rule) => Assert.Equal(rule, LemmaRule.Between(form, lemma).ToString());

    [Fact]
    public void A_rule_gives_the_lemma_it_was_made_for() =>
        Gen.Select(Gen.String.AlphaNumeric, Gen.String.AlphaNumeric).Sample((form, lemma) =>
            LemmaRule.Parse(LemmaRule.Between(form, lemma).ToString()).Apply(form) == lemma);

    [Fact]
    public void A_rule_that_asks_for_more_than_there_is_takes_all() => Assert.Equal("be", new LemmaRule(LemmaCase.Lower, 9, "be").Apply("Is"));

    [Fact]
    public void A_malformed_rule_is_named() =>
        Assert.Contains("'Upper x'", Assert.Throws<InvalidDataException>(() => LemmaRule.Parse("Upper x")).Message, StringComparison.Ordinal);
}
