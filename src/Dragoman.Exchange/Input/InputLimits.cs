namespace Dragoman.Exchange.Input;

public static class InputLimits
{
    /// <summary>64 MiB: the largest report that is read, in bytes of UTF-8, and the largest file of the formats that are read as a whole.</summary>
    public const int LargestReport = 64 << 20;

    /// <summary>
    /// 4 Mi UTF-16 units: the longest text that is taken for one report. A long book is 3; of more, each word may become a claim, and the claims of one report
    /// are made in memory.
    /// </summary>
    public const int LongestText = 4 << 20;

    /// <summary>Compressed bytes may become this many times as many. News comes to 10 or so, and the worst that DEFLATE can do is 1032.</summary>
    internal const int HighestInflation = 200;

    /// <summary>Bytes that may be inflated whatever their ratio: small files of one repeated character are no attack.</summary>
    internal const int AlwaysInflated = 4 << 20;

    /// <summary>2 GiB: what all parts of a workbook may inflate to, in bytes.</summary>
    internal const long LargestWorkbook = 2L << 30;

    /// <summary>Messages in messages, archives in archives.</summary>
    internal const int DeepestNesting = 4;

    /// <summary>An item as it is, or a refusal where its text is no report's any more.</summary>
    internal static InputItem Bounded(string where, InputItem item) => item is InputItem.Good { Report: { Text.Length: > LongestText } report }
        ? InputItem.Refuse(report.Reference is { } name && name != where ? $"{where}: {name}" : where, $"a text of {report.Text.Length} characters: no report is longer than {LongestText}", "Split it: one report a file, or one a line of JSON Lines.")
        : item;

    internal static InputItem.Bad TooLarge(string where, int limit) => InputItem.Refuse(
        where, $"larger than {limit} bytes", "Split it: one report a file, or one a line of JSON Lines.");
}
