using System.Text;
using Dragoman.Exchange.Input;

namespace Dragoman.Fuzz;

/// <summary>The readers of reports: nothing throws, every report is a text within bounds, every refusal says where, what and what to do.</summary>
internal static class InputTargets
{
    private static readonly ReadSettings Settings = new(ReportDefaults.None, InputLimits.LargestReport);

    /// <summary>The first line names the charset, if it isn't empty; the rest is the text.</summary>
    public static void Text(byte[] bytes)
    {
        var end = bytes.AsSpan().IndexOf((byte)'\n');
        var charset = end > 0 ? Encoding.Latin1.GetString(bytes, 0, end) : null;
        var source = Source.Of("a.txt", "a.txt", new MemoryStream(bytes[(end + 1)..]), OriginMethod.File) with { Charset = charset };
        Hold(Formats.Read(source, Settings));
    }

    /// <param name="name">Tells the format; "stdin" leaves that to the bytes.</param>
    public static Action<byte[]> Named(string name) => bytes => Hold(Formats.Read(Source.Of(name, name, new MemoryStream(bytes), OriginMethod.File), Settings));

    /// <summary>What stands in word/document.xml, so that no archive gets in the way.</summary>
    public static void DocumentBody(byte[] bytes) => Named("a.docx")(Package.Document(bytes));

    public static void Hold(IEnumerable<InputItem> items)
    {
        Slips.Forget();
        foreach (var item in items)
            switch (item)
            {
                case InputItem.Good { Report.Text: var text } good:
                    if (string.IsNullOrWhiteSpace(text) || text.Contains('\0') || text.Length > InputLimits.LongestText || good.Origin.Bytes.IsEmpty)
                        throw new FuzzException($"a report that is none: {text.Length} characters from {good.Origin.Bytes.Length} bytes");
                    break;
                case InputItem.Bad { Error: var error }:
                    if (error.Where.Length == 0 || error.What.Length == 0 || error.Advice.Length == 0)
                        throw new FuzzException($"an error without words: {error}");
                    if (Slips.Behind(error.What) is { } slip)
                        throw slip;
                    break;
            }
    }
}
