using System.Text;

namespace Dragoman.Exchange.Input;

/// <param name="Length">In bytes; 0 where there is no mark.</param>
/// <param name="Utf16">Throws for what isn't UTF-16; null for UTF-8.</param>
internal readonly record struct ByteOrderMark(int Length, Encoding? Utf16)
{
    public static ByteOrderMark Of(ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => new(3, null),
        [0xFF, 0xFE, ..] => new(2, new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true)),
        [0xFE, 0xFF, ..] => new(2, new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true)),
        _ => default,
    };

    /// <summary>The bytes without their mark, as UTF-8.</summary>
    public static ReadOnlyMemory<byte> ToUtf8(ReadOnlyMemory<byte> bytes)
    {
        var mark = Of(bytes.Span);
        var rest = bytes[mark.Length..];
        return mark.Utf16 is { } encoding ? Encoding.UTF8.GetBytes(encoding.GetString(rest.Span)) : rest;
    }
}
