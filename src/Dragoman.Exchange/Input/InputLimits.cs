namespace Dragoman.Exchange.Input;

public static class InputLimits
{
    /// <summary>64 MiB: the largest report that is read, in bytes of UTF-8.</summary>
    public const int LargestReport = 64 << 20;

    internal static InputItem.Bad TooLarge(string where, int limit) => InputItem.Refuse(
        where, $"larger than {limit} bytes", "Split it: one report a file, or one a line of JSON Lines.");
}
