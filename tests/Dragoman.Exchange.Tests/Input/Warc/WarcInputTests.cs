using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Dragoman.Exchange.Input;

namespace Dragoman.Exchange.Tests.Input.Warc;

public sealed class WarcInputTests
{
    private const string Text = "The army left the town of Qasr on Wednesday, a spokesman said.";

    internal static string Three => Archive.Info + Archive.Record("request", "https://a.example/1", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n")
        + Archive.Response("https://a.example/1", Archive.Page) + Archive.Response("https://a.example/2", Archive.Page);

    [Fact]
    public void Pages_of_an_archive_are_reports_with_their_address_and_time()
    {
        var items = Given.Read("a.warc", Three).Select(Given.Good).ToList();
        Assert.Equal([Text, Text], items.Select(item => item.Report.Text));
        Assert.Equal(
            (OriginMethod.Warc, "a.warc#3", "text/html", "https://a.example/1", new DateTimeOffset(2020, 6, 4, 5, 6, 7, TimeSpan.Zero)),
            (items[0].Origin.Method, items[0].Origin.Where, items[0].Origin.MediaType, items[0].Origin.Address, items[0].Origin.Retrieved!.Value));
        Assert.Equal(Archive.Page, Encoding.UTF8.GetString(items[0].Origin.Bytes.Span));
        Assert.Equal(("https://a.example/2", "T", null), (items[1].Report.Url, items[1].Report.Title, items[1].Report.Published));
    }

    [Theory]
    [InlineData("a.warc.gz")]
    [InlineData("stdin")]
    public void Archives_are_compressed_record_by_record(string name) =>
        Assert.Equal(2, Given.Read(name, Archive.Gzipped(Archive.Info, Archive.Response("https://a.example/1", Archive.Page), Archive.Response("https://a.example/2", Archive.Page))).Select(Given.Good).Count());

    [Theory]
    [InlineData("HTTP/1.1 404 Not Found\r\nContent-Type: text/html")]
    [InlineData("HTTP/1.1 301 Moved\r\nContent-Type: text/html")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: image/jpeg")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/css")]
    public void What_is_no_page_is_passed_over(string head) => Assert.Empty(Given.Read("a.warc", Archive.Response("https://a.example/1", Archive.Page, head)));

    [Fact]
    public void Chunks_and_compression_of_the_wire_are_undone()
    {
        var chunked = $"{10:x}\r\n{Archive.Page[..10]}\r\n{Archive.Page.Length - 10:x};x=y\r\n{Archive.Page[10..]}\r\n0\r\n\r\n";
        var head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked";
        Assert.Equal(Text, Given.Report("a.warc", Archive.Response("https://a.example/1", chunked, head)).Text);
        Assert.Equal(Text, Given.Report("a.warc", Archive.Response("https://a.example/1", Archive.Page, head)).Text);
        var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(Archive.Page));
        byte[] block = [.. "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"u8, .. zipped.ToArray()];
        byte[] record = [.. Encoding.UTF8.GetBytes($"WARC/1.1\r\nWARC-Type: response\r\nContent-Length: {block.Length}\r\n\r\n"), .. block, .. "\r\n\r\n"u8];
        Assert.Equal(Text, Given.One("a.warc", record).Report.Text);
    }

    [Fact]
    public void Text_that_was_taken_out_of_pages_is_read() =>
        Assert.Equal(Text, Given.Report("a.warc.wet", Archive.Record("conversion", "https://a.example/1.html", "text/plain", Text)).Text);

    [Theory]
    [InlineData(1_000_000_000_000, "only")]
    [InlineData(5000, "only")]
    [InlineData(60, "no record ends there")]
    [InlineData(0, "no record ends there")]
    [InlineData(-1, "is no number: '-1'")]
    public void A_length_that_lies_costs_its_record_and_no_other(long length, string what)
    {
        var lie = Archive.Record("response", "https://a.example/1", "application/http", $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{Archive.Page}", length);
        var items = Given.Read("a.warc", Archive.Response("https://a.example/0", Archive.Page) + lie + Archive.Response("https://a.example/2", Archive.Page));
        Assert.Equal(["https://a.example/0", "https://a.example/2"], items.OfType<InputItem.Good>().Select(item => item.Report.Url!));
        var error = Assert.Single(items.OfType<InputItem.Bad>()).Error;
        Assert.Equal("a.warc#2", error.Where);
        Assert.Contains(what, error.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_that_is_too_large_is_passed_over()
    {
        var large = Archive.Response("https://a.example/1", new string('a', 100_000));
        var items = Given.Read("a.warc", Encoding.UTF8.GetBytes(large + Archive.Response("https://a.example/2", Archive.Page)), limit: 10_000);
        Assert.Equal("a record larger than 10000 bytes", Given.Bad(items[0]).What);
        Assert.Equal("https://a.example/2", Given.Good(items[1]).Report.Url);
    }

    [Fact]
    public void Rubbish_between_records_is_an_error_and_the_others_go_on()
    {
        var items = Given.Read("a.warc", Archive.Response("https://a.example/1", Archive.Page) + "rubbish\r\n\r\n" + Archive.Response("https://a.example/2", Archive.Page));
        Assert.Equal([true, false, true], items.Select(item => item is InputItem.Good));
        Assert.Equal("no record of a web archive begins here", Given.Bad(items[1]).What);
    }

    [Fact]
    public void A_truncated_archive_gives_what_is_whole()
    {
        var bytes = Archive.Gzipped(Archive.Response("https://a.example/1", Archive.Page), Archive.Response("https://a.example/2", string.Concat(Enumerable.Range(0, 3000).Select(i => $"<p>Line {i * 7919 % 1009}"))));
        var items = Given.Read("a.warc.gz", bytes[..(bytes.Length - 2000)]);
        Assert.Equal("https://a.example/1", Given.Good(items[0]).Report.Url);
        Assert.All(items.Skip(1), item => Given.Bad(item));
        Assert.True(items.Count > 1);
    }

    [Theory]
    [InlineData("a.txt.gz")]
    [InlineData("a.warc.gz")]
    [InlineData("a.html.gz")]
    public void Bombs_of_gzip_are_refused_soon(string name)
    {
        var watch = Stopwatch.StartNew();
        Assert.Contains("inflates to more than 200 times its size", Given.WhatIsWrong(name, Bomb(200 << 20)), StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"took {watch.Elapsed}");
    }

    [Fact]
    public void Gzip_in_gzip_comes_to_an_end()
    {
        byte[] bytes = [.. "The army left."u8];
        for (var i = 0; i < 6; i++)
            bytes = Zipped(bytes);
        Assert.StartsWith("more than 4 archives", Given.WhatIsWrong("a.gz", bytes), StringComparison.Ordinal);
        Assert.Equal("The army left.", Given.One("a.txt.gz", Zipped([.. "The army left."u8])).Report.Text);
    }

    private static byte[] Bomb(int length)
    {
        var file = new MemoryStream();
        using (var gzip = new GZipStream(file, CompressionLevel.Optimal, leaveOpen: true))
            for (var i = 0; i < length; i += 1 << 20)
                gzip.Write(Encoding.ASCII.GetBytes(new string('a', 1 << 20)));
        return file.ToArray();
    }

    private static byte[] Zipped(byte[] bytes)
    {
        var file = new MemoryStream();
        using (var gzip = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(bytes);
        return file.ToArray();
    }
}
