namespace Dragoman.Exchange.Input;

public static class InputLimits
{
    /// <summary>64 MiB: the largest report that is read, in bytes of UTF-8, and the largest file of the formats that are read as a whole.</summary>
    public const int LargestReport = 64 << 20;

    /// <summary>Compressed bytes may become this many times as many. News comes to 10 or so, and the worst that DEFLATE can do is 1032.</summary>
    internal const int HighestInflation = 200;

    /// <summary>Bytes that may be inflated whatever their ratio: small files of one repeated character are no attack.</summary>
    internal const int AlwaysInflated = 4 << 20;

    /// <summary>Messages in messages, archives in archives.</summary>
    internal const int DeepestNesting = 4;

    internal static InputItem.Bad TooLarge(string where, int limit) => InputItem.Refuse(
        where, $"larger than {limit} bytes", "Split it: one report a file, or one a line of JSON Lines.");
}
