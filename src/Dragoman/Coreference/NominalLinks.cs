namespace Dragoman.Coreference;

/// <summary>Nouns that come again: with the same words, or with fewer.</summary>
internal static class NominalLinks
{
    private const int Kept = 8;
    private const int FarthestHead = 15;

    public static void Apply(Linking linking)
    {
        LinkSameWords(linking);
        LinkSameHeads(linking);
    }

    private static void LinkSameWords(Linking linking)
    {
        var byKey = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < linking.Candidates.Length; i++)
        {
            var candidate = linking.Candidates[i];
            if (candidate.Form is not (MentionForm.Nominal or MentionForm.Coordination)) continue;
            if (candidate.Determination is Determination.Definite && byKey.TryGetValue(candidate.Key, out var before) && linking.Agree(i, before)) linking.Link(i, before, CoreferenceRule.SameWords);
            byKey[candidate.Key] = i;
        }
    }

    private static void LinkSameHeads(Linking linking)
    {
        var byHead = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < linking.Candidates.Length; i++)
        {
            var candidate = linking.Candidates[i];
            if (candidate.Form is not (MentionForm.Nominal or MentionForm.Name)) continue;
            if (!byHead.TryGetValue(candidate.HeadKey, out var known)) byHead[candidate.HeadKey] = known = [];
            if (candidate is { Form: MentionForm.Nominal, Determination: Determination.Definite } && !linking.IsLinked(i) && Antecedent(linking, i, known) is >= 0 and var before)
                linking.Link(i, before, CoreferenceRule.SameHead);
            known.Add(i);
            if (known.Count > Kept) known.RemoveAt(0);
        }
    }

    /// <summary>"his car" ... "his car", where both are the same man's.</summary>
    public static void LinkOwned(Linking linking)
    {
        var byOwner = new Dictionary<(int Owner, string Words), int>();
        for (var i = 0; i < linking.Candidates.Length; i++)
        {
            var candidate = linking.Candidates[i];
            if (candidate.Owner.IsNone || candidate.Form is not MentionForm.Nominal || linking.At(candidate.Sentence, candidate.Owner.Index) is not (>= 0 and var owner)) continue;
            var key = (linking.ChainOf(owner), string.Join(' ', candidate.Words[Math.Min(candidate.Words.Length - 1, linking.Candidates[owner].Words.Length)..]));
            if (byOwner.TryGetValue(key, out var before) && linking.Agree(i, before)) linking.Link(i, before, CoreferenceRule.SameOwner);
            byOwner[key] = i;
        }
    }

    private static int Antecedent(Linking linking, int i, List<int> known)
    {
        var candidate = linking.Candidates[i];
        for (var k = known.Count - 1; k >= 0; k--)
        {
            var before = linking.Candidates[known[k]];
            if (candidate.Sentence - before.Sentence > FarthestHead) return -1;
            if (!before.Contains(candidate) && candidate.Words.All(word => before.Words.Contains(word) || string.Equals(word, candidate.Head.Form, StringComparison.OrdinalIgnoreCase)) && linking.Agree(i, known[k])) return known[k];
        }
        return -1;
    }
}
