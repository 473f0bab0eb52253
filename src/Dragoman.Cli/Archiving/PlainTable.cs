namespace Dragoman.Cli.Archiving;

/// <summary>Rows under one another, each column as wide as its widest cell; the last goes on to the end of the line.</summary>
internal static class PlainTable
{
    private const int Widest = 60;

    public static void Write(TextWriter output, string[] header, IEnumerable<string?[]> rows)
    {
        List<string[]> lines = [header, .. rows.Select(row => row.Select(Cell).ToArray())];
        var widths = Enumerable.Range(0, header.Length).Select(i => Math.Min(Widest, lines.Max(line => line[i].Length))).ToArray();
        foreach (var line in lines)
            output.Write(string.Join("  ", line.Select((cell, i) => i < line.Length - 1 ? Fit(cell, widths[i]) : cell)).TrimEnd() + "\n");
    }

    private static string Cell(string? cell) => string.IsNullOrEmpty(cell) ? "-" : Plain.Line(cell);

    private static string Fit(string cell, int width) => cell.Length <= width ? cell.PadRight(width) : cell[..(width - 1)] + "…";
}
