namespace Dragoman.Syntax;

/// <summary>Trees that no English sentence has, and that a parser builds all the same.</summary>
internal static class TreeRepairs
{
    public static void Apply(Parse tagged, int[] heads, Relation[] relations)
    {
        Unhang(tagged, heads);
        for (var i = 0; i < heads.Length; i++)
            if (tagged[i].Upos is Upos.Verb && relations[i] is Relation.Amod or Relation.Compound && heads[i] > i && Has(Relation.Aux, i, heads, relations)) Raise(i, tagged, heads, relations);
        for (var i = 0; i < heads.Length; i++)
            if (relations[i] is Relation.Nsubj && tagged[i].Xpos is "VBZ") Compound(i, tagged, heads, relations);
            else if (relations[i] is Relation.Nmod) Lift(i, tagged, heads, relations);
        for (var i = 0; i < heads.Length; i++)
            if (relations[i] is Relation.Conj) Uncoordinate(i, tagged, heads, relations);
        for (var i = 0; i < heads.Length; i++)
            if (heads[i] >= 0 && tagged[heads[i]].Upos is Upos.Sconj && relations[heads[i]] is Relation.Mark && heads[heads[i]] >= 0 && tagged[i].Upos is Upos.Verb)
                (heads[i], relations[i]) = (heads[heads[i]], Relation.Ccomp);
    }

    /// <summary>"lost in these two days two martyrs": a second noun phrase that nothing coordinates is the verb's object.</summary>
    private static void Uncoordinate(int noun, Parse tagged, int[] heads, Relation[] relations)
    {
        var first = heads[noun];
        if (first < 0 || first > noun || tagged[noun].Upos is not Upos.Noun || relations[first] is not Relation.Obl || heads[first] < 0 || tagged[heads[first]].Upos is not Upos.Verb) return;
        for (var i = first + 1; i < noun; i++)
            if (tagged[i].Upos is Upos.Cconj or Upos.Punct) return;
        for (var i = 0; i < heads.Length; i++)
            if (heads[i] == heads[first] && relations[i] is Relation.Obj) return;
        (heads[noun], relations[noun]) = (heads[first], Relation.Obj);
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
