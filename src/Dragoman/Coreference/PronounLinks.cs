namespace Dragoman.Coreference;

/// <summary>Third persons: the most salient mention not far before that fits in number, gender and kind (after Lappin and Leass 1994).</summary>
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
            if (Nearest(linking, i, pronoun) is >= 0 and var best) linking.Link(i, best, pronoun.IsReflexive ? CoreferenceRule.Reflexive : CoreferenceRule.Pronoun);
        }
    }

    private static int Nearest(Linking linking, int i, PronounForm pronoun) =>
        Best(linking, i, pronoun, Farthest) is >= 0 and var best ? best : pronoun.Traits.Kind is MentionKind.Person ? Best(linking, i, pronoun, FarthestPerson) : -1;

    private static int Best(Linking linking, int i, PronounForm pronoun, int farthest)
    {
        var (best, highest) = (-1, double.NegativeInfinity);
        var least = linking.FirstOf(Math.Max(0, linking.Candidates[i].Sentence - farthest));
        for (var j = i - 1; j >= Math.Max(least, i - MostAsked); j--)
        {
            if (!Possible(linking, i, j, pronoun)) continue;
            var score = Salience.Of(linking, i, j);
            if (score > highest) (best, highest) = (j, score);
        }
        return best;
    }

    private static bool Possible(Linking linking, int i, int j, PronounForm pronoun)
    {
        var (candidate, before) = (linking.Candidates[i], linking.Candidates[j]);
        if (before.Form is MentionForm.Relative || before.Standing is MentionStanding.Predicate || before.Pronoun is { Person: PronounPerson.First or PronounPerson.Second } || before.Contains(candidate)) return false;
        if (before.Pronoun is { Person: PronounPerson.Demonstrative }) return false;
        return linking.Agree(i, j) && Binding.Allows(candidate, before, pronoun);
    }
}
