using System.Text;
using Dragoman.Exchange.Input;

namespace Dragoman.Exchange.Gazetteers.Sources;

/// <summary>Lines of cells between tabs, as GeoNames writes its dumps: no quotes, no header, UTF-8.</summary>
internal static class TabLines
{
    private const int LongestLine = 1 << 20;
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <param name="cells">How many a line has at least.</param>
    public static IEnumerable<SourceItem> Read(Stream stream, int cells, Func<string[], int, SourceItem> read)
    {
        var lines = new ByteLines(stream, LongestLine);
        for (var line = 1; lines.TryRead(out var bytes); line++)
            if (bytes is not { } there)
                yield return new SourceItem.Bad(line, $"is longer than {LongestLine} bytes");
            else if (there.Length > 0)
                yield return Read(there.Span, line, cells, read);
    }

    private static SourceItem Read(ReadOnlySpan<byte> bytes, int line, int cells, Func<string[], int, SourceItem> read)
    {
        string text;
        try
        {
            text = Strict.GetString(line == 1 && bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes);
        }
        catch (DecoderFallbackException)
        {
            return new SourceItem.Bad(line, "is not UTF-8");
        }
        if (text.StartsWith('#'))
            return new SourceItem.LeftOut(line);
        var row = text.Split('\t');
        return row.Length < cells ? new SourceItem.Bad(line, $"has {row.Length} columns where there should be {cells}") : read(row, line);
    }
}
