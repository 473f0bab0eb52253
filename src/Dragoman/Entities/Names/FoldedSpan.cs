using Dragoman.Text;

namespace Dragoman.Entities.Names;

/// <summary>The forms of <see cref="RomanisedName"/> in buffers that the caller has.</summary>
internal static class FoldedSpan
{
    /// <summary>What a name may take; what is beyond is cut.</summary>
    public const int Longest = 192;

    /// <summary>As <see cref="RomanisedName.Fold"/>.</summary>
    public static int Fold(ReadOnlySpan<char> text, Span<char> to)
    {
        var length = 0;
        foreach (var letter in text)
        {
            if (length + 2 > to.Length)
                break;
            LatinLetters.Append(to, ref length, letter);
            if (length > 0 && to[length - 1] == ' ' && (length == 1 || to[length - 2] == ' '))
                length--;
        }
        return length > 0 && to[length - 1] == ' ' ? length - 1 : length;
    }

    /// <summary>As <see cref="RomanisedName.Loosened"/>; "ehl" is the article of names that went through Cyrillic letters.</summary>
    public static int Loosen(ReadOnlySpan<char> folded, Span<char> to)
    {
        var length = 0;
        for (var rest = folded; rest.Length > 0;)
        {
            var end = rest.IndexOf(' ');
            var word = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[(end + 1)..];
            if (!rest.IsEmpty && (SmallWords.IsArticle(word) || word is "ehl"))
                continue;
            var spelled = SmallWords.Spelled(word);
            if (length + spelled.Length + 1 > to.Length)
                break;
            if (length > 0)
                to[length++] = ' ';
            spelled.CopyTo(to[length..]);
            length += spelled.Length;
        }
        return length;
    }
}
