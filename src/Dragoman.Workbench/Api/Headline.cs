using System.Globalization;

namespace Dragoman.Workbench.Api;

/// <summary>Titles as lists have room for them.</summary>
internal static class Headline
{
    public const int Most = 120;

    private const string Ellipsis = " …";

    /// <summary>The text itself, or as many of its words as go into so many characters, with an ellipsis. A text without a space is cut between characters as people see them.</summary>
    public static string Of(string text, int most = Most)
    {
        if (text.Length <= most)
            return text;
        // A word that ends right there is whole.
        var space = text.LastIndexOf(' ', most);
        return string.Concat(text.AsSpan(0, space >= most / 2 ? space : Whole(text, most)).TrimEnd(" ,;:–—-"), Ellipsis);
    }

    private static int Whole(string text, int most)
    {
        var end = 0;
        while (end + StringInfo.GetNextTextElementLength(text, end) is var next && next <= most)
            end = next;
        return end > 0 ? end : most;
    }
}
