using System.Diagnostics;
using System.Globalization;
using Dragoman.Syntax;

namespace Dragoman.Training.Syntax;

/// <summary>Scores from gold tokens while training; Dragoman.Evaluation has the full examination.</summary>
internal static class DevelopmentScores
{
    public static string Of(SyntaxAnalyser analyser, IReadOnlyList<ConlluSentence> sentences)
    {
        var gold = sentences.Select(sentence => sentence.ToParse()).ToArray();
        var clock = Stopwatch.StartNew();
        var found = gold.Select(parse => analyser.Analyse(parse.Sentence)).ToArray();
        var seconds = clock.Elapsed.TotalSeconds;
        var pairs = gold.Zip(found).SelectMany(pair => Enumerable.Range(0, pair.First.Count).Select(i => (Gold: pair.First[i], Found: pair.Second[i]))).ToArray();
        double Share(Func<Word, Word, bool> agree) => 100.0 * pairs.Count(pair => agree(pair.Gold, pair.Found)) / pairs.Length;
        return string.Create(CultureInfo.InvariantCulture, $"""
            UPOS {Share((a, b) => a.Upos == b.Upos):F2} XPOS {Share((a, b) => a.Xpos == b.Xpos):F2} lemma {Share((a, b) => a.Lemma == b.Lemma || a.Lemma == "_"):F2} UAS {Share(SameHead):F2} LAS {Share((a, b) => SameHead(a, b) && a.Relation.ToUniversal() == b.Relation.ToUniversal()):F2} with subtypes {Share((a, b) => SameHead(a, b) && a.Relation == b.Relation):F2}, {pairs.Length / seconds:F0} words/s
            """);
    }

    private static bool SameHead(Word gold, Word found) => gold.IsRoot ? found.IsRoot : !found.IsRoot && gold.Head.Index == found.Head.Index;
}
