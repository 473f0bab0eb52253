using System.IO.Compression;
using System.Text;

namespace Dragoman.Exchange.Tests.Input.Warc;

/// <summary>Web archives written by hand, record by record, as CC-NEWS has them.</summary>
internal static class Archive
{
    public const string Page = "<html><head><title>T</title></head><body><p>The army left the town of Qasr on Wednesday, a spokesman said.</p></body></html>";

    public static string Info => Record("warcinfo", null, "application/warc-fields", "software: test\r\n");

    public static string Response(string address, string body, string head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8", int? length = null) =>
        Record("response", address, "application/http; msgtype=response", $"{head}\r\n\r\n{body}", length);

    public static string Record(string type, string? address, string contentType, string block, long? length = null) =>
        $"WARC/1.0\r\nWARC-Type: {type}\r\n{(address is null ? "" : $"WARC-Target-URI: {address}\r\n")}WARC-Date: 2020-06-04T05:06:07Z\r\n"
        + $"WARC-Record-ID: <urn:uuid:0>\r\nContent-Type: {contentType}\r\nContent-Length: {length ?? Encoding.UTF8.GetByteCount(block)}\r\n\r\n{block}\r\n\r\n";

    /// <summary>Each record a member of its own.</summary>
    public static byte[] Gzipped(params string[] records)
    {
        var file = new MemoryStream();
        foreach (var record in records)
            using (var gzip = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true))
                gzip.Write(Encoding.UTF8.GetBytes(record));
        return file.ToArray();
    }
}
