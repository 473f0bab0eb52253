using CsvHelper;

namespace Dragoman.Exchange.Tables;

/// <summary>
/// RFC 4180 in UTF-8 without a byte-order mark, lines ended by LF: the names of the columns, their tags of HXL where they have any, the rows.
/// Words that a spreadsheet would run are defused by <see cref="Apostrophe"/>; numbers stay numbers.
/// </summary>
/// <param name="isForPrograms">Words stand as they are, and there is one header line only: what reads them knows their types.</param>
public sealed class DelimitedTable(char separator, bool isForPrograms = false) : TableFormat
{
    private static readonly CsvWriterOptions Rules = CsvWriterOptions.Default with { NewLine = "\n" };

    public override void Write(Table table, Stream output)
    {
        using var csv = CsvWriter.Create(output, Rules with { Separator = separator }, leaveOpen: true);
        WriteLine(csv, table.Schema.Columns.Select(column => column.Name));
        if (!isForPrograms && table.Schema.Columns.Any(column => column.Tag is not null))
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

    private string Spell(Cell cell) => !isForPrograms && cell.Text is { } words ? Apostrophe.Put(words) : cell.ToString();
}
