using Dragoman.Syntax;

namespace Dragoman.Coreference;

/// <summary>What grammar says to be the same: "Haftar, the commander", "Haftar is the commander", "the brigade, which".</summary>
internal static class ConstructionLinks
{
    public static void Apply(Linking linking)
    {
        for (var i = 0; i < linking.Candidates.Length; i++)
        {
            var candidate = linking.Candidates[i];
            var (other, rule) = Of(candidate);
            if (other.IsNone || linking.At(candidate.Sentence, other.Index) is not (>= 0 and var antecedent) || antecedent == i) continue;
            if (rule is CoreferenceRule.Relative || (candidate.Traits.Number & linking.Candidates[antecedent].Traits.Number) != 0 && linking.Agree(i, antecedent))
                linking.Link(i, antecedent, rule);
        }
    }

    private static (Word Other, CoreferenceRule Rule) Of(Candidate candidate) => candidate switch
    {
        { Form: MentionForm.Coordination } => default,
        { Standing: MentionStanding.Apposition, Head.IsRoot: false } => (candidate.Head.Head, CoreferenceRule.Apposition),
        { Standing: MentionStanding.Predicate } when !IsNegated(candidate.Head) => (candidate.Head.Child(Relation.Nsubj, Relation.NsubjOuter), CoreferenceRule.Predicate),
        { Form: MentionForm.Relative } => (Modified(candidate.Head), CoreferenceRule.Relative),
        _ => default,
    };

    private static bool IsNegated(Word predicate)
    {
        foreach (var child in predicate.Children)
            if (child.Lemma is "not" or "n't" or "no" or "never" or "like")
                return true;
        return false;
    }

    /// <summary>The noun of the nearest relative clause around the pronoun.</summary>
    private static Word Modified(Word pronoun)
    {
        var at = pronoun;
        while (!at.IsRoot && at.Relation is not Relation.AclRelcl) at = at.Head;
        return at.IsRoot ? default : at.Head;
    }
}
