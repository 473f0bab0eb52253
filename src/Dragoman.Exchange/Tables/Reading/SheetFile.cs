using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Dragoman.Exchange.Input;
using Dragoman.Exchange.Input.Word;

namespace Dragoman.Exchange.Tables.Reading;

/// <summary>The first sheet of a workbook, its first row the header.</summary>
internal static class SheetFile
{
    public static RawTable Open(string path)
    {
        var rows = RowsOf(OpenBook(path)).GetEnumerator();
        return rows.MoveNext()
            ? new RawTable([.. rows.Current.Cells.Select(cell => cell.ToString())], Rest(rows))
            : throw new TableException("is empty: the first row has to have the names of the columns");
    }

    private static SpreadsheetDocument OpenBook(string path)
    {
        using (var file = File.OpenRead(path))
            ZipBounds.Check(file, new ZipKind("xl/", "XLSX", ".xlsx or as CSV"), InputLimits.LargestWorkbook);
        try
        {
            return SpreadsheetDocument.Open(path, isEditable: false);
        }
        catch (Exception failure) when (failure is FileFormatException or OpenXmlPackageException)
        {
            throw new TableException($"is no workbook: {failure.Message.TrimEnd('.')}", failure);
        }
    }

    private static IEnumerable<RawRow> Rest(IEnumerator<RawRow> rows)
    {
        using (rows)
            while (rows.MoveNext())
                yield return rows.Current;
    }

    private static IEnumerable<RawRow> RowsOf(SpreadsheetDocument document)
    {
        using (document)
        {
            var book = document.WorkbookPart ?? throw new TableException("is a workbook without a book");
            var first = book.Workbook?.Sheets?.Elements<Sheet>().FirstOrDefault()?.Id?.Value ?? throw new TableException("is a workbook without a sheet");
            var cells = new SheetCells(book);
            using var reader = OpenXmlReader.Create(book.GetPartById(first) as WorksheetPart ?? throw new TableException("is a workbook whose first sheet has no cells"));
            var line = 0;
            while (reader.Read())
                if (reader.ElementType == typeof(Row) && reader.IsStartElement && (Row?)reader.LoadCurrentElement() is { } row)
                    yield return new RawRow(line = (int?)row.RowIndex?.Value ?? line + 1, cells.Of(row));
        }
    }
}
