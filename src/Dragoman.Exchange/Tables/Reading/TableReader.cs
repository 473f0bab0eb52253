using System.Collections.Immutable;
using System.Globalization;
using Dragoman.Exchange.Input;

namespace Dragoman.Exchange.Tables.Reading;

/// <summary>Reads files of rows (csv, tsv, xlsx, parquet) into rows of a type. What is wrong with a row is an item beside the others.</summary>
public sealed class TableReader<TRow>(RowType<TRow> type)
{
    private readonly TableSchema _schema = type.Schema;

    /// <summary>What the header says about the file: columns that are missing, and those that nobody knows. One line each, for people.</summary>
    public ImmutableArray<string> Notes { get; private set; } = [];

    /// <summary>Reads lazily; the format is told by the file's name.</summary>
    public IEnumerable<RowItem<TRow>> Read(string path) => Guarded.Items(
        path,
        () => ReadRows(path, TableFile.Open(path)),
        error => new RowItem<TRow>.Bad([error]));

    /// <summary>Reads delimited text.</summary>
    /// <param name="where">The name that errors give it.</param>
    public IEnumerable<RowItem<TRow>> ReadText(string where, Stream stream, char separator) => Guarded.Items(
        where,
        () => ReadRows(where, TableFile.OfText(stream, separator)),
        error => new RowItem<TRow>.Bad([error]));

    private IEnumerable<RowItem<TRow>> ReadRows(string where, RawTable table)
    {
        var places = table.Header.Select(name => _schema.IndexOf(name.Trim())).ToArray();
        Notes = [.. NotesOf(table.Header, places)];
        if (RefusalOf(where, places) is { } refusal)
            return [new RowItem<TRow>.Bad([refusal])];
        return table.Rows.Where(row => !IsTags(row)).Select(row => ReadRow(where, places, row));
    }

    private InputError? RefusalOf(string where, int[] places)
    {
        var missing = _schema.Columns.Where((column, i) => column.IsRequired && !places.Contains(i)).Select(column => column.Name).ToArray();
        if (missing is not [])
            return new InputError($"{where}:1", $"is no table of {_schema.Name}: there is no column '{string.Join("', '", missing)}'", "Check that the first line has the names of the columns.");
        var twice = places.Where(place => place >= 0).GroupBy(place => place).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? null : new InputError($"{where}:1", $"the column '{_schema.Columns[twice.Key].Name}' occurs twice", "Keep one of them.");
    }

    private IEnumerable<string> NotesOf(IReadOnlyList<string> header, int[] places)
    {
        var missing = _schema.Columns.Where((_, i) => !places.Contains(i)).Select(column => column.Name).ToArray();
        var unknown = header.Where((name, i) => places[i] < 0 && name.Length > 0).ToArray();
        if (missing is not [])
            yield return $"columns that it doesn't have and that stay empty: {string.Join(", ", missing)}";
        if (unknown is not [])
            yield return $"columns that {_schema.Name} doesn't have and that are not kept: {string.Join(", ", unknown)}";
    }

    /// <summary>The row of hashtags that HXL puts under the header.</summary>
    private static bool IsTags(RawRow row) =>
        row.Cells.Any(cell => cell.Text is ['#', ..]) && row.Cells.All(cell => cell.IsAbsent || cell.Text is ['#', ..]);

    private RowItem<TRow> ReadRow(string where, int[] places, RawRow raw)
    {
        var cells = new Cell[_schema.Columns.Length];
        var errors = ImmutableArray.CreateBuilder<InputError>();
        if (raw.Cells.Length > places.Length)
            errors.Add(new InputError(At(where, raw), $"has {raw.Cells.Length} cells where the header has {places.Length}", "Check the quotes of this line."));
        for (var i = 0; i < Math.Min(places.Length, raw.Cells.Length); i++)
            if (places[i] >= 0 && !CellReader.TryRead(_schema.Columns[places[i]], raw.Cells[i], out cells[places[i]]))
                errors.Add(Error(where, raw, _schema.Columns[places[i]], raw.Cells[i]));
        for (var i = raw.Cells.Length; i < places.Length; i++)
            if (places[i] >= 0 && _schema.Columns[places[i]].IsRequired)
                errors.Add(Error(where, raw, _schema.Columns[places[i]], default));
        return errors.Count > 0 ? new RowItem<TRow>.Bad(errors.ToImmutable()) : new RowItem<TRow>.Good(type.Row(new CellCursor(cells)), raw.Line);
    }

    private static InputError Error(string where, RawRow row, Column column, Cell raw) => new(
        At(where, row),
        raw.IsAbsent ? $"column '{column.Name}' is empty" : $"column '{column.Name}': '{Short(raw.ToString())}' is not what it holds",
        $"Expected: {CellReader.Expected(column)}");

    private static string At(string where, RawRow row) => string.Create(CultureInfo.InvariantCulture, $"{where}:{row.Line}");

    private static string Short(string value) => value.Length <= 60 ? value : value[..59] + "…";
}
