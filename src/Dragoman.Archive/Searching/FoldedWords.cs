using System.Text;
using Dragoman.Entities.Names;

namespace Dragoman.Archive.Searching;

/// <summary>
/// Words as they are searched and compared by: lower case, without diacritics and apostrophes, whichever database holds them. Both databases get what
/// is folded already, and find the same.
/// </summary>
internal static class FoldedWords
{
    // PostgreSQL's index of one text holds a megabyte of words and positions; a quarter of that in plain words is sure to fit.
    private const int MostIndexed = 1 << 18;

    public static string Of(string text) => RomanisedName.Fold(text);

    /// <summary>The beginning of a text that is longer than an index takes: 256 KiB, some forty thousand words.</summary>
    public static string ToIndex(string folded)
    {
        if (Encoding.UTF8.GetByteCount(folded) <= MostIndexed)
            return folded;
        Encoding.UTF8.GetEncoder().Convert(folded, new byte[MostIndexed], flush: false, out var used, out _, out _);
        return folded[..used];
    }
}
