using System.Globalization;
using System.Text;

namespace Dragoman.Cli;

/// <summary>Words of reports as a terminal may show them.</summary>
internal static class Plain
{
    /// <summary>One line: runs of white space are one space; controls, escape sequences and marks of direction are gone.</summary>
    public static string Line(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
            if (char.IsWhiteSpace(c))
                _ = line is [.., not ' '] ? line.Append(' ') : line;
            else if (!IsInvisible(c))
                line.Append(c);
        return line.ToString().TrimEnd();
    }

    private static bool IsInvisible(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format;
}
