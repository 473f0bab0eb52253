using DocumentFormat.OpenXml.Spreadsheet;

namespace Dragoman.Exchange.Tables;

/// <summary>The three looks of a cell, and the parts that spreadsheets expect in every book.</summary>
internal static class SheetStyles
{
    public const uint Plain = 0;
    public const uint Day = 1;
    public const uint Header = 2;

    // Numbers below are those of the formats that come with the program.
    private const uint DayFormat = 164;

    public static Stylesheet Create() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "yyyy\\-mm\\-dd" }) { Count = 1 },
        new Fonts(new Font(), new Font(new Bold())) { Count = 2 },
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })) { Count = 2 },
        new Borders(new Border()) { Count = 1 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            new CellFormat(),
            new CellFormat { NumberFormatId = DayFormat, ApplyNumberFormat = true },
            new CellFormat { FontId = 1, ApplyFont = true })
        { Count = 3 });
}
