using System.Text;
using System.Text.Unicode;

namespace Dragoman.Exchange.Input;

/// <summary>Whether bytes are text.</summary>
internal static class Bytes
{
    private const int SampleLength = 1 << 16;

    /// <summary>The offset of the first byte that isn't UTF-8; -1 where all are.</summary>
    public static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
            return -1;
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var consumed) == System.Buffers.OperationStatus.Done)
            at += consumed;
        return at;
    }

    /// <summary>A NUL, a PDF, or more than a few control characters.</summary>
    public static bool LookBinary(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0) || bytes.StartsWith("%PDF-"u8))
            return true;
        var sample = bytes[..Math.Min(bytes.Length, SampleLength)];
        var controls = 0;
        foreach (var b in sample)
            if (b is < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\v' or (byte)'\f' or (byte)'\r' or 0x1B) or 0x7F)
                controls++;
        return controls >= 3 && controls * 50 > sample.Length;
    }

    public static bool IsBlank(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyExcept(" \t\r\n"u8) < 0;
}
