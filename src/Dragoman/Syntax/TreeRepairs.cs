namespace Dragoman.Syntax;

/// <summary>Trees that no English sentence has, and that a parser builds all the same.</summary>
internal static class TreeRepairs
{
    public static void Apply(Parse tagged, int[] heads, Relation[] relations)
    {
        Unhang(tagged, heads);
        for (var i = 1; i < heads.Length; i++)
            if (tagged[i] is { Form: "mine", Upos: Upos.Noun } && tagged[i - 1].Upos is Upos.Noun) Compounded(i, heads, relations);
        for (var i = 1; i < heads.Length - 1; i++)
            if (tagged[i] is { Form: "weighing" or "measuring", Upos: Upos.Noun } && relations[i - 1] is Relation.Compound && heads[i - 1] == i) Weighed(i, heads, relations);
        MissedVerbs.RaisePairs(tagged, heads, relations);
        MissedVerbs.Raise(tagged, heads, relations);
        for (var i = 1; i < heads.Length; i++)
            if (tagged[i].Xpos is "VBD" or "VBZ" && tagged[i].Upos is Upos.Verb) Subject(i, tagged, heads, relations);
        for (var i = 0; i < heads.Length; i++)
            if (tagged[i].Upos is Upos.Verb && relations[i] is Relation.Amod or Relation.Compound && heads[i] > i && Has(Relation.Aux, i, heads, relations)) Raise(i, tagged, heads, relations);
        for (var i = 0; i < heads.Length; i++)
            if (relations[i] is Relation.Nsubj && tagged[i].Xpos is "VBZ") Compound(i, tagged, heads, relations);
            else if (relations[i] is Relation.Nsubj && IsGapped(heads[i], tagged, heads, relations)) relations[i] = Relation.NsubjPass;
            else if (relations[i] is Relation.NsubjPass && IsFiring(heads[i], tagged, heads, relations)) relations[i] = Relation.Nsubj;
            else if (relations[i] is Relation.Nmod) Lift(i, tagged, heads, relations);
            else if (relations[i] is Relation.Obl && IsCounted(i, tagged, heads, relations)) relations[i] = Relation.Obj;
        for (var i = 0; i < heads.Length; i++)
            if (relations[i] is Relation.Conj) Uncoordinate(i, tagged, heads, relations);
        for (var i = 0; i < heads.Length; i++)
            if (heads[i] >= 0 && tagged[heads[i]].Upos is Upos.Sconj && relations[heads[i]] is Relation.Mark && heads[heads[i]] >= 0 && tagged[i].Upos is Upos.Verb)
                (heads[i], relations[i]) = (heads[heads[i]], Relation.Ccomp);
        ArgumentRepairs.Apply(tagged, heads, relations);
    }

    /// <summary>"In Sirte, the coastal city, an air strike killed ten, a doctor said": a finite verb without a subject has the noun right before it, not an apposition to what stands before that.</summary>
    private static void Subject(int verb, Parse tagged, int[] heads, Relation[] relations)
    {
        var noun = verb - 1;
        while (noun > 0 && tagged[noun].Upos is Upos.Adv) noun--;
        if (relations[noun] is Relation.Obl && heads[noun] == verb) Opening(noun, verb, tagged, heads, relations);
        if (relations[noun] is not Relation.Appos || heads[noun] < 0 || heads[noun] > noun || relations[heads[noun]] is not (Relation.Obl or Relation.Nmod or Relation.Appos) || relations[verb] is Relation.Acl or Relation.AclRelcl or Relation.Conj) return;
        if (Has(Relation.Nsubj, verb, heads, relations) || Has(Relation.NsubjPass, verb, heads, relations) || Has(Relation.Expl, verb, heads, relations) || Has(Relation.Case, noun, heads, relations) || !Has(Relation.Det, noun, heads, relations)) return;
        (heads[noun], relations[noun]) = (verb, Relation.Nsubj);
    }

    /// <summary>"In Omdurman security forces fired": without a comma a parser takes the whole for the place; a finite verb has a subject, which is what isn't the name.</summary>
    private static void Opening(int noun, int verb, Parse tagged, int[] heads, Relation[] relations)
    {
        if (Has(Relation.Nsubj, verb, heads, relations) || Has(Relation.NsubjPass, verb, heads, relations) || Has(Relation.Expl, verb, heads, relations)) return;
        var preposition = Array.FindIndex(heads, 0, noun, head => head == noun);
        if (preposition != 0 || relations[0] is not Relation.Case || tagged[0].Form is not ("In" or "At" or "Near" or "Outside")) return;
        var name = 0;
        while (name + 1 < noun && tagged[name + 1] is { Form: [>= 'A' and <= 'Z', ..] } && tagged[name + 1].Xpos is "NNP" or "NNPS") name++;
        if (name == 0) return;
        for (var i = name + 1; i <= noun; i++)
            if (tagged[i] is not { Upos: Upos.Noun or Upos.Adj, Form: [>= 'a' and <= 'z', ..] }) return;
        for (var i = 1; i < name; i++) (heads[i], relations[i]) = (name, Relation.Compound);
        (heads[0], heads[name], relations[name]) = (name, verb, Relation.Obl);
        relations[noun] = Relation.Nsubj;
    }

