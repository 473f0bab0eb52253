using System.Collections.Immutable;
using Dragoman.Coreference;
using Dragoman.Syntax;

namespace Dragoman.Attributions;

/// <summary>Whom a pronoun that speaks stands for. Must be asked in the order of the text.</summary>
internal sealed class Antecedents(ImmutableArray<Chain> chains)
{
    private const int Memory = 3;

    private (Stretch Source, int Sentence)? _last;

    /// <summary>"He" and "she" go back to whoever spoke last, unless coreference ties them to somebody who spoke before; other pronouns to what coreference says.</summary>
    public Stretch? Of(Draft draft)
    {
        if (draft.Speaker.IsNone || draft.Source is not { } source) return null;
        if (draft.Speaker.Upos is not Upos.Pron)
        {
            if (draft.Kind is AttributionKind.Assertion && draft.Speaker.Upos is Upos.Noun or Upos.Propn) _last = (source, draft.Sentence);
            return null;
        }
        var tied = Tied(draft);
        var found = IsPerson(draft.Speaker) && _last is { } last && draft.Sentence - last.Sentence is >= 0 and <= Memory && !IsName(tied) ? last.Source : tied;
        if (found is { } antecedent && IsPerson(draft.Speaker) && draft.Kind is AttributionKind.Assertion) _last = (antecedent, draft.Sentence);
        return found;
    }

    private static bool IsPerson(Word pronoun) => pronoun.Form.ToLowerInvariant() is "he" or "she";

    private bool IsName(Stretch? tied) =>
        tied is { } stretch && chains.Any(chain => chain.Mentions.Any(mention => mention.Form is MentionForm.Name && mention.Sentence == stretch.Sentence && mention.First == stretch.First && mention.Last == stretch.Last));

    /// <summary>The first name of its chain, or else what the chain begins with.</summary>
    private Stretch? Tied(Draft draft)
    {
        var chain = chains.FirstOrDefault(chain => chain.Mentions.Any(mention => mention.Sentence == draft.Sentence && mention.Head == draft.Speaker.Index));
        var first = chain?.Mentions.FirstOrDefault(mention => mention.Form is MentionForm.Name) ?? chain?.Mentions.FirstOrDefault(mention => mention.Form is MentionForm.Nominal);
        return first is null ? null : new Stretch(first.Sentence, first.First, first.Last);
    }
}
