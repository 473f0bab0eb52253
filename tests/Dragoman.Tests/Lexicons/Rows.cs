using System.Text.RegularExpressions;

namespace Dragoman.Tests.Lexicons;

/// <summary>Small tables as they are read well: cells parted by two blanks or more, "-" for an empty cell, "#" lines left alone.</summary>
internal static partial class Rows
{
    /// <param name="columns">The header, parted by single blanks.</param>
    public static StringReader Of(string columns, string rows) =>
        new(string.Join('\n', rows.Split('\n').Select(row => Blanks().Replace(row.Trim(), "\t").Replace("\t-\t", "\t\t", StringComparison.Ordinal).Replace("\t-\t", "\t\t", StringComparison.Ordinal)).Select(Ends).Prepend(columns.Replace(' ', '\t'))));

    private static string Ends(string row)
    {
        var first = row.StartsWith("-\t", StringComparison.Ordinal) ? row[1..] : row;
        return first.EndsWith("\t-", StringComparison.Ordinal) ? first[..^1] : first;
    }

    [GeneratedRegex(" {2,}")]
    private static partial Regex Blanks();
}
