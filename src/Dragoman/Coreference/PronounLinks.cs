namespace Dragoman.Coreference;

/// <summary>Third persons: the most salient mention not far before that fits in number, gender and kind.</summary>
internal static class PronounLinks
{
    private const int Farthest = 3;
    private const int FarthestPerson = 10;
    private const int MostAsked = 120;

    public static void Apply(Linking linking)
    {
        for (var i = 0; i < linking.Candidates.Length; i++)
        {
            if (linking.Candidates[i].Pronoun is not { Person: PronounPerson.Third } pronoun || linking.IsLinked(i)) continue;
            if (Best(linking, i, pronoun) is >= 0 and var best) linking.Link(i, best, pronoun.IsReflexive ? CoreferenceRule.Reflexive : CoreferenceRule.Pronoun);
        }
    }

    /// <summary>All that fit, the nearest first; of people, those farther back only where nobody is near.</summary>
    public static IEnumerable<int> Fitting(Linking linking, int i, PronounForm pronoun)
    {
        var sentence = linking.Candidates[i].Sentence;
        var (near, far) = (linking.FirstOf(Math.Max(0, sentence - Farthest)), linking.FirstOf(Math.Max(0, sentence - FarthestPerson)));
        // Whoever acts in the clause is not acted upon there, by whatever name it went before.
        var excluded = new HashSet<int>();
        var (found, onlyPerson) = (false, pronoun.Traits.Kind is MentionKind.Person);
        for (var j = i - 1; j >= Math.Max(far, i - MostAsked) && (j >= near || (onlyPerson && !found)); j--)
        {
            var allowed = Binding.Allows(linking.Candidates[i], linking.Candidates[j], pronoun);
            if (!allowed && !pronoun.IsReflexive) excluded.Add(linking.ChainOf(j));
            if (!allowed || excluded.Contains(linking.ChainOf(j)) || !Possible(linking, i, j)) continue;
            found = true;
            yield return j;
        }
    }

    public static PronounClass ClassOf(PronounForm pronoun) =>
        pronoun.Traits.Kind is MentionKind.Person ? PronounClass.Person : pronoun.Traits.Number is GrammaticalNumber.Plural ? PronounClass.Many : PronounClass.Thing;

    private static int Best(Linking linking, int i, PronounForm pronoun)
    {
        Span<double> values = stackalloc double[Salience.Count];
        Salience.OfNobody(linking.Candidates[i], values);
        var (best, highest, rivals) = (-1, pronoun.IsReflexive ? double.NegativeInfinity : SalienceWeights.Score(ClassOf(pronoun), values), 0);
        foreach (var j in Fitting(linking, i, pronoun))
        {
            Salience.Of(linking, i, j, rivals++, values);
            if (SalienceWeights.Score(ClassOf(pronoun), values) is var score && score > highest) (best, highest) = (j, score);
        }
        return best;
    }

    private static bool Possible(Linking linking, int i, int j)
    {
        var (candidate, before) = (linking.Candidates[i], linking.Candidates[j]);
        if (before.Form is MentionForm.Relative || before.Standing is MentionStanding.Predicate || before.Pronoun is { Person: PronounPerson.First or PronounPerson.Second } || before.Contains(candidate)) return false;
        if (before.Pronoun is { Person: PronounPerson.Demonstrative }) return false;
        return linking.Agree(i, j);
    }
}
