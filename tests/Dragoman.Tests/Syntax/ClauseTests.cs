using Dragoman.Syntax;
using Dragoman.Tests.Events;

namespace Dragoman.Tests.Syntax;

public sealed class ClauseTests
{
    [Theory]
    [InlineData("Rebels/nsubj>2 shelled/root>0 Sirte/obj>2", 2, "Active Rebels Sirte - Own")]
    [InlineData("Sirte/nsubj:pass>3 was/aux:pass>3 shelled/root>0 by/case>5 rebels/obl:agent>3", 3, "Passive Sirte - rebels Own")]
    // Who went, not who ordered.
    [InlineData("He/nsubj>2 ordered/root>0 troops/obj>2 to/mark>5 shell/xcomp>2 Sirte/obj>5", 5, "Active troops Sirte - Control")]
    [InlineData("He/nsubj>2 promised/root>0 them/obj>2 to/mark>5 leave/xcomp>2", 5, "Active He - - Control")]
    [InlineData("Rebels/nsubj>3 are/aux>3 expected/root>0 to/mark>5 leave/xcomp>3", 5, "Active Rebels - - Control")]
    [InlineData("a/det>2 plan/NN/root>0 to/mark>4 attack/VB/acl>2 Sirte/obj>4", 4, "Active - Sirte - None")]
    [InlineData("men/NNS/root>0 whom/obj>4 rebels/nsubj>4 shot/VBD/acl:relcl>1", 4, "Active rebels men - Relative")]
    [InlineData("towns/NNS/root>0 in/case>3 which/obl>5 rebels/nsubj>5 stood/VBD/acl:relcl>1", 5, "Active rebels - - Relative")]
    [InlineData("men/NNS/root>0 shot/VBN/acl>1 by/case>4 rebels/obl:agent>2", 2, "Passive men - rebels Participle")]
    [InlineData("Sirte/nsubj:pass>3 was/aux:pass>3 seized/root>0 and/cc>5 held/VBN/conj>3 by/case>7 rebels/obl:agent>5", 5, "Passive Sirte - rebels Coordination")]
    [InlineData("They/nsubj>2 came/root>0 ,/punct>4 shot/VBD/conj>2 and/cc>6 left/VBD/conj>2", 6, "Active They - - Coordination")]
    // A past form after its noun and with a noun phrase after it is that noun's verb, whatever the parser took it for.
    [InlineData("The/det>2 forces/NNS/root>0 seized/VBN/acl>2 weapons/obj>3", 3, "Active forces weapons - Own")]
    [InlineData("The/det>2 forces/nsubj>5 seized/VBN/amod>4 weapons/nsubj>5 vanished/root>0", 3, "Active forces weapons - Own")]
    public void Subjects_and_objects_are_found_however_far(string notation, int verb, string clause) => Assert.Equal(clause, Tell(notation, verb));

    [Theory]
    // What stands before a participle and has no noun phrase after it keeps being acted upon.
    [InlineData("men/NNS/root>0 shot/VBN/acl>1 in/case>4 Sirte/obl>2", 2, "Passive men - - Participle")]
    [InlineData("the/det>3 seized/VBN/amod>3 weapons/NNS/root>0", 2, "Passive - - - None")]
    public void Participles_stay_participles(string notation, int verb, string clause) => Assert.Equal(clause, Tell(notation, verb));

    [Fact]
    public void A_chain_of_conjuncts_deeper_than_any_sentence_ends()
    {
        var notation = "They/nsubj>2 came/VBD/come/root>0 " + string.Join(' ', Enumerable.Range(2, 40).Select(head => $"went/VBD/go/conj>{head}"));
        Assert.True(Clause.Of(HandParse.Of(notation)[41]).Subject.IsNone);
    }

    [Fact]
    public void The_notation_is_checked()
    {
        Assert.Throws<FormatException>(() => HandParse.Of("rebels/nsubj>9 left/root>0"));
        Assert.Throws<FormatException>(() => HandParse.Of("rebels/subject>2 left/root>0"));
        Assert.Throws<FormatException>(() => HandParse.Of("rebels>2 left/root>0"));
    }

    private static string Tell(string notation, int verb)
    {
        var clause = Clause.Of(HandParse.Of(notation)[verb - 1]);
        return $"{clause.Voice} {Form(clause.Subject)} {Form(clause.Object)} {Form(clause.Agent)} {clause.Source}";
    }

    private static string Form(Word word) => word.IsNone ? "-" : word.Form;
}
