namespace Dragoman.Entities.Names;

/// <summary>What is left of a romanised name when the habits of romanisation are taken away: one letter a sound.</summary>
public static class Skeletons
{
    /// <summary>
    /// "ghashir" gives "GaSir", "Yūsuf" and "Youssef" give "iusuf" and "iusaf". Capitals stand for digraphs: C tch/ch, G gh, K kh, S sh, T th, D dh,
    /// Z zh. q, c and k fall together, doubles become single, final "ah" becomes "a", e is a, o is u, y is i; there are no spaces.
    /// </summary>
    public static string Of(string loose)
    {
        Span<char> letters = loose.Length <= 128 ? stackalloc char[128] : new char[loose.Length];
        var length = 0;
        foreach (var range in loose.AsSpan().Split(' '))
            length = AppendWord(loose.AsSpan()[range], letters, length);
        return new string(letters[..length]);
    }

    /// <summary>The skeleton without its vowels and without h and w, which come and go: "GaSir" gives "GSr".</summary>
    public static string Consonants(string skeleton) =>
        string.Concat(skeleton.Where(letter => letter is not ('a' or 'i' or 'u' or 'h' or 'w')));

    private static int AppendWord(ReadOnlySpan<char> word, Span<char> letters, int length)
    {
        for (var i = 0; i < word.Length;)
        {
            var (letter, used) = Sound(word[i..]);
            i += used;
            if (letter == 'h' && i == word.Length && length > 0 && letters[length - 1] == 'a')
                break;
            if (length == 0 || letters[length - 1] != letter)
                letters[length++] = letter;
        }
        return length;
    }

    private static (char Letter, int Used) Sound(ReadOnlySpan<char> word) => word switch
    {
        ['t', 'c', 'h', ..] => ('C', 3),
        ['d', 'j', ..] => ('j', 2),
        ['g', 'h', ..] => ('G', 2),
        ['k', 'h', ..] => ('K', 2),
        ['s', 'h', ..] => ('S', 2),
        ['c', 'h', ..] => ('C', 2),
        ['t', 'h', ..] => ('T', 2),
        ['d', 'h', ..] => ('D', 2),
        ['z', 'h', ..] => ('Z', 2),
        ['p', 'h', ..] => ('f', 2),
        ['o', 'u', ..] or ['o', 'o', ..] => ('u', 2),
        ['e', 'e', ..] => ('i', 2),
        ['q', 'u', ..] => ('k', 2),
        ['q' or 'c', ..] => ('k', 1),
        ['e', ..] => ('a', 1),
        ['o', ..] => ('u', 1),
        ['y', ..] => ('i', 1),
        [var other, ..] => (other, 1),
        [] => (' ', 0),
    };
}
