using System.Collections.Immutable;

namespace Dragoman.Coreference;

/// <summary>Names that come again: whole, in part, or as an acronym.</summary>
internal static class NameLinks
{
    public static void Apply(Linking linking)
    {
        ImmutableArray<string>[] parts = [.. linking.Candidates.Select(candidate => candidate.Parts)];
        LinkSame(linking, parts);
        LinkAcronyms(linking);
        LinkParts(linking, parts);
    }

    private static void LinkSame(Linking linking, ImmutableArray<string>[] parts)
    {
        var (byWords, byParts) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        for (var i = 0; i < linking.Candidates.Length; i++)
        {
            if (linking.Candidates[i].Form is not MentionForm.Name) continue;
            var (words, name) = (linking.Candidates[i].Key, string.Join(' ', parts[i]));
            if (byWords.TryGetValue(words, out var same)) linking.Link(i, same, CoreferenceRule.SameName);
            else if (parts[i].Length > 1 && byParts.TryGetValue(name, out same) && linking.Agree(i, same)) linking.Link(i, same, CoreferenceRule.SameName);
            byWords[words] = i;
            if (parts[i].Length > 1) byParts[name] = i;
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
    private static void LinkParts(Linking linking, ImmutableArray<string>[] parts)
    {
        var (byLast, byFirst) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        for (var i = 0; i < linking.Candidates.Length; i++)
        {
            if (parts[i].IsEmpty) continue;
            var (first, last) = (parts[i][0], parts[i][^1]);
            if (!linking.IsLinked(i) && !Take(linking, parts, i, byLast, last) && parts[i].Length == 1) Take(linking, parts, i, byFirst, last);
            byLast[last] = i;
            if (parts[i].Length > 1 && (linking.TraitsOf(i).Kind & MentionKind.Person) != 0) byFirst[first] = i;
        }
    }

    private static bool Take(Linking linking, ImmutableArray<string>[] parts, int i, Dictionary<string, int> names, string word)
    {
        if (!names.TryGetValue(word, out var other) || linking.Candidates[i].Sentence == linking.Candidates[other].Sentence && linking.Candidates[other].Contains(linking.Candidates[i])) return false;
        var (shorter, longer) = parts[i].Length <= parts[other].Length ? (parts[i], parts[other]) : (parts[other], parts[i]);
        if (!shorter.All(longer.Contains) || !linking.Agree(i, other)) return false;
        linking.Link(i, other, CoreferenceRule.PartOfName);
        return true;
    }
}
