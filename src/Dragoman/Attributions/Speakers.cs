using Dragoman.Syntax;

namespace Dragoman.Attributions;

/// <summary>Who says it: the subject of a verb, in the passive the agent; through coordination, participles and relative clauses.</summary>
internal static class Speakers
{
    public static Word Of(Word verb)
    {
        if (IsPassive(verb)) return Agent(verb);
        var own = Subject(verb);
        if (!own.IsNone) return IsEmptySubject(own) ? default : own;
        if (!verb.Child(Relation.Expl, Relation.Csubj).IsNone) return default;
        if (Inverted(verb) is { IsNone: false } after) return after;
        if (Lost(verb) is { IsNone: false } lost) return lost;
        if (Adds(verb) is { IsNone: false } said) return Of(said);
        if (verb.Relation is Relation.AclRelcl or Relation.Acl && !verb.IsRoot) return verb.Head.IsNominal && !verb.IsToInfinitive ? verb.Head : default;
        return Shared(verb, 0);
    }

    /// <summary>The subject; of several that the parser made, that which stands nearest: "Voters, the mayor said, were calm."</summary>
    private static Word Subject(Word verb)
    {
        Word best = default;
        foreach (var child in verb.Children)
            if (child.Relation is Relation.Nsubj or Relation.NsubjOuter && (best.IsNone || Math.Abs(child.Index - verb.Index) <= Math.Abs(best.Index - verb.Index) || child.Index > verb.Index)) best = child;
        return best;
    }

    /// <summary>The verb of saying to which ", adding that ..." belongs though the parser hung it on what is said; none where it hangs rightly.</summary>
    public static Word Adds(Word verb)
    {
        if (verb.Relation is not Relation.Advcl || verb.Xpos is not "VBG" || verb.Index == 0 || verb.Parse[verb.Index - 1].Form is not "," || !verb.Child(Relation.Mark).IsNone || !Adding.Contains(verb.Lemma)) return default;
        var at = verb.Head;
        foreach (var child in at.Children)
            if (child.Relation is Relation.Parataxis && child.IsVerb && child.Index < verb.Index && Adding.Contains(child.Lemma)) return child;
        for (var steps = 0; steps < 6 && !at.IsRoot; steps++, at = at.Head)
            if (at.Relation is Relation.Ccomp && at.Head.IsVerb && at.Head.Index < at.Index) return at.Head;
            else if (at.Relation is Relation.AclRelcl or Relation.Csubj or Relation.Parataxis) return default;
        return default;
    }

    private static readonly HashSet<string> Adding = new(StringComparer.Ordinal) { "say", "add", "note", "tell", "argue", "call", "claim", "cite", "warn", "write", "insist", "point", "stress", "accuse", "urge", "ask", "describe" };

    public static bool IsPassive(Word verb) =>
        verb.IsPassive || (verb.Xpos is "VBN" && verb.Child(Relation.Aux, Relation.Nsubj).IsNone && verb.Child(Relation.Obj).IsNone && verb.Relation is Relation.Acl or Relation.Advcl or Relation.Amod or Relation.Root);

    public static Word Agent(Word verb)
    {
        foreach (var child in verb.Children)
            if (child.Relation is Relation.OblAgent || (child.Relation is Relation.Obl && child.Preposition is "by"))
                return child;
        return default;
    }

    /// <summary>"It" of "it was said", "there".</summary>
    private static bool IsEmptySubject(Word word) => word.Xpos is "EX" || word.Relation is Relation.Expl;

    /// <summary>"..., said a guard": a subject that the parser took for an object.</summary>
    private static Word Inverted(Word verb)
    {
        if (verb.Index == 0 || verb.Parse[verb.Index - 1].Upos is not Upos.Punct) return default;
        var heard = verb.Child(Relation.Obj, Relation.Iobj);
        return !heard.IsNone && heard.Index == NextNominal(verb) && (heard.Relation is Relation.Iobj || verb.Child(Relation.Ccomp) is var clause && (clause.IsNone || clause.Index < verb.Index)) ? heard : default;
    }

    /// <summary>"The road is open, a member of the council, who asked not to be named, said": a subject that hangs on what is said.</summary>
    private static Word Lost(Word verb)
    {
        if (verb.Xpos is not ("VBD" or "VBZ" or "VBP") || verb.Child(Relation.Ccomp) is not { IsNone: false } clause || clause.Index > verb.Index) return default;
        foreach (var child in clause.Children)
            if (child.Relation is Relation.Parataxis or Relation.Appos && child.IsNominal && child.Index > clause.Index && child.Index < verb.Index) return child;
        return default;
    }

    private static int NextNominal(Word verb)
    {
        for (var i = verb.Index + 1; i < verb.Parse.Count && i <= verb.Index + 6; i++)
            if (verb.Parse[i].IsNominal && verb.Parse[i].Relation is not (Relation.Compound or Relation.Flat or Relation.NmodPoss)) return i;
        return -1;
    }

    private static Word Shared(Word verb, int depth)
    {
        if (verb.IsRoot || depth > 6) return default;
        var head = verb.Head;
        if (verb.Relation is Relation.Conj or Relation.Xcomp or Relation.Advcl or Relation.Ccomp or Relation.Dep or Relation.Parataxis or Relation.Cop or Relation.Aux)
        {
            // "quoted the guard as saying", "urged him to say": the object speaks.
            if (verb.Marker is "as" && head.Lemma is "quote" or "cite" && head.Child(Relation.Obj) is { IsNone: false } quoted) return quoted;
            if (verb.Relation is Relation.Xcomp && head.Child(Relation.Obj) is { IsNone: false } controller) return controller;
            if (verb.Relation is Relation.Ccomp && verb.Marker is not "to") return default;
            if (head.IsNominal && head.Child(Relation.Cop).IsNone && head.Child(Relation.Nsubj).IsNone) return verb.Relation is Relation.Conj ? default : head;
            // The subject of a passive is who does what hangs on it: "was arrested after saying".
            if (head.Child(Relation.NsubjPass) is { IsNone: false } patient) return patient;
            var own = head.Child(Relation.Nsubj, Relation.NsubjOuter);
            if (!own.IsNone) return IsEmptySubject(own) ? default : own;
            if (head.Relation is Relation.AclRelcl or Relation.Acl && !head.IsRoot && head.Head.IsNominal) return head.Head;
            return Shared(head, depth + 1);
        }
        return default;
    }
}
