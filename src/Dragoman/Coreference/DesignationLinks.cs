using Dragoman.Syntax;

namespace Dragoman.Coreference;

/// <summary>"Ahrar al-Sham" ... "the group", "Haftar" ... "the commander", "Tripoli" ... "the city": a noun for what was named a little before.</summary>
internal static class DesignationLinks
{
    private const int Farthest = 2;
    private const int MostAsked = 80;

    public static void Apply(Linking linking)
    {
        for (var i = 0; i < linking.Candidates.Length; i++)
            if (!linking.IsLinked(i) && IsDesignation(linking.Candidates[i]) && Named(linking, i) is >= 0 and var named)
                linking.Link(i, named, CoreferenceRule.Designation);
    }

    /// <summary>The article says that it is known, and nothing says which else it would be.</summary>
    private static bool IsDesignation(Candidate candidate) =>
        candidate is { Form: MentionForm.Nominal, Standing: MentionStanding.Argument, Determination: Determination.Definite } && (candidate.Words.Length == 1 || MentionFinder.IsAged(candidate.Head)) && candidate.Traits.Kind is MentionKind.Person or MentionKind.Organisation
        && (candidate.Traits.Number & GrammaticalNumber.Singular) != 0 && candidate.Head.Child(Relation.AclRelcl, Relation.Acl).IsNone && candidate.Head.Child(Relation.Nmod).IsNone;

    private static int Named(Linking linking, int i)
    {
        var candidate = linking.Candidates[i];
        var (best, role) = (-1, 0);
        var excluded = new HashSet<int>();
        for (var j = i - 1; j >= Math.Max(i - MostAsked, linking.FirstOf(Math.Max(0, candidate.Sentence - Farthest))); j--)
        {
            var before = linking.Candidates[j];
            if (Binding.ShareClause(candidate, before)) excluded.Add(linking.ChainOf(j));
            if (best >= 0 && before.Sentence < linking.Candidates[best].Sentence) break;
            if (before.Form is not MentionForm.Name || before.Contains(candidate) || excluded.Contains(linking.ChainOf(j)) || linking.TraitsOf(j).Kind != candidate.Traits.Kind || !linking.Agree(i, j)) continue;
            var rank = before.Head.Relation is Relation.Nsubj or Relation.NsubjPass ? 2 : 1;
            if (rank > role) (best, role) = (j, rank);
        }
        return best;
    }
}
