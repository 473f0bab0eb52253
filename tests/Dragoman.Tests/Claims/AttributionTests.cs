using Dragoman.Actors;
using Dragoman.Claims;

namespace Dragoman.Tests.Claims;

/// <summary>Who says so; nearest first.</summary>
public sealed class AttributionTests
{
    [Theory]
    [InlineData("Rebels/nsubj>2 attacked/root>0 Sirte/obj>2", "")]
    [InlineData("A/det>3 military/amod>3 source/nsubj>4 said/root>0 that/mark>7 rebels/nsubj>7 attacked/ccomp>4 Sirte/obj>7", "A military source/military")]
    [InlineData("According/VBG/accord/case>4 to/fixed>1 a/det>4 resident/obl>7 ,/punct>7 rebels/nsubj>7 attacked/root>0 Sirte/obj>7", "a resident/local")]
    [InlineData("Rebels/nsubj>2 attacked/root>0 Sirte/obj>2 ,/punct>6 witnesses/nsubj>6 said/parataxis>2", "witnesses/witness")]
    [InlineData("Rebels/nsubj>2 attacked/ccomp>6 Sirte/obj>2 ,/punct>6 witnesses/nsubj>6 said/root>0", "witnesses/witness")]
    [InlineData("Reuters/NNP/nsubj>2 reported/root>0 an/det>4 attack/obj>2 on/case>6 Sirte/nmod>4", "Reuters/outlet")]
    // The quoted is nearer than who quotes.
    [InlineData(
        "The/det>2 correspondent/nsubj>3 quoted/root>0 a/det>6 military/amod>6 source/obj>3 as/mark>8 saying/advcl>3 that/mark>11 rebels/nsubj>11 attacked/ccomp>8 Sirte/obj>11",
        "a military source/military < The correspondent/journalist")]
    // Whoever denies is a source too.
    [InlineData("The/det>2 spokesman/nsubj>3 denied/root>0 that/mark>6 rebels/nsubj>6 attacked/ccomp>3 Sirte/obj>6", "The spokesman/official")]
    // A negated announcement is nobody's word.
    [InlineData("Officials/nsubj>4 have/aux>4 not/advmod>4 announced/root>0 that/mark>7 rebels/nsubj>7 attacked/ccomp>4 Sirte/obj>7", "")]
    // What stands outside of the words said is not said by him.
    [InlineData("Rebels/nsubj>2 attacked/root>0 Sirte/obj>2 while/mark>6 witnesses/nsubj>6 slept/advcl>2", "")]
    public void Sources_of_the_claim(string parse, params string[] sources) => Assert.Contains(Story.Of(parse).Sources, sources);

    [Theory]
    [InlineData("A/det>3 military/amod>3 source/nsubj>4 said/root>0 it/obj>4", "The/det>2 source/nsubj>3 added/root>0 that/mark>6 rebels/nsubj>6 attacked/ccomp>3 Sirte/obj>6", "The source/military")]
    [InlineData("A/det>3 military/amod>3 source/nsubj>4 said/root>0 it/obj>4", "According/VBG/accord/case>4 to/fixed>1 the/det>4 source/obl>7 ,/punct>7 rebels/nsubj>7 attacked/root>0 Sirte/obj>7", "the source/military")]
    [InlineData("A/det>2 resident/nsubj>3 told/root>0 them/obj>3", "He/nsubj>2 said/root>0 that/mark>5 rebels/nsubj>5 attacked/ccomp>2 Sirte/obj>5", "He/local")]
    public void The_source_takes_up_whoever_spoke_before(string first, string second, string sources) => Assert.Equal(sources, Story.Of(first, second).Sources);

    [Fact]
    public void The_source_keeps_whoever_quoted_it() => Assert.Equal(
        "a military source/military < The correspondent/journalist; The source/military < The correspondent/journalist",
        Story.Of(
            "The/det>2 correspondent/nsubj>3 quoted/root>0 a/det>6 military/amod>6 source/obj>3 as/mark>8 saying/advcl>3 that/mark>11 rebels/nsubj>11 attacked/ccomp>8 Sirte/obj>11",
            "The/det>2 source/nsubj>3 added/root>0 that/mark>6 rebels/nsubj>6 clashed/ccomp>3 in/case>8 Sirte/obl>6").Sources);

    [Theory]
    [InlineData("The/det>2 LNA/NNP/nsubj>3 said/root>0 that/mark>6 rebels/nsubj>6 attacked/ccomp>3 the/det>8 LNA/NNP/obj>6", true)]
    [InlineData("The/det>2 LNA/NNP/nsubj>3 said/root>0 that/mark>6 rebels/nsubj>6 attacked/ccomp>3 Turkish/amod>8 soldiers/obj>6", false)]
    public void A_side_of_the_fight_is_a_party(string parse, bool party) => Assert.Equal(party, Story.Of(parse).Claims.Single().Attribution.Single().Party);

    [Fact]
    public void A_spokesman_speaks_for_his_side()
    {
        var source = Story.Of("A/det>2 spokesman/nsubj>6 of/case>5 the/det>5 LNA/NNP/nmod>2 said/root>0 that/mark>9 rebels/nsubj>9 attacked/ccomp>6 Sirte/obj>9").Claims.Single().Attribution.Single();
        Assert.Equal("lby-lna", source.Actor?.Id);
    }
}
