using System.Globalization;

namespace Dragoman.Exchange.Tables;

/// <summary>What the cells of a column hold.</summary>
public enum CellKind
{
    Text,
    Whole,
    Number,
    Day,
}

/// <summary>One value of a table, or none. Empty words are none: most formats of the field can't tell them apart.</summary>
public readonly record struct Cell
{
    private readonly string? _text;
    private readonly long _bits;

    private Cell(CellKind kind, string? text, long bits) => (Kind, _text, _bits) = (kind, text, bits);

    /// <summary>Null where there is no value.</summary>
    public CellKind? Kind { get; }

    public bool IsAbsent => Kind is null;

    public string? Text => Kind is CellKind.Text ? _text : null;

    public long? Whole => Kind is CellKind.Whole ? _bits : null;

    public double? Number => Kind is CellKind.Number ? BitConverter.Int64BitsToDouble(_bits) : null;

    public DateOnly? Day => Kind is CellKind.Day ? DateOnly.FromDayNumber((int)_bits) : null;

    public static implicit operator Cell(string? text) => string.IsNullOrEmpty(text) ? default : new Cell(CellKind.Text, text, 0);

    public static implicit operator Cell(long? whole) => whole is { } value ? new Cell(CellKind.Whole, null, value) : default;

    public static implicit operator Cell(long whole) => new(CellKind.Whole, null, whole);

    public static implicit operator Cell(double? number) => number is { } value ? new Cell(CellKind.Number, null, BitConverter.DoubleToInt64Bits(value)) : default;

    public static implicit operator Cell(DateOnly? day) => day is { } value ? new Cell(CellKind.Day, null, value.DayNumber) : default;

    /// <summary>The value as formats of text spell it: shortest numbers that read back the same, days as year-month-day.</summary>
    public override string ToString() => this switch
    {
        { Text: { } text } => text,
        { Whole: { } whole } => whole.ToString(CultureInfo.InvariantCulture),
        { Number: { } number } => number.ToString("R", CultureInfo.InvariantCulture),
        { Day: { } day } => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => "",
    };
}
