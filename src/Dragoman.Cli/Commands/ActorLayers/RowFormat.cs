using System.CommandLine;
using System.Globalization;
using System.Text;
using CsvHelper;
using Dragoman.Cli.Archiving;

namespace Dragoman.Cli.Commands.ActorLayers;

/// <summary>--format of rows: a table for people, lines of JSON, or CSV.</summary>
internal sealed class RowFormat
{
    private static readonly CsvWriterOptions Rules = CsvWriterOptions.Default with { NewLine = "\n", Injection = CsvInjection.Escape };

    private readonly Option<string> _format = FormatWord.Option(["table", "jsonl", "csv"], "table for people (the default), one line of JSON each for programs, or CSV");

    public void AddTo(Command command) => command.Add(_format);

    public bool IsTable(ParseResult line) => line.GetRequiredValue(_format) is "table";

    /// <param name="rows">Of words, whole numbers and lists of words.</param>
    public void Write(ParseResult line, string[] header, IEnumerable<object?[]> rows)
    {
        var output = line.InvocationConfiguration.Output;
        switch (line.GetRequiredValue(_format))
        {
            case "jsonl":
                foreach (var row in rows)
                    output.Write(LineOf(header, row) + "\n");
                break;
            case "csv":
                output.Write(Csv(header, rows));
                break;
            default:
                PlainTable.Write(output, [.. header.Select(name => name.ToUpperInvariant())], rows.Select(row => row.Select(Text).ToArray()));
                break;
        }
    }

    private static string LineOf(string[] header, object?[] row) => JsonLine.Of(writer =>
    {
        for (var i = 0; i < header.Length; i++)
            if (row[i] is IEnumerable<string> list)
                writer.Strings(header[i], list);
            else if (row[i] is int number)
                writer.WriteNumber(header[i], number);
            else
                writer.Value(header[i], row[i] as string);
    });

    private static string Csv(string[] header, IEnumerable<object?[]> rows)
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, Rules, leaveOpen: true))
            foreach (var row in rows.Select(row => row.Select(Text)).Prepend(header))
            {
                foreach (var cell in row)
                    csv.WriteField(cell);
                csv.EndRecord();
            }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static string? Text(object? cell) => cell switch
    {
        IEnumerable<string> list => string.Join('|', list),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => cell as string,
    };
}
