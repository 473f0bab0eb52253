using System.Text;
using CsvHelper;
using Dragoman.Text;

namespace Dragoman.Exchange.Output;

/// <summary>
/// RFC 4180 in UTF-8 without a byte-order mark, lines ended by LF, the first one the names of <see cref="FlatColumns.All"/>. A cell of words that a
/// spreadsheet would run as a formula ("=HYPERLINK(...)") begins with an apostrophe; numbers stay numbers.
/// </summary>
public sealed class CsvFormat : ClaimFormat
{
    private static readonly CsvWriterOptions Rules = CsvWriterOptions.Default with { NewLine = "\n", Injection = CsvInjection.Escape };

    private static readonly byte[] Header = Encoding.UTF8.GetBytes(string.Join(',', FlatColumns.All.Select(column => column.Name)) + "\n");

    public override ReadOnlySpan<byte> Opening => Header;

    public override Rendering Render(Reading reading)
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, Rules, leaveOpen: true))
        {
            var index = new CodePointIndex(reading.Report.Text);
            foreach (var claim in reading.Claims)
                Write(csv, new FlatClaim(reading.Report, index, claim));
        }
        return new Rendering(bytes.ToArray());
    }

    private static void Write(CsvWriter csv, FlatClaim row)
    {
        foreach (var column in FlatColumns.All)
            if (column.Value(row) is { Number: { } number })
                csv.WriteField(number);
            else
                csv.WriteField(column.Value(row).Text);
        csv.EndRecord();
    }
}
