using System.Collections.Immutable;
using Dragoman.Actors;
using Dragoman.Entities;
using Dragoman.Lexicons;
using Dragoman.Syntax;
using Dragoman.Tests.Events;
using Dragoman.Tests.Lexicons;
using Dragoman.Text;

namespace Dragoman.Tests.Actors;

/// <summary>Names of layers beside those of the register.</summary>
public sealed class ImportedActorsTests
{
    [Theory]
    [InlineData("Tide/NNP Front/NNP fighters/NNS", "own:tide")]
    [InlineData("the/DT TF/NNP", "own:tide")]
    [InlineData("the/DT tf/NN", "")]
    [InlineData("fighters/NNS of/IN the/DT Gna/NNP Guard/NNP", "own:gna-guard")]
    public void Names_are_found_as_those_of_the_register_are(string tagged, string id) => Assert.Equal(id, Ids(tagged, Layer(70)));

    [Theory]
    [InlineData(70, "own:other-gna")]
    [InlineData(30, "lby-gna")]
    public void The_higher_priority_counts(int priority, string id) => Assert.Equal(id, Ids("the/DT GNA/NNP", Layer(priority)));

    [Fact]
    public void Of_two_layers_the_higher_counts()
    {
        var (high, low) = (Layer(80, new ImportedActor("own:high", "Tide Front", "LBY", "REB", ActorKind.Unknown, null, [new("Tide Front", null, null)])), Layer(60));
        Assert.Equal("own:high", Ids("Tide/NNP Front/NNP fighters/NNS", low, high));
        Assert.Equal("own:high", Ids("Tide/NNP Front/NNP fighters/NNS", high, low));
    }

    /// <summary>A namesake elsewhere is another, whatever its priority.</summary>
    [Fact]
    public void The_country_of_the_report_comes_before_priority()
    {
        var layer = Layer(70, new ImportedActor("own:ukr-gna", "Great Northern Army", "UKR", "MIL", ActorKind.Unknown, null, [new("GNA", null, null)]));
        Assert.Equal("lby; lby-gna", Ids("in/IN Libya/NNP ,/, the/DT GNA/NNP", layer));
    }

    [Theory]
    [InlineData(2009, "")]
    [InlineData(2010, "own:dated")]
    [InlineData(2016, "own:dated")]
    [InlineData(2018, "")]
    public void Names_count_in_their_years_and_one_around_them(int year, string id) =>
        Assert.Equal(id, Ids(year, "the/DT Old/NNP Mill/NNP Column/NNP", Layer(70, new ImportedActor("own:dated", "Old Mill Column", "LBY", "REB", ActorKind.Unknown, null, [new("Old Mill Column", 2011, 2016)]))));

    [Theory]
    [InlineData(1998, "cameo:rider:lbyopp")]
    [InlineData(2000, "cameo:rider:lbyopp")]
    [InlineData(2001, "cameo:rider:lbygov")]
    [InlineData(2005, "cameo:rider:lbyeli")]
    public void The_years_that_hold_the_report_come_first_and_then_those_without_bounds(int year, string id) => Assert.Equal(id, Ids(year, "said/VBD Sam/NNP Rider/NNP", Layer(
        30,
        new ImportedActor("cameo:rider:lbyeli", "Sam Rider", "LBY", "ELI", ActorKind.Unknown, null, [new("Sam Rider", null, null)]),
        new ImportedActor("cameo:rider:lbygov", "Sam Rider", "LBY", "GOV", ActorKind.Unknown, null, [new("Sam Rider", 2001, 2004)]),
        new ImportedActor("cameo:rider:lbyopp", "Sam Rider", "LBY", "OPP", ActorKind.Unknown, null, [new("Sam Rider", null, 2000)]))));

    [Fact]
    public void A_row_with_an_id_of_the_register_gives_it_names()
    {
        var register = SmallRegister.Read().With([Layer(70, new ImportedActor("lby-gna", "", null, null, ActorKind.Unknown, null, [new("Harbour Cabinet", null, null), new("GNA", null, null)]))]);
        Assert.Equal(register.FindById("lby-gna"), Assert.Single(register.Names, name => name.Name == "Harbour Cabinet").Entry.Actor);
        // What it bears already isn't told twice.
        Assert.Single(register.Names, name => name.Name == "GNA");
        Assert.Null(register.LayerOf("lby-gna"));
    }

    [Fact]
    public void A_person_stands_for_his_side()
    {
        var layer = Layer(30, new ImportedActor("lby-gov", "", null, null, ActorKind.Unknown, null, [new("Sam Rider", 2018, null, IsPerson: true)]));
        var mention = Find(2020, "Sam/NNP Rider/NNP spoke/VBD", layer).Single();
        Assert.Equal(("lby-gov", ActorMentionKind.Person, "Sam Rider"), (mention.Actor.Id, mention.Kind, mention.Person));
    }

