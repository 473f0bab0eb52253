using System.Buffers;
using System.Text.Json;
using Dragoman.Exchange.Output;

namespace Dragoman.Exchange.Tables;

/// <summary>One row, one line: an object with the columns' names; absent values are left out.</summary>
public sealed class JsonLinesTable : TableFormat
{
    public override void Write(Table table, Stream output)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = Json.To(buffer);
        foreach (var row in table.Rows)
        {
            writer.Reset();
            WriteObject(writer, table.Schema, row);
            writer.Flush();
            buffer.Write("\n"u8);
            output.Write(buffer.WrittenSpan);
            buffer.ResetWrittenCount();
        }
    }

    private static void WriteObject(Utf8JsonWriter writer, TableSchema schema, Cell[] row)
    {
        writer.WriteStartObject();
        for (var i = 0; i < row.Length; i++)
            Write(writer, schema.Columns[i].Name, row[i]);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, Cell cell)
    {
        if (cell.Whole is { } whole)
            writer.WriteNumber(name, whole);
        else if (cell.Number is { } number)
            writer.WriteNumber(name, number);
        else if (!cell.IsAbsent)
            writer.WriteString(name, cell.ToString());
    }
}
