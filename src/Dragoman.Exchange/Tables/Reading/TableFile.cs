using System.Text;
using CsvHelper;
using Dragoman.Exchange.Input;

namespace Dragoman.Exchange.Tables.Reading;

/// <summary>Opens files of rows by their names.</summary>
internal static class TableFile
{
    private static readonly CsvReaderOptions Rules = CsvReaderOptions.Default with { HasHeader = false, TrackLineNumbers = true };

    /// <exception cref="TableException">The file isn't what its name says.</exception>
    public static RawTable Open(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".XLSX" or ".XLSM" => SheetFile.Open(path),
        ".PARQUET" or ".GEOPARQUET" => ParquetRows.Open(path),
        ".TSV" or ".TAB" => OfText(File.OpenRead(path), '\t'),
        ".CSV" => OfText(File.OpenRead(path), separator: null),
        var other => throw new TableException($"a table is told by its name, and '{other}' is none of .csv, .tsv, .xlsx, .parquet"),
    };

    /// <param name="separator">Null for the one that the first line speaks for: comma, semicolon or tab.</param>
    /// <param name="largest">Of one row, in bytes; null for no end.</param>
    public static RawTable OfText(Stream stream, char? separator, int? largest = null)
    {
        var source = Source.Of("", "", stream, OriginMethod.File);
        var csv = CsvReader.Create(source.Stream, Rules with { MaxRecordSize = largest, Separator = separator ?? SeparatorOf(source.Stream) });
        var rows = RowsOf(csv).GetEnumerator();
        return rows.MoveNext()
            ? new RawTable([.. rows.Current.Cells.Select(cell => cell.ToString())], Rest(rows))
            : throw new TableException("is empty: the first line has to have the names of the columns");
    }

    private static char SeparatorOf(HeadStream stream)
    {
        var head = Encoding.UTF8.GetString(stream.Peek(1 << 12)).Split('\n')[0];
        return new[] { ',', ';', '\t' }.MaxBy(candidate => head.Count(letter => letter == candidate));
    }

    private static IEnumerable<RawRow> Rest(IEnumerator<RawRow> rows)
    {
        using (rows)
            while (rows.MoveNext())
                yield return rows.Current;
    }

    private static IEnumerable<RawRow> RowsOf(CsvReader csv)
    {
        using (csv)
            while (csv.Read())
                yield return new RawRow((int)csv.LineNumber, CellsOf(csv));
    }

    private static Cell[] CellsOf(CsvReader csv)
    {
        var cells = new Cell[csv.FieldCount];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = Apostrophe.Take(csv.GetString(i));
        return cells;
    }
}
