namespace Dragoman.Syntax;

/// <summary>Subjects, objects and agents that a parser hangs on their verb by a relation that no verb has, or on the word beside it.</summary>
internal static class ArgumentRepairs
{
    public static void Apply(Parse tagged, int[] heads, Relation[] relations)
    {
        for (var i = 0; i < heads.Length; i++)
        {
            if (relations[i] is Relation.OblAgent) Agent(i, tagged, heads, relations);
            if (relations[i] is Relation.Case && heads[i] > i) Inner(i, tagged, heads, relations);
            if (tagged[i].Upos is not Upos.Verb) continue;
            if (tagged[i].Xpos is "VBD" or "VBP" or "VBZ") OfNoun(i, tagged, heads, relations);
            if (tagged[i].Lemma is "set" or "put") Ablaze(i, tagged, heads, relations);
            Twin(i, tagged, heads, relations);
        }
    }

    /// <summary>"was shot dead by gunmen", "was set ablaze by a group": the agent is the passive's, not the adjective's.</summary>
    private static void Agent(int agent, Parse tagged, int[] heads, Relation[] relations)
    {
        var state = heads[agent];
        if (!IsAgentive(agent, tagged, heads, relations)) relations[agent] = Relation.Obl;
        if (state < 1 || tagged[state].Upos is not (Upos.Adj or Upos.Adv) || heads[state] != state - 1) return;
        if (tagged[heads[state]] is { Upos: Upos.Verb, Xpos: "VBN" }) heads[agent] = heads[state];
    }

    /// <summary>"surrendered before the governor, D.K. Rao": nobody is an agent without "by".</summary>
    private static bool IsAgentive(int agent, Parse tagged, int[] heads, Relation[] relations)
    {
        for (var i = 0; i < agent; i++)
            if (heads[i] == agent && relations[i] is Relation.Case && tagged[i].Form.Equals("by", StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>"an under construction school": a preposition behind its noun's own article says what kind the noun is, not where anything happened.</summary>
    private static void Inner(int preposition, Parse tagged, int[] heads, Relation[] relations)
    {
        if (preposition == 0 || heads[preposition] < preposition + 2 || tagged[preposition - 1].Upos is not Upos.Det || heads[preposition - 1] != heads[preposition]) return;
        relations[preposition] = Relation.Dep;
    }

    /// <summary>"Police arrest four men", read as a compound with an apposition, "rebels abducted Hadi", read as what they became: a finite verb has a subject and an object.</summary>
    private static void OfNoun(int verb, Parse tagged, int[] heads, Relation[] relations)
    {
        if (verb == 0 || relations[verb] is not (Relation.Root or Relation.Conj or Relation.Ccomp or Relation.Advcl or Relation.Acl or Relation.AclRelcl or Relation.Parataxis)) return;
        var subject = verb - 1;
        while (subject > 0 && tagged[subject].Upos is Upos.Adv) subject--;
        if (heads[subject] == verb && relations[subject] is Relation.Compound or Relation.Nmod or Relation.Appos && tagged[subject].IsNominal && !Has(Relation.Nsubj, verb, heads, relations) && !Has(Relation.NsubjPass, verb, heads, relations) && !Has(Relation.Expl, verb, heads, relations) && !Has(Relation.Case, subject, heads, relations))
            relations[subject] = Relation.Nsubj;
        if (Has(Relation.Obj, verb, heads, relations) || Has(Relation.AuxPass, verb, heads, relations)) return;
        for (var i = verb + 1; i < heads.Length && tagged[i].Upos is not Upos.Punct; i++)
        {
            if (heads[i] != verb || !tagged[i].IsNominal || Has(Relation.Case, i, heads, relations)) continue;
            if (relations[i] is not (Relation.Appos or Relation.Flat or Relation.Compound) && !(relations[i] is Relation.Xcomp && i == verb + 1 && tagged[i].Xpos is "NNP" && tagged[verb].Lemma is not ("become" or "remain" or "stay" or "turn"))) continue;
            relations[i] = Relation.Obj;
            return;
        }
    }

    /// <summary>"set on fire four lorries", "set ablaze machines of the firm": what follows at once without a preposition of its own is what burnt.</summary>
    private static void Ablaze(int verb, Parse tagged, int[] heads, Relation[] relations)
    {
        var last = verb + 1 < heads.Length && tagged[verb + 1].Form is "ablaze" or "afire" or "alight" or "aflame" or "blaze" ? verb + 1 : verb + 2 < heads.Length && tagged[verb + 1].Form is "on" && tagged[verb + 2].Form is "fire" ? verb + 2 : -1;
        if (last < 0) return;
        var thing = Has(Relation.AuxPass, verb, heads, relations) ? -1 : Burnt(verb, last, tagged, heads, relations);
        (heads[last], relations[last]) = (verb, last == verb + 1 ? Relation.Advmod : Relation.Obl);
        if (last == verb + 2) (heads[verb + 1], relations[verb + 1]) = (last, Relation.Case);
        if (thing < 0) return;
        (heads[thing], relations[thing]) = (verb, Relation.Obj);
        for (var i = 0; i < verb; i++)
            if (heads[i] == thing && relations[i] is Relation.Case) relations[i] = Relation.Dep;
    }

    /// <summary>The head of the noun phrase right behind "ablaze" or "on fire".</summary>
    private static int Burnt(int verb, int last, Parse tagged, int[] heads, Relation[] relations)
    {
        if (last + 1 >= heads.Length || tagged[last + 1].Upos is not (Upos.Det or Upos.Num or Upos.Adj or Upos.Noun or Upos.Propn or Upos.Adv or Upos.Pron)) return -1;
        for (var i = last + 1; i < heads.Length && i <= last + 8; i++)
        {
            if (tagged[i].Upos is Upos.Adp or Upos.Verb or Upos.Cconj || tagged[i].Form is ",") return -1;
            if (!tagged[i].IsNominal || !(heads[i] == verb || (heads[i] >= verb && heads[i] <= last))) continue;
            return relations[i] is Relation.Obl or Relation.Obj or Relation.Nmod or Relation.Conj or Relation.Appos or Relation.Dep or Relation.Compound or Relation.OblUnmarked or Relation.Nsubj ? i : -1;
        }
        return -1;
    }

    /// <summary>"Bullet Rao was arrested", read as two subjects: they are one name.</summary>
    private static void Twin(int verb, Parse tagged, int[] heads, Relation[] relations)
    {
        for (var i = 0; i + 1 < verb; i++)
            if (heads[i] == verb && heads[i + 1] == verb && relations[i] is Relation.Nsubj or Relation.NsubjPass && relations[i + 1] == relations[i] && tagged[i].IsNominal && tagged[i + 1].IsNominal)
                (heads[i], relations[i]) = (i + 1, Relation.Compound);
    }

    private static bool Has(Relation relation, int head, int[] heads, Relation[] relations)
    {
        for (var i = 0; i < heads.Length; i++)
            if (heads[i] == head && relations[i] == relation) return true;
        return false;
    }
}
