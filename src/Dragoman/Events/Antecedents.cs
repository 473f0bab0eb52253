using Dragoman.Places;
using Dragoman.Syntax;

namespace Dragoman.Events;

/// <summary>
/// "The offensive on Bria, the capital of the prefecture, which has killed sixty": parsers hang a clause after a comma on the nearest noun. A place kills nobody, and
/// neither does what only says which place it is; the attack that was told of before it does.
/// </summary>
internal static class Antecedents
{
    // An apposition within an infinitive within a noun phrase, and some to spare.
    private const int Farthest = 8;

    public static Clause Reached(Scene scene, Clause clause)
    {
        if (clause is { Source: SubjectSource.Coordination, Voice: Voice.Active } && clause.Verb.FirstConjunct is { Relation: Relation.AclRelcl } first)
            return Clause.Of(first) is var shared && shared.Subject == clause.Subject ? clause with { Subject = Reached(scene, shared).Subject } : clause;
        if (clause is not { Source: SubjectSource.Relative, Voice: Voice.Active } || clause.Subject.IsNone || clause.Subject != clause.Verb.Head || !IsSetOff(clause.Verb)) return clause;
        return EventBeyond(scene, clause.Subject) is { IsNone: false } told ? clause with { Subject = told } : clause;
    }

    /// <summary>", which", not "that" or "who".</summary>
    private static bool IsSetOff(Word verb)
    {
        foreach (var child in verb.Children)
            if (child.Form is "which" && child.Relation is Relation.Nsubj && child.Index < verb.Index) return child.Index > 0 && verb.Parse[child.Index - 1].Form is ",";
        return false;
    }

    /// <summary>The first noun of an event above a word, where a place stands between them.</summary>
    private static Word EventBeyond(Scene scene, Word word)
    {
        var hasPassedPlace = false;
        for (var (at, steps) = (word, 0); steps < Farthest; steps++)
        {
            var classes = scene.ClassesOf(at) | scene.LikelyClassesOf(at);
            if ((classes & EntityClasses.Event) != 0 && at.IsNominal) return hasPassedPlace ? at : default;
            hasPassedPlace |= scene.PlaceAt(at.Index) is { Kind: not PlaceMentionKind.Relative } || (classes & EntityClasses.Place) != 0;
            if (at.IsVerb && hasPassedPlace && at.Child(Relation.Obj) is { IsNone: false } obj && obj.Index < word.Index && ((scene.ClassesOf(obj) | scene.LikelyClassesOf(obj)) & EntityClasses.Event) != 0) return obj;
            if (at.IsRoot || at.Relation is Relation.Ccomp or Relation.Nsubj or Relation.NsubjPass) return default;
            at = at.Head;
        }
        return default;
    }
}
