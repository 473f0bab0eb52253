using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Dragoman.Exchange.Tables;

/// <summary>
/// Office Open XML (ECMA-376): one sheet of the table's name, a header that stays in sight, numbers as numbers and days as days. Words are never
/// formulas there, so they stand as they are.
/// </summary>
public sealed class SpreadsheetTable : TableFormat
{
    /// <summary>Spreadsheets refuse a longer sheet; the header is one of its rows.</summary>
    private const int MostRows = 1_048_576;

    /// <summary>In UTF-16; spreadsheets say that the file is damaged where a cell has more.</summary>
    private const int LongestCell = 32_767;

    private const int LongestSheetName = 31;

    public override void Write(Table table, Stream output)
    {
        if (table.Rows.Count > MostRows - HeaderLength(table.Schema))
            throw new TableException($"a sheet holds {MostRows} rows, and there are {table.Rows.Count}: use another format, or export less");
        if (FirstTooLong(table) is { } column)
            throw new TableException($"a cell of a sheet holds {LongestCell} characters, and '{column}' has more: use another format");
        using var packed = new MemoryStream();
        WriteBook(table, packed);
        packed.Position = 0;
        SteadyZip.Repack(packed, output);
    }

    internal static int HeaderLength(TableSchema schema) => schema.Columns.Any(column => column.Tag is not null) ? 2 : 1;

    private static string? FirstTooLong(Table table) => table.Schema.Columns
        .Where((_, i) => table.Rows.Any(row => row[i].Text is { Length: > LongestCell }))
        .Select(column => column.Name).FirstOrDefault();

    // Parts that aren't named get names by chance.
    private static void WriteBook(Table table, Stream packed)
    {
        using var document = SpreadsheetDocument.Create(packed, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        document.ChangeIdOfPart(book, "rId1");
        var sheet = book.AddNewPart<WorksheetPart>("rId1");
        book.AddNewPart<WorkbookStylesPart>("rId2").Stylesheet = SheetStyles.Create();
        var name = table.Schema.Name is { Length: > LongestSheetName } all ? all[..LongestSheetName] : table.Schema.Name;
        book.Workbook = new Workbook(new Sheets(new Sheet { Name = name, SheetId = 1, Id = "rId1" }));
        using var writer = OpenXmlWriter.Create(sheet);
        new SheetWriter(writer, table.Schema).Write(table.Rows);
    }
}
