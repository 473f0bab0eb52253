using System.Globalization;
using Dragoman.Syntax;
using Dragoman.Tests.Quantities;
using Dragoman.Text;
using Dragoman.Times;

namespace Dragoman.Tests.Times;

public sealed class TimeFinderTests
{
    /// <summary>A Thursday.</summary>
    private static readonly DateOnly Published = new(2020, 6, 4);

    public static TheoryData<string> Examples => Lines(TimeCorpus.Examples);

    public static TheoryData<string> Unpublished => Lines(TimeCorpus.WithoutPublication);

    public static TheoryData<string> Nothing => Lines(TimeCorpus.Nothing);

    [Theory, MemberData(nameof(Examples))]
    public void Finds(string example) => Check(example, FlatParse.Of, Published);

    [Theory, MemberData(nameof(Examples))]
    public void Finds_the_same_where_hyphens_are_tokens(string example) => Check(example, FlatParse.WithHyphensApart, Published);

    [Theory, MemberData(nameof(Unpublished))]
    public void Without_a_day_of_publication(string example) => Check(example, FlatParse.Of, null);

    [Theory, MemberData(nameof(Nothing))]
    public void Finds_nothing(string sentence) => Assert.Equal("", string.Join("; ", Found([FlatParse.Of(sentence)], Published)));

    [Fact]
    public void A_dateline_takes_the_place_of_the_day_of_publication()
    {
        Parse[] parses = [FlatParse.Sentence("TRIPOLI, June 4, 2020 (Agency)", 0, BlockKind.Dateline), FlatParse.Sentence("They withdrew yesterday", 1)];
        Assert.Equal(["June 4, 2020 = 2020-06-04", "yesterday = 2020-06-03 Relative"], Found(parses, null));
    }

    [Fact]
    public void History_goes_on_from_its_last_date()
    {
        Parse[] parses =
        [
            FlatParse.Sentence("The war began on September 1, 1939", 0),
            FlatParse.Sentence("Poland fell on 6 October 1939", 1),
            FlatParse.Sentence("In March Finland made peace", 2),
            FlatParse.Sentence("France fell in June 1940", 3),
        ];
        Assert.Equal("March = 1940-03-01..1940-03-31 /3", Found(parses, Published)[2]);
    }

    [Fact]
    public void A_date_keeps_the_year_of_the_sentence_before()
    {
        Parse[] parses = [FlatParse.Sentence("The rebels took Tripoli on 20 August 2011", 0), FlatParse.Sentence("By August 28, the city was theirs; yesterday it fell", 1)];
        Assert.Equal("August 28 = 2011-08-28", Found(parses, Published)[1]);
    }

    [Fact]
    public void Nothing_throws_at_the_ends_of_the_calendar()
    {
        foreach (var day in (DateOnly[])[DateOnly.MinValue, DateOnly.MaxValue])
            foreach (var line in TimeCorpus.Examples.Split('\n'))
                TimeFinder.Find([FlatParse.Of(Marks.Read(line.Split(" => ")[0]).Text)], day);
    }

    private static TheoryData<string> Lines(string corpus) => [.. corpus.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static void Check(string example, Func<string, Parse> parser, DateOnly? published)
    {
        var parts = example.Split(" => ");
        var (text, marked) = Marks.Read(parts[0]);
        var parse = parser(text);
        var expected = marked.Zip(parts[1].Split("; "), (span, value) => $"{Marks.TokensOf(parse, span)} = {value}");
        Assert.Equal(string.Join("; ", expected), string.Join("; ", Found([parse], published)));
    }

    private static string[] Found(Parse[] parses, DateOnly? published) =>
        [.. TimeFinder.Find(parses, published).Select(mention => $"{Marks.TokensOf(parses[mention.Sentence], mention.Span)} = {Show(mention.When)}{Show(mention.Form)}")];

    private static string Show(TimeForm form) => form is TimeForm.Date ? "" : $" {form}";

    private static string Show(When when) => when switch
    {
        When.Day day => Show(day.Date),
        When.Interval interval => $"{Start(interval)}{Show(interval.First)}..{Show(interval.Last)}{End(interval)} /{when.Precision}",
        _ => "?",
    };

    private static string Start(When.Interval interval) => interval.Openness is Openness.AtStart ? "<" : "";

    private static string End(When.Interval interval) => interval.Openness is Openness.AtEnd ? ">" : "";

    private static string Show(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
