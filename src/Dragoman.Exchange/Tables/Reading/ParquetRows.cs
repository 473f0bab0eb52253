using System.Globalization;
using Dragoman.Exchange.Input;
using Parquet;
using Parquet.Schema;

namespace Dragoman.Exchange.Tables.Reading;

/// <summary>Rows of a Parquet file, group by group. Columns of kinds that no table of the field has (geometries, lists) are left out.</summary>
internal static class ParquetRows
{
    /// <summary>In a group, whatever the size of the file.</summary>
    private const int MostCells = 4 << 20;

    private static readonly ParquetOptions Options = new() { UseDateOnlyTypeForDates = true };

    public static RawTable Open(string path) => Open(path, File.OpenRead(path));

    /// <param name="stream">Can be sought in; is closed with the last row.</param>
    public static RawTable Open(string path, Stream stream)
    {
        var reader = OpenReader(path, stream);
        var fields = reader.Schema.DataFields.Where(field => !field.IsArray && field.ClrType != typeof(ReadOnlyMemory<byte>)).ToArray();
        return new RawTable([.. fields.Select(field => field.Name)], RowsOf(reader, stream, fields));
    }

    private static ParquetReader OpenReader(string path, Stream stream)
    {
        try
        {
            ParquetBounds.Check(stream);
            return ParquetReader.CreateAsync(stream, Options).GetAwaiter().GetResult();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            stream.Dispose();
            throw new TableException($"{Path.GetFileName(path)} is no Parquet file: {failure.Message.TrimEnd('.')}", failure);
        }
    }

    private static IEnumerable<RawRow> RowsOf(ParquetReader reader, Stream stream, DataField[] fields)
    {
        using (stream)
        {
            var line = 0;
            foreach (var group in reader.RowGroups)
            {
                CheckSize(group, fields.Length, stream.Length);
                var columns = fields.Select(field => ColumnOf(group, field)).ToArray();
                for (var row = 0; row < group.RowCount; row++)
                    yield return new RawRow(++line, [.. columns.Select(column => column[row])]);
            }
        }
    }

    /// <summary>A group is in memory as a whole, and what it says of its rows may be made up.</summary>
    private static void CheckSize(ParquetRowGroupReader group, int columns, long bytes)
    {
        if (group.RowCount < 0 || (long)group.RowCount * columns > Math.Max(MostCells, bytes * InputLimits.HighestInflation))
            throw new TableException($"has a group of {group.RowCount.ToString(CultureInfo.InvariantCulture)} rows, which can't be in a file of its size");
    }

    private static Cell[] ColumnOf(ParquetRowGroupReader group, DataField field) => Type.GetTypeCode(field.ClrType) switch
    {
        TypeCode.Int64 => Values<long>(group, field, value => value),
        TypeCode.Int32 => Values<int>(group, field, value => value),
        TypeCode.Int16 => Values<short>(group, field, value => value),
        TypeCode.Byte => Values<byte>(group, field, value => value),
        TypeCode.Double => Values<double>(group, field, value => (double?)value),
        TypeCode.Single => Values<float>(group, field, value => (double?)value),
        TypeCode.Boolean => Values<bool>(group, field, value => Convert.ToInt64(value)),
        TypeCode.DateTime => Values<DateTime>(group, field, value => (DateOnly?)DateOnly.FromDateTime(value)),
        _ when field.ClrType == typeof(ReadOnlyMemory<char>) => Words(group, field),
        _ when field.ClrType == typeof(DateOnly) => Values<DateOnly>(group, field, value => (DateOnly?)value),
        _ => throw new TableException($"the column '{field.Name}' is of a kind that isn't read ({field.ClrType.Name})"),
    };

    private static Cell[] Words(ParquetRowGroupReader group, DataField field)
    {
        var values = new string?[group.RowCount];
        group.ReadAsync(field, values.AsMemory()!).AsTask().GetAwaiter().GetResult();
        return Array.ConvertAll(values, value => (Cell)value);
    }

    private static Cell[] Values<T>(ParquetRowGroupReader group, DataField field, Func<T, Cell> cell) where T : struct
    {
        var values = new T?[group.RowCount];
        group.ReadAsync<T>(field, values.AsMemory()).AsTask().GetAwaiter().GetResult();
        return Array.ConvertAll(values, value => value is { } some ? cell(some) : default);
    }
}
