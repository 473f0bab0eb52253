using Dragoman.Lexicons;
using Dragoman.Syntax;

namespace Dragoman.Events;

/// <summary>The parties of a verb.</summary>
internal static class VerbRoles
{
    public static Roles Of(Scene scene, TriggerHit hit)
    {
        var trigger = hit.Trigger;
        var governor = Predicate(scene[hit.Anchor]);
        var clause = Antecedents.Reached(scene, Clause.Of(governor));
        var core = hit.Tokens.AsSpan();
        var gapped = IsGapped(scene, trigger, clause);
        var passive = gapped || (clause.Voice is Voice.Passive && !(clause.Agent.IsNone && HasNoPassive(scene, hit)));
        var subject = Speaking(scene, trigger, clause) is { IsNone: false } speaker ? speaker : Acting(scene, hit, clause, passive ? clause.Agent : clause.Subject);
        var direct = Outside(Phrases.Content(scene, passive ? Suffering(scene, trigger, clause) : clause.Object), core);
        var obj = OfOwnPreposition(scene, hit, direct) is { IsNone: false } own ? own : direct.IsNone ? OfOwnInfinitive(scene, hit) : direct;
        var arguments = new ArgumentList(scene);
        arguments.Add(trigger.Subject, subject);
        arguments.Add(trigger.Object, obj);
        // "were massed around the town": those who are, where the verb has no passive.
        var complement = obj.IsNone && !passive && !clause.Verb.Child(Relation.AuxPass).IsNone ? subject : obj;
        foreach (var (preposition, phrase) in Prepositional(scene, trigger, trigger.Subject is Role.None && !subject.IsNone && subject.Index < hit.Anchor ? [subject.Index, .. hit.Tokens] : core))
        {
            var nominal = Phrases.Content(scene, phrase);
            if (preposition is "by" && passive) arguments.Add(trigger.Subject, nominal);
            else if (trigger.Prepositions.TryGetValue(preposition, out var role))
            {
                arguments.Add(role, nominal);
                if (complement.IsNone) complement = nominal;
            }
            else if (Complements.IsLocative(preposition) && scene.PlaceAt(nominal.Index) is not null) arguments.Add(Role.Place, nominal);
        }
        if (trigger.Prepositions.TryGetValue("that", out var asked)) arguments.Add(asked, Phrases.Content(scene, SubjectOfClause(governor)));
        return new Roles(gapped ? Construction.Passive : ConstructionOf(scene, hit, clause), governor.Index, passive && trigger.Object is Role.None ? clause.Subject : subject, complement, direct, arguments.ToImmutable(), null);
    }

    /// <summary>
    /// "Protesters shot dead in Khartoum", "School torched": a headline, which has no stop, leaves out the auxiliary, and what takes an object has none.
    /// </summary>
    private static bool IsGapped(Scene scene, Trigger trigger, Clause clause) =>
        clause is { Voice: Voice.Active, Source: SubjectSource.Own, Verb.Xpos: "VBD" or "VBN" } && trigger.Object is not Role.None && clause.Object.IsNone && !clause.Subject.IsNone
        && scene[scene.View.Count - 1].Form is [.., var last] && char.IsLetterOrDigit(last) && clause.Verb.Child(Relation.Aux).IsNone && clause.Verb.Child(Relation.Ccomp).IsNone && NeedCheck.WantsObject(trigger);

    /// <summary>"demanded that the militias withdraw", "threatened that they would pay": of whom.</summary>
    private static Word SubjectOfClause(Word verb) => verb.Child(Relation.Ccomp) is { IsNone: false } clause ? clause.Child(Relation.Nsubj, Relation.NsubjPass) : default;

    /// <summary>"are concentrated", "are holed up", "the fighters crossed into Chad": what takes no object, or has it behind its own preposition.</summary>
    private static bool HasNoPassive(Scene scene, TriggerHit hit) =>
        (hit.Trigger.Object is Role.None && hit.Trigger.Subject is not Role.None) || (hit.Tokens.Length > 1 && scene[hit.Tokens[^1]].Relation is Relation.Case && hit.Tokens[^1] == hit.Anchor + 1);

