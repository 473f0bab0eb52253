using Dragoman.Actors;
using Dragoman.Entities;
using Dragoman.Syntax;
using Dragoman.Tests.Claims;
using Dragoman.Tests.Events;
using Dragoman.Tests.Lexicons;

namespace Dragoman.Tests.Actors;

/// <summary>Who acts, by the order of the words: the trees are flat on purpose.</summary>
public sealed class ActorTests
{
    [Theory]
    [InlineData("the/DT troops/NNS of/IN the/DT Al-Wefaq/NNP government/NN", "troops of the Al-Wefaq government = lby-gna")]
    [InlineData("Al-Wefaq/NNP forces/NNS", "Al-Wefaq forces = lby-gna")]
    [InlineData("Libyan/JJ Al-Wefaq/NNP forces/NNS", "Libyan Al-Wefaq forces = lby-gna")]
    [InlineData("Haftar/NNP 's/POS militia/NN in/IN Libya/NNP", "Haftar 's militia = lby-lna; Libya = lby")]
    [InlineData("the/DT militias/NNS of/IN retired/JJ Major/NNP General/NNP Khalifa/NNP Haftar/NNP", "militias of retired Major General Khalifa Haftar = lby-lna")]
    [InlineData("forces/NNS loyal/JJ to/IN retired/JJ Major/NNP General/NNP Khalifa/NNP Haftar/NNP", "forces loyal to retired Major General Khalifa Haftar = lby-lna")]
    [InlineData("a/DT brigade/NN belonging/VBG to/IN the/DT Libyan/JJ National/NNP Army/NNP", "brigade belonging to the Libyan National Army = lby-lna")]
    [InlineData("fighters/NNS from/IN the/DT LNA/NNP", "fighters from the LNA = lby-lna")]
    public void A_group_owns_its_people(string tagged, string cast) => Assert.Equal(cast, Cast(tagged));

    [Theory]
    [InlineData("Turkish/JJ troops/NNS", "Turkish troops = tur-mil")]
    [InlineData("Turkish/JJ officials/NNS", "Turkish officials = tur-gov")]
    [InlineData("Egyptian/JJ police/NNS", "Egyptian police = egy-cop")]
    [InlineData("Egyptian/JJ farmers/NNS", "Egyptian farmers = egy-cvl")]
    [InlineData("soldiers/NNS of/IN Turkey/NNP", "soldiers of Turkey = tur-mil")]
    [InlineData("Turkish/JJ support/NN", "Turkish = tur")]
    public void A_country_and_a_kind_of_people(string tagged, string cast) => Assert.Equal(cast, Cast(tagged));

    [Theory]
    [InlineData("Turkish/JJ -/HYPH backed/VBN fighters/NNS in/IN Libya/NNP", "fighters")]
    [InlineData("Turkish/JJ -/HYPH made/VBN rifles/NNS of/IN rebels/NNS in/IN Libya/NNP", "rebels")]
    public void Whoever_is_backed_by_a_country_is_not_of_it(string tagged, string people) =>
        Assert.DoesNotContain("tur", Cast(tagged).Split("; ").Single(actor => actor.Split(" = ")[0].EndsWith(people, StringComparison.Ordinal)).Split(" = ")[1], StringComparison.Ordinal);

    [Theory]
    [InlineData("IS/NNP fighters/NNS", "IS fighters = int-is")]
    [InlineData("IS/NNP attacked/VBD US/NNP troops/NNS", "IS = int-is; US troops = usa-mil")]
    [InlineData("it/PRP is/VBZ with/IN us/PRP", "")]
    [InlineData("Is/VBZ it/PRP over/RB", "")]
    [InlineData("the/DT turks/NNS", "")]
    [InlineData("the/DT reconciliation/NN forces/NNS", "reconciliation forces = lby-gna")]
    public void Acronyms_and_names_are_no_common_words(string tagged, string cast) => Assert.Equal(cast, Cast(tagged));

