namespace Dragoman.Tests.Claims;

/// <summary>The dead and wounded stay claims of their own, with the cause's actor and kind.</summary>
public sealed class OutcomeTests
{
    [Theory]
    [InlineData(
        "Five/nummod>2 civilians/nsubj:pass>4 were/aux:pass>4 killed/root>0 in/case>8 a/det>8 Turkish/amod>8 shelling/NN/obl>4 of/case>10 Sirte/nmod>8",
        "deaths(tur > lby-cvl) @Sirte {fatalities 5 of lby-cvl}; shelling(tur > lby-cvl) @Sirte {fatalities 5 of lby-cvl}")]
    [InlineData(
        "Shelling/NN/nsubj>2 killed/root>0 five/nummod>4 civilians/obj>2 in/case>6 Sirte/obl>2",
        "shelling(> lby-cvl) @Sirte {fatalities 5 of lby-cvl}; deaths(> lby-cvl) @Sirte {fatalities 5 of lby-cvl}")]
    // An attack "which left five dead" is one claim.
    [InlineData(
        "Rebels/nsubj>2 launched/root>0 an/det>4 attack/obj>2 which/nsubj>6 left/VBD/acl:relcl>4 five/nummod>8 soldiers/obj>6 dead/JJ/xcomp>6 in/case>11 Sirte/obl>6",
        "attack(lby-reb > lby-mil) @Sirte {fatalities 5 of lby-mil}")]
    public void Deaths_take_after_their_cause(string parse, string claims) => Assert.Equal(claims, Story.Of(parse).Claimed);

    [Fact]
    public void The_code_book_has_the_kind_of_the_cause() => Assert.Equal(
        "Shelling/artillery/missile attack",
        Story.Of("Soldiers/nsubj:pass>3 were/aux:pass>3 killed/root>0 in/case>6 a/det>6 shelling/NN/obl>3 by/case>8 rebels/nmod>6").Claims[0].Event.Acled?.SubEventType);

    [Fact]
    public void Without_a_cause_it_is_the_deaths_own() => Assert.Equal(
        "Armed clash", Story.Of("Soldiers/nsubj:pass>3 were/aux:pass>3 killed/root>0 by/case>5 rebels/obl:agent>3").Claims[0].Event.Acled?.SubEventType);
}
