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

    // "set [two dumper trucks and one roller] on fire", "set [a lorry carrying sand] on fire": where two words follow, they are seldom others' by chance.
    private const int WidestGapOfPhrases = 7;

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
        if (!IsAnchor(scene, anchor, pos, form)) return false;
        var found = new List<int>(form.Length) { anchor };
        if (!TryBefore(scene, form, found) || !TryAfter(scene, form, found)) return false;
        if (form.Subject is not [] && !TrySubject(scene, anchor, form.Subject, found)) return false;
        found.Sort();
        tokens = [.. found];
        return true;
    }

    private static bool IsAnchor(Scene scene, int anchor, TriggerPos pos, TriggerForm form) => pos switch
    {
        TriggerPos.Noun => scene.View.IsNoun(anchor) || (form.HeadAt == 0 && form.Lemmas.Length > 1 && anchor + 1 < scene.View.Count && scene[anchor + 1].Form is "-"),
        TriggerPos.Verb => IsVerb(scene, anchor, form.Lemmas.Length),
        _ => scene[anchor].Upos is Upos.Adj || scene[anchor].Xpos is "VBN" or "VBG",
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
            if (at < 0 || !Is(scene, at, form.Lemmas[i])) return false;
            found.Add(at);
        }
        return true;
    }

    /// <summary>"targeted killing", "left six wounded": participles within a phrase are written as they stand.</summary>
    private static bool Is(Scene scene, int at, string lemma) => scene.View[at] == lemma || scene[at].Form.Equals(lemma, StringComparison.OrdinalIgnoreCase);

    /// <summary>"took [full and complete] control", "exchange of fire"</summary>
    private static bool TryAfter(Scene scene, TriggerForm form, List<int> found)
    {
        var at = found[0];
        for (var i = form.HeadAt + 1; i < form.Lemmas.Length; i++)
        {
            if (!TryNext(scene, at, form.Lemmas[i], i == form.HeadAt + 1 && form.Lemmas.Length - form.HeadAt > 2 ? WidestGapOfPhrases : WidestGap, out at)) return false;
            found.Add(at);
        }
        return true;
    }

    /// <summary>"Two rockets hit the port": the subject belongs to the sense.</summary>
    private static bool TrySubject(Scene scene, int anchor, ImmutableArray<string> lemmas, List<int> found)
    {
        var subject = Phrases.Content(scene, Clause.Of(scene[anchor]).Subject);
        if (subject.IsNone) return false;
        for (var (i, at) = (lemmas.Length - 1, subject.Index); i >= 0; i--, at--)
        {
            if (at < 0 || !Is(scene, at, lemmas[i]) || found.Contains(at)) return false;
            found.Add(at);
        }
        return true;
    }

    private static bool TryNext(Scene scene, int from, string lemma, int widest, out int at)
    {
        // "killed and wounded" is one harm; "killing five and wounding nine" are two.
        var gap = lemma is "and" or "or" || scene[from].Upos is Upos.Cconj ? 0 : widest;
        for (at = from + 1; at < scene.View.Count && at <= from + 1 + gap; at++)
        {
            // "repelled at dawn on Tuesday an attack"
            if (gap > 0 && TimeAt(scene, at) is { } time) (gap, at) = (gap + time - at + 1, time + 1);
            if (at >= scene.View.Count) return false;
            if (Is(scene, at, lemma) && !IsInfinitive(scene, at, lemma)) return true;
            if (!MayStandBetween(scene[at]) && !(widest == WidestGapOfPhrases && scene[at] is { Xpos: "VBG", Relation: Relation.Acl })) return false;
            // "the CPI-M post" is two words.
            if (scene[at].Form is "-") gap += 2;
        }
        return false;
    }

    /// <summary>"sent troops to back the president": no "send back".</summary>
    private static bool IsInfinitive(Scene scene, int at, string lemma) => lemma is "back" && at > 0 && scene[at - 1].Form is "to" && scene[at].IsVerb;

    /// <summary>The last token of the time that begins at a token, its preposition included.</summary>
    private static int? TimeAt(Scene scene, int token)
    {
        foreach (var time in scene.Times)
            if (time.First == token || (time.First == token + 1 && scene[token].Upos is Upos.Adp)) return time.Last;
        return null;
    }

    private static bool MayStandBetween(Word word) =>
        word.Upos is Upos.Det or Upos.Adj or Upos.Adv or Upos.Num or Upos.Pron or Upos.Part or Upos.Noun or Upos.Propn or Upos.Aux or Upos.Sym
        || word.Form is "-" || (word.Upos is Upos.Verb && (word.Relation is Relation.Amod || (word.Relation is Relation.Acl && word.Head.Index > word.Index))) || word.Upos is Upos.Cconj;
}
