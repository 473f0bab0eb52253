using Dragoman.Tests.Claims;

namespace Dragoman.Tests.Events;

public sealed class TriggerMatchTests
{
    [Theory]
    [InlineData("Rebels/nsubj>2 took/root>0 full/amod>6 and/cc>5 complete/conj>3 control/obj>2 of/case>8 Sirte/nmod>6", "take-control.v/Active actor=Rebels place=Sirte")]
    [InlineData("They/nsubj>2 saw/root>0 air/compound>4 strikes/obj>2 on/case>6 Sirte/nmod>4", "air-strike.n/Nominal place=Sirte")]
    [InlineData("They/nsubj>2 saw/root>0 air/compound>5 -/punct>5 strikes/obj>2 on/case>7 Sirte/nmod>5", "air-strike.n/Nominal place=Sirte")]
    [InlineData("They/nsubj>2 saw/root>0 an/det>4 exchange/obj>2 of/case>6 fire/nmod>4 in/case>8 Sirte/nmod>4", "fire.n/Nominal place=Sirte")]
    [InlineData("The/det>2 raid/nsubj>3 left/root>0 four/nummod>5 soldiers/obj>3 dead/JJ/xcomp>3", "leave-dead.v/Active victim=soldiers instrument=raid")]
    public void Phrases_match_with_little_between(string parse, string told) => Assert.Equal(told, Story.Of(parse).Told);

    [Theory]
    // Too far, or over a verb: two clauses have no phrase in common.
    [InlineData("Rebels/nsubj>2 took/root>0 risks/obj>2 to/mark>5 win/advcl>2 control/obj>5")]
    [InlineData("fire/nsubj>4 and/cc>3 exchange/conj>1 ceased/root>0")]
    // Auxiliaries are no triggers, nor is a verb where the table has a noun only.
    [InlineData("They/nsubj>2 offensive/VBD/root>0 them/obj>2")]
    public void Other_orders_do_not(string parse) => Assert.Equal("", Story.Of(parse).Told);

    [Fact]
    public void A_phrase_takes_its_words_from_shorter_triggers() =>
        Assert.DoesNotContain("attack.v", Story.Of("Rebels/nsubj>2 carried/VBD/carry/root>0 out/compound:prt>2 air/compound>5 strikes/obj>2").Told, StringComparison.Ordinal);

    [Fact]
    public void Events_come_in_the_order_of_the_text() => Assert.Equal(
        ["attack.v", "clash.v", "withdraw.v"],
        Story.Of("Rebels/nsubj>2 attacked/root>0 Sirte/obj>2 ,/punct>5 clashed/VBD/conj>2 with/case>7 soldiers/obl>5 and/cc>9 withdrew/VBD/conj>2").Events[0].Events.Select(mention => mention.Trigger.Id));
}
