using Dragoman.Entities.Names;

namespace Dragoman.Exchange.Comparing;

/// <summary>Whether two datasets mean one actor. They write "Military Forces of Libya (2016-2021)", "LNA: Libyan National Army", "Government of Libya".</summary>
public static class ActorNames
{
    // What the names of bodies have in common says nothing of whose they are.
    private static readonly HashSet<string> Common =
        ["of", "the", "and", "in", "for", "military", "armed", "forces", "force", "police", "government", "army", "group", "movement", "militia", "national", "state", "front", "fighters"];

    private static readonly string[] Nobodies = ["Civilians", "Unidentified", "Protesters", "Rioters", "Unknown"];

    /// <summary>From here on two words are spellings of one name.</summary>
    private const double SameWord = 0.85;

    /// <summary>"Civilians (Libya)" and "Unidentified Armed Group (Libya)" name nobody.</summary>
    public static bool IsName(string name) => !Nobodies.Any(nobody => name.StartsWith(nobody, StringComparison.OrdinalIgnoreCase));

    /// <summary>0 to 1.</summary>
    public static double Likeness(string one, string other)
    {
        if (one.Equals(other, StringComparison.OrdinalIgnoreCase))
            return 1;
        var (ours, theirs) = (WordsOf(one), WordsOf(other));
        if (AreInitials(ours, theirs) || AreInitials(theirs, ours))
            return 1;
        if (ours is [] || theirs is [])
            return 0;
        var (few, many) = ours.Length <= theirs.Length ? (ours, theirs) : (theirs, ours);
        return few.Count(word => many.Any(candidate => RomanisedName.Similarity(word, candidate) >= SameWord)) / (double)few.Length;
    }

    /// <summary>Years and what is common are left out: "Military Forces of Libya (2016-2021)" is "libya".</summary>
    private static string[] WordsOf(string name)
    {
        var words = name.Split([' ', '(', ')', '-', ':', ',', '/', '.'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !char.IsAsciiDigit(word[0])).Select(word => word.ToLowerInvariant()).ToArray();
        var own = words.Where(word => !Common.Contains(word)).ToArray();
        return own is [] ? words : own;
    }

    /// <summary>"lna" and "libyan national army", of which some words have gone.</summary>
    private static bool AreInitials(string[] acronym, string[] words) =>
        acronym is [{ Length: >= 2 and <= 6 } letters, ..] && words is [{ } first, _, ..] && letters[0] == first[0]
        && words.Length <= letters.Length && words.All(word => letters.Contains(word[0], StringComparison.Ordinal)) && letters.Length - words.Length <= 2;
}
