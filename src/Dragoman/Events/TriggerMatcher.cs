using System.Collections.Immutable;
using Dragoman.Lexicons;
using Dragoman.Syntax;

namespace Dragoman.Events;

/// <summary>The words of a trigger where they stand.</summary>
/// <param name="Anchor">The verb or the head noun.</param>
/// <param name="Tokens">All its words, ascending.</param>
internal readonly record struct TriggerHit(Trigger Trigger, int Anchor, ImmutableArray<int> Tokens);

/// <summary>Finds the words of triggers; whether they mean the event is asked later.</summary>
internal static class TriggerMatcher
{
    // "took [full and complete] control", "blew [the old bridge] up"
    private const int WidestGap = 4;

    /// <summary>All hits of the sentence: phrases before single words, nouns before the verbs that may be light with them, in the order of the text, senses that need something before those that don't.</summary>
    public static List<TriggerHit> Find(Scene scene, TriggerTable table)
    {
        var hits = new List<TriggerHit>();
        for (var i = 0; i < scene.View.Count; i++)
            foreach (var (trigger, form) in table.WithHead(scene.View[i]))
                if (TryMatch(scene, i, trigger.Pos, form, out var tokens))
                    hits.Add(new TriggerHit(trigger, i, tokens));
        return [.. hits.OrderByDescending(hit => hit.Tokens.Length).ThenBy(hit => hit.Tokens.Length == 1 == hit.Trigger.Pos is not TriggerPos.Noun).ThenBy(hit => hit.Anchor).ThenByDescending(hit => hit.Trigger.Demands)];
    }

    private static bool TryMatch(Scene scene, int anchor, TriggerPos pos, TriggerForm form, out ImmutableArray<int> tokens)
    {
        tokens = [];
        var found = new List<int>(form.Length) { anchor };
        if (!IsAnchor(scene, anchor, pos, form) || !TryBefore(scene, form, found) || !TryAfter(scene, pos, form, found)) return false;
        if (form.Subject is { } subject && !TrySubject(scene, anchor, subject, found)) return false;
        found.Sort();
        tokens = [.. found];
        return true;
    }

    private static bool IsAnchor(Scene scene, int anchor, TriggerPos pos, TriggerForm form) => pos switch
    {
        TriggerPos.Noun => scene[anchor].Upos is Upos.Noun or Upos.Propn && !scene.View.IsVerb(anchor),
        TriggerPos.Verb => IsVerb(scene, anchor, form.Lemmas.Length),
        _ => scene[anchor].Upos is Upos.Adj or Upos.Verb,
    };

    // "be" is a verb only as part of a phrase: "be in the hands of".
    private static bool IsVerb(Scene scene, int anchor, int length) =>
        scene[anchor].Relation is not (Relation.Aux or Relation.AuxPass) && (scene.View.IsVerb(anchor) || (scene[anchor].Upos is Upos.Aux && length > 1));

    /// <summary>Compounds and first parts stand directly before their head: "air strikes", "air-strikes", "tear-gassed".</summary>
    private static bool TryBefore(Scene scene, TriggerForm form, List<int> found)
    {
        var at = found[0];
        for (var i = form.HeadAt - 1; i >= 0; i--)
        {
            at--;
            while (at >= 0 && scene[at].Form is "-") at--;
            if (at < 0 || scene.View[at] != form.Lemmas[i]) return false;
            found.Add(at);
        }
        return true;
    }

    /// <summary>"took [full and complete] control", "exchange of fire"; and "control was taken", where the last word of a verb's phrase is the subject.</summary>
    private static bool TryAfter(Scene scene, TriggerPos pos, TriggerForm form, List<int> found)
    {
        var (anchor, at) = (found[0], found[0]);
        for (var i = form.HeadAt + 1; i < form.Lemmas.Length; i++)
        {
            if (!TryNext(scene, at, form.Lemmas[i], out at))
                return pos is TriggerPos.Verb && i == form.HeadAt + 1 && i == form.Lemmas.Length - 1 && Clause.Of(scene[anchor]).Voice is Voice.Passive && TrySubject(scene, anchor, form.Lemmas[i], found);
            found.Add(at);
        }
        return true;
    }

    /// <summary>"Two rockets hit the port": the subject belongs to the sense.</summary>
    private static bool TrySubject(Scene scene, int anchor, string lemma, List<int> found)
    {
        var subject = Phrases.Content(scene, Clause.Of(scene[anchor]).Subject);
        if (subject.IsNone || scene.View[subject.Index] != lemma || found.Contains(subject.Index)) return false;
        found.Add(subject.Index);
        return true;
    }

    private static bool TryNext(Scene scene, int from, string lemma, out int at)
    {
        for (at = from + 1; at < scene.View.Count && at <= from + 1 + WidestGap; at++)
        {
            if (scene.View[at] == lemma) return true;
            if (!MayStandBetween(scene[at])) return false;
        }
        return false;
    }

    private static bool MayStandBetween(Word word) =>
        word.Upos is Upos.Det or Upos.Adj or Upos.Adv or Upos.Num or Upos.Pron or Upos.Part or Upos.Noun or Upos.Propn or Upos.Aux
        || word.Form is "-" || (word.Upos is Upos.Verb && word.Relation is Relation.Amod) || word.Upos is Upos.Cconj;
}
