using Dragoman.Lexicons;
using Dragoman.Syntax;

namespace Dragoman.Attributions;

/// <summary>"his claim that ...", "a warning of ...", "She is confident that ...".</summary>
internal sealed class NominalCues(AttributionCueTable table)
{
    public Draft? Find(int sentence, Word word) => word.Upos switch
    {
        Upos.Noun => OfNoun(sentence, word),
        Upos.Adj => OfAdjective(sentence, word),
        Upos.Adv => OfAdverb(sentence, word),
        _ => null,
    };

    private Draft? OfNoun(int sentence, Word noun)
    {
        if (table.At(noun, "n", out var last) is not { Kind: { } kind } cue || noun.Relation is Relation.Compound || (noun.Relation is Relation.Obl && noun.Preposition is "in" or "at" or "during")) return null;
        var draft = new Draft(sentence, noun, kind, ContentFrames.None) { Last = last };
        var owner = noun.Child(Relation.NmodPoss);
        draft.Speaker = owner.IsNone ? By(noun) : owner;
        if (!owner.IsNone) draft.Source = SourcePhrase.Of(sentence, owner, noun.Index);
        AddComplements(draft, cue);
        if (draft.Own.IsEmpty && cue.Frames.HasFlag(ContentFrames.Be)) AddPredicate(draft);
        if (draft.Own.IsEmpty) return null;
        if (draft.Speaker.IsNone) TakeVerb(draft);
        return draft;
    }

    private static Word By(Word noun)
    {
        foreach (var child in noun.Children)
            if (child.Relation is Relation.Nmod && child.Preposition is "by" or "from" or "among")
                return child;
        return default;
    }

    private void AddComplements(Draft draft, AttributionCue cue)
    {
        foreach (var child in draft.Cue.Children)
            if (child.Index > draft.Cue.Index && child != draft.Speaker && IsComplement(child, cue))
                draft.Own.Add(child);
    }

    private bool IsComplement(Word child, AttributionCue cue) => child.Relation switch
    {
        Relation.Acl or Relation.AclRelcl when cue.Frames.HasFlag(ContentFrames.That) && IsThatClause(child) => true,
        Relation.AclRelcl => cue.Frames.HasFlag(ContentFrames.That) && child.Marker is "that",
        Relation.Acl or Relation.Ccomp => (cue.Frames.HasFlag(ContentFrames.That) && child.Marker is "that" or "whether") || (cue.Frames.HasFlag(ContentFrames.To) && child.IsToInfinitive) || (child.Marker is { } marker && cue.Prepositions.Contains(marker)),
        Relation.Nmod => child.Preposition is { } preposition && cue.Prepositions.Contains(preposition),
        _ => false,
    };

    /// <summary>"the claim that the town had fallen", where the parser took "that" for an object; "the claim that he made" is none.</summary>
    private bool IsThatClause(Word clause) =>
        clause.Parse[clause.Head.Index + 1] is { Form: "that" } that && that.Head == clause && !clause.Child(Relation.Nsubj, Relation.NsubjPass).IsNone && clause.Child(Relation.Nsubj, Relation.NsubjPass) != that && table.At(clause, "support", out _) is null;

    /// <summary>"His fear is that they will leave.": the clause is the root, or hangs on the copula.</summary>
    private static void AddPredicate(Draft draft)
    {
        var noun = draft.Cue;
        if (noun.Relation is not (Relation.Nsubj or Relation.NsubjOuter) || noun.IsRoot) return;
        var predicate = noun.Head;
        var copula = predicate.Child(Relation.Cop);
        if (predicate.Lemma is "be" && predicate.Child(Relation.Ccomp) is { IsNone: false } clause) draft.Own.Add(clause);
        else if (!copula.IsNone && predicate.Marker is "that" or "to")
        {
            draft.Own.Add(predicate);
            draft.Own.Remove(noun);
            draft.Own.Remove(copula);
        }
    }

    /// <summary>"He raised the concern that ...": the subject of the verb that has the noun for its object; the verb is part of the cue.</summary>
    private void TakeVerb(Draft draft)
    {
        if (draft.Cue.Relation is not (Relation.Obj or Relation.Obl) || draft.Cue.IsRoot || !draft.Cue.Head.IsVerb) return;
        var verb = draft.Cue.Head;
        if (table.At(verb, "support", out _) is null || Speakers.IsPassive(verb) || verb.Index > draft.Cue.Index || draft.Cue.Index - verb.Index > 6) return;
        draft.Speaker = Speakers.Of(verb);
        if (!draft.Speaker.IsNone) draft.First = verb.Index;
    }

    private Draft? OfAdjective(int sentence, Word adjective)
    {
        if (table.At(adjective, "a", out _) is not { Kind: { } kind } cue || adjective.Relation is Relation.Amod) return null;
        var draft = new Draft(sentence, adjective, kind, ContentFrames.None) { Speaker = Speakers.Of(adjective) };
        if (draft.Speaker.IsNone && adjective.Relation is Relation.Acl or Relation.Xcomp && !adjective.IsRoot) draft.Speaker = Speakers.Of(adjective.Head);
        foreach (var child in adjective.Children)
            if (child.Index > adjective.Index && IsOf(child, cue))
                draft.Own.Add(child);
        if (adjective.Child(Relation.Cop) is { IsNone: false } copula && copula.Index < adjective.Index) draft.First = copula.Index;
        return draft.Own.IsEmpty || draft.Speaker.IsNone ? null : draft;
    }

    private static bool IsOf(Word child, AttributionCue cue) => child.Relation switch
    {
        Relation.Ccomp or Relation.Advcl => (cue.Frames.HasFlag(ContentFrames.That) && child.Marker is "that" or "whether" or null) || (child.Marker is { } marker && cue.Prepositions.Contains(marker)) || (cue.Frames.HasFlag(ContentFrames.To) && child.IsToInfinitive),
        Relation.Xcomp => cue.Frames.HasFlag(ContentFrames.To),
        Relation.Obl => child.Preposition is { } preposition && cue.Prepositions.Contains(preposition),
        _ => false,
    };

    /// <summary>"The pilot reportedly survived."</summary>
    private Draft? OfAdverb(int sentence, Word adverb)
    {
        if (table.At(adverb, "adv", out _) is not { Kind: { } kind } || adverb.IsRoot) return null;
        var draft = new Draft(sentence, adverb, kind, ContentFrames.None);
        draft.Own.Add(adverb.Head);
        draft.Own.Remove(adverb);
        return draft;
    }
}