    /// <summary>"The town is in the hands of": the copula's clause is its predicate's.</summary>
    private static Word Predicate(Word anchor) => anchor.Relation is Relation.Cop && !anchor.IsRoot ? anchor.Head : anchor;

    /// <summary>A coordinated verb to which the parser gave a subject that can't act ("... of A and most of B, and secured C") has the first verb's.</summary>
    private static Word Acting(Scene scene, TriggerHit hit, Clause clause, Word subject)
    {
        var trigger = hit.Trigger;
        subject = Phrases.Content(scene, Whole(scene, subject.IsNone && trigger.Object is Role.None ? Unmarked(clause.Verb) : subject));
        if (trigger.Subject is not Role.Actor || subject.IsNone || MayAct(scene, subject)) return subject;
        return clause switch
        {
            { Source: SubjectSource.Own, Verb.Relation: Relation.Conj } when clause.Verb.Head.IsVerb => Clause.Of(clause.Verb.Head).Subject,
            // "a day after overrunning the airport", "issued a decree freezing the accounts": whoever does what stands above.
            { Source: SubjectSource.Participle, Voice: Voice.Active } when subject.GoverningVerb is { IsVerb: true } above && Clause.Of(above) is { Voice: Voice.Active } => Clause.Of(above).Subject,
            // "carrying a reward of 50,000 surrendered": what takes no object is no participle of a thing.
            { Source: SubjectSource.Participle, Verb.Xpos: "VBN" } when HasNoPassive(scene, hit) => Topmost(scene, clause.Verb) is { IsNone: false } top ? top : subject,
            _ => subject,
        };
    }

    /// <summary>"Seven cadres including two women surrendered": all of them, whomever the parser took.</summary>
    private static Word Whole(Scene scene, Word subject)
    {
        for (var i = subject.IsNone ? -1 : subject.Index - 1; i > 0 && i >= subject.Index - 5; i--)
        {
            if (scene[i].Form is "including")
            {
                var before = scene[i - 1].Form is "," && i > 1 ? i - 2 : i - 1;
                return scene.ActorAt(before) is { } actor ? scene[actor.Head] : scene[before].IsNominal ? scene[before] : subject;
            }
            if (scene[i].Upos is not (Upos.Det or Upos.Adj or Upos.Num or Upos.Noun or Upos.Propn or Upos.Part or Upos.Punct)) return subject;
        }
        return subject;
    }

    /// <summary>"As many as 19 cadres, two of them carrying rewards, surrendered", where the parser made them a circumstance: what stands before the root without a preposition.</summary>
    private static Word Unmarked(Word verb)
    {
        if (!verb.IsRoot || verb.Xpos is not ("VBN" or "VBD")) return default;
        foreach (var child in verb.Children)
            if (child.Index < verb.Index && child.IsNominal && child.Relation is Relation.Obl or Relation.Nmod or Relation.Dep or Relation.OblUnmarked && child.Preposition is null) return child;
        return default;
    }

    /// <summary>Who may act, the farthest above a word: the subject of the sentence, or its head where that is a noun.</summary>
    private static Word Topmost(Scene scene, Word word)
    {
        var found = default(Word);
        for (var (at, steps) = (word, 0); !at.IsRoot && steps < 8; steps++)
        {
            at = at.Head;
            var candidate = Phrases.Content(scene, at.IsVerb ? Clause.Of(at).Subject : at.IsNominal ? at : default);
            if (!candidate.IsNone && candidate.Index < word.Index && (scene.ClassesOf(candidate) & (EntityClasses.Person | EntityClasses.Group)) != 0) found = candidate;
        }
        return found;
    }

    /// <summary>"A cadre, wanted in Bihar and Odisha, was arrested": a coordinated passive to which the parser gave a place for its subject has the first verb's.</summary>
    private static Word Suffering(Scene scene, Trigger trigger, Clause clause)
    {
        var subject = clause.Subject;
        if (trigger.Object is not Role.Victim || subject.IsNone || clause is not { Source: SubjectSource.Own, Verb.Relation: Relation.Conj } || !clause.Verb.Head.IsVerb) return subject;
        var classes = scene.ClassesOf(Phrases.Content(scene, subject));
        if ((classes & EntityClasses.Place) == 0 || (classes & (EntityClasses.Person | EntityClasses.Group | EntityClasses.State)) != 0) return subject;
        var first = Clause.Of(clause.Verb.Head).Subject;
        return !first.IsNone && (scene.ClassesOf(Phrases.Content(scene, first)) & (EntityClasses.Person | EntityClasses.Group)) != 0 ? first : subject;
    }

