using Dragoman.Syntax;
using Dragoman.Text;
using Dragoman.Times.TimeMl;

namespace Dragoman.Evaluation.Times;

/// <summary>TIMEX3 annotation of TimeML corpora, with the segmenter and the parses that ship.</summary>
internal static class TimexExam
{
    private static readonly Segmenter Segmenter = Shipped.OpenSegmenter();
    private static readonly SyntaxAnalyser Syntax = Shipped.OpenSyntax();

    public static TimexScore Run(string name, IEnumerable<GoldDocument> documents)
    {
        var score = new TimexScore(name);
        foreach (var document in documents)
            score.Add(document, TimexFinder.Find(Parses(new Report(document.Text) { Published = document.Published }), document.Published));
        return score;
    }

    public static IReadOnlyList<Parse> Parses(Report report) => [.. Segmenter.Segment(report).Sentences.Select(Syntax.Analyse)];
}
