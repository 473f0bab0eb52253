namespace Dragoman.Lexicons;

/// <param name="Words">One or more, separated by spaces.</param>
public sealed record Phrase<T>(string Words, T Value);

/// <summary>Values found by a phrase of one or more words, by its last word (the head of an English noun phrase), longest first.</summary>
public sealed class PhraseTable<T>
{
    private sealed record Row(string[] Words, T Value);

    private readonly WordIndex<Row> _byLast;

    public PhraseTable(IEnumerable<Phrase<T>> phrases) => _byLast = new WordIndex<Row>(Rows(phrases), row => row.Words[^1], row => row.Words.Length);

    /// <summary>The longest phrase that ends with the word at <paramref name="at"/>.</summary>
    /// <param name="wordAt">The word at a position; positions down to 0 are asked for.</param>
    /// <param name="length">How many words matched.</param>
    public bool TryFind(int at, Func<int, string> wordAt, out T value, out int length)
    {
        foreach (var row in _byLast[wordAt(at)])
        {
            if (row.Words.Length > at + 1 || !Matches(row.Words, at, wordAt)) continue;
            (value, length) = (row.Value, row.Words.Length);
            return true;
        }
        (value, length) = (default!, 0);
        return false;
    }

    private static IEnumerable<Row> Rows(IEnumerable<Phrase<T>> phrases)
    {
        foreach (var phrase in phrases) yield return new Row(phrase.Words.Split(' '), phrase.Value);
    }

    private static bool Matches(string[] words, int at, Func<int, string> wordAt)
    {
        for (var i = 2; i <= words.Length; i++)
            if (words[^i] != wordAt(at - i + 1))
                return false;
        return true;
    }
}
