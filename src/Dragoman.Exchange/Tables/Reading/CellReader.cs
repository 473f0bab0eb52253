using System.Globalization;

namespace Dragoman.Exchange.Tables.Reading;

/// <summary>Makes of what a file has in a cell what the column holds.</summary>
internal static class CellReader
{
    private static readonly string[] Days =
    [
        "yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.fff", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss'Z'", "d MMMM yyyy", "d-MMM-yyyy", "d MMM yyyy",
    ];

    /// <summary>False where the cell holds something that doesn't fit.</summary>
    public static bool TryRead(Column column, Cell raw, out Cell cell)
    {
        cell = default;
        if (raw.IsAbsent || raw.Text is { } text && string.IsNullOrWhiteSpace(text) && column.Kind is not CellKind.Text)
            return !column.IsRequired;
        cell = ToKind(column.Kind, raw);
        return !cell.IsAbsent && TryFit(column.Limits, ref cell);
    }

    /// <summary>"a whole number from 1 to 3"</summary>
    public static string Expected(Column column) => column.Limits switch
    {
        Limits.Words(var vocabulary) => "one of: " + string.Join(", ", vocabulary.Words),
        Limits.Range(var least, double.PositiveInfinity) => string.Create(CultureInfo.InvariantCulture, $"{Name(column.Kind)} from {least} up"),
        Limits.Range(var least, var most) => string.Create(CultureInfo.InvariantCulture, $"{Name(column.Kind)} from {least} to {most}"),
        _ => Name(column.Kind),
    };

    private static string Name(CellKind kind) => kind switch
    {
        CellKind.Whole => "a whole number",
        CellKind.Number => "a number",
        CellKind.Day => "a day, year-month-day (2020-06-03) or in words (3 June 2020)",
        _ => "words",
    };

    private static Cell ToKind(CellKind kind, Cell raw) => kind switch
    {
        CellKind.Whole => WholeOf(raw),
        CellKind.Number => (raw.Number ?? raw.Whole ?? NumberOf(raw.Text)) is { } number && double.IsFinite(number) ? number : default(double?),
        CellKind.Day => raw.Day ?? DayOf(raw.Text),
        _ => raw.ToString(),
    };

    /// <summary>Programs that know no absent whole numbers write 369.0, and some write TRUE for 1.</summary>
    private static long? WholeOf(Cell raw) => raw switch
    {
        { Whole: { } whole } => whole,
        { Number: { } number } => WholeOf(number),
        { Text: { } text } when long.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var whole) => whole,
        { Text: { } text } when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => WholeOf(number),
        { Text: { } text } when bool.TryParse(text, out var flag) => Convert.ToInt64(flag),
        _ => null,
    };

    private static double? NumberOf(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static long? WholeOf(double number) => double.IsInteger(number) && Math.Abs(number) < 1L << 53 ? (long)number : null;

    private static DateOnly? DayOf(string? text) =>
        DateTime.TryParseExact(text?.Trim(), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? DateOnly.FromDateTime(time) : null;

    private static bool TryFit(Limits limits, ref Cell cell)
    {
        switch (limits)
        {
            case Limits.Range(var least, var most):
                return (cell.Number ?? cell.Whole) is { } value && value >= least && value <= most;
            case Limits.Words(var vocabulary):
                cell = vocabulary.Find(cell.ToString().Trim());
                return !cell.IsAbsent;
            default:
                return true;
        }
    }
}
