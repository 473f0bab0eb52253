using CsvHelper;

namespace Dragoman.Exchange.Tables;

/// <summary>
/// RFC 4180 in UTF-8 without a byte-order mark, lines ended by LF: the names of the columns, their tags of HXL where they have any, the rows.
/// Words that a spreadsheet would run are defused by <see cref="Apostrophe"/>; numbers stay numbers.
/// </summary>
public sealed class DelimitedTable(char separator) : TableFormat
{
    private static readonly CsvWriterOptions Rules = CsvWriterOptions.Default with { NewLine = "\n" };

    public override void Write(Table table, Stream output)
    {
        using var csv = CsvWriter.Create(output, Rules with { Separator = separator }, leaveOpen: true);
        WriteLine(csv, table.Schema.Columns.Select(column => column.Name));
        if (table.Schema.Columns.Any(column => column.Tag is not null))
            WriteLine(csv, table.Schema.Columns.Select(column => column.Tag));
        foreach (var row in table.Rows)
            WriteLine(csv, row.Select(Spell));
    }

    private static void WriteLine(CsvWriter csv, IEnumerable<string?> fields)
    {
        foreach (var field in fields)
            csv.WriteField(field);
        csv.EndRecord();
    }

    private static string Spell(Cell cell) => cell.Text is { } words ? Apostrophe.Put(words) : cell.ToString();
}
