using System.Collections.Immutable;
using Dragoman.Entities;
using Dragoman.Lexicons;
using Dragoman.Syntax;

namespace Dragoman.Coreference;

/// <summary>All that may be mentions: noun phrases, names within them, pronouns, coordinations.</summary>
internal sealed class MentionFinder(Lexicon lexicon, TraitReader traits)
{
    private static readonly Traits Aged = new(MentionKind.Person, GrammaticalNumber.Singular, Gender.Either);

    public ImmutableArray<Candidate> Find(ImmutableArray<Parse> parses)
    {
        var quotations = new Quotations(parses);
        var all = ImmutableArray.CreateBuilder<Candidate>();
        for (var s = 0; s < parses.Length; s++) all.AddRange(InSentence(parses[s], s, quotations));
        return WithoutFragments(all);
    }

    /// <summary>"Tripoli" in "Tripoli International Airport" is mentioned where the report names Tripoli elsewhere; "International" never is.</summary>
    private static ImmutableArray<Candidate> WithoutFragments(IReadOnlyCollection<Candidate> all)
    {
        var names = all.Where(candidate => candidate.Form is MentionForm.Name && !IsFragment(candidate.Head)).Select(candidate => candidate.Key).ToHashSet(StringComparer.Ordinal);
        return [.. all.Where(candidate => !IsFragment(candidate.Head) || names.Contains(candidate.Key))];
    }

    private static bool IsFragment(Word word) => word.Relation is Relation.Compound && word.Head.Upos is Upos.Propn;

    private List<Candidate> InSentence(Parse parse, int sentence, Quotations quotations)
    {
        var view = new LexicalView(parse, lexicon.Lemmas);
        var found = new List<Candidate>();
        var spans = new HashSet<(int, int)>();
        foreach (var candidate in Enumerable.Range(0, parse.Count).SelectMany(i => At(view, sentence, parse[i])).OrderBy(candidate => candidate.First).ThenByDescending(candidate => candidate.Last))
            if (spans.Add((candidate.First, candidate.Last)))
                found.Add(candidate with { Quotation = quotations[sentence, candidate.Head.Index] });
        return found;
    }

    private IEnumerable<Candidate> At(LexicalView view, int sentence, Word word)
    {
        if (word.Upos is Upos.Pron && word.Xpos is not "EX")
        {
            if (Pronoun(sentence, word) is { } pronoun) yield return pronoun;
            yield break;
        }
        if (!IsHead(word)) yield break;
        yield return Phrase(view, sentence, word);
        if (word.Relation is not Relation.Conj && HasConjunct(word)) yield return Coordination(sentence, word);
    }

    private static bool IsHead(Word word)
    {
        if (word.Upos is not (Upos.Noun or Upos.Propn) && !IsYear(word) && !IsAged(word)) return false;
        return word.Relation switch
        {
            Relation.Flat or Relation.FlatForeign or Relation.Fixed or Relation.Goeswith or Relation.Det or Relation.Case or Relation.Cc or Relation.Mark or Relation.Amod or Relation.Advmod or Relation.Discourse => false,
            Relation.Compound => word.Upos is Upos.Propn && word.Head.Upos is Upos.Noun or Upos.Propn,
            _ => true,
        };
    }

    /// <summary>"the 32-year-old", who is a person and not an adjective.</summary>
    public static bool IsAged(Word word) =>
        word.Index >= 4 && word.Form is "old" && word.Parse[word.Index - 1].Form is "-" && word.Parse[word.Index - 2].Form is "year" && word.Relation is not (Relation.Amod or Relation.Advmod) && word.Child(Relation.Cop).IsNone;

    private static bool IsYear(Word word) =>
        word.Upos is Upos.Num && word.Relation is not (Relation.Nummod or Relation.Compound) && word.Form is ['1', '5' or '6' or '7' or '8' or '9', _, _] or ['2', '0', _, _] && word.Form.All(char.IsAsciiDigit);

    private static bool HasConjunct(Word word)
    {
        foreach (var child in word.Children)
            if (child.Relation is Relation.Conj && child.IsNominal)
                return true;
        return false;
    }

    private static Candidate? Pronoun(int sentence, Word word)
    {
        if (word.Relation is Relation.Expl) return null;
        if (word.Xpos is "WP" or "WDT" or "WP$")
            return Bare(sentence, word, MentionForm.Relative, Traits.Unknown);
        if (PronounForm.Of(word.Form.ToLowerInvariant()) is not { } form || word.Relation is Relation.Det or Relation.Mark or Relation.Advmod) return null;
        return Bare(sentence, word, MentionForm.Pronoun, form.Traits) with { Pronoun = word.Relation is Relation.NmodPoss ? form with { IsPossessive = true } : form };
    }

    private static Candidate Bare(int sentence, Word word, MentionForm form, Traits traits)
    {
        var lower = word.Form.ToLowerInvariant();
        return new(sentence, word.Index, word.Index, word, form, MentionStanding.Argument, traits) { Words = [lower], Key = lower, HeadKey = lower, Determination = Determination.Definite };
    }

    private Candidate Phrase(LexicalView view, int sentence, Word head)
    {
        var (first, last) = NounPhrase.SpanOf(head);
        var words = PhraseWords.Of(head, first, last);
        var isName = head.Upos is Upos.Propn;
        return new(sentence, first, last, head, isName ? MentionForm.Name : MentionForm.Nominal, StandingOf(head), isName ? traits.OfName(view, first, words.Last, head) : IsAged(head) ? Aged : traits.OfNoun(view, head))
        {
            Words = words.Words,
            Key = string.Join(' ', words.Words),
            Parts = isName ? NameForm.PartsOf(head, first, words.Last, i => traits.IsTitle(view, first, i)) : [],
            Known = isName ? traits.Known(view, first, words.Last) : null,
            Owner = head.Child(Relation.NmodPoss),
            HeadKey = isName ? head.Form.ToLowerInvariant() : view[head.Index],
            Determination = DeterminationOf(head),
        };
    }

    private static Candidate Coordination(int sentence, Word head)
    {
        var (first, last) = NounPhrase.SpanOfAll(head);
        var words = PhraseWords.Of(head, first, last);
        var kind = MentionKind.Any;
        return new(sentence, first, last, head, MentionForm.Coordination, StandingOf(head), new(kind, GrammaticalNumber.Plural, Gender.Either))
        {
            Words = words.Words,
            Key = string.Join(' ', words.Words),
            HeadKey = "",
            Determination = DeterminationOf(head),
        };
    }

    private static MentionStanding StandingOf(Word head)
    {
        if (head.Relation is Relation.Appos) return MentionStanding.Apposition;
        return head.Child(Relation.Cop).IsNone || head.Child(Relation.Nsubj, Relation.NsubjOuter).IsNone ? MentionStanding.Argument : MentionStanding.Predicate;
    }

    private static Determination DeterminationOf(Word head)
    {
        foreach (var child in head.Children)
            switch (child.Relation)
            {
                case Relation.NmodPoss:
                    return Determination.Owned;
                case Relation.Det:
                    return child.Lemma.ToLowerInvariant() is "the" or "this" or "that" or "these" or "those" or "both" ? Determination.Definite : Determination.Indefinite;
            }
        return head.Child(Relation.Nummod).IsNone ? Determination.Bare : Determination.Indefinite;
    }
}
