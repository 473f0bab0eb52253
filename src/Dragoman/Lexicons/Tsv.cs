namespace Dragoman.Lexicons;

/// <summary>One row of a table; cells are asked for by the number of their column.</summary>
public sealed record TsvRow(string Table, int Line, string[] Cells)
{
    public string this[int column] => Cells[column];

    public string[] List(int column) => Cells[column].Length == 0 ? [] : Cells[column].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public string Required(int column, string name) => Cells[column].Length > 0 ? Cells[column] : throw Error($"{name} is empty");

    public T Enum<T>(int column) where T : struct, Enum =>
        Cells[column] is [var first, ..] && char.IsAsciiLetter(first)
        && System.Enum.TryParse(typeof(T), Cells[column].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var value) && System.Enum.IsDefined(typeof(T), value)
            ? (T)value
            : throw Error($"unknown {typeof(T).Name.ToLowerInvariant()} '{Cells[column]}'");

    public T EnumOr<T>(int column, T absent) where T : struct, Enum => Cells[column].Length == 0 ? absent : Enum<T>(column);

    public LexiconException Error(string problem) => new(Table, Line, problem);
}

/// <summary>Reads tab-separated tables: a header that must match, "#" lines for people, no quoting.</summary>
public static class Tsv
{
    /// <param name="table">The name to be used in messages.</param>
    /// <param name="reader">Left open.</param>
    /// <param name="columns">The header, in order.</param>
    /// <exception cref="LexiconException">The header differs, or a row has another number of cells.</exception>
    public static IEnumerable<TsvRow> Read(string table, TextReader reader, params string[] columns)
    {
        var line = 0;
        var headerSeen = false;
        while (reader.ReadLine() is { } text)
        {
            line++;
            if (text.Length == 0 || text[0] == '#') continue;
            var cells = text.Split('\t');
            if (headerSeen)
                yield return new TsvRow(table, line, Fitted(cells, columns.Length, table, line));
            else if (!cells.SequenceEqual(columns))
                throw new LexiconException(table, line, $"the header must be: {string.Join(", ", columns)}");
            headerSeen = true;
        }
        if (!headerSeen) throw new LexiconException(table, line + 1, $"the table ends before its header: {string.Join(", ", columns)}");
    }

    private static string[] Fitted(string[] cells, int columns, string table, int line)
    {
        if (cells.Length > columns) throw new LexiconException(table, line, $"{cells.Length} cells, but {columns} columns");
        // Editors strip tabs at the end of a line: cells that are missing there are empty.
        var fitted = cells.Length == columns ? cells : [.. cells, .. Enumerable.Repeat("", columns - cells.Length)];
        for (var i = 0; i < fitted.Length; i++) fitted[i] = fitted[i].Trim();
        return fitted;
    }
}
