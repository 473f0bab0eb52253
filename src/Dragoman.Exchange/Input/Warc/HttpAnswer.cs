using System.Globalization;
using System.IO.Compression;

namespace Dragoman.Exchange.Input.Warc;

/// <summary>What a server answered, as it came over the wire. RFC 9112.</summary>
internal sealed class HttpAnswer
{
    private readonly HeaderFields _fields;
    private readonly ReadOnlyMemory<byte> _wire;

    private HttpAnswer(HeaderFields fields, ReadOnlyMemory<byte> wire)
    {
        (_fields, _wire) = (fields, wire);
        (MediaType, Charset) = HeaderFields.ContentType(fields["Content-Type"]);
    }

    public string? MediaType { get; }

    public string? Charset { get; }

    /// <summary>"HTTP/1.1 200 OK"; an address that moved or wasn't found has no report.</summary>
    public bool IsSuccess => _fields.FirstLine.Split(' ') is ["HTTP/1.0" or "HTTP/1.1" or "HTTP/2" or "HTTP/2.0" or "HTTP/3", "200" or "203", ..];

    public static HttpAnswer Read(ReadOnlyMemory<byte> block)
    {
        var head = HeaderFields.LengthOf(block.Span);
        return head < 0
            ? throw new RefusedException("an answer whose head doesn't end", "Check that the archive came over whole.")
            : new HttpAnswer(HeaderFields.Read(block.Span[..head]), block[head..]);
    }

    /// <summary>The page itself: chunks put together, and inflated. Crawlers that do so themselves often leave the fields as they were, so bytes decide.</summary>
    /// <exception cref="RefusedException">It is larger than the limit, or a bomb.</exception>
    public byte[] Body(int limit)
    {
        var bytes = Is("Transfer-Encoding", "chunked") && Unchunked(_wire) is { } joined ? joined : _wire;
        var isGzip = bytes.Span is [0x1F, 0x8B, ..];
        return isGzip ? Inflated(bytes, limit)
            : Is("Content-Encoding", "br") ? Brotli(bytes, limit)
            : bytes.ToArray();
    }

    private bool Is(string field, string value) => _fields[field]?.Contains(value, StringComparison.OrdinalIgnoreCase) == true;

    private static byte[] Inflated(ReadOnlyMemory<byte> bytes, int limit) => ReadAll(Gzip.Inflate(new MemoryStream(bytes.ToArray())), limit);

    private static byte[] Brotli(ReadOnlyMemory<byte> bytes, int limit)
    {
        try
        {
            var counted = new CountingStream(new MemoryStream(bytes.ToArray()));
            return ReadAll(new BoundedInflation(new BrotliStream(counted, CompressionMode.Decompress), () => counted.Taken), limit);
        }
        catch (Exception error) when (error is InvalidDataException or InvalidOperationException)
        {
            return bytes.ToArray();
        }
    }

    private static byte[] ReadAll(Stream stream, int limit)
    {
        using var head = new HeadStream(stream);
        var bytes = head.Peek(limit + 1);
        return bytes.Length <= limit ? bytes.ToArray() : throw new RefusedException($"larger than {limit} bytes", "Leave it out.");
    }

    /// <summary>Null where the bytes aren't in chunks.</summary>
    private static ReadOnlyMemory<byte>? Unchunked(ReadOnlyMemory<byte> wire)
    {
        var body = new MemoryStream();
        while (wire.Span.IndexOf("\r\n"u8) is > 0 and <= 64 and var end && ChunkLength(wire.Span[..end]) is { } length && length <= wire.Length - end - 2)
        {
            if (length == 0)
                return body.ToArray();
            body.Write(wire.Span.Slice(end + 2, length));
            wire = wire[(end + 2 + length)..];
            if (wire.Span is [(byte)'\r', (byte)'\n', ..])
                wire = wire[2..];
        }
        return null;
    }

    private static int? ChunkLength(ReadOnlySpan<byte> line)
    {
        var digits = line.IndexOf((byte)';') is >= 0 and var semicolon ? line[..semicolon] : line;
        return int.TryParse(digits.Trim((byte)' '), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) && length >= 0 ? length : null;
    }
}