    /// <summary>"a pressure mine planted by rebels", where the parser took "mine" for a pronoun: it is the head of the noun before it.</summary>
    private static void Compounded(int noun, int[] heads, Relation[] relations)
    {
        var first = noun - 1;
        if (heads[first] == noun || heads[first] > noun && relations[first] is Relation.Compound) return;
        var clause = heads[noun];
        (heads[noun], relations[noun]) = (heads[first], relations[first]);
        for (var i = 0; i < heads.Length; i++)
            if (heads[i] == first && i != noun) heads[i] = noun;
        (heads[first], relations[first]) = (noun, Relation.Compound);
        // "planted" hung on the first noun with the pronoun for its subject.
        if (clause >= 0 && clause > noun && heads[clause] == noun && relations[clause] is Relation.AclRelcl) relations[clause] = Relation.Acl;
    }

    /// <summary>"a landmine weighing 20 kilograms was found", read as a compound: the thing is the head.</summary>
    private static void Weighed(int participle, int[] heads, Relation[] relations)
    {
        var thing = participle - 1;
        (heads[thing], relations[thing]) = (heads[participle], relations[participle]);
        (heads[participle], relations[participle]) = (thing, Relation.Acl);
        for (var i = 0; i < thing; i++)
            if (heads[i] == participle) heads[i] = thing;
        for (var i = participle + 1; i < heads.Length; i++)
            if (heads[i] == participle && relations[i] is Relation.Nsubj or Relation.NsubjPass) relations[i] = Relation.Obj;
    }

    /// <summary>"two were killed and 13 others injured": the auxiliary stands with the first participle only.</summary>
    private static bool IsGapped(int verb, Parse tagged, int[] heads, Relation[] relations) =>
        tagged[verb] is { Xpos: "VBN", Upos: Upos.Verb } && relations[verb] is Relation.Conj && tagged[heads[verb]].Xpos is "VBN" && Has(Relation.AuxPass, heads[verb], heads, relations)
        && !Has(Relation.Obj, verb, heads, relations) && !Has(Relation.Aux, verb, heads, relations) && !Has(Relation.AuxPass, verb, heads, relations);

    /// <summary>"rebels fired at a patrol": nobody is fired at by somebody without an auxiliary.</summary>
    private static bool IsFiring(int verb, Parse tagged, int[] heads, Relation[] relations) =>
        verb >= 0 && verb + 1 < heads.Length && tagged[verb] is { Form: "fired" or "shot", Xpos: "VBD" or "VBN" } && tagged[verb + 1].Form is "at" or "on" or "upon" && !Has(Relation.AuxPass, verb, heads, relations)
        && tagged[verb + 2 < heads.Length ? verb + 2 : verb].Upos is not Upos.Num;

    /// <summary>"killing at least 11", "set on fire around 14 vehicles": what is counted, and has no preposition, is the object.</summary>
    private static bool IsCounted(int number, Parse tagged, int[] heads, Relation[] relations) =>
        (tagged[number].Upos is Upos.Num || (tagged[number].Xpos is "NNS" && Has(Relation.Nummod, number, heads, relations))) && heads[number] >= 0 && heads[number] < number && (tagged[heads[number]].Xpos is "VBG" or "VBD" or "VBP" or "VBZ" or "VB" || (tagged[heads[number]].Xpos is "VBN" && Has(Relation.Aux, heads[number], heads, relations) && !Has(Relation.AuxPass, heads[number], heads, relations))) && tagged[heads[number]].Upos is Upos.Verb
        && !Has(Relation.Case, number, heads, relations) && !Has(Relation.Obj, heads[number], heads, relations);

