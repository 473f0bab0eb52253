namespace Dragoman.Entities.Names;

/// <summary>From letters to sounds without a string between.</summary>
internal static class SpelledName
{
    private const int ShortestWithArticle = 5;

    /// <param name="Count">Of sounds.</param>
    /// <param name="Letters">Of the folded name.</param>
    /// <param name="IsBare">Whether the vowels aren't written: "qryt alshqyrt".</param>
    public readonly record struct Form(int Count, int Letters, bool IsBare);

    /// <param name="sounds">With room for <see cref="Sounds.Longest"/>.</param>
    public static Form SoundsOf(ReadOnlySpan<char> text, Span<byte> sounds)
    {
        Span<char> folded = stackalloc char[FoldedSpan.Longest], loose = stackalloc char[FoldedSpan.Longest];
        var letters = FoldedSpan.Fold(text, folded);
        loose = loose[..FoldedSpan.Loosen(folded[..letters], loose)];
        var isBare = IsBare(loose);
        return new(Sounds.Write(isBare ? WithoutArticles(loose, folded) : loose, sounds), letters, isBare);
    }

    /// <summary>Letter by letter from Arabic: of vowels there are at most those that are written, a with w and y.</summary>
    private static bool IsBare(ReadOnlySpan<char> loose)
    {
        var (letters, alefs) = (0, 0);
        foreach (var letter in loose)
            switch (letter)
            {
                case 'e' or 'i' or 'o' or 'u': return false;
                case 'a': alefs++; break;
                case ' ': break;
                default: letters++; break;
            }
        foreach (var word in loose.Split(' '))
            alefs -= HasArticle(loose[word]) ? 1 : 0;
        return letters > 2 && alefs * 3 <= letters;
    }

    /// <summary>Written as one with it.</summary>
    private static bool HasArticle(ReadOnlySpan<char> word) => word is ['a', 'l', _, ..] && word.Length >= ShortestWithArticle;

    private static Span<char> WithoutArticles(ReadOnlySpan<char> loose, Span<char> to)
    {
        var length = 0;
        foreach (var range in loose.Split(' '))
        {
            var word = loose[range];
            var kept = HasArticle(word) ? word[2..] : word;
            if (length > 0)
                to[length++] = ' ';
            kept.CopyTo(to[length..]);
            length += kept.Length;
        }
        return to[..length];
    }
}
