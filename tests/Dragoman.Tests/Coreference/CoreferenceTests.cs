using System.Collections.Immutable;
using Dragoman.Coreference;
using Dragoman.Lexicons;
using Dragoman.Syntax;
using Dragoman.Tests.Events;
using Dragoman.Tests.Lexicons;

namespace Dragoman.Tests.Coreference;

/// <summary>Small reports and their chains: mentions of one chain have "=" between them, each with the rule that ties it to one before.</summary>
public sealed class CoreferenceTests
{
    private const string HaftarSpoke = "Khalifa/NNP/nsubj>3 Haftar/NNP/flat>1 spoke/VBD/speak/root>0";

    private static readonly CoreferenceFinder Finder = new(SmallLexicon.Value, GenderTable.Read(Rows.Of("noun gender", """
        woman  f
        man    m
        """)));

    [Fact]
    public void A_name_comes_again_in_part() => Check(
        [HaftarSpoke, "Haftar/NNP/nsubj>2 left/VBD/leave/root>0"],
        "Khalifa Haftar = Haftar/PartOfName");

    [Fact]
    public void The_longer_name_may_come_later() => Check(
        ["Haftar/NNP/nsubj>2 left/VBD/leave/root>0", HaftarSpoke],
        "Haftar = Khalifa Haftar/PartOfName");

    [Fact]
    public void One_family_name_with_two_given_names_is_two_people() => Check(
        [HaftarSpoke, "Saddam/NNP/nsubj>3 Haftar/NNP/flat>1 left/VBD/leave/root>0"],
        "");

    [Fact]
    public void The_register_knows_other_names() => Check(
        ["the/det>2 US/NNP/nsubj>3 attacked/VBD/root>0", "the/det>3 United/NNP/amod>3 States/NNPS/nsubj>4 withdrew/VBD/root>0"],
        "the US = the United States/SameName");

    [Fact]
    public void Initials_stand_for_a_name() => Check(
        ["Sword/NNP/nsubj>5 of/case>4 the/det>4 East/NNP/nmod>1 attacked/VBD/root>0", "the/det>2 SOE/NNP/nsubj>3 withdrew/VBD/root>0"],
        "");

    [Fact]
    public void Initials_stand_for_the_words_with_capitals() => Check(
        ["Southern/NNP/amod>3 Front/NNP/compound>3 Council/NNP/nsubj>4 attacked/VBD/root>0", "the/det>2 SFC/NNP/nsubj>3 withdrew/VBD/root>0"],
        "Southern Front Council = the SFC/Acronym");

    [Fact]
    public void He_is_the_man_and_not_the_town() => Check(
        [HaftarSpoke + " in/case>5 Tripoli/NNP/obl>3", "He/nsubj>2 left/VBD/leave/root>0"],
        "Khalifa Haftar = He/Pronoun");

    [Fact]
    public void It_is_the_army_and_not_the_general() => Check(
        ["the/det>2 army/NN/nsubj>3 attacked/VBD/root>0", "It/nsubj>2 withdrew/VBD/root>0"],
        "the army = It/Pronoun");

    [Fact]
    public void She_is_not_Khalifa() => Check([HaftarSpoke, "She/PRP/she/nsubj>2 left/VBD/leave/root>0"], "");

    [Fact]
    public void They_are_several() => Check(
        ["gunmen/NNS/nsubj>2 attacked/VBD/root>0 a/det>4 village/obj>2", "They/nsubj>2 withdrew/VBD/root>0"],
        "gunmen = They/Pronoun");

    [Fact]
    public void Who_owns_may_be_who_acts() => Check(
        ["Khalifa/NNP/nsubj>3 Haftar/NNP/flat>1 left/VBD/leave/root>0 his/nmod:poss>5 village/obj>3"],
        "Khalifa Haftar = his/Pronoun");

    [Fact]
    public void Who_is_acted_upon_is_another() => Check(["Khalifa/NNP/nsubj>3 Haftar/NNP/flat>1 met/VBD/meet/root>0 him/obj>3"], "");

    [Fact]
    public void Nor_is_it_who_acts_by_another_name() => Check(
        [HaftarSpoke, "Haftar/NNP/nsubj>2 met/VBD/meet/root>0 him/obj>2"],
        "Khalifa Haftar = Haftar/PartOfName");

    [Fact]
    public void Who_is_met_goes_by_no_other_noun() => Check(
        [HaftarSpoke, "Haftar/NNP/nsubj>2 met/VBD/meet/root>0 the/det>4 man/NN/obj>2"],
        "Khalifa Haftar = Haftar/PartOfName");

    [Fact]
    public void A_reflexive_is_the_subject() => Check(
        ["Khalifa/NNP/nsubj>3 Haftar/NNP/flat>1 shot/VBD/shoot/root>0 himself/PRP/obj>3"],
        "Khalifa Haftar = himself/Reflexive");

    [Fact]
    public void A_relative_pronoun_is_the_noun_before() => Check(
        ["a/det>2 brigade/nsubj>5 which/nsubj>4 attacked/VBD/acl:relcl>2 withdrew/VBD/root>0"],
        "a brigade which attacked = which/Relative");

    [Fact]
    public void An_apposition_is_what_it_stands_by() => Check(
        ["Khalifa/NNP/nsubj>6 Haftar/NNP/flat>1 ,/punct>5 the/det>5 general/NN/appos>1 spoke/VBD/speak/root>0", "The/det>2 general/NN/nsubj>3 left/VBD/leave/root>0"],
        "Khalifa Haftar , the general = the general/Apposition = The general/SameWords");

