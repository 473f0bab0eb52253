using System.Diagnostics.CodeAnalysis;
using Dragoman.Text;

namespace Dragoman.Exchange.ActorLayers.Sources;

/// <summary>Names as files have them, and as reports write them.</summary>
internal static class NameText
{
    private const int Longest = 300;

    private static readonly string[] Small = ["of", "the", "and", "for", "in", "on", "to", "at", "by", "de", "du", "des", "la", "le", "e"];

    /// <summary>One line of words between single spaces, without an article.</summary>
    /// <param name="why">What is wrong with it.</param>
    public static bool TryClean(string text, [NotNullWhen(true)] out string? name, out string why)
    {
        name = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (name.Length > 4 && name.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) name = name[4..];
        why = name.Length == 0 ? "has no name"
            : name.Length > Longest ? $"has a name of {name.Length} characters: no name is longer than {Longest}"
            : name.Any(char.IsControl) || name.Contains('\uFFFD', StringComparison.Ordinal) ? "has a name that is no text in UTF-8"
            : !name.Any(char.IsLetter) || name.Count(char.IsLetterOrDigit) < 2 ? $"'{name}' is too short for a name: it would be found everywhere"
            : NameWords.Of(name).Any(word => word.Key is not (NameWords.Break or "'s")) ? "" : $"'{name}' has no letters that reports are searched for";
        if (why.Length > 0) name = null;
        return name is not null;
    }

    /// <summary>"RED_SHIELD_FRONT_" is "Red Shield Front"; up to three letters, and what can't be spoken, are an abbreviation and stay in capitals.</summary>
    public static string OfDictionary(string phrase)
    {
        var words = phrase.Split(['_', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Any(word => word.Any(char.IsLower))) return string.Join(' ', words);
        return words is [var only] ? (only.Length <= 3 ? only : Spoken(only)) : string.Join(' ', words.Select((word, i) => i > 0 && Small.Contains(word.ToLowerInvariant()) ? word.ToLowerInvariant() : Spoken(word)));
    }

    /// <summary>Names in parentheses behind a name: "Free Valley Union (FVU)" is also called FVU, "Action Front (Peru)" isn't called Peru.</summary>
    public static IEnumerable<string> Apart(string name)
    {
        var open = name.IndexOf('(', StringComparison.Ordinal);
        if (open <= 0)
            return [name];
        var close = name.IndexOf(')', open);
        var inner = name[(open + 1)..(close < 0 ? name.Length : close)].Trim();
        var outer = (name[..open] + (close < 0 ? "" : name[(close + 1)..])).Trim();
        return outer.Length > 0 && IsAbbreviation(inner, outer) ? [outer, inner.ToUpperInvariant()] : [outer];
    }

    /// <summary>For ids: "north-shield".</summary>
    public static string Slug(string name) => string.Join('-', NameWords.Of(name).Where(word => word.Key is not ("'s" or NameWords.Break)).Select(word => word.Key));

    private static bool IsAbbreviation(string inner, string outer) =>
        inner.Length is >= 2 and <= 8 && !inner.Contains(' ', StringComparison.Ordinal) && inner.Where(char.IsLetter).ToArray() is [var first, ..] letters && letters.Length >= 2
        && outer.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Any(word => char.ToUpperInvariant(word[0]) == char.ToUpperInvariant(first))
        && outer.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Count(word => !Small.Contains(word.ToLowerInvariant())) * 2 >= letters.Length && letters.Length <= 6;

    private static string Spoken(string word) =>
        word.Count(char.IsLetter) <= 6 && !word.Any(letter => letter is 'A' or 'E' or 'I' or 'O' or 'U' or 'Y') || word.Length < 2
            ? word
            : string.Join('-', word.Split('-').Select(part => part.Length == 0 ? part : part[..1] + part[1..].ToLowerInvariant()));
}
