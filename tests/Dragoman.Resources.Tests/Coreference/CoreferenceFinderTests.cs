using System.Collections.Immutable;
using Dragoman.Coreference;
using Dragoman.Syntax;

namespace Dragoman.Resources.Tests.Coreference;

/// <summary>Chains by the shipped model and tables, of sentences of our own.</summary>
public sealed class CoreferenceFinderTests
{
    private static readonly CoreferenceFinder Finder = Knowledge.OpenCoreferenceFinder();

    [Theory]
    [InlineData("General Khalifa Haftar arrived in Cairo . | Haftar met the president .", "General Khalifa Haftar = Haftar")]
    [InlineData("The militia attacked the village . | It burned two houses .", "The militia = It")]
    [InlineData("Mary Johnson spoke to reporters . | She said that the hospital was closed .", "Mary Johnson = She")]
    [InlineData("A Sudanese brigade shelled the market . | The brigade withdrew on Monday .", "A Sudanese brigade = The brigade")]
    [InlineData("The United States sent two ships . | The US denied the report .", "The United States = The US")]
    public void Chains_of_small_reports(string report, string chain) => Assert.Contains(chain, Chains(report));

    [Fact]
    public void The_same_report_gives_the_same_chains()
    {
        const string report = "General Khalifa Haftar said that his army would stay . | He left the city . | The army remained .";
        Assert.Equal(Chains(report), Chains(report));
    }

    private static IEnumerable<string> Chains(string report)
    {
        ImmutableArray<Parse> parses = [.. report.Split(" | ").Select((sentence, i) => SyntaxModels.English.Analyse(GivenTokens.ToSentence(sentence.Split(' ')) with { Index = i }))];
        return Finder.Find(parses).Select(chain => string.Join(" = ", chain.Mentions.Select(mention => string.Join(' ', Enumerable.Range(mention.First, mention.Last - mention.First + 1).Select(i => parses[mention.Sentence][i].Form)))));
    }
}
