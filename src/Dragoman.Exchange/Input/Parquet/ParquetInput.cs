using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dragoman.Exchange.Input.Json;
using Dragoman.Exchange.Tables;
using Dragoman.Exchange.Tables.Reading;

namespace Dragoman.Exchange.Input.Parquet;

/// <summary>Rows of Parquet, each a report by the names that JSON Lines have: "text" is needed, "id", "title", "published", "outlet", "url", "language" and "country" are known.</summary>
internal static class ParquetInput
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<InputItem> Read(Source source, ReadSettings settings)
    {
        var table = Open(source, settings);
        if (!table.Header.Contains("text", StringComparer.Ordinal))
            return source.IsFromFolder ? [] : [InputItem.Refuse(source.Where, "has no column 'text', and so no reports", "Name the column that has the reports' text \"text\"; dragoman import takes tables of incidents.")];
        return table.Rows.Select(row => ReadRow(table.Header, row, source, settings));
    }

    private static RawTable Open(Source source, ReadSettings settings)
    {
        try
        {
            return ParquetRows.Open(source.Reference, source.File ?? new MemoryStream(source.ReadAll(settings.LargestReport)));
        }
        catch (TableException failure)
        {
            throw new RefusedException(failure.Message, "Fetch it again, or write it anew.");
        }
    }

    private static InputItem ReadRow(IReadOnlyList<string> header, RawRow row, Source source, ReadSettings settings)
    {
        var number = row.Line.ToString(CultureInfo.InvariantCulture);
        var bytes = ToJson(header, row);
        using var json = JsonDocument.Parse(bytes);
        return JsonKinds.ReadOne(json.RootElement, bytes, source with { Where = $"{source.Where}#{number}", Reference = $"{source.Reference}#{number}" }, settings);
    }

    /// <summary>What the row would be as a line of JSON, which is kept as the bytes that the text was taken from.</summary>
    private static ReadOnlyMemory<byte> ToJson(IReadOnlyList<string> header, RawRow row)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            foreach (var (name, cell) in header.Zip(row.Cells))
                if (cell.Whole is { } whole)
                    writer.WriteNumber(name, whole);
                else if (cell.Number is { } number && double.IsFinite(number))
                    writer.WriteNumber(name, number);
                else if (!cell.IsAbsent)
                    writer.WriteString(name, cell.ToString());
            writer.WriteEndObject();
        }
        return buffer.WrittenMemory;
    }
}
