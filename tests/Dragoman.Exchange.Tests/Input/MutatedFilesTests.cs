using System.Text;
using CsCheck;
using Dragoman.Exchange.Input;
using Dragoman.Exchange.Tests.Input.Feeds;
using Dragoman.Exchange.Tests.Input.Html;
using Dragoman.Exchange.Tests.Input.Json;
using Dragoman.Exchange.Tests.Input.Mail;
using Dragoman.Exchange.Tests.Input.Parquet;
using Dragoman.Exchange.Tests.Input.Pdf;
using Dragoman.Exchange.Tests.Input.Warc;
using Dragoman.Exchange.Tests.Input.Word;

namespace Dragoman.Exchange.Tests.Input;

/// <summary>Files of each format with some of their bytes changed, cut out, doubled or cut off: whatever comes of it, nothing throws, and every report is a text.</summary>
public sealed class MutatedFilesTests
{
    private static readonly byte[] PdfFile = PdfInputTests.TwoPages();
    private static readonly byte[] WordFile = Docx.OfLines(WordInputTests.Nexis);

    [Theory]
    [InlineData("a.html", HtmlInputTests.Article)]
    [InlineData("feed.xml", FeedInputTests.Rss)]
    [InlineData("feed.atom", FeedInputTests.Atom)]
    [InlineData("feed.json", FeedInputTests.JsonFeed)]
    [InlineData("rw.json", JsonInputTests.ReliefWeb)]
    [InlineData("mc.jsonl", JsonInputTests.Story)]
    [InlineData("mc.json", JsonInputTests.OldStory)]
    [InlineData("a.eml", MailInputTests.Alternative)]
    [InlineData("b.eml", MailInputTests.Attachments)]
    public void Of_text(string name, string text) => Check(name, Encoding.UTF8.GetBytes(text), 300);

    [Theory]
    [InlineData("stdin", HtmlInputTests.Article)]
    [InlineData("stdin", FeedInputTests.Rss)]
    [InlineData("stdin", JsonInputTests.ReliefWeb)]
    [InlineData("stdin", MailInputTests.Attachments)]
    public void Of_formats_that_have_to_be_told_first(string name, string text) => Check(name, Encoding.UTF8.GetBytes(text), 150);

    [Fact]
    public void Of_web_archives() => Check("a.warc", Encoding.UTF8.GetBytes(WarcInputTests.Three), 300);

    [Fact]
    public void Of_compressed_web_archives() => Check("a.warc.gz", Archive.Gzipped(Archive.Response("https://a.example/1", Archive.Page), Archive.Response("https://a.example/2", Archive.Page)), 300);

    [Fact]
    public void Of_documents() => Check("a.docx", WordFile, 300);

    [Fact]
    public void Of_what_is_inside_of_documents() => Mutated(Encoding.UTF8.GetBytes($"<w:document {Docx.Namespaces}><w:body>{string.Concat(WordInputTests.Nexis.Select(Docx.Paragraph))}</w:body></w:document>"))
        .Sample(bytes => Hold(Given.Read("a.docx", Docx.OfParts(("word/document.xml", Encoding.UTF8.GetString(bytes))))), iter: 200);

    [Fact]
    public void Of_parquet() => Check("a.parquet", ParquetInputTests.File(ParquetInputTests.Row("a", "t", "Rebels left Sirte.", default, "Coast Radio", default, 7L)), 150);

    [Fact]
    public void Of_pdf() => Check("a.pdf", PdfFile, 150);

    private static void Check(string name, byte[] bytes, int times) => Mutated(bytes).Sample(mutated => Hold(Given.Read(name, mutated)), iter: times);

    private static void Hold(List<InputItem> items)
    {
        foreach (var item in items)
            if (item is InputItem.Good good)
                Assert.False(string.IsNullOrWhiteSpace(good.Report.Text) || good.Report.Text.Contains('\0') || good.Origin.Bytes.IsEmpty);
            else
                Assert.All([Given.Bad(item).Where, Given.Bad(item).What, Given.Bad(item).Advice], words => Assert.NotEmpty(words));
    }

    internal static Gen<byte[]> Mutated(byte[] bytes) => Edit.Array[1, 12].Select(edits => edits.Aggregate(bytes, (all, edit) => edit(all)));

    private static Gen<Func<byte[], byte[]>> Edit { get; } = Gen.Select(Gen.Int[0, 4], Gen.Double[0, 1], Gen.Int[1, 40], Gen.Byte).Select(
        (kind, place, length, value) => (Func<byte[], byte[]>)(bytes =>
        {
            var at = (int)(place * bytes.Length);
            var end = Math.Min(bytes.Length, at + length);
            return kind switch
            {
                0 => [.. bytes[..at], value, .. bytes[Math.Min(at + 1, bytes.Length)..]],
                1 => [.. bytes[..at], .. bytes[end..]],
                2 => [.. bytes[..end], .. bytes[at..]],
                3 => [.. bytes[..at], .. "<>\"{}[]\r\n\0\u00ff--/"u8[..Math.Min(length, 12)], .. bytes[at..]],
                _ => place > 0.9 ? bytes[..at] : bytes,
            };
        }));
}
