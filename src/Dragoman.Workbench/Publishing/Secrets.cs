using System.Collections.Frozen;

namespace Dragoman.Workbench.Publishing;

/// <summary>Names that may not leave, and whether a text has one of them as words of its own.</summary>
internal sealed class Secrets
{
    private readonly FrozenDictionary<string, string[]> _byFirstWord;

    public Secrets(IEnumerable<string> names) => _byFirstWord = names.Where(name => name.Any(char.IsLetterOrDigit)).Distinct(StringComparer.OrdinalIgnoreCase)
        .GroupBy(name => WordAt(name, Start(name, 0)), StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> Names => _byFirstWord.Values.SelectMany(names => names);

    /// <summary>The first of them that stands in a text; null where none does.</summary>
    public string? FirstIn(string text)
    {
        for (var at = Start(text, 0); at < text.Length; at = Start(text, at + WordAt(text, at).Length))
            if (_byFirstWord.TryGetValue(WordAt(text, at), out var names) && names.FirstOrDefault(name => StandsAt(text, at - Start(name, 0), name)) is { } found)
                return found;
        return null;
    }

    private static bool StandsAt(string text, int at, string name) =>
        at >= 0 && at + name.Length <= text.Length && text.AsSpan(at, name.Length).Equals(name, StringComparison.OrdinalIgnoreCase)
        && (at == 0 || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(name[0]))
        && (at + name.Length == text.Length || !char.IsLetterOrDigit(text[at + name.Length]) || !char.IsLetterOrDigit(name[^1]));

    private static int Start(string text, int from)
    {
        while (from < text.Length && !char.IsLetterOrDigit(text[from]))
            from++;
        return from;
    }

    private static string WordAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
            end++;
        return text[at..end];
    }
}