    /// <summary>A country by another name is a place where it doesn't act, as a country is.</summary>
    [Fact]
    public void More_names_of_a_country_are_a_country_s()
    {
        var layer = Layer(30, new ImportedActor("lby", "", null, null, ActorKind.Unknown, null, [new("Sandonia", null, null)]));
        Assert.Equal(ActorMentionKind.Country, Find(2020, "Sandonia/NNP attacked/VBD", layer).Single().Kind);
    }

    [Theory]
    // The beginning of a sentence has a capital whatever the word is.
    [InlineData("Farmer/NN spoke/VBD", "lby-cvl|int-cvl")]
    [InlineData("Red/JJ lines/NNS fell/VBD", "")]
    [InlineData("the/DT Red/NNP Lines/NNPS fell/VBD", "own:red-lines")]
    [InlineData("Red/NNP Lines/NNPS fell/VBD", "own:red-lines")]
    public void A_capital_at_the_beginning_of_a_sentence_makes_no_name(string tagged, string id) => Assert.Contains(Ids(tagged, Layer(70)), id.Split('|'));

    [Fact]
    public void Organs_of_a_state_are_on_its_side_and_the_kind_is_that_of_the_sector()
    {
        var actor = new ImportedActor("own:x", "X", "LBY", "COP", ActorKind.Unknown, null, []).Actor;
        Assert.Equal((ActorKind.StateForces, "lby"), (actor.Kind, actor.Side));
        actor = new ImportedActor("own:x", "X", "LBY", "REB", ActorKind.PoliticalMilitia, "own:y", []).Actor;
        Assert.Equal((ActorKind.PoliticalMilitia, "own:y"), (actor.Kind, actor.Side));
    }

    [Theory]
    [InlineData(70, "REB")]
    [InlineData(30, "COP")]
    public void Kinds_of_people_of_a_layer(int priority, string police)
    {
        var layer = new ActorLayer("kinds", priority, [], [new Agent("police", "REB", ActorKind.RebelGroup, AgentRole.Combatant), new Agent("corsair", "CRM", ActorKind.PoliticalMilitia, AgentRole.Combatant)]);
        var agents = AgentTable.Read(Rows.Of("lemma sector kind role example", "police  COP  1  combatant  -"), [layer]);
        Assert.True(agents.TryFind(0, _ => "police", out var found, out _));
        Assert.Equal(police, found.Sector);
        Assert.True(agents.TryFind(0, _ => "corsair", out found, out _));
        Assert.Equal("CRM", found.Sector);
    }

    [Theory]
    [InlineData("al-Wefaq Guard", "wefaq")]
    [InlineData(" G.N.A. ", "gna")]
    [InlineData("El Amal", "amal")]
    [InlineData("Sand-Union", "sand")]
    [InlineData("", null)]
    [InlineData("al", null)]
    public void Names_are_kept_by_the_first_word_that_they_are_compared_by(string name, string? word)
    {
        Assert.Equal(word, NameWords.FirstOf(name));
        Assert.Equal(NameWords.Of(name) is [var first, ..] ? first.Key : null, NameWords.FirstOf(name));
    }

    private static ActorLayer Layer(int priority, params ImportedActor[] actors) => new("test" + priority, priority, actors is [] ? Own : [.. actors], []);

    private static ImmutableArray<ImportedActor> Own { get; } =
    [
        new("own:tide", "Tide Front", "LBY", "REB", ActorKind.Unknown, null, [new("Tide Front", null, null), new("TF", null, null)]),
        new("own:other-gna", "Another GNA", "LBY", "REB", ActorKind.Unknown, null, [new("GNA", null, null)]),
        new("own:gna-guard", "GNA Guard", "LBY", "REB", ActorKind.Unknown, null, [new("GNA Guard", null, null)]),
        new("own:red-lines", "Red Lines", "LBY", "REB", ActorKind.Unknown, null, [new("Red Lines", null, null)]),
        new("own:farmer", "Farmer", "LBY", "REB", ActorKind.Unknown, null, [new("Farmer", null, null)]),
    ];

    private static string Ids(string tagged, params ActorLayer[] layers) => Ids(2020, tagged, layers);

    private static string Ids(int year, string tagged, params ActorLayer[] layers) => string.Join("; ", Find(year, tagged, layers).Select(mention => mention.Actor.Id));

    private static ImmutableArray<ActorMention> Find(int year, string tagged, params ActorLayer[] layers)
    {
        var lexicon = SmallLexicon.Value with { Actors = SmallLexicon.Value.Actors.With(layers) };
        var view = new LexicalView(Tagged(tagged), lexicon.Lemmas);
        var finder = new ActorFinder(lexicon);
        return finder.Find([view], finder.FindNames([view], year), null, [], year).BySentence.Single();
    }

    private static Parse Tagged(string tagged) => HandParse.Of(string.Join(' ', tagged.Split(' ').Select((word, i) => word + (i == 0 ? "/root>0" : "/dep>1"))));
}
