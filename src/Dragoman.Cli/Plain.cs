using System.Globalization;
using System.Text;

namespace Dragoman.Cli;

/// <summary>Words of reports as a terminal may show them.</summary>
internal static class Plain
{
    public static string Line(string text) => Piece(text).Trim();

    /// <summary>A part of a line: runs of white space are one space; controls, escape sequences and marks of direction are gone.</summary>
    public static string Piece(ReadOnlySpan<char> text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
            if (!char.IsWhiteSpace(c))
                _ = IsInvisible(c) ? line : line.Append(c);
            else if (line is [] or [.., not ' '])
                line.Append(' ');
        return line.ToString();
    }

    private static bool IsInvisible(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format;
}
