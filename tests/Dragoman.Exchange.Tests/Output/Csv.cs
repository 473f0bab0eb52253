using System.Text;

namespace Dragoman.Exchange.Tests.Output;

/// <summary>RFC 4180 read by other code than the one that wrote it.</summary>
internal static class Csv
{
    public static List<List<string>> Rows(string text)
    {
        var rows = new List<List<string>> { new() };
        var (cell, isQuoted) = (new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '"')
            {
                if (isQuoted && i + 1 < text.Length && text[i + 1] == '"')
                    cell.Append(text[++i]);
                else
                    isQuoted = !isQuoted;
            }
            else if (!isQuoted && text[i] is ',' or '\n')
            {
                rows[^1].Add(cell.ToString());
                cell.Clear();
                if (text[i] == '\n')
                    rows.Add([]);
            }
            else
            {
                cell.Append(text[i]);
            }
        rows.RemoveAt(rows.Count - 1);
        return rows;
    }
}
