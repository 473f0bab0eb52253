namespace Dragoman.Tests.Claims;

/// <summary>What an act is for is part of it; event nouns of a circumstance share its actor and place.</summary>
public sealed class AimTests
{
    [Theory]
    [InlineData(
        "Rebels/nsubj>2 launched/root>0 a/det>4 battle/obj>2 to/mark>6 regain/VB/acl>4 Sirte/obj>6 from/case>9 soldiers/obl>6",
        "offensive(lby-reb > lby-mil) @Sirte to[to regain Sirte from soldiers]")]
    [InlineData(
        "Rebels/nsubj>2 advanced/root>0 to/mark>4 seize/advcl>2 Sirte/obj>4",
        "advance(lby-reb >) @Sirte to[to seize Sirte]")]
    [InlineData(
        "Soldiers/nsubj>2 came/root>0 in/case>4 preparation/obl>2 for/case>7 the/det>7 battle/nmod>4 of/case>9 Sirte/nmod>7",
        "offensive(>) @Sirte planned")]
    public void An_aim_is_wanted_and_not_done(string parse, string claims) => Assert.Equal(claims, Story.Of(parse).Claimed);

    [Theory]
    [InlineData(
        "Rebels/nsubj>2 advanced/root>0 towards/case>4 Sirte/obl>2 after/case>7 air/compound>7 strikes/obl>2",
        "advance(lby-reb >) @Sirte; air-strike(lby-reb >) @Sirte")]
    // It names its own actor ...
    [InlineData(
        "Rebels/nsubj>2 advanced/root>0 towards/case>4 Sirte/obl>2 after/case>8 Turkish/amod>8 air/compound>8 strikes/obl>2",
        "advance(lby-reb >) @Sirte; air-strike(tur >) @Sirte")]
    // ... and who withdrew under fire didn't fire.
    [InlineData(
        "Rebels/nsubj>2 withdrew/root>0 from/case>4 Sirte/obl>2 after/case>7 air/compound>7 strikes/obl>2",
        "withdrawal(lby-reb >) @Sirte; air-strike(>) @Sirte")]
    public void A_circumstance_has_the_actor_and_place_of_its_act(string parse, string claims) => Assert.Equal(claims, Story.Of(parse).Claimed);
}
