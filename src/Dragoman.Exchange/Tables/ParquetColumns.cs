using Parquet;
using Parquet.Schema;

namespace Dragoman.Exchange.Tables;

/// <summary>A column that a format adds to those of the table.</summary>
internal sealed record BinaryColumn(string Name, byte[]?[] Values);

/// <summary>Writes tables column by column in groups of rows.</summary>
internal static class ParquetColumns
{
    // Rows of a group are in memory at once, in the writer and in most readers.
    private const int GroupLength = 100_000;

    public static void Write(Table table, IReadOnlyList<BinaryColumn> added, IReadOnlyDictionary<string, string> metadata, Stream output)
    {
        // The writer has to know where it is, which a pipe doesn't tell.
        using var bytes = new MemoryStream();
        WriteAsync(table, added, metadata, bytes).GetAwaiter().GetResult();
        bytes.WriteTo(output);
    }

    private static async Task WriteAsync(Table table, IReadOnlyList<BinaryColumn> added, IReadOnlyDictionary<string, string> metadata, Stream bytes)
    {
        var fields = table.Schema.Columns.Select(FieldOf).ToArray();
        var extra = added.Select(column => new DataField(column.Name, typeof(byte[]), isNullable: true)).ToArray();
        await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema([.. fields, .. extra]), bytes);
        writer.CustomMetadata = metadata;
        var start = 0;
        do
        {
            var count = Math.Min(GroupLength, table.Rows.Count - start);
            using var group = writer.CreateRowGroup();
            for (var i = 0; i < fields.Length; i++)
                await WriteColumn(group, fields[i], table.Schema.Columns[i].Kind, [.. Enumerable.Range(start, count).Select(row => table.Rows[row][i])]);
            for (var i = 0; i < extra.Length; i++)
                await group.WriteAsync(extra[i], added[i].Values[start..(start + count)]!);
            start += count;
        }
        while (start < table.Rows.Count);
    }

    private static DataField FieldOf(Column column) => column.Kind switch
    {
        CellKind.Whole => new DataField(column.Name, typeof(long), isNullable: true),
        CellKind.Number => new DataField(column.Name, typeof(double), isNullable: true),
        CellKind.Day => new DateTimeDataField(column.Name, DateTimeFormat.Date, isNullable: true),
        _ => new DataField(column.Name, typeof(string), isNullable: true),
    };

    private static Task WriteColumn(ParquetRowGroupWriter group, DataField field, CellKind kind, Cell[] cells) => kind switch
    {
        CellKind.Whole => group.WriteAsync<long>(field, cells.Select(cell => cell.Whole).ToArray()),
        CellKind.Number => group.WriteAsync<double>(field, cells.Select(cell => cell.Number).ToArray()),
        CellKind.Day => group.WriteAsync<DateTime>(field, cells.Select(cell => cell.Day?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)).ToArray()),
        _ => group.WriteAsync(field, cells.Select(cell => cell.Text).ToArray()!),
    };
}
