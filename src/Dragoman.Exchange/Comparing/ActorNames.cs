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
        if (HasInitials(ours, theirs) || HasInitials(theirs, ours))
            return 1;
        var (few, many) = (OwnOf(ours), OwnOf(theirs)) is var (mine, yours) && mine.Length <= yours.Length ? (mine, yours) : (OwnOf(theirs), OwnOf(ours));
        return few is [] ? 0 : few.Count(word => many.Any(candidate => RomanisedName.Similarity(word, candidate) >= SameWord)) / (double)few.Length;
    }

    /// <summary>Years are left out.</summary>
    private static string[] WordsOf(string name) =>
        [.. name.Split([' ', '(', ')', '-', ':', ',', '/', '.'], StringSplitOptions.RemoveEmptyEntries).Where(word => !char.IsAsciiDigit(word[0])).Select(word => word.ToLowerInvariant())];

    /// <summary>"Military Forces of Libya" is "libya"; where all is common, all of it.</summary>
    private static string[] OwnOf(string[] words) => words.Where(word => !Common.Contains(word)).ToArray() is [_, ..] own ? own : words;

    /// <summary>"LNA" has those of "Libyan National Army".</summary>
    private static bool HasInitials(string[] acronym, string[] words)
    {
        var initials = string.Concat(words.Where(word => word is not ("of" or "the" or "and" or "for" or "in")).Select(word => word[0]));
        return initials.Length >= 2 && acronym.Contains(initials);
    }
}
