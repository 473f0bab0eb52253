using Dragoman.Syntax;

namespace Dragoman.Coreference;

/// <summary>Which words of one clause can be the same (Chomsky's principles A and B): "the army shot itself", and "the army shot it" is somebody else.</summary>
internal static class Binding
{
    public static bool Allows(Candidate pronoun, Candidate before, PronounForm form)
    {
        if (pronoun.Sentence != before.Sentence) return !form.IsReflexive;
        if (form.IsReflexive) return IsArgument(before.Head);
        return form.IsPossessive || !ShareClause(pronoun, before);
    }

    /// <summary>Both take part in what one verb tells.</summary>
    public static bool ShareClause(Candidate one, Candidate other) => one.Sentence == other.Sentence && ShareClause(one.Head, other.Head);

    private static bool ShareClause(Word one, Word other)
    {
        var (first, second) = (one.FirstConjunct, other.FirstConjunct);
        return !first.IsRoot && !second.IsRoot && first.Head == second.Head && IsArgument(first) && IsArgument(second);
    }

    /// <summary>"took it with him": what stands in an oblique may be the subject.</summary>
    private static bool IsArgument(Word word) => word.Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Iobj or Relation.OblAgent;
}
