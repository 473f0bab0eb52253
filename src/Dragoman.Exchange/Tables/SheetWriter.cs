using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Dragoman.Exchange.Tables;

/// <summary>Writes the rows of a sheet one after the other, none of them kept.</summary>
internal sealed class SheetWriter(OpenXmlWriter writer, TableSchema schema)
{
    public void Write(IEnumerable<Cell[]> rows)
    {
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(Frozen(SpreadsheetTable.HeaderLength(schema))));
        writer.WriteElement(new Columns(schema.Columns.Select((column, i) => WidthOf(column, (uint)i + 1))));
        writer.WriteStartElement(new SheetData());
        WriteRow(schema.Columns.Select(column => (Cell)column.Name), SheetStyles.Header);
        if (SpreadsheetTable.HeaderLength(schema) > 1)
            WriteRow(schema.Columns.Select(column => (Cell)column.Tag), SheetStyles.Header);
        foreach (var row in rows)
            WriteRow(row, SheetStyles.Plain);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static SheetView Frozen(int rows) => new(new Pane
    {
        VerticalSplit = rows,
        TopLeftCell = string.Create(CultureInfo.InvariantCulture, $"A{rows + 1}"),
        ActivePane = PaneValues.BottomLeft,
        State = PaneStateValues.Frozen,
    })
    { WorkbookViewId = 0 };

    private static DocumentFormat.OpenXml.Spreadsheet.Column WidthOf(Column column, uint place) => new()
    {
        Min = place,
        Max = place,
        CustomWidth = true,
        Width = column.Kind is CellKind.Text ? 24 : Math.Max(12, column.Name.Length + 2),
    };

    private void WriteRow(IEnumerable<Cell> cells, uint style)
    {
        writer.WriteStartElement(new Row());
        foreach (var cell in cells)
            WriteCell(cell, style);
        writer.WriteEndElement();
    }

    private void WriteCell(Cell cell, uint style) => writer.WriteElement(cell switch
    {
        { Text: { } text } => new DocumentFormat.OpenXml.Spreadsheet.Cell(new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            DataType = CellValues.InlineString,
            StyleIndex = style,
        },
        { Day: { } day } => new DocumentFormat.OpenXml.Spreadsheet.Cell(new CellValue(day.ToDateTime(TimeOnly.MinValue).ToOADate()))
        {
            StyleIndex = SheetStyles.Day,
        },
        _ => new DocumentFormat.OpenXml.Spreadsheet.Cell(new CellValue(cell.ToString())) { StyleIndex = style },
    });

    /// <summary>What XML can't hold (controls, halves of a pair) is written as the standard has it: _x0007_; so is what looks like that.</summary>
    private static string Clean(string text) => text.AsSpan().ContainsAnyExceptInRange(' ', '\uD7FF') || text.Contains("_x", StringComparison.Ordinal)
        ? SheetText.Encode(text)
        : text;
}
