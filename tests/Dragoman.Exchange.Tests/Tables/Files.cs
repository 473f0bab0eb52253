using System.Text;
using Dragoman.Exchange.Input;
using Dragoman.Exchange.Tables;
using Dragoman.Exchange.Tables.Reading;

namespace Dragoman.Exchange.Tests.Tables;

/// <summary>Tables as bytes, and back.</summary>
internal static class Files
{
    public static byte[] Bytes(string format, Table table)
    {
        using var stream = new MemoryStream();
        TableFormat.Find(format)!.Write(table, stream);
        return stream.ToArray();
    }

    public static string Text(string format, Table table) => Encoding.UTF8.GetString(Bytes(format, table));

    public static List<TRow> Rows<TRow>(RowType<TRow> type, byte[] bytes, string ending) =>
        [.. Items(type, bytes, ending).Select(item => item is RowItem<TRow>.Good good ? good.Row : throw new InvalidDataException(string.Join('\n', ((RowItem<TRow>.Bad)item).Errors)))];

    public static List<InputError> Errors<TRow>(RowType<TRow> type, string text) =>
        [.. Items(type, Encoding.UTF8.GetBytes(text), "csv").OfType<RowItem<TRow>.Bad>().SelectMany(item => item.Errors)];

    public static List<RowItem<TRow>> Items<TRow>(RowType<TRow> type, byte[] bytes, string ending)
    {
        var folder = Directory.CreateTempSubdirectory("dragoman-");
        try
        {
            var path = Path.Combine(folder.FullName, "t." + ending);
            File.WriteAllBytes(path, bytes);
            return [.. new TableReader<TRow>(type).Read(path)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
