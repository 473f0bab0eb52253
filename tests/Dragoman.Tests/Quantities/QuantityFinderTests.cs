using System.Globalization;
using Dragoman.Quantities;
using Dragoman.Syntax;

namespace Dragoman.Tests.Quantities;

public sealed class QuantityFinderTests
{
    public static TheoryData<string> Examples => [.. QuantityCorpus.Examples.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    public static TheoryData<string> Nothing => [.. QuantityCorpus.Nothing.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    [Theory, MemberData(nameof(Examples))]
    public void Finds(string example) => Check(example, FlatParse.Of);

    [Theory, MemberData(nameof(Examples))]
    public void Finds_the_same_where_hyphens_are_tokens(string example) => Check(example, FlatParse.WithHyphensApart);

    [Theory, MemberData(nameof(Nothing))]
    public void Counts_nothing(string sentence) =>
        Assert.DoesNotContain(QuantityFinder.Find(FlatParse.Of(sentence)), mention => mention.Form is QuantityForm.Count or QuantityForm.Share);

    [Fact]
    public void The_tree_tells_what_is_counted()
    {
        var flat = FlatParse.Of("48 Misrata fighters' bodies came");
        var parse = new Parse(flat.Sentence, [Upos.Num, Upos.Propn, Upos.Noun, Upos.Part, Upos.Noun, Upos.Verb], ["CD", "NNP", "NNS", "POS", "NNS", "VBD"],
            ["48", "Misrata", "fighter", "'", "body", "come"], [4, 2, 4, 2, 5, -1],
            [Relation.Nummod, Relation.Compound, Relation.NmodPoss, Relation.Case, Relation.Nsubj, Relation.Root]);
        Assert.Equal(4, QuantityFinder.Find(parse)[0].CountedToken);
    }

    private static void Check(string example, Func<string, Parse> parser)
    {
        var parts = example.Split(" => ");
        var (text, marked) = Marks.Read(parts[0]);
        var parse = parser(text);
        var found = QuantityFinder.Find(parse).Select(mention => Show(mention, parse));
        var expected = marked.Zip(parts[1].Split("; "), (span, value) => $"{Marks.TokensOf(parse, span)} = {value}");
        Assert.Equal(string.Join("; ", expected), string.Join("; ", found));
    }

    private static string Show(QuantityMention mention, Parse parse)
    {
        var text = Marks.TokensOf(parse, mention.Span);
        var low = mention.Low.ToString("0.##", CultureInfo.InvariantCulture);
        var range = mention.High == mention.Low ? low : $"{low}..{mention.High?.ToString("0.##", CultureInfo.InvariantCulture)}";
        return mention.Form switch
        {
            QuantityForm.Count => $"{text} = {range} {(mention.CountedToken is { } counted ? parse[counted].Form : "-")}",
            QuantityForm.Share => $"{text} = {range} {(mention.CountedToken is { } whole ? parse[whole].Form : "-")} Share",
            QuantityForm.Date or QuantityForm.Name => $"{text} = {mention.Form}",
            _ => $"{text} = {range} {mention.Form}",
        };
    }
}
