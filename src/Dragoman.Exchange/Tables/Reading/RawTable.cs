namespace Dragoman.Exchange.Tables.Reading;

/// <summary>A file of rows before anybody knows what its columns mean.</summary>
/// <param name="Header">The names of the columns, as they stand.</param>
internal sealed record RawTable(IReadOnlyList<string> Header, IEnumerable<RawRow> Rows);

/// <param name="Line">Of the file, from 1.</param>
/// <param name="Cells">As the format has them: all of them words in a text. May be shorter or longer than the header.</param>
internal sealed record RawRow(int Line, Cell[] Cells);
