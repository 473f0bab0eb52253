using Dragoman.Events;
using Dragoman.Tests.Claims;

namespace Dragoman.Tests.Events;

/// <summary>Each construction on the sentence that its documentation shows, and its counterparts that must not be taken for it.</summary>
public sealed class ConstructionTests
{
    // A common noun is where it happened, and whose it is were attacked: "attacked the positions of the army".
    [Theory]
    [InlineData("Rebels/nsubj>2 attacked/root>0 the/det>4 town/obj>2", "attack.v/Active actor=Rebels recipient=town place=town")]
    [InlineData("Rebels/nsubj>2 attacked/root>0 Sirte/obj>2 with/case>5 rifles/obl>2", "attack.v/Active actor=Rebels place=Sirte instrument=rifles")]
    [InlineData("Rebels/nsubj>2 seized/root>0 rifles/obj>2 from/case>5 soldiers/obl>2 in/case>7 Sirte/obl>2", "seize.weapon/Active actor=Rebels recipient=soldiers place=Sirte goods=rifles")]
    public void Active_subject_acts(string parse, string told) => Check(parse, told);

    [Theory]
    [InlineData("Soldiers/nsubj:pass>3 were/aux:pass>3 killed/root>0 by/case>5 rebels/obl:agent>3", "kill.v/Passive actor=rebels victim=Soldiers")]
    [InlineData("Soldiers/nsubj:pass>3 were/aux:pass>3 killed/root>0 by/case>5 rebels/obl>3", "kill.v/Passive actor=rebels victim=Soldiers")]
    [InlineData("The/det>2 town/nsubj:pass>4 was/aux:pass>4 attacked/root>0", "attack.v/Passive recipient=town place=town")]
    // "by" before a place or a time is no agent of an active verb.
    [InlineData("Rebels/nsubj>2 attacked/root>0 soldiers/obj>2 by/case>5 night/obl>2", "attack.v/Active actor=Rebels recipient=soldiers")]
    public void Passive_subject_is_the_one_acted_upon(string parse, string told) => Check(parse, told);

    [Theory]
    [InlineData("the/det>2 rebels/nsubj>7 who/nsubj>4 attacked/acl:relcl>2 the/det>6 town/obj>4 fled/root>0", "attack.v/Relative actor=rebels recipient=town place=town")]
    [InlineData("the/det>2 town/nsubj>6 that/obj>5 rebels/nsubj>5 attacked/acl:relcl>2 burns/root>0", "attack.v/Relative actor=rebels recipient=town place=town")]
    [InlineData("the/det>2 town/nsubj>6 where/advmod>5 rebels/nsubj>5 clashed/acl:relcl>2 burns/root>0", "clash.v/Relative mutual=rebels")]
    [InlineData("the/det>2 soldiers/nsubj>6 who/nsubj:pass>5 were/aux:pass>5 killed/acl:relcl>2 slept/root>0", "kill.v/Relative victim=soldiers")]
    public void Relative_clause_takes_what_it_stands_with(string parse, string told) => Check(parse, told);

    [Theory]
    [InlineData("fighters/nsubj>5 attacking/acl>1 the/det>4 town/obj>2 fled/root>0", "attack.v/Participle actor=fighters recipient=town place=town")]
    [InlineData("forces/nsubj>5 backed/VBN/acl>1 by/case>4 Egypt/obl:agent>2 fled/root>0", "back.v/Participle actor=Egypt recipient=forces")]
    public void Participle_takes_the_noun_before_it(string parse, string told) => Check(parse, told);

    [Theory]
    [InlineData("Rebels/nsubj>2 tried/root>0 to/mark>4 attack/xcomp>2 Sirte/obj>4", "attack.v/Control actor=Rebels place=Sirte")]
    [InlineData("Generals/nsubj>2 ordered/root>0 troops/obj>2 to/mark>5 attack/xcomp>2 Sirte/obj>5", "attack.v/Control actor=troops place=Sirte")]
    [InlineData("Rebels/nsubj>2 fled/root>0 after/mark>4 attacking/advcl>2 Sirte/obj>4", "attack.v/Control actor=Rebels place=Sirte")]
    public void Control_lends_the_subject(string parse, string told) => Check(parse, told);

    [Theory]
    [InlineData("Rebels/nsubj>2 entered/root>0 Sirte/obj>2 and/cc>5 attacked/conj>2 soldiers/obj>5", "attack.v/Coordination actor=Rebels recipient=soldiers")]
    // The second participle shares the passive ...
    [InlineData("Soldiers/nsubj:pass>3 were/aux:pass>3 shot/VBN/shoot/root>0 and/cc>5 killed/VBN/conj>3 by/case>7 rebels/obl:agent>5", "shoot.v/Passive victim=Soldiers; kill.v/Coordination actor=rebels victim=Soldiers")]
    // ... a past tense after it doesn't.
    [InlineData("Rebels/nsubj>2 attacked/root>0 Sirte/obj>2 and/cc>5 withdrew/VBD/conj>2", "attack.v/Active actor=Rebels place=Sirte; withdraw.v/Coordination actor=Rebels")]
    [InlineData("Rebels/nsubj>3 have/aux>3 entered/root>0 and/cc>5 attacked/VBN/conj>3 Sirte/obj>5", "attack.v/Coordination actor=Rebels place=Sirte")]
    public void Coordinated_verbs_share_the_subject(string parse, string told) => Check(parse, told);

