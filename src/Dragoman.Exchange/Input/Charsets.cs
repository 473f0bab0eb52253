using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Dragoman.Exchange.Input;

/// <summary>Text of bytes whose encoding may be declared, wrongly declared, or not declared at all.</summary>
internal static partial class Charsets
{
    // Enough to tell Cyrillic from Arabic pages; detection takes time by the byte.
    private const int DetectionSample = 1 << 18;
    private const int MetaSample = 1 << 12;

    /// <summary>By the mark, then by what is declared, then as UTF-8 if it is that, then by the frequencies of bytes. What is no character becomes U+FFFD.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, string? declared)
    {
        var mark = ByteOrderMark.Of(bytes);
        if (mark.Length > 0)
            return mark.Utf16 is null ? Encoding.UTF8.GetString(bytes[mark.Length..]) : Lenient(mark.Utf16).GetString(bytes[mark.Length..]);
        return EncodingOf(bytes, declared).GetString(bytes);
    }

    /// <summary>As <see cref="Decode"/>, with the declaration in the page's head where the server gave none.</summary>
    public static string DecodeHtml(ReadOnlySpan<byte> bytes, string? declared) =>
        Decode(bytes, Named(declared) is null ? InMeta(bytes) : declared);

    private static Encoding EncodingOf(ReadOnlySpan<byte> bytes, string? declared)
    {
        var encoding = Named(declared);
        // Pages in UTF-8 that call themselves Latin-1 are common; text of Latin-1 that happens to be valid UTF-8 isn't.
        if (encoding is not null && (encoding.IsSingleByte ? Ascii.IsValid(bytes) || !Utf8.IsValid(bytes) : encoding.CodePage != 65001 || Utf8.IsValid(bytes)))
            return encoding;
        return Utf8.IsValid(bytes) ? Encoding.UTF8 : Detected(bytes);
    }

    private static Encoding Detected(ReadOnlySpan<byte> bytes) => Named(LegacyCharset.Of(bytes[..Math.Min(bytes.Length, DetectionSample)]))!;

    private static string? InMeta(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, MetaSample)]);
        return MetaCharset().Match(head) is { Success: true } match ? match.Groups["name"].Value : null;
    }

    /// <summary>The names of the Encoding Standard that mean something else than their registration says, and the rest by their own.</summary>
    private static Encoding? Named(string? name)
    {
        var label = name?.Trim(' ', '"', '\'').ToLowerInvariant();
        return label switch
        {
            null or "" => null,
            "utf8" or "utf-8" or "unicode-1-1-utf-8" => Encoding.UTF8,
            "utf-7" or "utf-32" or "utf-32be" or "utf-32le" => null,
            // A page whose declaration could be read as ASCII isn't UTF-16, whatever it says.
            "utf-16" or "utf-16le" or "utf-16be" => Encoding.UTF8,
            "iso-8859-1" or "latin1" or "us-ascii" or "ascii" or "iso8859-1" => CodePage("windows-1252"),
            "iso-8859-9" or "latin5" => CodePage("windows-1254"),
            "gb2312" or "gbk" or "x-gbk" => CodePage("gb18030"),
            "tis-620" or "iso-8859-11" => CodePage("windows-874"),
            _ => CodePage(label),
        };
    }

    private static Encoding? CodePage(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Encoding Lenient(Encoding strict) =>
        Encoding.GetEncoding(strict.CodePage, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback);

    [GeneratedRegex("""<(?:meta|\?xml)\b[^>]{0,500}?(?:charset|encoding)\s*=\s*["']?\s*(?<name>[A-Za-z0-9_:.-]{2,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MetaCharset();
}
