using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dragoman.Lexicons;

/// <summary>Values found by a phrase of one or more words, by its last word (the head of an English noun phrase), longest first.</summary>
public sealed class PhraseTable<T>
{
    private readonly FrozenDictionary<string, ImmutableArray<(ImmutableArray<string> Words, T Value)>> _byLast;

    public PhraseTable(IEnumerable<(string Phrase, T Value)> rows) =>
        _byLast = rows.Select(row => (Words: row.Phrase.Split(' ').ToImmutableArray(), row.Value)).GroupBy(row => row.Words[^1])
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(row => row.Words.Length).ToImmutableArray());

    /// <summary>The longest phrase that ends with the word at <paramref name="at"/>.</summary>
    /// <param name="wordAt">The word at a position; positions down to 0 are asked for.</param>
    /// <param name="length">How many words matched.</param>
    public bool TryFind(int at, Func<int, string> wordAt, out T value, out int length)
    {
        value = default!;
        length = 0;
        if (!_byLast.TryGetValue(wordAt(at), out var rows)) return false;
        foreach (var (words, found) in rows)
        {
            if (words.Length > at + 1 || !Matches(words, at, wordAt)) continue;
            (value, length) = (found, words.Length);
            return true;
        }
        return false;
    }

    private static bool Matches(ImmutableArray<string> words, int at, Func<int, string> wordAt)
    {
        for (var i = 2; i <= words.Length; i++)
            if (words[^i] != wordAt(at - i + 1))
                return false;
        return true;
    }
}
