using Dragoman.Syntax;

namespace Dragoman.Coreference;

/// <summary>Names that come again: whole, by another name that the register has, as an acronym, or in part.</summary>
internal static class NameLinks
{
    public static void Apply(Linking linking)
    {
        LinkSame(linking);
        LinkAcronyms(linking);
        LinkParts(linking);
    }

    private static void LinkSame(Linking linking)
    {
        var (byWords, byKnown) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        for (var i = 0; i < linking.Candidates.Length; i++)
        {
            var candidate = linking.Candidates[i];
            if (candidate.Form is not MentionForm.Name) continue;
            if (byWords.TryGetValue(candidate.Key, out var same)) linking.Link(i, same, CoreferenceRule.SameName);
            else if (candidate.Known is not null && byKnown.TryGetValue(candidate.Known, out same)) linking.Link(i, same, CoreferenceRule.SameName);
            byWords[candidate.Key] = i;
            if (candidate.Known is not null) byKnown[candidate.Known] = i;
        }
    }

    private static void LinkAcronyms(Linking linking)
    {
        var byInitials = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < linking.Candidates.Length; i++)
        {
            if (linking.Candidates[i].Form is not MentionForm.Name) continue;
            if (NameForm.AcronymOf(linking.Candidates[i]) is { } acronym)
            {
                if (byInitials.TryGetValue(acronym, out var full) && linking.Agree(i, full)) linking.Link(i, full, CoreferenceRule.Acronym);
            }
            else if (NameForm.InitialsOf(linking.Candidates[i]) is { } initials) byInitials[initials] = i;
        }
    }

    /// <summary>The last word of a name, or a person's first; the longer name may come later.</summary>
    private static void LinkParts(Linking linking)
    {
        var (byLast, byFirst) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        for (var i = 0; i < linking.Candidates.Length; i++)
        {
            var parts = linking.Candidates[i].Parts;
            if (parts.IsEmpty) continue;
            if (!linking.IsLinked(i) && !Take(linking, i, byLast, parts[^1]) && parts.Length == 1) Take(linking, i, byFirst, parts[0]);
            byLast[parts[^1]] = i;
            if (parts.Length > 1 && (linking.TraitsOf(i).Kind & MentionKind.Person) != 0) byFirst[parts[0]] = i;
        }
    }

    private static bool Take(Linking linking, int i, Dictionary<string, int> names, string word)
    {
        if (!names.TryGetValue(word, out var other) || !IsPart(linking.Candidates[i], linking.Candidates[other]) || !linking.Agree(i, other)) return false;
        linking.Link(i, other, CoreferenceRule.PartOfName);
        return true;
    }

    /// <summary>Whether one has all the words of the other, and "University of Tripoli" is not "University of Benghazi".</summary>
    private static bool IsPart(Candidate one, Candidate other)
    {
        if (other.Contains(one)) return false;
        var (shorter, longer) = one.Words.Length <= other.Words.Length ? (one, other) : (other, one);
        return shorter.Parts.All(longer.Words.Contains) && (shorter.Words.Length == shorter.Parts.Length || shorter.Words.All(longer.Words.Contains) || shorter.Parts.SequenceEqual(longer.Parts) && NoMoreWords(shorter));
    }

    /// <summary>Titles apart, the name is all there is.</summary>
    private static bool NoMoreWords(Candidate name) => name.Head.Child(Relation.Nmod).IsNone;
}
