namespace Dragoman.Tests.Claims;

public sealed class PlaceTests
{
    [Theory]
    [InlineData("Rebels/nsubj>2 attacked/root>0 soldiers/obj>2 in/case>5 Sirte/obl>2", "attack(lby-reb > lby-mil) @Sirte")]
    // A list is one claim a place.
    [InlineData(
        "Rebels/nsubj>2 attacked/root>0 Sirte/obj>2 ,/punct>5 Tarhuna/NNP/conj>3 and/cc>7 Gharyan/NNP/conj>3",
        "attack(lby-reb >) @Sirte; attack(lby-reb >) @Tarhuna; attack(lby-reb >) @Gharyan")]
    [InlineData(
        "Rebels/nsubj>2 clashed/root>0 with/case>4 soldiers/obl>2 in/case>6 Sirte/obl>2 ,/punct>8 and/cc>8 in/case>10 Tarhuna/conj>6",
        "armed-clash(lby-reb > lby-mil) @Sirte; armed-clash(lby-reb > lby-mil) @Tarhuna")]
    // The town before its country; of two places the one of the event's own phrase.
    [InlineData("In/case>2 Libya/NNP/obl>4 rebels/nsubj>4 attacked/root>0 soldiers/obj>4 in/case>7 Sirte/obl>4", "attack(lby-reb > lby-mil) @Sirte")]
    [InlineData("Soldiers/nsubj>2 left/root>0 Tarhuna/NNP/obj>2 after/case>6 an/det>6 attack/obl>2 on/case>8 Sirte/nmod>6", "attack(>) @Sirte")]
    // A country that acts is no place.
    [InlineData("Egypt/NNP/nsubj>2 attacked/root>0 rebels/obj>2", "attack(egy > egy-reb)")]
    public void Places_of_the_event(string parse, string claims) => Assert.Equal(claims, Story.Of(parse).Claimed);

    [Fact]
    public void A_sentence_without_a_place_goes_on_where_its_people_were() => Assert.Equal(
        "attack(lby-reb > lby-mil) @Sirte; weapons-seizure(lby-reb >) @Sirte",
        Story.Of("Rebels/nsubj>2 attacked/root>0 soldiers/obj>2 in/case>5 Sirte/obl>2", "Rebels/nsubj>2 seized/root>0 rifles/obj>2").Claimed);

    [Fact]
    public void Others_of_the_paragraph_are_there_too() => Assert.Equal(
        "attack(lby-reb > lby-mil) @Sirte; weapons-seizure(egy-mil >) @Sirte",
        Story.Of("Rebels/nsubj>2 attacked/root>0 soldiers/obj>2 in/case>5 Sirte/obl>2", "Egyptian/amod>2 soldiers/nsubj>3 seized/root>0 rifles/obj>3").Claimed);

    [Fact]
    public void The_name_of_a_brigade_is_no_place() =>
        Assert.Null(Story.Of("The/det>4 Misrata/NNP/compound>4 Brigade/NNP/nsubj>4 attacked/VBD/root>0 soldiers/obj>4").Claims.Single().Place);
}
