using System.Collections.Immutable;
using Dragoman.Syntax;
using Dragoman.Text;

namespace Dragoman.Evaluation.Attributions;

/// <summary>How many of people's attributions of a sort have an answer.</summary>
public sealed class MissTable
{
    private readonly SortedDictionary<string, (int All, int Answered)> _sorts = new(StringComparer.Ordinal);

    public IEnumerable<(string Sort, int All, int Answered)> Rows => _sorts.Select(sort => (sort.Key, sort.Value.All, sort.Value.Answered));

    public void Add(SpokenSpans gold, ImmutableArray<Parse> parses, bool answered)
    {
        foreach (var sort in SortsOf(gold, parses))
        {
            var (all, known) = _sorts.GetValueOrDefault(sort);
            _sorts[sort] = (all + 1, known + (answered ? 1 : 0));
        }
    }

    private static IEnumerable<string> SortsOf(SpokenSpans gold, ImmutableArray<Parse> parses)
    {
        var cue = gold.Cue.SelectMany(span => WordsIn(span, parses)).ToList();
        yield return "cue: " + (cue.Any(word => word.IsVerb) ? "verb" : cue.Any(word => word.Upos is Upos.Noun) ? "noun" : cue.Any(word => word.Upos is Upos.Adj or Upos.Adv) ? "adjective, adverb" : cue.Any(word => word.Form is ":") ? "colon" : "other");
        if (gold.Source.IsEmpty) yield return "no source";
        var content = gold.Content.SelectMany(span => parses.Where(parse => parse.Sentence.Span.Overlaps(span))).Distinct().ToList();
        if (content.Count > 1) yield return "content: several sentences";
        if (!cue.Exists(word => content.Contains(word.Parse))) yield return "content: none in the cue's sentence";
        yield return gold.Content.SelectMany(span => WordsIn(span, parses)).Any(word => word.Form is "\"" or "''" or "``") ? "content: with quotation marks" : "content: without quotation marks";
    }

    private static IEnumerable<Word> WordsIn(TextSpan span, ImmutableArray<Parse> parses) =>
        parses.Where(parse => parse.Sentence.Span.Overlaps(span)).SelectMany(parse => Enumerable.Range(0, parse.Count).Select(i => parse[i])).Where(word => word.Span.Overlaps(span));
}
