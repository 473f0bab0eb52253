using System.Diagnostics;
using Dragoman.Exchange.Input;

namespace Dragoman.Exchange.Tests.Input.Word;

public sealed class WordInputTests
{
    [Theory]
    [InlineData("a.docx")]
    [InlineData("stdin")]
    public void A_document_is_a_report(string name)
    {
        var item = Given.One(name, Docx.OfBody(
            """
            <w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Situation report</w:t></w:r></w:p>
            <w:p><w:r><w:t xml:space="preserve">The army </w:t></w:r><w:ins w:id="1" w:author="x"><w:r><w:t>left</w:t></w:r></w:ins><w:del w:id="2" w:author="x"><w:r><w:delText>took</w:delText></w:r></w:del><w:r><w:t xml:space="preserve"> Qasr.</w:t></w:r></w:p>
            <w:p/>
            <w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Three dead</w:t></w:r></w:p>
            <w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Four hurt</w:t></w:r></w:p>
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Qasr</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            """, "Ignored"));
        Assert.Equal("Situation report\n\nThe army left Qasr.\n\n- Three dead\n- Four hurt\n\nQasr\t12", item.Report.Text);
        Assert.Equal(("Situation report", OriginMethod.File), (item.Report.Title, name == "stdin" ? OriginMethod.File : item.Origin.Method));
    }

    [Fact]
    public void The_title_may_stand_in_the_properties() => Assert.Equal("Update 3", Given.One("a.docx", Docx.OfBody(Docx.Paragraph("The army left."), "Update 3")).Report.Title);

    internal static readonly string[] Nexis =
    [
        "User Name: A Reader", "Date and Time: 4 June 2020 10:00", "Documents (2)", "1. Army leaves Qasr", "2. Port shelled",
        "Army leaves Qasr", "Coast Wire", "June 3, 2020 Wednesday", "Copyright 2020 Coast Wire All Rights Reserved", "Section: WORLD", "Length: 12 words", "Byline: A. Writer",
        "Body", "The army left the town of Qasr.", "June 1, 2020 was worse, a medic said.", "Classification", "Language: ENGLISH", "Load-Date: June 4, 2020", "End of Document",
        "Port shelled", "The Daily Port", "3 June 2020", "Copyright 2020 The Daily Port", "Length: 9 words",
        "Body", "Rebels shelled the port.", "Load-Date: June 5, 2020", "End of Document",
        "No text", "The Daily Port", "June 6, 2020", "Length: 0 words", "End of Document",
    ];

    [Fact]
    public void An_export_of_nexis_is_its_articles()
    {
        var items = Given.Read("export.docx", Docx.OfLines(Nexis));
        Assert.Equal(
            [
                ("Army leaves Qasr", "Coast Wire", new DateOnly(2020, 6, 3), "The army left the town of Qasr.\n\nJune 1, 2020 was worse, a medic said.", "export.docx#1"),
                ("Port shelled", "The Daily Port", new DateOnly(2020, 6, 3), "Rebels shelled the port.", "export.docx#2"),
            ],
            items.OfType<InputItem.Good>().Select(item => (item.Report.Title!, item.Report.Outlet!, item.Report.Published!.Value, item.Report.Text, item.Report.Reference!)));
        Assert.Equal(("export.docx#3", "an article without a body: 'No text'"), (Given.Bad(items[2]).Where, Given.Bad(items[2]).What));
        Assert.Equal(OriginMethod.Export, Given.Good(items[0]).Origin.Method);
    }

    [Fact]
    public void An_older_export_is_its_articles()
    {
        var items = Given.Read("export.docx", Docx.OfLines(
            "1 of 2 DOCUMENTS", "Coast Wire", "June 3, 2020 Wednesday", "Army leaves Qasr", "BYLINE: A. Writer", "SECTION: WORLD", "LENGTH: 7 words", "The army left the town of Qasr.", "LOAD-DATE: June 4, 2020", "LANGUAGE: ENGLISH", "Copyright 2020 Coast Wire",
            "2 of 2 DOCUMENTS", "The Daily Port", "June 5, 2020", "Port shelled", "LENGTH: 4 words", "Rebels shelled the port.", "LOAD-DATE: June 5, 2020"));
        Assert.Equal(
            [("Army leaves Qasr", "Coast Wire", new DateOnly(2020, 6, 3), "The army left the town of Qasr."), ("Port shelled", "The Daily Port", new DateOnly(2020, 6, 5), "Rebels shelled the port.")],
            items.Select(item => Given.Good(item).Report).Select(report => (report.Title!, report.Outlet!, report.Published!.Value, report.Text)));
    }

    public static TheoryData<byte[], string> Hostile { get; } = new()
    {
        { Docx.OfParts(("word/document.xml", $"<w:document {Docx.Namespaces}>" + new string(' ', 150 << 20) + "</w:document>")), "inflates to more than 200 times its size" },
        { Docx.OfParts(("word/document.xml", $"<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><w:document {Docx.Namespaces}><w:body>&a;</w:body></w:document>")), "XML with a document type (DTD)" },
        { Docx.OfBody(string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 50_000))), "XML nested deeper than 200" },
        { Docx.OfParts(("other.xml", "<x/>")), "a ZIP archive that is no DOCX" },
        { Docx.OfLines("a")[..200], "not a DOCX: it is no ZIP archive, or cut off" },
        { [.. "PK"u8, 3, 4, 0, 0, 0], "not a DOCX: it is no ZIP archive, or cut off" },
        { Docx.OfLines(" "), "empty report" },
    };

    [Theory]
    [MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public void Hostile_archives_are_refused_soon(byte[] bytes, string what)
    {
        var watch = Stopwatch.StartNew();
        Assert.Equal(what, Given.WhatIsWrong("a.docx", bytes));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"took {watch.Elapsed}");
    }
}
