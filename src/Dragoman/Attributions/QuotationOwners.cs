using System.Collections.Immutable;
using Dragoman.Lexicons;
using Dragoman.Syntax;

namespace Dragoman.Attributions;

/// <summary>Gives quotations to those who speak: whole, over sentences, and those that go on where a cue was before.</summary>
internal sealed class QuotationOwners(ImmutableArray<Parse> parses, ImmutableArray<Quoted> quotations)
{
    private const int LongestGap = 12;
    private const int LongestTail = 6;
    private const int FewestWords = 3;

    public void Share(IReadOnlyList<Draft> drafts)
    {
        var speakers = drafts.Where(draft => (draft.Frames & (ContentFrames.Quote | ContentFrames.That)) != 0 && !quotations.Any(quoted => quoted.Holds(draft.Sentence, draft.Cue.Index))).ToLookup(draft => draft.Sentence);
        (Draft Owner, int Block)? last = null;
        Quoted? open = null;
        foreach (var quoted in quotations)
        {
            if (WordsIn(quoted) < FewestWords && !EndsAsSpeech(quoted)) continue;
            var owner = Nearest(quoted, speakers) ?? (IsWholeSentences(quoted) ? Beside(quoted, speakers) : null) ?? Going(quoted, last);
            if (owner is null)
            {
                open = IsUnclosed(quoted) ? quoted : null;
                continue;
            }
            Give(owner, quoted);
            // A paragraph that ends without a closing mark is the speech of whoever is named in the next.
            if (open is { } before && BlockOf(quoted.FirstSentence) - BlockOf(before.LastSentence) <= 1) Give(owner, before);
            (last, open) = ((owner, BlockOf(quoted.LastSentence)), null);
        }
        foreach (var draft in drafts) GiveNext(draft);
    }

    /// <summary>"One witness wrote:", and the sentence that follows is in no quotation marks.</summary>
    private void GiveNext(Draft draft)
    {
        var next = draft.Sentence + 1;
        if (!draft.IsEmpty || !draft.Frames.HasFlag(ContentFrames.Quote) || next >= parses.Length || parses[draft.Sentence][parses[draft.Sentence].Count - 1].Form is not ":" || draft.Last < parses[draft.Sentence].Count - 2) return;
        if (BlockOf(next) - BlockOf(draft.Sentence) <= 1) draft.In(parses[next], next).Add(0, parses[next].Count - 1);
    }

    /// <summary>"The council," he said: a comma or full stop within the marks.</summary>
    private bool EndsAsSpeech(Quoted quoted) => quoted.Last > 0 && parses[quoted.LastSentence][quoted.Last - 1].Form is "," or "." or "?" or "!";

    private int BlockOf(int sentence) => parses[sentence].Sentence.Block;

    private bool IsUnclosed(Quoted quoted) => !QuotationMarks.IsMark(parses[quoted.LastSentence][quoted.Last]);

    /// <summary>Whoever spoke last goes on: where the quotation begins a sentence of the same block, or makes up the next.</summary>
    private Draft? Going(Quoted quoted, (Draft Owner, int Block)? last)
    {
        if (last is not { } before) return null;
        var further = BlockOf(quoted.FirstSentence) - before.Block;
        return (further == 0 && Begins(quoted)) || (further == 1 && IsWholeSentences(quoted) && !IsUnclosed(quoted)) ? before.Owner : null;
    }

    /// <summary>"The mayor said:" or "he said." as a sentence of its own, right before the quotation or behind it.</summary>
    private Draft? Beside(Quoted quoted, ILookup<int, Draft> drafts)
    {
        foreach (var draft in drafts[quoted.FirstSentence - 1])
            if (draft.IsEmpty && draft.Kind is AttributionKind.Assertion or AttributionKind.Question && parses[draft.Sentence].Count - draft.Last <= LongestTail) return draft;
        foreach (var draft in drafts[quoted.LastSentence + 1])
            if (draft.IsEmpty && draft.Kind is AttributionKind.Assertion or AttributionKind.Question && draft.First <= LongestTail) return draft;
        return null;
    }

    private int WordsIn(Quoted quoted) =>
        Enumerable.Range(quoted.FirstSentence, quoted.LastSentence - quoted.FirstSentence + 1).Sum(s => quoted.In(parses[s], s) is var (first, last) ? Enumerable.Range(first, last - first + 1).Count(i => parses[s][i].Upos is not Upos.Punct) : 0);

    private Draft? Nearest(Quoted quoted, ILookup<int, Draft> drafts)
    {
        Draft? best = null;
        var least = int.MaxValue;
        foreach (var sentence in new[] { quoted.LastSentence, quoted.FirstSentence }.Distinct())
            foreach (var draft in drafts[sentence])
            {
                if (quoted.Holds(sentence, draft.Cue.Index)) continue;
                var distance = Distance(quoted, draft, sentence);
                if (distance < least) (best, least) = (draft, distance);
            }
        return least <= LongestGap ? best : null;
    }

    /// <summary>None where the words are already what is said; else how far cue and source are from the marks.</summary>
    private int Distance(Quoted quoted, Draft draft, int sentence)
    {
        var (first, last) = quoted.In(parses[sentence], sentence);
        if (Enumerable.Range(first, last - first + 1).Count(draft.Own.Holds) * 2 > last - first + 1) return draft.Last < first ? 0 : 1;
        var (from, to) = draft.Source is { } source ? (Math.Min(draft.First, source.First), Math.Max(draft.Last, source.Last)) : (draft.First, draft.Last);
        return 2 + (to < first ? first - to : Math.Max(0, from - last));
    }

    private bool Begins(Quoted quoted) => Enumerable.Range(0, quoted.First).All(i => parses[quoted.FirstSentence][i].Upos is Upos.Punct);

    /// <summary>Whether nothing but punctuation stands beside it in its sentences.</summary>
    private bool IsWholeSentences(Quoted quoted) =>
        Begins(quoted) && Enumerable.Range(quoted.Last, parses[quoted.LastSentence].Count - quoted.Last).All(i => parses[quoted.LastSentence][i].Upos is Upos.Punct);

    private void Give(Draft owner, Quoted quoted)
    {
        for (var s = quoted.FirstSentence; s <= quoted.LastSentence; s++)
        {
            var (first, last) = quoted.In(parses[s], s);
            owner.In(parses[s], s).Add(first, last);
        }
    }
}