    /// <summary>"lost in these two days two martyrs": a second noun phrase that nothing coordinates is the verb's object.</summary>
    private static void Uncoordinate(int noun, Parse tagged, int[] heads, Relation[] relations)
    {
        var first = heads[noun];
        if (first >= 0 && first < noun && SecondVerb(first, noun, tagged, heads, relations) is var verb and >= 0)
        {
            (heads[noun], relations[noun]) = (verb, Relation.Obj);
            for (var i = first + 1; i < verb; i++)
                if (heads[i] == noun && relations[i] is Relation.Cc or Relation.Punct) heads[i] = verb;
            return;
        }
        if (first < 0 || first > noun || tagged[noun].Upos is not Upos.Noun || relations[first] is not Relation.Obl || heads[first] < 0 || tagged[heads[first]].Upos is not Upos.Verb) return;
        for (var i = first + 1; i < noun; i++)
            if (tagged[i].Upos is Upos.Cconj or Upos.Punct) return;
        for (var i = 0; i < heads.Length; i++)
            if (heads[i] == heads[first] && relations[i] is Relation.Obj) return;
        (heads[noun], relations[noun]) = (heads[first], Relation.Obj);
    }

    /// <summary>"killed seven people and injured two others": between what is coordinated stands a verb of its own, which has no object; the second is that.</summary>
    private static int SecondVerb(int first, int noun, Parse tagged, int[] heads, Relation[] relations)
    {
        if (relations[first] is not Relation.Obj || !tagged[noun].IsNominal || Has(Relation.Case, noun, heads, relations)) return -1;
        for (var i = first + 1; i < noun; i++)
            if (tagged[i] is { Upos: Upos.Verb, Xpos: "VBD" or "VBN" or "VBG" } && relations[i] is Relation.Conj && heads[i] == heads[first] && !Has(Relation.Obj, i, heads, relations) && !Has(Relation.NsubjPass, i, heads, relations)) return i;
        return -1;
    }

    /// <summary>"Wefaq forces seized weapons": a subject right before its verb has no subject of its own.</summary>
    private static void Compound(int subject, Parse tagged, int[] heads, Relation[] relations)
    {
        if (heads[subject] != subject + 1) return;
        for (var i = 0; i < subject; i++)
            if (heads[i] == subject && relations[i] is Relation.Nsubj && tagged[i].IsNominal) relations[i] = Relation.Compound;
    }

    /// <summary>"advanced on the axis north of the town, after heavy strikes": after a comma, what comes before or after is no place's but the verb's.</summary>
    private static void Lift(int noun, Parse tagged, int[] heads, Relation[] relations)
    {
        var preposition = -1;
        for (var i = heads[noun] + 1; i < noun && preposition < 0; i++)
            if (heads[i] == noun && relations[i] is Relation.Case) preposition = i;
        if (preposition < 1 || tagged[preposition].Lemma is not ("after" or "before" or "following" or "amid" or "despite") || tagged[preposition - 1].Form is not ",") return;
        var above = heads[noun];
        while (relations[above] is Relation.Nmod or Relation.Appos or Relation.Compound && heads[above] >= 0) above = heads[above];
        if (relations[above] is Relation.Obl && heads[above] >= 0 && heads[above] < noun && (tagged[heads[above]].Upos is Upos.Verb || Has(Relation.Nsubj, heads[above], heads, relations)))
            (heads[noun], relations[noun]) = (heads[above], Relation.Obl);
    }

    /// <summary>No word hangs on a punctuation mark: what the parser hung there goes where the mark itself hangs.</summary>
    private static void Unhang(Parse tagged, int[] heads)
    {
        for (var i = 0; i < heads.Length; i++)
            while (heads[i] >= 0 && tagged[heads[i]] is { Upos: Upos.Punct, Form: "." or "," or ";" or "?" or "!" } && heads[heads[i]] >= 0 && heads[heads[i]] != i)
                heads[i] = heads[heads[i]];
    }

    private static bool Has(Relation relation, int head, int[] heads, Relation[] relations)
    {
        for (var i = 0; i < heads.Length; i++)
            if (heads[i] == head && relations[i] == relation) return true;
        return false;
    }

    /// <summary>"his fighters had shelled houses": what has an auxiliary is no adjective of "houses", but its verb.</summary>
    private static void Raise(int verb, Parse tagged, int[] heads, Relation[] relations)
    {
        var noun = heads[verb];
        (heads[verb], relations[verb]) = (heads[noun], relations[noun] is Relation.Obj or Relation.Nsubj ? Relation.Ccomp : relations[noun]);
        (heads[noun], relations[noun]) = (verb, Relation.Obj);
        for (var i = 0; i < verb; i++)
            if (heads[i] == noun && relations[i] is Relation.Nsubj or Relation.NsubjPass or Relation.Mark or Relation.Advmod) heads[i] = verb;
    }
}
