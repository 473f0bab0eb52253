using Dragoman.Syntax;
using Dragoman.Text;

namespace Dragoman.Evaluation.Syntax;

/// <summary>Counts what two analyses of a text have in common. Words and sentences are the same when they cover the same characters, white space aside.</summary>
internal sealed class SyntaxTally
{
    private int _gold, _found, _aligned, _goldSentences, _foundSentences, _sentences;
    private int _upos, _xpos, _lemmas, _heads, _universal, _full;

    public void Add(string text, Parse[] gold, Parse[] found)
    {
        var places = CharactersBefore(text);
        AddSentences(gold, found, places);
        var byPlace = Words(found).ToLookup(word => Place(word.Span, places));
        foreach (var group in Words(gold).GroupBy(word => Place(word.Span, places)))
            // Words of one place are parts that the text doesn't tell apart; they are aligned in their order.
            foreach (var (mine, other) in group.Zip(byPlace[group.Key]))
                AddWord(mine, other, places);
        _gold += gold.Sum(parse => parse.Count);
        _found += found.Sum(parse => parse.Count);
    }

    public SyntaxScores ToScores(double seconds) => new(
        _gold, F1(_aligned), 200.0 * _sentences / Math.Max(1, _goldSentences + _foundSentences),
        F1(_upos), F1(_xpos), F1(_lemmas), F1(_heads), F1(_universal), F1(_full), _found / Math.Max(1e-9, seconds));

    private double F1(int common) => 200.0 * common / Math.Max(1, _gold + _found);

    private void AddSentences(Parse[] gold, Parse[] found, int[] places)
    {
        var spans = Spans(gold, places).ToHashSet();
        _goldSentences += spans.Count;
        var others = Spans(found, places).ToHashSet();
        _foundSentences += others.Count;
        _sentences += others.Count(spans.Contains);
    }

    private static IEnumerable<TextSpan> Spans(Parse[] parses, int[] places) =>
        parses.Where(parse => parse.Count > 0).Select(parse => Place(parse.Sentence.SpanOf(0, parse.Count - 1), places));

    private void AddWord(Word gold, Word found, int[] places)
    {
        var head = SameHead(gold, found, places);
        _aligned++;
        Count(ref _upos, gold.Upos == found.Upos);
        Count(ref _xpos, gold.Xpos == found.Xpos);
        Count(ref _lemmas, gold.Lemma == found.Lemma || gold.Lemma == "_");
        Count(ref _heads, head);
        Count(ref _universal, head && gold.Relation.ToUniversal() == found.Relation.ToUniversal());
        Count(ref _full, head && gold.Relation == found.Relation);
    }

    private static void Count(ref int counter, bool agree) => counter += agree ? 1 : 0;

    private static bool SameHead(Word gold, Word found, int[] places) =>
        gold.IsRoot || found.IsRoot ? gold.IsRoot && found.IsRoot : Place(gold.Head.Span, places) == Place(found.Head.Span, places);

    private static IEnumerable<Word> Words(Parse[] parses) => parses.SelectMany(parse => Enumerable.Range(0, parse.Count).Select(i => parse[i]));

    internal static TextSpan Place(TextSpan span, int[] places) => new(places[span.Start], places[span.End]);

    /// <summary>How many characters other than white space stand before each place of a text.</summary>
    internal static int[] CharactersBefore(string text)
    {
        var places = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
            places[i + 1] = places[i] + (char.IsWhiteSpace(text[i]) ? 0 : 1);
        return places;
    }
}
