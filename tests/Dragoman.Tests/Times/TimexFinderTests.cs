using Dragoman.Syntax;
using Dragoman.Tests.Quantities;
using Dragoman.Times;
using Dragoman.Times.TimeMl;

namespace Dragoman.Tests.Times;

public sealed class TimexFinderTests
{
    /// <summary>A Thursday.</summary>
    private static readonly DateOnly Published = new(2020, 6, 4);

    public static TheoryData<string> Examples => Lines(TimexCorpus.Examples);

    public static TheoryData<string> History => Lines(TimexCorpus.History);

    public static TheoryData<string> Nothing => Lines(TimexCorpus.Nothing);

    [Theory, MemberData(nameof(Examples))]
    public void Annotates(string example) => Check(example, Published, Whole);

    [Theory, MemberData(nameof(Examples))]
    public void Annotates_the_same_where_hyphens_are_tokens(string example) => Check(example, Published, (text, _) => FlatParse.WithHyphensApart(text));

    [Theory, MemberData(nameof(History))]
    public void History_goes_on_from_its_last_year(string example) => Check(example, null, Whole);

    [Theory, MemberData(nameof(Nothing))]
    public void Annotates_nothing(string sentence) => Assert.Equal("", string.Join("; ", TimexFinder.Find([FlatParse.Of(sentence)], Published).Select(Show)));

    [Theory]
    [InlineData("It fell on 03/06/2020", "2020-03-06")]
    [InlineData("It fell on 25/06/2019", "2019-06-25")]
    [InlineData("It fell on 3.6.2020", "2020-06-03")]
    public void An_outlet_of_the_United_States_begins_with_the_month(string sentence, string value) =>
        Assert.Equal(value, TimexFinder.Find([FlatParse.Of(sentence)], Published, NumericOrders.Of("USA")).Single().Value);

    [Theory]
    [InlineData("It fell on 31 February 2021 there", "31 February 2021", "February 2021 has 28 days")]
    [InlineData("It fell on June 31, 2020", "June 31, 2020", "June 2020 has 30 days")]
    [InlineData("It fell on 29 February 2019", "29 February 2019", "February 2019 has 28 days")]
    [InlineData("It fell on 30 February", "30 February", "February has 29 days")]
    [InlineData("It fell on 2020-02-31", "2020-02-31", "February 2020 has 29 days")]
    public void A_day_that_no_calendar_has_is_told(string sentence, string text, string reason) =>
        Assert.Equal([new ImpossibleDate(0, text, reason)], ImpossibleDate.Find([FlatParse.Of(sentence)]));

    [Theory]
    [InlineData("It fell on 29 February 2020")]
    [InlineData("In February 30 people died")]
    [InlineData("It fell on 31 January")]
    public void A_day_that_there_is_isnt(string sentence) => Assert.Empty(ImpossibleDate.Find([FlatParse.Of(sentence)]));

    [Fact]
    public void Without_a_day_of_publication_a_day_stays_unknown() =>
        Assert.Equal(["DATE XXXX-XX-XX", "DATE XXXX-WXX"], TimexFinder.Find([FlatParse.Of("It fell yesterday and not last week")], null).Select(Show));

    [Fact]
    public void Nothing_throws_at_the_ends_of_the_calendar()
    {
        foreach (var day in (DateOnly[])[DateOnly.MinValue, DateOnly.MaxValue])
            foreach (var line in (TimexCorpus.Examples + "\n" + TimexCorpus.History).Split('\n'))
                TimexFinder.Find(Sentences(Marks.Read(line.Split(" => ")[0]).Text), day);
    }

    private static Parse Whole(string text, int index) => FlatParse.Sentence(text, index);

    private static TheoryData<string> Lines(string corpus) => [.. corpus.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static Parse[] Sentences(string text) => [.. text.Split(" | ").Select((sentence, i) => FlatParse.Sentence(sentence, i))];

    private static void Check(string example, DateOnly? published, Func<string, int, Parse> parser)
    {
        var parts = example.Split(" => ");
        var texts = parts[0].Split(" | ").Select(Marks.Read).ToList();
        var expected = texts.SelectMany(text => text.Spans.Select(span => text.Text[span.Start..span.End])).Zip(parts[1].Split("; "), (text, value) => $"{text} = {value}");
        var found = TimexFinder.Find([.. texts.Select((text, i) => parser(text.Text, i))], published);
        Assert.Equal(string.Join("; ", expected), string.Join("; ", found.Select(time => $"{texts[time.Sentence].Text[time.Span.Start..time.Span.End]} = {Show(time)}")));
    }

    private static string Show(Timex time) =>
        string.Join(' ', new[] { time.Type.ToString().ToUpperInvariant(), time.Value, time.Mod, time.Quant, time.Freq }.Where(part => part is not null));
}