    [Fact]
    public void A_predicate_is_its_subject_unless_it_is_denied()
    {
        Check(["Khalifa/NNP/nsubj>5 Haftar/NNP/flat>1 is/VBZ/be/cop>5 a/det>5 general/NN/root>0"], "Khalifa Haftar = a general/Predicate");
        Check(["Khalifa/NNP/nsubj>6 Haftar/NNP/flat>1 is/VBZ/be/cop>6 not/advmod>6 a/det>6 general/NN/root>0"], "");
    }

    [Fact]
    public void A_noun_with_the_article_goes_back_to_one_with_more_words() => Check(
        ["a/det>3 rebel/NN/compound>3 brigade/nsubj>4 attacked/VBD/root>0", "the/det>2 brigade/nsubj>3 withdrew/VBD/root>0"],
        "a rebel brigade = the brigade/SameHead");

    [Fact]
    public void A_noun_with_other_words_is_another() => Check(
        ["a/det>3 rebel/NN/compound>3 brigade/nsubj>4 attacked/VBD/root>0", "the/det>3 northern/amod>3 brigade/nsubj>4 withdrew/VBD/root>0"],
        "");

    [Fact]
    public void Without_an_article_nothing_goes_back() => Check(
        ["soldiers/NNS/nsubj>2 attacked/VBD/root>0", "soldiers/NNS/nsubj>2 withdrew/VBD/root>0"],
        "");

    [Fact]
    public void A_man_may_be_called_by_his_age() => Check(
        [HaftarSpoke, "The/det>6 32/CD/nummod>4 -/punct>4 year/NN/dep>6 -/punct>4 old/JJ/nsubj>7 left/VBD/leave/root>0"],
        "Khalifa Haftar = The 32 - year - old/Designation");

    [Fact]
    public void What_one_man_has_is_one_thing() => Check(
        [HaftarSpoke, "His/nmod:poss>2 village/nsubj>3 fell/VBD/fall/root>0", "He/nsubj>2 left/VBD/leave/root>0 his/nmod:poss>4 village/obj>2"],
        "Khalifa Haftar = His/Pronoun = He/Pronoun = his/Pronoun | His village = his village/SameOwner");

    [Fact]
    public void I_in_a_quotation_is_the_speaker_and_outside_the_writer() => Check(
        ["I/PRP/nsubj>2 asked/VBD/root>0", "Khalifa/NNP/nsubj>3 Haftar/NNP/flat>1 said/VBD/root>0 :/punct>3 \"/punct>7 I/PRP/nsubj>7 left/VBD/ccomp>3 \"/punct>7", "I/PRP/nsubj>2 waited/VBD/root>0"],
        "I = I/Speaker | Khalifa Haftar = I/Speaker");

    [Fact]
    public void The_kind_of_a_chain_is_what_all_of_it_can_be()
    {
        var chain = Assert.Single(Finder.Find(HandParse.All("Sarkhan/NNP/nsubj>2 spoke/VBD/speak/root>0", "He/nsubj>2 left/VBD/leave/root>0")));
        Assert.Equal(MentionKind.Person, chain.Kind);
        Assert.All(chain.Mentions, mention => Assert.Equal(MentionKind.Person, mention.Kind));
    }

    [Fact]
    public void An_empty_report_has_no_chains() => Assert.Empty(Finder.Find([]));

    [Fact]
    public void A_report_has_the_same_chains_twice() => Assert.Equal(Tell(Long(40)), Tell(Long(40)));

    /// <summary>What is looked at grows with the report and not with its square.</summary>
    [Fact]
    public void A_long_report_takes_no_more_than_its_share()
    {
        var (half, whole) = (Finder.Link(Long(2500)).Steps, Finder.Link(Long(5000)).Steps);
        Assert.InRange(whole, 5000, 2.1 * half);
    }

    private static ImmutableArray<Parse> Long(int sentences)
    {
        string[] told =
        [
            HaftarSpoke,
            "He/nsubj>2 left/VBD/leave/root>0 his/nmod:poss>4 village/obj>2",
            "a/det>3 rebel/NN/compound>3 brigade/nsubj>4 attacked/VBD/root>0",
            "the/det>2 brigade/nsubj>3 shot/VBD/shoot/root>0 its/nmod:poss>5 soldiers/NNS/obj>3",
            "They/nsubj>2 said/VBD/root>0 that/mark>5 it/nsubj>5 withdrew/VBD/ccomp>2",
        ];
        return HandParse.All([.. Enumerable.Range(0, sentences).Select(i => told[i % told.Length])]);
    }

    private static void Check(string[] sentences, string expected) => Assert.Equal(expected, Tell(HandParse.All(sentences)));

    private static string Tell(ImmutableArray<Parse> parses) =>
        string.Join(" | ", Finder.Find(parses).Select(chain => string.Join(" = ", chain.Mentions.Select(mention => Tell(parses[mention.Sentence], mention)))));

    private static string Tell(Parse parse, Mention mention) =>
        string.Join(' ', Enumerable.Range(mention.First, mention.Last - mention.First + 1).Select(i => parse[i].Form)) + (mention.Rule is CoreferenceRule.None ? "" : $"/{mention.Rule}");
}
