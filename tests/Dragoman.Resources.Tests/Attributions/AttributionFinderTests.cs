using System.Collections.Immutable;
using Dragoman.Attributions;
using Dragoman.Claims;
using Dragoman.Syntax;
using Dragoman.Text;

namespace Dragoman.Resources.Tests.Attributions;

/// <summary>Who says what, by the shipped model and tables, in texts of our own.</summary>
public sealed class AttributionFinderTests
{
    private static readonly AttributionFinder Finder = Knowledge.OpenAttributionFinder();
    private static readonly Segmenter Segmenter = Knowledge.OpenSegmenter();

    [Theory]
    [InlineData("The army denied that it had shelled the market.", "The army | denied | that it had shelled the market")]
    [InlineData("According to two officials in the ministry, the convoy was stopped near the lake.", "two officials in the ministry | According to | the convoy was stopped near the lake")]
    [InlineData("The bridge was hit at night, a medic and two drivers said.", "a medic and two drivers | said | The bridge was hit at night")]
    [InlineData("The ministry accused the rebels of shelling the hospital.", "The ministry | accused | the rebels of shelling the hospital")]
    [InlineData("The police announced the death of two drivers.", "The police | announced | the death of two drivers")]
    [InlineData("The movement claimed responsibility for the bombing.", "The movement | claimed responsibility for | the bombing")]
    [InlineData("He was quoted as saying that the engine had failed.", "He | was quoted as saying | that the engine had failed")]
    [InlineData("His claim that the town had fallen was false.", "His | claim | that the town had fallen")]
    [InlineData("In her view, the plan is dead.", "her | view | the plan is dead")]
    [InlineData("The report also said that the drivers were freed.", "The report | also said | that the drivers were freed")]
    [InlineData("Residents said they saw smoke, adding that no ambulance came.", "Residents | adding | that no ambulance came")]
    [InlineData("Asked whether the bridge was safe, the colonel said yes.", "the colonel | said | yes")]
    [InlineData("The group issued a statement apologizing to the families for the strike.", "The group | issued a statement apologizing | for the strike")]
    public void Sources_cues_and_contents(string text, string passage) => Assert.Contains(passage, Passages(text));

    [Theory]
    [InlineData("A neighbour wrote that the bakery was burning.", AttributionKind.Assertion)]
    [InlineData("The elders believe that the truce will hold.", AttributionKind.Belief)]
    [InlineData("The army plans to reopen the road.", AttributionKind.Intention)]
    [InlineData("The bishop condemned the shelling of the market.", AttributionKind.Judgment)]
    [InlineData("The pilot reportedly survived.", AttributionKind.Hearsay)]
    [InlineData("The envoy asked whether the road was open.", AttributionKind.Question)]
    [InlineData("The council called for a ceasefire.", AttributionKind.Demand)]
    public void Kinds_tell_assertions_from_thoughts_and_wishes(string text, AttributionKind kind) => Assert.Equal(kind, Assert.Single(Find(text).Passages).Kind);

    [Theory]
    [InlineData("The priest said a prayer for the dead.")]
    [InlineData("The twins could not be told apart.")]
    [InlineData("The town is noted for its baker.")]
    [InlineData("The rain meant that the road was closed.")]
    public void What_only_looks_like_a_cue_is_none(string text) => Assert.Empty(Find(text).Passages);

    [Theory]
    [InlineData("\u201CThe council,\u201D the envoy told reporters, \u201Cwill meet on Friday.\u201D", "the envoy | told | \"The council,\" ... \"will meet on Friday.\"")]
    [InlineData("\u00ABThe harbour is ours\u00BB, declared the spokesman of the brigade.", "the spokesman of the brigade | declared | \"The harbour is ours\"")]
    [InlineData("``We hold the pier,'' he said.", "he | said | ''We hold the pier,''")]
    [InlineData("'The bakery is burning,' a neighbour wrote on Facebook.", "a neighbour | wrote | 'The bakery is burning,'")]
    [InlineData("\"We heard the planes,\" said Samira Haddad, a teacher. \"Then the windows broke. Nobody slept.\"", "Samira Haddad, a teacher | said | \"We heard the planes,\" ... \"Then the windows broke ... Nobody slept.\"")]
    [InlineData("\"The road is closed.\n\n\"It will stay closed until Monday,\" the mayor said.", "the mayor | said | \"The road is closed ... \"It will stay closed until Monday,\"")]
    [InlineData("One witness wrote:\n\nThe mill by the river is burning.", "One witness | wrote: | The mill by the river is burning")]
    public void Quotations_go_to_those_who_speak(string text, string passage) => Assert.Contains(passage, Passages(text));

