using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Dragoman.Exchange.Tables.Reading;

/// <summary>What the cells of a sheet hold: words may stand elsewhere in the book, and a day is a number whose style says so.</summary>
internal sealed class SheetCells(WorkbookPart book)
{
    /// <summary>"XFD", as ECMA-376 and its programs have it.</summary>
    private const int MostColumns = 1 << 14;

    private const int LongestName = 4;

    private readonly ImmutableArray<string> _shared = [.. book.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(item => item.InnerText) ?? []];
    private readonly ImmutableArray<bool> _dates = DatesOf(book.WorkbookStylesPart?.Stylesheet);
    private readonly bool _is1904 = book.Workbook?.WorkbookProperties?.Date1904?.Value ?? false;

    public Cell[] Of(Row row)
    {
        var cells = new List<Cell>();
        foreach (var cell in row.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>())
        {
            // Cells without a value may be left out; the name of the next one says how many.
            var place = cell.CellReference?.Value is { } name ? PlaceOf(name) : cells.Count;
            if (place >= MostColumns)
                throw new TableException(string.Create(CultureInfo.InvariantCulture, $"has a row of more than {MostColumns} cells"));
            while (cells.Count < place)
                cells.Add(default);
            cells.Add(ValueOf(cell));
        }
        return [.. cells];
    }

    /// <summary>"AB12" is the place 27.</summary>
    private static int PlaceOf(string name)
    {
        var place = 0;
        foreach (var letter in name.TakeWhile(char.IsAsciiLetterUpper).Take(LongestName))
            place = place * 26 + letter - 'A' + 1;
        return place - 1;
    }

    private Cell ValueOf(DocumentFormat.OpenXml.Spreadsheet.Cell cell)
    {
        var value = cell.CellValue?.Text;
        if (cell.DataType?.Value is { } type && type != CellValues.Number)
            return type == CellValues.SharedString && int.TryParse(value, CultureInfo.InvariantCulture, out var index) && (uint)index < (uint)_shared.Length ? SheetText.Decode(_shared[index])
                : type == CellValues.InlineString ? SheetText.Decode(cell.InlineString?.InnerText ?? "")
                : type == CellValues.Error ? "" : value;
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return value;
        return cell.StyleIndex?.Value is { } style && style < _dates.Length && _dates[(int)style] ? DayOf(number) : (double?)number;
    }

    private Cell DayOf(double number) => (_is1904 ? number + 1462 : number) is > 0 and < 2_958_466 and var days ? DateOnly.FromDateTime(DateTime.FromOADate(days)) : (double?)number;

    private static ImmutableArray<bool> DatesOf(Stylesheet? styles)
    {
        var codes = styles?.NumberingFormats?.Elements<NumberingFormat>().ToDictionary(format => format.NumberFormatId?.Value ?? 0, format => format.FormatCode?.Value ?? "") ?? [];
        return [.. styles?.CellFormats?.Elements<CellFormat>().Select(format => IsDate(format.NumberFormatId?.Value ?? 0, codes)) ?? []];
    }

    /// <summary>14 to 22 and 45 to 47 are dates that come with the program; others have a day or a year in their code, outside of quotes.</summary>
    private static bool IsDate(uint format, Dictionary<uint, string> codes) =>
        format is >= 14 and <= 22 or >= 45 and <= 47 || (codes.TryGetValue(format, out var code) && code.Split('"').Where((_, i) => i % 2 == 0).Any(part => part.AsSpan().IndexOfAny("dDyY") >= 0));
}
