using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Dragoman.Exchange.Input;
using Dragoman.Exchange.Input.Pdf;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Dragoman.Exchange.Tests.Input.Pdf;

public sealed class PdfInputTests
{
    private static readonly string[] Left = ["The army left the town of Qasr on Wed-", "nesday, a well-known spokesman said,", "after three weeks of fighting there in", "which at least twelve people died."];
    private static readonly string[] Right = ["In the south, gunmen attacked a con-", "voy, a local official said, and a well-", "known commander denied it, saying", "that his men had not been there"];

    /// <summary>Two pages of two columns, each with a header and a number.</summary>
    internal static byte[] TwoPages()
    {
        using var builder = new PdfDocumentBuilder { DocumentInformation = { Title = "Situation report 3", CreationDate = "D:20200603233000+02'00'" } };
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        for (var number = 1; number <= 2; number++)
        {
            var page = builder.AddPage(PageSize.A4);
            page.AddText("Coast Wire - Situation report", 9, new PdfPoint(50, 810), font);
            page.AddText($"Page {number} of 2", 9, new PdfPoint(280, 20), font);
            Column(page, font, number == 1 ? Left : ["for weeks. The port stayed shut."], 50);
            if (number == 1)
                Column(page, font, Right, 320);
        }
        return builder.Build();
    }

    private static void Column(PdfPageBuilder page, PdfDocumentBuilder.AddedFont font, string[] lines, double left)
    {
        for (var i = 0; i < lines.Length; i++)
            page.AddText(lines[i], 12, new PdfPoint(left, 600 - i * 14), font);
    }

    [Theory]
    [InlineData("a.pdf")]
    [InlineData("stdin")]
    public void Columns_are_read_one_after_the_other_without_what_pages_repeat(string name) => Assert.Equal(
        """
        The army left the town of Qasr on Wednesday, a well-known spokesman said, after three weeks of fighting there in which at least twelve people died.

        In the south, gunmen attacked a convoy, a local official said, and a well-known commander denied it, saying that his men had not been there for weeks. The port stayed shut.
        """.ReplaceLineEndings("\n"),
        Given.One(name, TwoPages()).Report.Text);

    [Fact]
    public void Title_and_day_come_from_the_properties()
    {
        var item = Given.One("a.pdf", TwoPages());
        Assert.Equal(("Situation report 3", new DateOnly(2020, 6, 3), "application/pdf"), (item.Report.Title, item.Report.Published, item.Origin.MediaType));
    }

    [Fact]
    public void A_pdf_without_text_says_what_to_do()
    {
        using var builder = new PdfDocumentBuilder();
        builder.AddPage(PageSize.A4);
        var error = Given.Bad(Assert.Single(Given.Read("a.pdf", builder.Build())));
        Assert.Equal("a PDF without text", error.What);
        Assert.Contains("ocrmypdf", error.Advice, StringComparison.Ordinal);
    }

    public static TheoryData<string> Loops { get; } = new(
        // Pages that are their own children.
        Objects("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R]/Count 1>>"),
        Objects("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Pages/Parent 2 0 R/Kids[2 0 R]/Count 1>>"),
        // References that refer to themselves.
        Objects("<</Type/Catalog/Pages 2 0 R>>", "2 0 R"),
        Objects("<</Type/Catalog/Pages 2 0 R>>", "3 0 R", "2 0 R"),
        // A form that draws itself.
        Objects("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Resources<</XObject<</F 4 0 R>>>>/Contents 5 0 R>>",
            "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 4 0 R>>>>/Length 5>>\nstream\n/F Do\nendstream", "<</Length 5>>\nstream\n/F Do\nendstream"),
        // A length that is its own stream's, and a table of references that goes round.
        Objects("<</Type/Catalog/Pages 2 0 R>>", "<</Length 2 0 R>>\nstream\nx\nendstream"),
        "%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1/Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF",
        // Arrays within arrays.
        Objects("<</Type/Catalog/Pages " + new string('[', 100_000)),
        "%PDF-1.4\n" + new string('<', 200_000));

    private static string Objects(params string[] objects) =>
        "%PDF-1.4\n" + string.Concat(objects.Select((text, i) => $"{i + 1} 0 obj\n{text}\nendobj\n")) + $"trailer\n<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n0\n%%EOF";

    [Theory]
    [MemberData(nameof(Loops), DisableDiscoveryEnumeration = true)]
    public void What_goes_round_comes_to_an_end(string pdf)
    {
        var watch = Stopwatch.StartNew();
        Given.Bad(Assert.Single(Given.Read("a.pdf", pdf)));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"took {watch.Elapsed}");
    }

    [Fact]
    public void A_bomb_of_a_stream_is_refused()
    {
        var stream = new MemoryStream();
        using (var zlib = new ZLibStream(stream, CompressionLevel.Optimal, leaveOpen: true))
            for (var i = 0; i < 50; i++)
                zlib.Write(new byte[1 << 20]);
        byte[] pdf = [.. Encoding.Latin1.GetBytes("%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
            + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R>>\nendobj\n" + $"4 0 obj\n<</Filter/FlateDecode/Length {stream.Length}>>\nstream\n"), .. stream.ToArray(),
            .. "\nendstream\nendobj\ntrailer\n<</Size 5/Root 1 0 R>>\nstartxref\n0\n%%EOF"u8];
        Assert.StartsWith("a PDF whose streams inflate to more than", Given.Bad(Assert.Single(Given.Read("a.pdf", pdf, limit: 1 << 20))).What, StringComparison.Ordinal);
    }

    [Fact]
    public void What_takes_too_long_is_left_behind()
    {
        using var never = new ManualResetEventSlim();
        var error = Assert.Throws<RefusedException>(() => OwnThread.Run<string>(TimeSpan.FromMilliseconds(50), stop =>
        {
            never.Wait(stop);
            return "";
        }));
        Assert.StartsWith("takes longer than", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%PDF-1.7\n")]
    [InlineData("The army left.")]
    [InlineData("")]
    public void What_is_no_pdf_is_an_error(string text) => Assert.NotEmpty(Given.WhatIsWrong("a.pdf", text));
}
