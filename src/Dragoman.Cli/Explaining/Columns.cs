namespace Dragoman.Cli.Explaining;

/// <summary>Rows under one another, each column as wide as its widest cell; indented, and an empty line after them.</summary>
internal static class Columns
{
    public static void Write(TextWriter output, IReadOnlyList<string[]> rows)
    {
        var plain = rows.Select(row => row.Select(Plain.Line).ToArray()).ToArray();
        var widths = Enumerable.Range(0, rows.Count == 0 ? 0 : rows.Max(row => row.Length))
            .Select(column => plain.Max(row => column < row.Length ? row[column].Length : 0)).ToArray();
        foreach (var row in plain)
            output.WriteLine("  " + string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        output.WriteLine();
    }
}
