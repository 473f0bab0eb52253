using System.Collections.Frozen;
using Dragoman.Text;

namespace Dragoman.Syntax;

/// <summary>
/// Finds the verb of a headline. What models are trained on has few of them, and "Car bomb kills 10 in border town" is four nouns in a row to them. Where a
/// clause has no verb of its own, the likeliest of its nouns that has something behind it to be done to is one.
/// </summary>
internal sealed class HeadlineVerbs
{
    /// <summary>By how much a verb may be less likely than the noun, in the model's own units: treebanks lose nothing, and headlines are read.</summary>
    private const int Reach = 1000;

    /// <summary>The same where a full stop ends the sentence, as none does a headline, or where the next word is a verb already.</summary>
    private const int ReachInText = 300;

    private const int ShortestNoun = 3;

    private static readonly FrozenSet<string> Finite = new[] { "VBZ", "VBP", "VBD", "MD" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words that part the clauses of a headline.</summary>
    private static readonly FrozenSet<string> Boundaries = new[]
    {
        ":", ";", "-", "--", "–", "—", "|", "as", "after", "before", "while", "when", "who", "which", "that", "amid", "because", "if", "says", "say", "said",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>"kills at least 10".</summary>
    private static readonly FrozenSet<string> Approximations = new[] { "at", "about", "around", "almost", "nearly", "over", "up", "more", "roughly", "some" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly Tagger _tagger;
    private readonly bool[] _isFinite;
    private readonly int? _singular;
    private readonly int? _plural;

    public HeadlineVerbs(Tagger tagger)
    {
        _tagger = tagger;
        _isFinite = [.. Enumerable.Range(0, tagger.Tags.Count).Select(tag => Finite.Contains(tagger.Tags.Xpos(tag)))];
        (_singular, _plural) = (tagger.Tags.Find(Upos.Verb, "VBZ"), tagger.Tags.Find(Upos.Verb, "VBP"));
    }

    /// <param name="words">Tagged, with their padding.</param>
    public void Mend(Sentence sentence, Span<WordShape> words, SyntaxScratch scratch)
    {
        // A sentence of a text has its verb; that a part of it has none says little.
        if (IsClosed(sentence) && HasVerb(sentence, 0, sentence.Tokens.Length, words)) return;
        var start = 0;
        for (var i = 0; i <= sentence.Tokens.Length; i++)
        {
            if (i < sentence.Tokens.Length && !Boundaries.Contains(sentence.Tokens[i].Form)) continue;
            MendClause(sentence, start, i, words, scratch);
            start = i + 1;
        }
    }

    private void MendClause(Sentence sentence, int start, int end, Span<WordShape> words, SyntaxScratch scratch)
    {
        Reconsider(sentence, start, end, words, scratch);
        if (HasVerb(sentence, start, end, words)) return;
        var (best, tag, least) = (-1, 0, IsClosed(sentence) ? ReachInText : Reach);
        for (var i = start + 1; i < end - 1; i++)
        {
            if (VerbAt(sentence, i, words) is not { } verb || !HasObject(sentence, i, end, verb, words)) continue;
            _tagger.Score(words, i + SyntaxScratch.Padding, scratch);
            var lack = scratch.Scores[words[i + SyntaxScratch.Padding].Tag] - scratch.Scores[verb];
            if (lack < least) (best, tag, least) = (i, verb, lack);
        }
        if (best < 0) return;
        _tagger.Tags.Set(ref words[best + SyntaxScratch.Padding], tag);
        if (Coordinated(sentence, best, end, tag, words) is { } other) _tagger.Tags.Set(ref words[other + SyntaxScratch.Padding], tag);
    }

    /// <summary>"Bomb targets army patrol", where "army" is nothing that targets do.</summary>
    private void Reconsider(Sentence sentence, int start, int end, Span<WordShape> words, SyntaxScratch scratch)
    {
        if (IsClosed(sentence) || _singular is not { } singular) return;
        for (var i = start + 1; i < end - 1; i++)
        {
            var (at, verb) = (i + SyntaxScratch.Padding, words[i + SyntaxScratch.Padding + 1].Tag);
            if (_tagger.Tags.Xpos(verb) is not "VBP" || VerbAt(sentence, i, words) != singular) continue;
            var before = words[at];
            var asNoun = ScoreOf(words, at, before.Tag, scratch) + ScoreOf(words, at + 1, verb, scratch);
            var asVerb = ScoreOf(words, at, singular, scratch);
            _tagger.Tags.Set(ref words[at], singular);
            _tagger.Score(words, at + 1, scratch);
            var noun = BestNoun(scratch.Scores);
            if (asVerb + scratch.Scores[noun] + ReachInText > asNoun) _tagger.Tags.Set(ref words[at + 1], noun);
            else words[at] = before;
        }
    }

    private int ScoreOf(Span<WordShape> words, int at, int tag, SyntaxScratch scratch)
    {
        _tagger.Score(words, at, scratch);
        return scratch.Scores[tag];
    }

    private int BestNoun(int[] scores) =>
        Enumerable.Range(0, _tagger.Tags.Count).Where(tag => _tagger.Tags.Upos(tag) is Upos.Noun or Upos.Adj or Upos.Propn).MaxBy(tag => scores[tag]);

    private static bool IsClosed(Sentence sentence) => sentence.Tokens is [.., { Form: "." }];

    private bool HasVerb(Sentence sentence, int start, int end, Span<WordShape> words)
    {
        for (var i = start; i < end; i++)
            if (_isFinite[words[i + SyntaxScratch.Padding].Tag] && !(i == start && IsParticiple(sentence, i, words))) return true;
        return false;
    }

    /// <summary>What it would be as a verb: "kills" after one, "kill" after several; null where it can be none.</summary>
    private int? VerbAt(Sentence sentence, int i, Span<WordShape> words)
    {
        var form = sentence.Tokens[i].Form;
        var (word, previous) = (words[i + SyntaxScratch.Padding], words[i + SyntaxScratch.Padding - 1]);
        if (word.Upos is not (Upos.Noun or Upos.Propn) || !(previous.Upos is Upos.Noun or Upos.Propn or Upos.Num or Upos.Punct or Upos.Adv || (previous.Upos is Upos.Adj && i == 1))) return null;
        if (form.Length <= ShortestNoun || TagRepairs.IsNoun(form)) return null;
        return HasEnding(form) ? _singular : _tagger.Tags.Xpos(previous.Tag) is "NNS" or "NNPS" ? _plural : null;
    }

    /// <summary>"kills 10", "kills and wounds 10".</summary>
    private bool HasObject(Sentence sentence, int i, int end, int verb, Span<WordShape> words) =>
        BeginsObject(words[i + SyntaxScratch.Padding + 1].Upos, sentence.Tokens[i + 1].Form) || (Coordinated(sentence, i, end, verb, words) is { } other && other + 1 < end && BeginsObject(words[other + SyntaxScratch.Padding + 1].Upos, sentence.Tokens[other + 1].Form));

    private int? Coordinated(Sentence sentence, int i, int end, int verb, Span<WordShape> words) =>
        i + 2 < end && words[i + SyntaxScratch.Padding + 1].Upos is Upos.Cconj && words[i + SyntaxScratch.Padding + 2].Upos is Upos.Noun or Upos.Propn
        && HasEnding(sentence.Tokens[i + 2].Form) == (verb == _singular) ? i + 2 : null;

    /// <summary>"Continued shelling": nothing stands before it that could do it.</summary>
    private bool IsParticiple(Sentence sentence, int i, Span<WordShape> words) =>
        _tagger.Tags.Xpos(words[i + SyntaxScratch.Padding].Tag) is "VBD" && sentence.Tokens[i].Form.EndsWith("ed", StringComparison.OrdinalIgnoreCase);

    private static bool HasEnding(string form) => form.EndsWith("s", StringComparison.OrdinalIgnoreCase) && !form.EndsWith("ss", StringComparison.OrdinalIgnoreCase);

    private static bool BeginsObject(Upos upos, string form) => upos is Upos.Num or Upos.Det or Upos.Adj or Upos.Noun or Upos.Propn or Upos.Pron || Approximations.Contains(form);
}
