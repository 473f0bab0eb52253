using System.Text;
using Dragoman.Exchange.Input;

namespace Dragoman.Exchange.Fetch;

/// <summary>What an answer holds by its first bytes, since servers often say otherwise: feeds called HTML, pages called PDF. After https://mimesniff.spec.whatwg.org</summary>
internal static class Sniffer
{
    public const int Head = 1 << 12;

    /// <summary>The type to read it by.</summary>
    /// <param name="declared">By the server, in lower case.</param>
    /// <exception cref="RefusedException">It is nothing that is read: a picture, a film, a program.</exception>
    public static string? TypeOf(ReadOnlySpan<byte> bytes, string? declared)
    {
        var head = bytes[..Math.Min(bytes.Length, Head)];
        if (FormatFinder.ByMagic(head) is not null || ByteOrderMark.Of(head).Utf16 is not null)
            return declared;
        if (HasBinary(head))
            throw new RefusedException($"no text but {declared ?? "bytes of an unknown kind"}", "Read are pages, feeds, PDF, DOCX, JSON and plain text.");
        return Markup(head) switch
        {
            Format.Feed => "application/rss+xml",
            Format.Html => "text/html",
            // What bytes of PDF and the like begin with isn't there, so it is none.
            _ => declared is "application/xml" or "text/xml" || IsText(declared) ? declared : "text/plain",
        };
    }

    private static bool IsText(string? declared) => declared is null or "text/html" or "application/xhtml+xml" or "text/plain" or "application/json" or "application/feed+json" or "application/x-ndjson" or "application/jsonl" or "message/rfc822";

    private static Format? Markup(ReadOnlySpan<byte> head)
    {
        var text = new UTF8Encoding().GetString(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return text.StartsWith('<') ? FormatFinder.OfMarkup(text) switch
        {
            // As a feed it is refused with its root; as text it would be read with all its tags.
            Format.Text when text.StartsWith("<?xml", StringComparison.Ordinal) => Format.Feed,
            var format => format,
        } : null;
    }

    /// <summary>Controls that no text has.</summary>
    private static bool HasBinary(ReadOnlySpan<byte> head) => head.IndexOfAnyInRange((byte)0x00, (byte)0x08) >= 0 || head.IndexOfAnyInRange((byte)0x0E, (byte)0x1A) >= 0 || head.Contains((byte)0x0B);
}