    [Theory]
    [InlineData("the/det>2 rebels/nmod:poss>4 '/case>2 attack/nsubj>8 on/case>7 the/det>7 town/nmod>4 failed/root>0", "attack.n/Nominal actor=rebels recipient=town place=town")]
    [InlineData("the/det>2 killing/nsubj>7 of/case>4 soldiers/nmod>2 by/case>6 rebels/nmod>2 shocked/root>0 them/obj>7", "kill.n/Nominal", "killing.n/Nominal actor=rebels victim=soldiers")]
    [InlineData("clashes/nsubj>6 between/case>3 rebels/nmod>1 and/cc>5 soldiers/conj>3 raged/root>0 in/case>8 Sirte/obl>6", "clash.n/Nominal mutual=rebels place=Sirte", "clash.n/Nominal mutual=rebels")]
    [InlineData("Turkish/amod>2 support/nsubj>5 for/case>4 rebels/nmod>2 grew/root>0", "support.n/Nominal actor=Turkish recipient=rebels")]
    public void Nouns_take_parties_from_their_phrase(string parse, params string[] told) => Assert.Contains(Story.Of(parse).Told, told);

    [Theory]
    [InlineData("Rebels/nsubj>2 launched/root>0 an/det>4 attack/obj>2 on/case>6 Sirte/nmod>4", "attack.n/LightVerb actor=Rebels place=Sirte")]
    [InlineData("Rebels/nsubj>2 carried/VBD/carry/root>0 out/compound:prt>2 an/det>5 attack/obj>2 on/case>7 Sirte/nmod>5", "attack.n/LightVerb actor=Rebels place=Sirte")]
    [InlineData("An/det>2 attack/nsubj:pass>4 was/aux:pass>4 launched/root>0 by/case>6 rebels/obl:agent>4 on/case>8 Sirte/obl>4", "attack.n/LightVerb actor=rebels place=Sirte")]
    [InlineData("Soldiers/nsubj>2 came/root>0 under/case>4 attack/obl>2", "attack.n/LightVerb recipient=Soldiers")]
    [InlineData("Rebels/nsubj>2 launched/root>0 a/det>4 wave/obj>2 of/case>6 attacks/nmod>4", "attack.n/LightVerb actor=Rebels")]
    [InlineData("the/det>2 attack/nsubj>7 they/nsubj>6 have/aux>6 been/aux>6 waging/acl:relcl>2 failed/root>0", "attack.n/LightVerb actor=they")]
    public void Light_verbs_lend_their_subject(string parse, string told) => Check(parse, told);

    [Theory]
    [InlineData("An/det>2 attack/nsubj>3 took/root>0 place/obj>3 in/case>6 Sirte/obl>3", "attack.n/EventSubject place=Sirte")]
    [InlineData("Clashes/nsubj>2 erupted/root>0 between/case>4 rebels/obl>2 and/cc>6 soldiers/conj>4", "clash.n/EventSubject mutual=rebels")]
    public void Event_nouns_may_be_the_subject(string parse, string told) => Check(parse, told);

    [Theory]
    [InlineData("Three/nummod>2 soldiers/nsubj>4 are/cop>4 dead/JJ/root>0", "dead.a/Predicate victim=soldiers")]
    [InlineData("Sirte/nsubj>5 is/cop>5 in/case>5 the/det>5 hands/NNS/hand/root>0 of/case>7 rebels/nmod>5", "in-hand.v/Predicate actor=rebels place=Sirte")]
    public void Predicates_have_a_copula(string parse, string told) => Check(parse, told);

    [Fact]
    public void Every_construction_is_shown_here()
    {
        var shown = GetType().GetMethods()
            .SelectMany(method => method.GetCustomAttributes(typeof(InlineDataAttribute), false).Cast<InlineDataAttribute>())
            .SelectMany(row => row.Data.Skip(1).SelectMany(cell => cell as string[] ?? [cell as string ?? ""]));
        Assert.Equal([], Enum.GetNames<Construction>().Where(name => name is not nameof(Construction.Person) && !shown.Any(told => told.Contains("/" + name, StringComparison.Ordinal))));
    }

    private static void Check(string parse, string told) => Assert.Equal(told, Story.Of(parse).Told);
}
