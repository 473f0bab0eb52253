using Dragoman.Lexicons;
using Dragoman.Syntax;

namespace Dragoman.Events;

/// <summary>A light verb where it governs an event noun.</summary>
/// <param name="Token">The verb.</param>
/// <param name="Subject">Its logical subject; none where the event noun is the subject.</param>
/// <param name="Agent">The "by" phrase of the passive: "an attack was launched by rebels".</param>
internal readonly record struct LightUse(LightVerb Verb, int Token, Word Subject, Word Agent, Word Object = default);

internal static class LightVerbs
{
    public static LightUse? Of(Scene scene, int noun, LightVerbTable table)
    {
        var at = Outermost(scene, scene[noun]);
        return Relative(scene, at, table) ?? (at.IsRoot ? null : Governing(scene, at, table)) ?? InLine(scene, at, table) ?? Lost(scene, at, table);
    }

    /// <summary>"the start of a series of attacks": up to "start"; "raids and attacks": up to "raids".</summary>
    private static Word Outermost(Scene scene, Word noun)
    {
        var at = noun;
        for (var steps = 0; steps < 6 && !at.IsRoot; steps++)
        {
            var head = at.Head;
            var climbs = at.Relation is Relation.Conj && head.IsNominal
                || at.Relation is Relation.Nmod or Relation.Compound && EventNouns.IsTransparent(scene.View[head.Index]) && head.IsNominal;
            if (!climbs) return at;
            at = head;
        }
        return at;
    }

    /// <summary>"the war that they wage"; "in the course of the war that they wage" too, where a parser hangs the clause on "course".</summary>
    private static LightUse? Relative(Scene scene, Word noun, LightVerbTable table) =>
        RelativeOf(scene, noun, noun, table) ?? (noun.Relation is Relation.Nmod && !noun.IsRoot ? RelativeOf(scene, noun, noun.Head, table) : null);

    private static LightUse? RelativeOf(Scene scene, Word noun, Word antecedent, LightVerbTable table)
    {
        foreach (var child in antecedent.Children)
        {
            if (child.Relation is not (Relation.AclRelcl or Relation.Acl) || child.Index < noun.Index) continue;
            var clause = Clause.Of(child);
            foreach (var verb in table.Of(scene.View[child.Index]))
                if (verb.Subject is not null && Follows(scene, child.Index, verb))
                    return clause.Voice is Voice.Passive
                        ? new LightUse(verb, child.Index, default, clause.Agent)
                        : clause.Subject.Index != noun.Index ? new LightUse(verb, child.Index, clause.Subject, default) : null;
        }
        return null;
    }

    private static LightUse? Governing(Scene scene, Word noun, LightVerbTable table)
    {
        var governor = noun.Head;
        if (!governor.IsVerb) return null;
        var clause = Clause.Of(governor);
        foreach (var verb in table.Of(scene.View[governor.Index]))
        {
            if (!Follows(scene, governor.Index, verb)) continue;
            var isSubject = noun.Relation is Relation.Nsubj or Relation.NsubjPass;
            if (verb.Subject is null)
            {
                if (isSubject || noun.Index < governor.Index) return new LightUse(verb, governor.Index, default, default, clause.Object);
            }
            else if (clause.Voice is Voice.Passive && isSubject) return new LightUse(verb, governor.Index, default, clause.Agent);
            else if (noun.Relation is Relation.Obj || (noun.Relation is Relation.Obl or Relation.Iobj or Relation.Ccomp or Relation.Xcomp && (verb.Lemmas.Length > 1 || noun.Preposition is null)))
                return new LightUse(verb, governor.Index, clause.Subject, default);
        }
        return null;
    }

    /// <summary>"Clashes erupted near the port": where the parser made the noun the main word, and what happens with it a clause of the noun's.</summary>
    private static LightUse? Lost(Scene scene, Word noun, LightVerbTable table)
    {
        foreach (var child in noun.Children)
            if (child.Index > noun.Index && child.Relation is Relation.Acl or Relation.Advcl or Relation.Parataxis or Relation.Ccomp && child.Xpos is "VBD" or "VBN" or "VBZ" or "VBP" && child.Child(Relation.Nsubj, Relation.NsubjPass).IsNone)
                foreach (var verb in table.Of(scene.View[child.Index]))
                    if (verb.Subject is null && Follows(scene, child.Index, verb))
                        return new LightUse(verb, child.Index, default, default, child.Child(Relation.Obj));
        return null;
    }

    /// <summary>"has led since last winter a slow campaign": a verb from which a time parts its object.</summary>
    private static LightUse? InLine(Scene scene, Word noun, LightVerbTable table)
    {
        if (noun.Relation is not (Relation.Nmod or Relation.Obl or Relation.Dep or Relation.Appos or Relation.Obj or Relation.Compound) || noun.Preposition is not null) return null;
        for (var i = noun.Index - 1; i >= 0; i--)
        {
            var word = scene[i];
            if (word.IsVerb && word.Relation is not (Relation.Amod or Relation.Compound))
                return word.Child(Relation.Obj) is { IsNone: false } obj && obj.Index != noun.Index ? null : Lending(scene, word, table);
            if (word.Xpos is not "RP" && word.Upos is not (Upos.Det or Upos.Adj or Upos.Adv or Upos.Num or Upos.Verb) && !IsTime(scene, i)) return null;
        }
        return null;
    }

    private static LightUse? Lending(Scene scene, Word verb, LightVerbTable table)
    {
        foreach (var light in table.Of(scene.View[verb.Index]))
            if (light.Subject is not null && Clause.Of(verb) is { Voice: Voice.Active, Subject.IsNone: false } clause && Follows(scene, verb.Index, light))
                return new LightUse(light, verb.Index, clause.Subject, default);
        return null;
    }

    private static bool IsTime(Scene scene, int token)
    {
        foreach (var time in scene.Times)
            if (time.First <= token && token <= time.Last + 1)
                return true;
        return false;
    }

    /// <summary>Whether particles and prepositions of a light verb stand after it: "carry out", "come under".</summary>
    private static bool Follows(Scene scene, int verb, LightVerb light)
    {
        var at = verb;
        for (var i = 1; i < light.Lemmas.Length; i++)
        {
            var next = at + 1;
            while (next < scene.View.Count && next <= verb + 6 && scene.View[next] != light.Lemmas[i]) next++;
            if (next >= scene.View.Count || next > verb + 6) return false;
            at = next;
        }
        return true;
    }
}
