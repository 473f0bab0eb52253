using System.Diagnostics;
using System.Text;
using Dragoman.Syntax;
using Dragoman.Text;

namespace Dragoman.Evaluation.Syntax;

/// <summary>Scores the syntax of a treebank, from its own tokens or from its raw text.</summary>
public static class SyntaxExam
{
    /// <summary>Tokens and sentences are given; tags, lemmas and trees are the analyser's.</summary>
    public static SyntaxScores Run(IEnumerable<ConlluSentence> treebank, SyntaxAnalyser analyser) => Run(treebank, [], analyser);

    /// <summary>Nothing is given but the text, one report for each document of the treebank with its paragraphs.</summary>
    public static SyntaxScores Run(IEnumerable<ConlluSentence> treebank, SyntaxAnalyser analyser, Func<Report, Document> segment) =>
        Run(treebank, [segment], analyser);

    private static SyntaxScores Run(IEnumerable<ConlluSentence> treebank, Func<Report, Document>[] segment, SyntaxAnalyser analyser)
    {
        var tally = new SyntaxTally();
        var seconds = 0.0;
        foreach (var document in GoldDocument.Read(treebank))
        {
            Sentence[] sentences = segment is [var cut] ? [.. cut(new Report(document.Text)).Sentences] : [.. document.Parses.Select(parse => parse.Sentence)];
            var clock = Stopwatch.StartNew();
            Parse[] found = [.. analyser.Analyse(sentences)];
            seconds += clock.Elapsed.TotalSeconds;
            tally.Add(document.Text, document.Parses, found);
        }
        return tally.ToScores(seconds);
    }
}

/// <summary>A document of a treebank as one text: its sentences with spaces between, its paragraphs with empty lines.</summary>
internal sealed record GoldDocument(string Text, Parse[] Parses)
{
    public static IEnumerable<GoldDocument> Read(IEnumerable<ConlluSentence> treebank)
    {
        var (text, parses) = (new StringBuilder(), new List<Parse>());
        foreach (var sentence in treebank)
        {
            if (Begins(sentence, "newdoc") && parses.Count > 0)
            {
                yield return new(text.ToString(), [.. parses]);
                text.Clear();
                parses.Clear();
            }
            if (parses.Count > 0)
                text.Append(Begins(sentence, "newpar") ? "\n\n" : " ");
            parses.Add(sentence.ToParse(text.Length));
            text.Append(sentence.Text);
        }
        if (parses.Count > 0)
            yield return new(text.ToString(), [.. parses]);
    }

    private static bool Begins(ConlluSentence sentence, string what) =>
        sentence.Comments.Any(comment => comment == what || comment.StartsWith(what + " ", StringComparison.Ordinal));
}
