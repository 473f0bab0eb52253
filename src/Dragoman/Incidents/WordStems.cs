using System.Collections.Immutable;
using Dragoman.Entities.Names;

namespace Dragoman.Incidents;

/// <summary>The words of a text as two texts are compared by: common words by their stem, names by their sound.</summary>
public static class WordStems
{
    /// <summary>Each word with whether it has a capital, in the order of the text.</summary>
    public static IEnumerable<(string Word, bool Capital)> WordsOf(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && IsOfWord(text[end])) end++;
            if (end > at) yield return Word(text[at..end]);
            at = end + 1;
        }
    }

    /// <summary>"al-Bab" is a name, and the same as "Bab".</summary>
    private static (string, bool) Word(string word) =>
        word is ['a' or 'A' or 'e' or 'E', 'l', '-', var first, ..] && char.IsUpper(first) ? (word[3..], true) : (word, char.IsUpper(word[0]));

    /// <summary>"clashes" and "clashing" give "clash", "cities" gives "citi". Irregular forms stay as they are.</summary>
    public static string Of(string word)
    {
        var lower = RomanisedName.Fold(Owner(word)).Replace(" ", "", StringComparison.Ordinal);
        return WithoutE(lower switch
        {
            [.. { Length: > 2 } stem, 'i', 'e', 's' or 'd'] => stem + "i",
            [.. { Length: > 2 } stem, 'i', 'n', 'g'] => Single(stem),
            [.. { Length: > 2 } stem, 'e', 'd'] => Single(stem),
            [.. { Length: > 2 } stem, 's' or 'x' or 'h', 'e', 's'] => lower[..(stem.Length + 1)],
            [.., 's', 's'] or [.., 'u', 's'] or [.., 'i', 's'] => lower,
            [.. { Length: > 2 } stem, 's'] => stem,
            [.. { Length: > 2 } stem, 'y'] => stem + "i",
            _ => lower,
        });
    }

    /// <summary>What is alike in all spellings of a romanised name: "Ghashir" and "Ghasheer" give "GSr".</summary>
    public static string SoundOf(string name)
    {
        var skeleton = Skeletons.Of(RomanisedName.Fold(Owner(name)));
        var consonants = Skeletons.Consonants(skeleton);
        return consonants.Length >= 3 ? consonants : skeleton;
    }

    internal static ImmutableArray<string> Sorted(IEnumerable<string> words) => [.. words.Where(word => word.Length > 1).Distinct().Order(StringComparer.Ordinal)];

    private static bool IsOfWord(char letter) => char.IsLetterOrDigit(letter) || letter is '\'' or '’' or '-' or '‘';

    private static string Owner(string word) => word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word;

    /// <summary>"raid" of "raided", "ram" of "rammed".</summary>
    private static string Single(string stem) => stem is [.., var a, var b] && a == b && b is not ('l' or 's' or 'z') ? stem[..^1] : stem;

    private static string WithoutE(string stem) => stem is [_, _, _, .., 'e'] ? stem[..^1] : stem;
}
