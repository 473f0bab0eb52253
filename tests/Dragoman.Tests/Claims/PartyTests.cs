namespace Dragoman.Tests.Claims;

/// <summary>Compound actors, owners of things, and pronouns.</summary>
public sealed class PartyTests
{
    [Theory]
    [InlineData(
        "Egypt/NNP/nsubj>9 ,/punct>4 the/det>4 Emirates/NNP/conj>1 ,/punct>6 France/NNP/conj>1 and/cc>8 Russia/NNP/conj>1 back/VBP/root>0 rebels/obj>9",
        "backing(egy+are+fra+rus > egy-reb) ongoing")]
    // By order where the parser lost the list.
    [InlineData(
        "Rebels/nsubj:pass>3 are/aux:pass>3 backed/root>0 by/case>5 Egypt/NNP/obl:agent>3 ,/punct>7 France/NNP/dep>3 and/cc>9 Russia/NNP/dep>3",
        "backing(egy+fra+rus > egy-reb) ongoing")]
    // A comma without "and" is no list, and whoever has a verb of his own is not in it.
    [InlineData(
        "Egypt/NNP/nsubj>2 backs/root>0 rebels/obj>2 ,/punct>7 and/cc>7 Turkey/NNP/nsubj>7 withdrew/VBD/conj>2",
        "backing(egy > egy-reb) ongoing; withdrawal(tur >)")]
    [InlineData("Rebels/nsubj>3 and/cc>3 clashed/root>0 with/case>5 soldiers/obl>3", "armed-clash(int-reb > int-mil)")]
    [InlineData("Clashes/nsubj>2 erupted/root>0 between/case>4 rebels/obl>2 and/cc>6 soldiers/conj>4 in/case>8 Sirte/obl>2", "armed-clash(lby-reb > lby-mil) @Sirte")]
    public void Compound_actors(string parse, string claims) => Assert.Equal(claims, Story.Of(parse).Claimed);

    [Theory]
    [InlineData("Rebels/nsubj>2 attacked/root>0 a/det>4 convoy/obj>2 belonging/acl>4 to/case>8 the/det>8 LNA/NNP/obl>5", "attack(lby-reb > lby-lna)")]
    [InlineData("Rebels/nsubj>2 attacked/root>0 positions/obj>2 of/case>6 the/det>6 LNA/NNP/nmod>3", "attack(lby-reb > lby-lna)")]
    [InlineData("Turkish/amod>2 drones/nsubj>3 attacked/root>0 soldiers/obj>3", "attack(tur > tur-mil)")]
    // Where a thing stands isn't whose it is.
    [InlineData("Rebels/nsubj>2 attacked/root>0 a/det>4 convoy/obj>2 near/case>6 soldiers/nmod>4", "attack(int-reb >)")]
    public void Owners_of_things(string parse, string claims) => Assert.Equal(claims, Story.Of(parse).Claimed);

    [Theory]
    [InlineData("Rebels/nsubj>2 attacked/root>0 Sirte/obj>2", "They/nsubj>2 killed/root>0 soldiers/obj>2", "attack(lby-reb >) @Sirte; deaths(lby-reb > lby-mil) @Sirte")]
    [InlineData("Khalifa/NNP/compound>2 Haftar/NNP/nsubj>3 spoke/root>0", "He/nsubj>2 visited/root>0 Ankara/NNP/obj>2", "visit(lby-lna > tur) @Ankara")]
    // "They" are no single man.
    [InlineData("Khalifa/NNP/compound>2 Haftar/NNP/nsubj>3 spoke/root>0", "They/nsubj>2 attacked/root>0 Sirte/obj>2", "attack(>) @Sirte")]
    public void Pronouns_stand_for_the_last_that_fits(string first, string second, string claims) => Assert.Equal(claims, Story.Of(first, second).Claimed);

    [Fact]
    public void Pronouns_reach_two_sentences_back() => Assert.Equal(
        ["attack(int-reb > int-mil)", "attack(> int-mil)"],
        new[] { 1, 2 }.Select(between => Story.Of(["Rebels/nsubj>2 came/root>0", .. Enumerable.Repeat("It/nsubj>2 rained/root>0", between), "They/nsubj>2 attacked/root>0 soldiers/obj>2"]).Claimed));
}
