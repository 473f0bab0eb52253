namespace Dragoman.Syntax;

/// <summary>How a clause has its subject.</summary>
public enum Voice
{
    Active,
    Passive,
}

/// <summary>How far the subject had to be fetched.</summary>
public enum SubjectSource
{
    Own,
    Relative,
    Participle,
    Control,
    Coordination,
    None,
}

/// <summary>
/// The subject and object of a verb through control, coordination and relative clauses. "Subject" is what stands in that function; in the
/// passive it is the one acted upon, and <see cref="Agent"/> is the "by" phrase.
/// </summary>
public readonly record struct Clause(Word Verb, Voice Voice, Word Subject, Word Object, Word Agent, SubjectSource Source)
{
    // Deep enough for any English sentence; a guard against the odd trees that a parser may build.
    private const int Deepest = 6;

    private static readonly HashSet<string> ObjectControl = new(StringComparer.Ordinal)
    {
        "order", "force", "ask", "urge", "allow", "enable", "help", "tell", "warn", "call", "instruct", "invite", "persuade", "lead", "push", "oblige", "request", "direct", "require", "let", "make", "see", "monitor", "send",
    };

    public static Clause Of(Word verb) => Of(verb, 0);

    private static Clause Of(Word verb, int depth)
    {
        var voice = IsPassiveForm(verb) ? Voice.Passive : Voice.Active;
        var own = verb.Child(Relation.Nsubj, Relation.NsubjPass);
        var obj = Direct(verb, verb.Child(Relation.Obj) is { IsNone: false } found ? found : verb.Child(Relation.Iobj));
        var agent = Agentive(verb);
        if ((Mistagged(verb) ?? MistakenParticiple(verb)) is { } repaired) return repaired;
        if (verb.Relation is Relation.AclRelcl && !verb.IsRoot) return Relative(verb, voice, own, obj, agent);
        if (!own.IsNone) return new Clause(verb, voice, own, obj, agent, SubjectSource.Own);
        if (HyphenAgent(verb) is { IsNone: false } before) return new Clause(verb, Voice.Passive, verb.Head, default, before, SubjectSource.Participle);
        if (verb.Relation is Relation.Acl && !verb.IsRoot) return Participial(verb, obj, agent);
        return Inherited(verb, voice, obj, agent, depth);
    }

    /// <summary>"seized Adan Yabaal from government troops": where the parser took what a preposition marks, the object is what stands before it.</summary>
    private static Word Direct(Word verb, Word obj)
    {
        if (obj.IsNone || obj.Index < verb.Index) return obj;
        for (var i = verb.Index + 1; i < obj.Index; i++)
        {
            var marker = verb.Parse[i];
            // "an under-construction school": the preposition stands behind the article of the object.
            if (marker.Relation is not Relation.Case || marker.Upos is not Upos.Adp || marker.Form is "of" || (verb.Parse[i - 1] is { Upos: Upos.Det, IsRoot: false } article && article.Head == obj)) continue;
            var marked = marker.Head;
            if (marked != obj && (marked.Relation is not Relation.Compound || marked.IsRoot || marked.Head != obj)) continue;
            return i > verb.Index + 1 && verb.Parse[i - 1].IsNominal ? verb.Parse[i - 1] : default;
        }
        return obj;
    }

    /// <summary>
    /// "the forces seized weapons": parsers take a past form after a noun for a participle; with a noun phrase right after it, it is the verb
    /// of that noun.
    /// </summary>
    private static Clause? MistakenParticiple(Word verb)
    {
        if (verb.Xpos is not ("VBN" or "VBD") || verb.Relation is not (Relation.Amod or Relation.Acl) || verb.IsRoot || verb.Index == 0 || verb.Index + 1 >= verb.Parse.Count) return null;
        var (before, after) = (verb.Parse[verb.Index - 1], verb.Parse[verb.Index + 1]);
        if (before.Upos is not (Upos.Noun or Upos.Propn) || verb.HasSubject || !verb.Child(Relation.Aux, Relation.AuxPass).IsNone) return null;
        if (after.Upos is not (Upos.Det or Upos.Noun or Upos.Propn or Upos.Num) && !(after.Upos is Upos.Adj && verb.Relation is Relation.Amod)) return null;
        var obj = verb.Relation is Relation.Amod ? verb.Head : verb.Child(Relation.Obj);
        return new Clause(verb, Voice.Active, before, obj.IsNone ? NextNominal(after) : obj, default, SubjectSource.Own);
    }

    /// <summary>"Al-Shabaab struck again": what a parser was told is a noun has a compound before it for its subject.</summary>
    private static Clause? Mistagged(Word verb)
    {
        if (verb.Upos is Upos.Verb or Upos.Aux || !verb.Child(Relation.Nsubj, Relation.Cop).IsNone) return null;
        Word subject = default;
        for (var i = verb.Index - 1; subject.IsNone && i >= 0 && i >= verb.Index - 2; i--)
            if (verb.Parse[i].IsNominal) subject = verb.Parse[i];
        var next = verb.Index + 1 < verb.Parse.Count && verb.Parse[verb.Index + 1] is { Upos: Upos.Det or Upos.Noun or Upos.Propn or Upos.Num or Upos.Adj } after ? NextNominal(after) : default;
        return new Clause(verb, Voice.Active, subject, verb.Child(Relation.Obj) is { IsNone: false } obj ? obj : next, Agentive(verb), SubjectSource.Own);
    }

    private static Word NextNominal(Word from)
    {
        var at = from;
        for (var i = from.Index; i < from.Parse.Count && i < from.Index + 6; i++)
        {
            var word = from.Parse[i];
            if (word.Upos is Upos.Noun or Upos.Propn) at = word;
            else if (word.Upos is not (Upos.Det or Upos.Adj or Upos.Num)) break;
        }
        return at.IsNominal ? at : default;
    }

    /// <summary>"the rebel-held town", "the Rwandan-backed group"</summary>
    private static Word HyphenAgent(Word verb)
    {
        if (verb.Relation is not Relation.Amod || verb.IsRoot || verb.Xpos is not ("VBN" or "VBD") || verb.Index < 2 || verb.Parse[verb.Index - 1].Form is not "-") return default;
        var before = verb.Parse[verb.Index - 2];
        return before.IsNominal || before.Upos is Upos.Adj ? before : default;
    }

    private static bool IsPassiveForm(Word verb) =>
        verb.IsPassive || (verb.Xpos is "VBN" && verb.Child(Relation.Aux).IsNone && verb.Child(Relation.Nsubj).IsNone && verb.Relation is Relation.Acl or Relation.Advcl or Relation.Amod or Relation.Conj && !AuxOfFirstConjunct(verb));

    /// <summary>"have entered and attacked": the auxiliary stands with the first verb only.</summary>
    private static bool AuxOfFirstConjunct(Word verb) => verb.Relation is Relation.Conj && verb.FirstConjunct is var first && (!first.Child(Relation.Aux).IsNone && !first.IsPassive || first.Xpos is "VBD");

    private static Word Agentive(Word verb)
    {
        foreach (var child in verb.Children)
            if (child.Relation is Relation.OblAgent || (child.Relation is Relation.Obl && child.Preposition is "by"))
                return child;
        return default;
    }

    /// <summary>"the rebels who attacked the town", "the town that rebels attacked", "the war they wage".</summary>
    private static Clause Relative(Word verb, Voice voice, Word own, Word obj, Word agent)
    {
        var head = verb.Head;
        if (own.IsNone || IsRelativizer(own)) return new Clause(verb, voice, head, obj, agent, SubjectSource.Relative);
        if (obj.IsNone || IsRelativizer(obj)) return new Clause(verb, voice, own, voice is Voice.Active && !HasRelativeAdverb(verb) ? head : default, agent, SubjectSource.Relative);
        return new Clause(verb, voice, own, obj, agent, SubjectSource.Own);
    }

    private static bool IsRelativizer(Word word) => word.Xpos is "WP" or "WDT" || word.Lemma is "which" or "who" or "that" or "whom";

    private static bool HasRelativeAdverb(Word verb)
    {
        foreach (var child in verb.Children)
            if (child.Relation is Relation.Advmod or Relation.Mark && child.Lemma is "where" or "when")
                return true;
        foreach (var child in verb.Children)
            if (child.Relation is Relation.Obl && (child.Lemma is "which" or "whom" || HasChild(child, "which", "whom")))
                return true;
        return false;
    }

    private static bool HasChild(Word word, string one, string other)
    {
        foreach (var child in word.Children)
            if (child.Lemma == one || child.Lemma == other)
                return true;
        return false;
    }

    /// <summary>"forces backed by Egypt", "fighters attacking the town"; of "a plan to attack" nobody is the subject.</summary>
    private static Clause Participial(Word verb, Word obj, Word agent) => verb.Xpos switch
    {
        "VBN" or "VBD" when obj.IsNone => new Clause(verb, Voice.Passive, verb.Head, obj, agent, SubjectSource.Participle),
        "VBG" => new Clause(verb, Voice.Active, verb.Head, obj, agent, SubjectSource.Participle),
        _ => new Clause(verb, Voice.Active, default, obj, agent, SubjectSource.None),
    };

    private static Clause Inherited(Word verb, Voice voice, Word obj, Word agent, int depth)
    {
        if (verb.IsRoot || depth > Deepest) return new Clause(verb, voice, default, obj, agent, SubjectSource.None);
        var head = verb.Head;
        switch (verb.Relation)
        {
            case Relation.Xcomp or Relation.Ccomp when head.Child(Relation.Obj) is { IsNone: false } controller && ObjectControl.Contains(head.Lemma):
                return new Clause(verb, voice, controller, obj, agent, SubjectSource.Control);
            // "accused the militia of having executed"
            case Relation.Advcl or Relation.Acl when verb.Marker is "of" or "for" or "from" && Accused(head) is { IsNone: false } accused:
                return new Clause(verb, voice, accused, obj, agent, SubjectSource.Control);
            case Relation.Xcomp or Relation.Advcl or Relation.Ccomp or Relation.Parataxis or Relation.Dep when head.IsVerb || head.Upos is Upos.Adj or Upos.Aux or Upos.Noun:
                return new Clause(verb, voice, Logical(head, depth), obj, agent, SubjectSource.Control);
            case Relation.Conj:
                var first = Of(head, depth + 1);
                // "was seized and held by": the second participle shares the passive; "attacked and was repelled" doesn't.
                var shared = verb.Xpos is "VBN" && first.Voice is Voice.Passive && obj.IsNone && verb.Child(Relation.Aux).IsNone ? Voice.Passive : obj.IsNone ? voice : Voice.Active;
                return new Clause(verb, shared, first.Subject, obj, agent.IsNone && shared == first.Voice ? first.Agent : agent, SubjectSource.Coordination);
            default:
                return new Clause(verb, voice, default, obj, agent, SubjectSource.None);
        }
    }

    /// <summary>Whom a verb says to do, or to have done, what hangs on it; the head itself where the parser hung it there.</summary>
    private static Word Accused(Word head) => head.IsVerb ? Accusing.Contains(head.Lemma) ? head.Child(Relation.Obj) : default : head.Relation is Relation.Obj && Accusing.Contains(head.Head.Lemma) ? head : default;

    private static readonly HashSet<string> Accusing = new(StringComparer.Ordinal) { "accuse", "blame", "suspect", "charge", "convict", "prevent", "stop", "keep", "hinder", "condemn", "criticise", "criticize" };

    private static Word Logical(Word head, int depth)
    {
        var clause = Of(head, depth + 1);
        return clause.Subject;
    }
}
