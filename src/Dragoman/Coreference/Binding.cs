using Dragoman.Syntax;

namespace Dragoman.Coreference;

/// <summary>Which words of one clause can be the same (Chomsky's principles A and B): "the army shot itself", and "the army shot it" is somebody else.</summary>
internal static class Binding
{
    public static bool Allows(Candidate pronoun, Candidate before, PronounForm form)
    {
        if (pronoun.Sentence != before.Sentence) return !form.IsReflexive;
        if (form.IsReflexive) return ShareClause(pronoun.Head, before.Head) && before.Head.Relation is not (Relation.Nmod or Relation.NmodPoss);
        return form.IsPossessive || !ShareClause(pronoun.Head, before.Head);
    }

    /// <summary>Both hang on the same word.</summary>
    private static bool ShareClause(Word one, Word other) =>
        !one.IsRoot && !other.IsRoot && (one.Head == other.Head || Governor(one) == Governor(other) && one.Relation is not (Relation.Nmod or Relation.NmodPoss) && other.Relation is not (Relation.Nmod or Relation.NmodPoss));

    private static Word Governor(Word word)
    {
        var first = word.FirstConjunct;
        return first.IsRoot ? first : first.Head.FirstConjunct;
    }
}