    [Theory]
    [InlineData("\"They have left,\" she said.", Quotation.Direct)]
    [InlineData("She said that they had left.", Quotation.Indirect)]
    [InlineData("She said that they had left \"in great haste\".", Quotation.Mixed)]
    public void In_whose_words(string text, Quotation quotation) => Assert.Equal(quotation, Assert.Single(Find(text).Passages).Quotation);

    [Fact]
    public void One_within_another_says_under_which()
    {
        var (parses, passages) = Find("The minister said that the governor had told him that the dam was safe.");
        Assert.Equal([null, 0], passages.Select(passage => passage.Under));
        Assert.Equal("the governor", Tell(parses, passages[1].Source!.Value));
    }

    [Fact]
    public void A_source_quoted_by_another_speaks_under_it()
    {
        var (parses, passages) = Find("Media office of the brigade said the radio had quoted a field commander as saying that the bridge was blown up.");
        Assert.Equal(["Media office of the brigade", "the radio", "a field commander"], passages.Select(passage => Tell(parses, passage.Source!.Value)));
        Assert.Equal([null, 0, 1], passages.Select(passage => passage.Under));
    }

    [Fact]
    public void A_military_source_tells_our_correspondent()
    {
        var (parses, passages) = Find("A military source told our correspondent that the gunmen left the village. He added that seven from them were killed.");
        Assert.Equal(["A military source | told | that the gunmen left the village", "He | added | that seven from them were killed"], passages.Select(passage => Tell(parses, passage)));
        Assert.Equal(SourceKind.Military, passages[0].SourceKind);
        Assert.Equal("A military source", Tell(parses, passages[1].Antecedent!.Value));
    }

    [Fact]
    public void Every_row_of_the_table_finds_its_example()
    {
        var rows = Rows().ToList();
        Assert.True(rows.Count > 80);
        Assert.Empty(rows.Where(row => row.Kind is not "none" && !Find(row.Example).Passages.Any(passage => passage.Kind.ToString().Equals(row.Kind, StringComparison.OrdinalIgnoreCase))).Select(row => row.Example));
        Assert.True(Knowledge.OpenAttributionCues().All.Count(cue => cue.Kind is not null) > 700);
    }

    [Fact]
    public void Any_text_is_read_the_same_twice()
    {
        foreach (var text in new[] { "", "\"", "\"\"\"", "said", "He said: \"", "\u201C\u201C. \u201D said said, according to", "- - -", ": : :", "'' `` ''" })
            Assert.Equal(Passages(text), Passages(text));
    }

    private static IEnumerable<(string Kind, string Example)> Rows()
    {
        using var reader = new StreamReader(typeof(Knowledge).Assembly.GetManifestResourceStream("lexicons/attributions.tsv")!);
        while (reader.ReadLine() is { } line)
            if (line.Split('\t') is [var lemma, _, var kind, _, var example] && lemma is not "lemma" && !lemma.StartsWith('#')) yield return (kind, example);
    }

    private static IEnumerable<string> Passages(string text)
    {
        var (parses, passages) = Find(text);
        return passages.Select(passage => Tell(parses, passage));
    }

    private static (ImmutableArray<Parse> Parses, ImmutableArray<AttributedPassage> Passages) Find(string text)
    {
        ImmutableArray<Parse> parses = [.. SyntaxModels.English.Analyse(Segmenter.Segment(new Report(text)).Sentences)];
        return (parses, Finder.Find(parses));
    }

    private static string Tell(ImmutableArray<Parse> parses, Stretch stretch)
    {
        var tokens = parses[stretch.Sentence].Sentence.Tokens;
        var text = new System.Text.StringBuilder();
        for (var i = stretch.First; i <= stretch.Last; i++) text.Append(tokens[i].Form).Append(tokens[i].SpaceAfter && i < stretch.Last ? " " : "");
        return text.ToString();
    }

    private static string Tell(ImmutableArray<Parse> parses, AttributedPassage passage) =>
        $"{(passage.Source is { } source ? Tell(parses, source) : "-")} | {Tell(parses, passage.Cue)} | {string.Join(" ... ", passage.Content.Select(stretch => Tell(parses, stretch)))}";
}