    [Theory]
    [InlineData("Haftar/NNP spoke/VBD in/IN Libya/NNP", "Haftar = lby-lna; Libya = lby")]
    [InlineData("Haftar/NNP spoke/VBD to/IN the/DT GNA/NNP", "Haftar = lby-lna; GNA = lby-gna")]
    // Nobody speaks of Libya.
    [InlineData("Haftar/NNP spoke/VBD in/IN Ankara/NNP", "")]
    [InlineData("Khalifa/NNP Haftar/NNP spoke/VBD", "Khalifa Haftar = lby-lna")]
    // "Major" is a rank where it might be a prime minister, and "Major General" no group that nobody knows.
    [InlineData("Major/NNP General/NNP Salem/NNP of/IN the/DT British/JJ army/NN", "Major General = gbr-mil; British army = gbr-mil")]
    public void Leaders_stand_for_their_side(string tagged, string cast) => Assert.Equal(cast, Cast(tagged));

    [Theory]
    [InlineData("The/DT Kaniyat/NNP Brigade/NNP entered/VBD Libya/NNP", "Kaniyat Brigade = lby-kaniyat-brigade; Libya = lby")]
    [InlineData("The/DT Kaniyat/NNP Brigade/NNP left/VBD", "Kaniyat Brigade = int-kaniyat-brigade")]
    [InlineData("the/DT rebel/JJ brigade/NN entered/VBD Libya/NNP", "rebel brigade = lby-prm; Libya = lby")]
    [InlineData("gunmen/NNS entered/VBD Libya/NNP", "gunmen = lby-uaf; Libya = lby")]
    public void A_named_group_that_nobody_knows_is_an_actor_of_its_own(string tagged, string cast) => Assert.Equal(cast, Cast(tagged));

    [Theory]
    [InlineData(1995, "tch-old")]
    [InlineData(2020, "sdn-new")]
    // Names outlive their years by one.
    [InlineData(2000, "tch-old")]
    public void Years_choose_between_namesakes(int year, string id) => Assert.Equal(id, Find("Salvation/NNP Front/NNP", null, year).BySentence.Single().Single().Actor.Id);

    [Fact]
    public void The_country_that_the_user_names_chooses_where_years_do_not()
    {
        Assert.Equal("tch-old", Find("Salvation/NNP Front/NNP", "TCD", null).BySentence.Single().Single().Actor.Id);
        Assert.Equal("sdn-new", Find("Salvation/NNP Front/NNP", "SDN", null).BySentence.Single().Single().Actor.Id);
    }

    [Fact]
    public void Mentions_say_what_they_are()
    {
        var kinds = Find("Khalifa/NNP Haftar/NNP ,/, Libya/NNP ,/, Turkish/JJ support/NN ,/, civilians/NNS ,/, the/DT LNA/NNP", null, 2020).BySentence.Single();
        Assert.Equal(
            [ActorMentionKind.Person, ActorMentionKind.Country, ActorMentionKind.Demonym, ActorMentionKind.Generic, ActorMentionKind.Named],
            kinds.Select(mention => mention.Kind));
        Assert.Equal("Khalifa Haftar", kinds[0].Person);
    }

    private static string Cast(string tagged)
    {
        var parse = Tagged(tagged);
        return string.Join("; ", Find(tagged, null, 2020).BySentence.Single().Select(mention => $"{parse.Sentence.SpanOf(mention.First, mention.Last).Of(HandParse.TextOf([parse]))} = {mention.Actor.Id}"));
    }

    private static ActorReading Find(string tagged, string? country, int? year)
    {
        var view = new LexicalView(Tagged(tagged), SmallLexicon.Value.Lemmas);
        var finder = new ActorFinder(SmallLexicon.Value);
        return finder.Find([view], finder.FindNames([view]), country, [], year);
    }

    private static Parse Tagged(string tagged) => HandParse.Of(string.Join(' ', tagged.Split(' ').Select((word, i) => word + (i == 0 ? "/root>0" : "/dep>1"))));
}
