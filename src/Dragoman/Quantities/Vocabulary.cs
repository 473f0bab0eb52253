namespace Dragoman.Quantities;

/// <summary>A set of words, without regard to case, that is asked with slices.</summary>
internal sealed class Vocabulary
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    /// <param name="words">Separated by spaces.</param>
    public Vocabulary(string words) =>
        _words = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .ToHashSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);
}
