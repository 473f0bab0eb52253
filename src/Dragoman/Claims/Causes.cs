using Dragoman.Events;
using Dragoman.Lexicons;
using Dragoman.Syntax;

namespace Dragoman.Claims;

/// <summary>"Five were killed in an air strike": the deaths are of the kind of the strike, and whoever struck did it.</summary>
internal static class Causes
{
    public static ClaimDraft Apply(Scene scene, Lexicon lexicon, ClaimDraft draft, IReadOnlyList<ClaimDraft> others)
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