    /// <summary>
    /// "A source said that two were killed and accused the army": whoever said the one does the other, where what comes before can't share its
    /// subject with an act of words, being passive, a thing's, or of another tense.
    /// </summary>
    private static Word Speaking(Scene scene, Trigger trigger, Clause clause)
    {
        if (trigger.IsForce || trigger.Subject is not Role.Actor || clause is not { Source: SubjectSource.Coordination, Voice: Voice.Active, Verb.Xpos: "VBD" or "VBN" }) return default;
        var first = clause.Verb.FirstConjunct;
        if (first.Relation is not Relation.Ccomp && first.GoverningVerb.Relation is not Relation.Ccomp) return default;
        var shares = Clause.Of(first) is { Voice: Voice.Active } told && first.Child(Relation.Aux).IsNone && (scene.ClassesOf(told.Subject.IsNone ? first : told.Subject) & (EntityClasses.Person | EntityClasses.Group | EntityClasses.State)) != 0;
        if (shares) return default;
        var saying = first;
        while (!saying.IsRoot && saying.Relation is not Relation.Ccomp) saying = saying.Head;
        return saying.IsRoot ? default : Phrases.Content(scene, Clause.Of(saying.Head).Subject);
    }

    /// <summary>"broke into the clinic": the preposition is part of the trigger, what it marks is its object.</summary>
    private static Word OfOwnPreposition(Scene scene, TriggerHit hit, Word direct)
    {
        var last = hit.Tokens[^1];
        // "shot up a post", "pushed the bandits out of": a particle.
        if (!direct.IsNone && (scene[last].Relation is Relation.CompoundPrt || (direct.Index > hit.Anchor && direct.Index < last))) return default;
        return hit.Tokens.Length > 1 && scene[last].Upos is Upos.Adp or Upos.Adv ? Complements.Marked(scene, last) : default;
    }

    private static bool MayAct(Scene scene, Word word) =>
        (scene.ClassesOf(word) & (EntityClasses.Person | EntityClasses.Group | EntityClasses.State | EntityClasses.Unknown | EntityClasses.Weapon | EntityClasses.Vehicle)) != 0;

    /// <summary>"threatened to arrest the leaders": what the verb within the trigger takes.</summary>
    private static Word OfOwnInfinitive(Scene scene, TriggerHit hit)
    {
        var last = hit.Tokens[^1];
        return last > hit.Anchor && scene[last].IsVerb ? Phrases.Content(scene, Clause.Of(scene[last]).Object) : default;
    }

    private static Word Outside(Word word, ReadOnlySpan<int> core) => word.IsNone || core.Contains(word.Index) ? default : word;

    /// <summary>By the parse; for prepositions of the table that it hangs elsewhere, by order.</summary>
    internal static List<(string Preposition, Word Nominal)> Prepositional(Scene scene, Trigger trigger, ReadOnlySpan<int> core)
    {
        var found = Complements.Of(scene, core);
        foreach (var preposition in trigger.Prepositions.Keys.Order(StringComparer.Ordinal))
            if (found.TrueForAll(pair => pair.Preposition != preposition) && Complements.InLine(scene, core, preposition) is { IsNone: false } nominal)
                found.Add((preposition, nominal));
        return found;
    }

    private static Construction ConstructionOf(Scene scene, TriggerHit hit, Clause clause) => clause switch
    {
        _ when hit.Trigger.Pos is TriggerPos.Adjective || scene[hit.Anchor].Relation is Relation.Cop => Construction.Predicate,
        { Source: SubjectSource.Relative } => Construction.Relative,
        { Source: SubjectSource.Participle } => Construction.Participle,
        { Source: SubjectSource.Control } => Construction.Control,
        { Source: SubjectSource.Coordination } => Construction.Coordination,
        { Voice: Voice.Passive } => Construction.Passive,
        _ => Construction.Active,
    };
}
