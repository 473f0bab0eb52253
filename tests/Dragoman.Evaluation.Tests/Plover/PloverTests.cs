using System.Collections.Immutable;
using System.Text;
using Dragoman.Evaluation.Plover;
using Dragoman.Text;

namespace Dragoman.Evaluation.Tests.Plover;

public sealed class PloverTests
{
    private static readonly Lazy<Func<Report, Explanation>> Explain = new(Shipped.OpenExplainer);

    [Fact]
    public void Records_take_the_types_of_the_later_edition_and_codes_without_groups()
    {
        var record = Assert.Single(Read("""[{"id": "x-1", "text": " Chad told Niger to open the border. ", "event": "DEMAND", "source": [{"code": "TCD", "sector": "GOV"}], "target": [{"code": "NER", "sector": "ELIhau"}, {"code": "***"}]}]"""));

        Assert.Equal(("REQUEST", "Chad told Niger to open the border."), (record.Type, record.Text));
        Assert.Equal(["TCD"], record.Source.Countries);
        Assert.Equal(["NER"], record.Target.Countries);
        Assert.Equal(["ELI"], record.Target.Sectors);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""[{"text": "A minister resigned."}]""")]
    public void What_is_no_gold_standard_is_refused_by_name(string json) =>
        Assert.StartsWith("gold.json: ", Assert.Throws<InvalidDataException>(() => Read(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void Marks_become_spans_of_the_plain_sentence()
    {
        var sentence = MarkedSentence.Of("On Friday <s>Chad</s> thanked <t>its neighbour Niger</t>.", "RETREAT");

        Assert.Equal(("On Friday Chad thanked its neighbour Niger.", "YIELD"), (sentence.Text, sentence.Root));
        Assert.Equal("Chad", sentence.Source!.Value.Of(sentence.Text).ToString());
        Assert.Equal("its neighbour Niger", sentence.Target!.Value.Of(sentence.Text).ToString());
    }

    [Fact]
    public void A_line_with_too_few_cells_is_named() =>
        Assert.Contains("set.tsv:2", Assert.Throws<InvalidDataException>(() => MarkedSentence.Read("set.tsv", new StringReader("sentence\tmarked_sentence\tsource\ttarget\tgold_root\nChad\tNiger\n"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Kenya condemned the raid on the village in Somalia.", "ACCUSE")]
    [InlineData("Kenya will send food aid to Somalia next week.", "AGREE")]
    [InlineData("Kenya said that Somalia must withdraw its troops.", "REQUEST")]
    [InlineData("Kenya will leave the talks unless Somalia withdraws its troops.", "THREATEN")]
    [InlineData("Kenya attacked Somalia.", "ASSAULT")]
    [InlineData("The government of Kenya decided to lift the curfew in Garissa on Monday.", "CONCEDE")]
    [InlineData("A court in Nairobi ordered the arrest of the former governor of Garissa.", "COERCE")]
    [InlineData("The senate has rejected the demand of the opposition for an inquiry.", "REJECT")]
    public void What_is_said_of_an_event_is_coded_and_its_content_is_not(string text, string type) =>
        Assert.Equal([type], EventCoder.Foremost(new EventCoder(CodeBook.Edition2016).Code(Explain.Value(new Report(text)))).Select(item => item.Type).Distinct());

    [Fact]
    public void A_category_is_right_with_countries_only_where_both_sides_are()
    {
        var exam = new GoldStandardExam(
            Read("""[{"id": "a", "text": "Kenya attacked Somalia.", "event": "FIGHT", "source": [{"code": "KEN"}], "target": [{"code": "SOM"}]}, {"id": "b", "text": "Kenya attacked Ethiopia.", "event": "FIGHT", "source": [{"code": "KEN"}], "target": [{"code": "SDN"}]}]"""), Explain.Value);

        Assert.Equal((1.0, 0.5), (exam.Score(GoldDemand.Category).F, exam.Score(GoldDemand.Countries).F));
    }

    [Theory]
    [InlineData("Kenya", "Burundi", "SUPPORT")]
    [InlineData("Uganda", "Rwanda", "ASSAULT")]
    public void Given_arguments_choose_the_event_between_them(string source, string target, string type)
    {
        const string Text = "Kenya thanked Burundi after Uganda attacked Rwanda.";
        var chosen = new GivenArguments(Shipped.OpenLexicon().Events, new EventCoder(CodeBook.CameoRoots)).Choose(Explain.Value(new Report(Text)), SpanOf(Text, source), SpanOf(Text, target));

        Assert.Equal(type, chosen?.Type);
    }

    [Theory]
    [InlineData("The envoy of Norway said on Friday that Sudan must ensure the safety of its hospitals.", "Norway", "Sudan", "REQUEST")]
    [InlineData("Kenya sanctioned Burundi after a clash between Burundi and Kenya.", "Kenya", "Burundi", "COERCE")]
    [InlineData("The nurses of Chad said they will not end the strike until Chad pays them.", "nurses of Chad", "Chad pays", "REJECT")]
    public void What_is_demanded_refused_or_told_to_say_when_is_told_apart(string text, string source, string target, string type)
    {
        var chosen = new GivenArguments(Shipped.OpenLexicon().Events, new EventCoder(CodeBook.CameoRoots)).Choose(Explain.Value(new Report(text)), SpanOf(text, source), SpanOf(text, target));

        Assert.Equal(type, chosen?.Type);
    }

    private static TextSpan SpanOf(string text, string words) => new(text.IndexOf(words, StringComparison.Ordinal), text.IndexOf(words, StringComparison.Ordinal) + words.Length);

    private static ImmutableArray<GoldRecord> Read(string json) => GoldRecords.Read("gold.json", new MemoryStream(Encoding.UTF8.GetBytes(json)));
}
