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
            foreach (var form in table.WithHead(scene.View[i]))
                if (TryMatch(scene, i, form, out var tokens))
                    hits.Add(new TriggerHit(form.Trigger, i, tokens));
        return [.. hits.OrderByDescending(hit => hit.Tokens.Length).ThenBy(hit => hit.Tokens.Length == 1 == hit.Trigger.Pos is not TriggerPos.Noun).ThenBy(hit => hit.Anchor).ThenBy(hit => hit.Trigger.Needs.IsEmpty)];
    }

    private static bool TryMatch(Scene scene, int anchor, TriggerForm form, out ImmutableArray<int> tokens)
    {
        tokens = [];
        return form.Trigger.Pos switch
        {
            TriggerPos.Noun => IsNoun(scene[anchor]) && TryNoun(scene, anchor, form, out tokens),
            TriggerPos.Verb => IsVerb(scene[anchor], form.Lemmas.Length) && TryVerb(scene, anchor, form.Lemmas, out tokens),
            _ => scene[anchor].Upos is Upos.Adj or Upos.Verb && TryVerb(scene, anchor, form.Lemmas, out tokens),
        };
    }

    private static bool IsNoun(Word word) => word.Upos is Upos.Noun or Upos.Propn;

    // "be" is a verb only as part of a phrase: "be in the hands of".
    private static bool IsVerb(Word word, int length) => word.Relation is not (Relation.Aux or Relation.AuxPass) && (word.Upos is Upos.Verb || (word.Upos is Upos.Aux && length > 1));

    /// <summary>Compounds stand directly before their head, "air strikes" and "air-strikes"; "exchange of fire" goes on after it.</summary>
    private static bool TryNoun(Scene scene, int anchor, TriggerForm form, out ImmutableArray<int> tokens)
    {
        tokens = [];
        var found = new List<int> { anchor };
        var at = anchor;
        for (var i = form.HeadAt - 1; i >= 0; i--)
        {
            at--;
            while (at >= 0 && scene[at].Form is "-") at--;
            if (at < 0 || scene.View[at] != form.Lemmas[i]) return false;
            found.Insert(0, at);
        }
        at = anchor;
        for (var i = form.HeadAt + 1; i < form.Lemmas.Length; i++)
        {
            if (!TryNext(scene, at, form.Lemmas[i], out at)) return false;
            found.Add(at);
        }
        tokens = [.. found];
        return true;
    }

    private static bool TryVerb(Scene scene, int anchor, ImmutableArray<string> lemmas, out ImmutableArray<int> tokens)
    {
        tokens = [];
        var found = new List<int> { anchor };
        var at = anchor;
        for (var i = 1; i < lemmas.Length; i++)
        {
            if (!TryNext(scene, at, lemmas[i], out at)) return false;
            found.Add(at);
        }
        tokens = [.. found];
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
