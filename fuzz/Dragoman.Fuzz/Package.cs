using System.IO.Compression;

namespace Dragoman.Fuzz;

/// <summary>The least of an Office file around a part that is made by the fuzzer.</summary>
internal static class Package
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Office = "application/vnd.openxmlformats-officedocument";

    public static byte[] Document(byte[] body) => Of(
        ("[Content_Types].xml", Types(("word/document.xml", $"{Office}.wordprocessingml.document.main+xml"))),
        ("_rels/.rels", Related(("officeDocument", "word/document.xml"))),
        ("word/document.xml", body));

    public static byte[] Workbook(byte[] sheet, byte[] strings) => Of(
        ("[Content_Types].xml", Types(
            ("xl/workbook.xml", $"{Office}.spreadsheetml.sheet.main+xml"),
            ("xl/sheet.xml", $"{Office}.spreadsheetml.worksheet+xml"),
            ("xl/strings.xml", $"{Office}.spreadsheetml.sharedStrings+xml"))),
        ("_rels/.rels", Related(("officeDocument", "xl/workbook.xml"))),
        ("xl/_rels/workbook.xml.rels", Related(("worksheet", "sheet.xml"), ("sharedStrings", "strings.xml"))),
        ("xl/workbook.xml", Utf8($"""<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{Relationships}"><sheets><sheet name="a" sheetId="1" r:id="r0"/></sheets></workbook>""")),
        ("xl/sheet.xml", sheet),
        ("xl/strings.xml", strings));

    private static byte[] Of(params (string Name, byte[] Bytes)[] parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in parts)
                using (var part = archive.CreateEntry(name, CompressionLevel.NoCompression).Open())
                    part.Write(bytes);
        return file.ToArray();
    }

    private static byte[] Types(params (string Part, string Type)[] parts) => Utf8(
        """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>"""
        + string.Concat(parts.Select(part => $"""<Override PartName="/{part.Part}" ContentType="{part.Type}"/>""")) + "</Types>");

    private static byte[] Related(params (string Kind, string Target)[] parts) => Utf8(
        """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"""
        + string.Concat(parts.Select((part, i) => $"""<Relationship Id="r{i}" Type="{Relationships}/{part.Kind}" Target="{part.Target}"/>""")) + "</Relationships>");

    private static byte[] Utf8(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
