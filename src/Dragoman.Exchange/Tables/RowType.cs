namespace Dragoman.Exchange.Tables;

/// <summary>How rows of a type become cells and back. The three lists (columns, cells, row) are in one order, the code book's.</summary>
public abstract class RowType<TRow>
{
    public abstract TableSchema Schema { get; }

    public abstract Cell[] Cells(TRow row);

    /// <summary>The cells have been seen to fit their columns.</summary>
    public abstract TRow Row(CellCursor cells);

    public Table Table(IEnumerable<TRow> rows) => new(Schema, [.. rows.Select(Cells)]);
}

/// <summary>Takes the cells of a row one after the other, in the order of the columns.</summary>
public sealed class CellCursor(Cell[] cells)
{
    private int _next;

    public string? Text() => Next().Text;

    /// <summary>For columns that every row has.</summary>
    public string Words() => Next().Text ?? "";

    public long? Whole() => Next().Whole;

    public int? Small() => (int?)Next().Whole;

    public bool? Flag() => Next().Whole is { } value ? value != 0 : null;

    public double? Number() => Next().Number;

    public DateOnly? Day() => Next().Day;

    private Cell Next() => cells[_next++];
}
