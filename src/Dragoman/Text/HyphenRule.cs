namespace Dragoman.Text;

/// <summary>Whether a hyphen belongs into the word. It usually doesn't: "well|-|known", "10|-|15", "AK|-|47".</summary>
internal sealed class HyphenRule(Orthography orthography)
{
    private const int LongestPart = 12;

    /// <summary>Groups of digits of telephone numbers and dates: "713-853-3989", "2020-06-03".</summary>
    private static readonly int[][] NumberGroups = [[3, 4], [3, 3, 4], [1, 3, 3, 4], [4, 2, 2], [2, 2, 4], [2, 2, 2]];

    public bool Joins(ReadOnlySpan<char> text, int start, int at)
    {
        if (at + 1 >= text.Length)
            return false;
        if (Characters.IsDigitAt(text, at - 1) && Characters.IsDigitAt(text, at + 1))
            return IsNumberGroup(text, start, at);
        var left = text[PartStart(text, start, at)..at];
        return IsArticle(text, left, at + 1)
            || IsBeforeArticle(text, left, at + 1)
            || (left.Length == at - start && IsPrefix(text, left, at + 1));
    }

    /// <summary>"Al-Wefaq", "al-Rabi'a", "al-shabaab", "ez-Zor", "al-'Arabi"; not "at-large".</summary>
    private bool IsArticle(ReadOnlySpan<char> text, ReadOnlySpan<char> left, int next) =>
        left.Length is >= 2 and <= 3 && orthography.IsArticle(left)
        && (IsName(text, next) || (char.ToLowerInvariant(left[^1]) == 'l' && Characters.IsLetterAt(text, next)));

    /// <summary>"Abd-al-Rahman", "Deir-ez-Zor": a name whose next part is an article; not "pro-al-Assad".</summary>
    private bool IsBeforeArticle(ReadOnlySpan<char> text, ReadOnlySpan<char> left, int next) =>
        left.Length > 0 && char.IsUpper(left[0]) && !orthography.IsPrefix(left) && ArticleAt(text, next);

    /// <summary>"non-combatant", "anti-Houthi", "mid-2004"; not "pro-Al-Wefaq".</summary>
    private bool IsPrefix(ReadOnlySpan<char> text, ReadOnlySpan<char> left, int next) =>
        left.Length <= LongestPart && orthography.IsPrefix(left) && Characters.IsWord(text, next) && !ArticleAt(text, next);

    private bool ArticleAt(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end - at < 4 && Characters.IsLetterAt(text, end))
            end++;
        return end - at >= 2 && end < text.Length && text[end] == '-' && orthography.IsArticle(text[at..end]) && IsName(text, end + 1);
    }

    private static bool IsName(ReadOnlySpan<char> text, int at) =>
        Characters.IsUpperAt(text, at) || (at < text.Length && text[at] == '\'' && Characters.IsUpperAt(text, at + 1));

    private static int PartStart(ReadOnlySpan<char> text, int start, int at)
    {
        var first = at;
        while (first > start && at - first < LongestPart && text[first - 1] != '-')
            first--;
        return first;
    }

    private static bool IsNumberGroup(ReadOnlySpan<char> text, int start, int at)
    {
        // A later hyphen of a group that the first one let in.
        if (text[start..at].Contains('-'))
            return at - start < 12;
        Span<int> lengths = stackalloc int[5];
        var (count, place) = (0, start);
        while (count < lengths.Length)
        {
            var end = place;
            while (end - place < 6 && Characters.IsDigitAt(text, end))
                end++;
            lengths[count++] = end - place;
            if (end >= text.Length || text[end] != '-' || !Characters.IsDigitAt(text, end + 1))
                break;
            place = end + 1;
        }
        foreach (var group in NumberGroups)
            if (lengths[..count].SequenceEqual(group))
                return true;
        return false;
    }
}
