using Dragoman.Events;
using Dragoman.Lexicons;
using Dragoman.Syntax;

namespace Dragoman.Claims;

/// <summary>"Five were killed in an air strike": the deaths are of the kind of the strike, and whoever struck did it.</summary>
internal static class Outcomes
{
    public static IReadOnlyList<ClaimDraft> Settle(Scene scene, Lexicon lexicon, IReadOnlyList<ClaimDraft> drafts)
    {
        var settled = drafts.Select(draft => Apply(scene, lexicon, draft, drafts)).ToList();
        for (var i = 0; i < settled.Count; i++)
            if (settled[i].Cause is not null && Find(scene, settled[i], settled) is { } cause && settled.IndexOf(cause) is var at and >= 0)
                settled[at] = Counted(cause, settled[i]);
        return Absorb(scene, settled);
    }

    /// <summary>The dead of a clash are the clash's too, where it has no numbers of its own.</summary>
    private static ClaimDraft Counted(ClaimDraft cause, ClaimDraft outcome) => cause.Quantities.IsEmpty ? cause with { Quantities = outcome.Quantities } : cause;

    /// <summary>"an attack which left five dead" is one claim: the clause only says how it ended.</summary>
    private static List<ClaimDraft> Absorb(Scene scene, List<ClaimDraft> drafts)
    {
        for (var i = drafts.Count - 1; i >= 0; i--)
        {
            var outcome = drafts[i];
            if (!IsRelativeOutcome(scene, outcome, out var token)) continue;
            var at = drafts.FindIndex(draft => draft.Mention.Core.Contains(token));
            if (at < 0 || at == i) continue;
            var act = drafts[at];
            drafts[at] = act with
            {
                Recipients = act.Recipients.IsEmpty ? outcome.Recipients : act.Recipients,
                Quantities = [.. act.Quantities, .. outcome.Quantities],
            };
            drafts.RemoveAll(draft => ReferenceEquals(draft, outcome) || IsPartOf(scene, draft, outcome));
            i = Math.Min(i, drafts.Count);
        }
        return drafts;
    }

    private static bool IsRelativeOutcome(Scene scene, ClaimDraft draft, out int token)
    {
        token = draft.Mention.TokensOf(Role.Instrument).FirstOrDefault(-1);
        return token >= 0 && draft.Mention.Construction is Construction.Relative or Construction.Participle && scene[token].IsNominal;
    }

    /// <summary>"dead and injured"</summary>
    private static bool IsPartOf(Scene scene, ClaimDraft draft, ClaimDraft outcome)
    {
        var word = scene[draft.Mention.Anchor];
        return draft.Mention.Trigger.Pos is TriggerPos.Adjective && word.Relation is Relation.Conj && outcome.Mention.Core.Contains(word.FirstConjunct.Index);
    }

    private static ClaimDraft Apply(Scene scene, Lexicon lexicon, ClaimDraft draft, IReadOnlyList<ClaimDraft> others)
    {
        if (!IsOutcome(draft.Mention.Trigger.Class, lexicon) || Find(scene, draft, others) is not { } cause) return draft;
        var actors = draft.Actors.IsEmpty ? cause.Actors.RemoveAll(actor => draft.Recipients.Any(victim => victim.Actor.Id == actor.Actor.Id)) : draft.Actors;
        return draft with { Cause = cause.Mention.Trigger.Class, Actors = actors };
    }

    private static bool IsOutcome(string eventClass, Lexicon lexicon) =>
        lexicon.Counts.OfClass(eventClass) is QuantityKind.Fatalities or QuantityKind.Injured && eventClass is not ("assassination" or "execution" or "massacre" or "shooting");

    private static ClaimDraft? Find(Scene scene, ClaimDraft outcome, IReadOnlyList<ClaimDraft> others)
    {
        foreach (var other in others)
            if (!ReferenceEquals(other, outcome) && other.Mention.Trigger.Pos is TriggerPos.Noun && other.Cause is null && IsAct(other) && Links(scene, outcome, other))
                return other;
        return null;
    }

    private static bool IsAct(ClaimDraft draft) => draft.Mention.Trigger.Class is not ("deaths" or "injuries" or "casualties" or "losses" or "bodies-found" or "displacement" or "territory-gain");

    /// <summary>"in", "by", "after", "during", "as a result of" the act, or the act as what killed.</summary>
    private static bool Links(Scene scene, ClaimDraft outcome, ClaimDraft act)
    {
        var word = scene[act.Mention.Anchor].FirstConjunct;
        var underOutcome = Nearness.Of(scene, outcome.Mention, word.Index) <= Nearness.Clause;
        if (!underOutcome) return false;
        if (word.Relation is Relation.Nsubj or Relation.OblAgent) return true;
        return word.Preposition is "in" or "by" or "after" or "during" or "from" or "of" or "with" or "amid" or "as" or "due" or "because" or "following";
    }
}
