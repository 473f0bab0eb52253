using CsCheck;
using Dragoman.Quantities;
using Dragoman.Syntax;
using Dragoman.Tests.Quantities;
using Dragoman.Text;
using Dragoman.Times;
using Dragoman.Times.TimeMl;

namespace Dragoman.Tests.Times;

/// <summary>Any words in any order: nothing throws, and what is found lies in the sentence, in order, without overlaps.</summary>
public sealed class SoupTests
{
    private static readonly string[] Words =
        ("today early June 3 2014 the of and to from between since until last two days ago Wednesday , ( ) - night dawn hundred thousand million a an half 15:30 30 % "
        + "10-15 1990s 29 February week month Ramadan Eid Christmas quarter first third next this that same following 4th mid-March 2020-06-03 99999999999 at in on by every "
        + "later earlier before after day year century percent $ km dozens several no one May 31 100 000 winter weekend Q3 9/11 13/13/2020 0 00 1st 's BM-21 over least BC AD 480 1861-1865 nineteen ninety-six past half o'clock fiscal earlier now recently "
        + "twice each daily Fridays summer Dhu al-Hijjah 1440 to couple other Rabi").Split(' ');

    [Fact]
    public void Never_throws_and_never_overlaps() =>
        Gen.Int[0, Words.Length - 1].Select(i => Words[i]).Array[0, 40].Sample(words =>
        {
            var parse = FlatParse.Of(string.Join(' ', words));
            var times = TimeFinder.Find([parse], new(2020, 6, 4)).Select(mention => (mention.First, mention.Last)).ToArray();
            var numbers = QuantityFinder.Find(parse).Select(mention => (mention.First, mention.Last)).ToArray();
            return AreInOrder(times, parse.Count) && AreInOrder(numbers, parse.Count) && AreApart(parse, new(2020, 6, 4)) && AreApart(parse, null);
        });

    /// <summary>A finder whose work grows with the square of a sentence would not come back from these.</summary>
    [Theory]
    [InlineData("early"), InlineData("123"), InlineData("Monday, June 3,"), InlineData("one thousand"), InlineData("the last"), InlineData("at least")]
    public void A_very_long_sentence_ends(string words)
    {
        var parse = FlatParse.Of(string.Join(' ', Enumerable.Repeat(words, 4_000)));
        Assert.True(AreInOrder([.. TimeFinder.Find([parse], new(2020, 6, 4)).Select(mention => (mention.First, mention.Last))], parse.Count));
        Assert.True(AreInOrder([.. QuantityFinder.Find(parse).Select(mention => (mention.First, mention.Last))], parse.Count));
        Assert.True(AreApart(parse, new(2020, 6, 4)));
    }

    private static bool AreApart(Parse parse, DateOnly? published)
    {
        TextSpan[] spans = [.. TimexFinder.Find([parse], published).Select(time => time.Span)];
        return spans.All(span => !span.IsEmpty && parse.Sentence.Span.Covers(span)) && spans.Zip(spans.Skip(1), (a, b) => a.End <= b.Start).All(isAfter => isAfter);
    }

    private static bool AreInOrder((int First, int Last)[] spans, int count) =>
        spans.All(span => 0 <= span.First && span.First <= span.Last && span.Last < count)
        && spans.Zip(spans.Skip(1), (a, b) => a.Last < b.First).All(isAfter => isAfter);
}
